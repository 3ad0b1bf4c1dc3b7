import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { TRANSITIONS } from '../../src/assessments/rules.ts'
import { commandWords } from '../../src/i18n/command-words.ts'
import { digestWords } from '../../src/i18n/digest-words.ts'
import { mailWords } from '../../src/i18n/mail-words.ts'
import { problemWords } from '../../src/i18n/problem-words.ts'
import { roadmapWords } from '../../src/i18n/roadmap-words.ts'
import { webWordAreas } from '../../src/i18n/web-words/index.ts'
import { altWords } from '../../src/reports/words/alt-words.ts'
import { changeWords } from '../../src/reports/words/change-words.ts'
import { commonWords } from '../../src/reports/words/common-words.ts'
import { decisionWords } from '../../src/reports/words/decision-words.ts'
import { dutyWords } from '../../src/reports/words/duty-words.ts'
import { fullWords } from '../../src/reports/words/full-words.ts'
import { groundWords } from '../../src/reports/words/ground-words.ts'
import { methodWords } from '../../src/reports/words/method-words.ts'
import { planWords } from '../../src/reports/words/plan-words.ts'
import { statutoryWords } from '../../src/reports/words/statutory-words.ts'
import { fillWords } from '../../src/reports/words/fill-words.ts'
import { sheetWords } from '../../src/reports/words/sheet-words.ts'
import { sheetProblemWords } from '../../src/i18n/sheet-problem-words.ts'
import { summaryWords } from '../../src/reports/words/summary-words.ts'
import { trendWords } from '../../src/reports/words/trend-words.ts'
import { withheldWords } from '../../src/reports/words/withheld-words.ts'
import { workshopGuideWords } from '../../src/reports/words/workshop-guide-words.ts'
import { workshopWords } from '../../src/reports/words/workshop-words.ts'
import { projectFolder } from '../../src/settings.ts'
import type { Words } from '../../src/i18n/translate.ts'

const catalogues: Record<string, Words> = {
  ...webWordAreas,
  commandWords,
  mailWords,
  digestWords,
  problemWords,
  sheetProblemWords,
  sheetWords,
  fillWords,
  roadmapWords,
  altWords,
  changeWords,
  commonWords,
  decisionWords,
  dutyWords,
  fullWords,
  groundWords,
  methodWords,
  planWords,
  statutoryWords,
  summaryWords,
  trendWords,
  withheldWords,
  workshopGuideWords,
  workshopWords,
}

function holes(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)(?=[|}])/g)].map((match) => match[1]!))].sort()
}

/** The events that the source records by name, with the steps of a round. */
function recordedActs(): string[] {
  const folder = join(projectFolder(), 'src')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const source = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  const named = [...source.matchAll(/\bact(?:: | = )'([a-z]+\.[a-zA-Z]+|signOut)'/g)].map((match) => match[1]!)
  return [...named, ...Object.keys(TRANSITIONS)]
}

describe('The application’s own words', () => {
  for (const [name, words] of Object.entries(catalogues)) {
    it(`${name}: the same holes in each language`, () => {
      const wrong = Object.entries(words).filter(
        ([, { fi, sv, en }]) => holes(fi).join() !== holes(sv).join() || holes(fi).join() !== holes(en).join(),
      )
      expect(wrong.map(([key]) => key)).to.eql([])
    })

    it(`${name}: no empty word`, () => {
      expect(Object.entries(words).filter(([, word]) => Object.values(word).some((text) => text.trim() === ''))).to.eql(
        [],
      )
    })
  }

  it('the site: no key stands in two areas', () => {
    const keys = Object.values(webWordAreas).flatMap((words) => Object.keys(words))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).to.eql([])
  })

  it('the site: every event on the trail is told in words', () => {
    const acts = recordedActs()
    expect(acts.length).to.be.greaterThan(20)
    expect(acts.filter((act) => !Object.hasOwn(webWordAreas.administrationWords, `act.${act}`))).to.eql([])
  })
})
