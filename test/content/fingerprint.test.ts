import { expect } from 'chai'
import { assert, property, jsonValue } from 'fast-check'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { canonicalJson, fingerprint, loadLibrary, wordDigest } from '../../src/content/index.ts'
import { governance } from '../../src/content/governance.ts'
import { statute } from '../../src/content/framework.ts'
import { questionnaire } from '../../src/content/questionnaire.ts'
import { changed } from './faulty-case.ts'

const FILES = {
  town: { path: 'frameworks/town/1.0.yaml', schema: governance },
  act: { path: 'frameworks/ink-act/1.0.yaml', schema: statute },
  council: { path: 'questionnaires/council/1.0.yaml', schema: questionnaire },
  desk: { path: 'questionnaires/desk/1.0.yaml', schema: questionnaire },
} as const
type File = keyof typeof FILES

/** The fingerprint of a sound file with some words of it replaced. */
function printOf(file: File, find?: string, put = ''): string {
  const { path, schema } = FILES[file]
  const text = readFileSync(`test/content/sound/${path}`, 'utf8')
  return fingerprint(schema.parse(parse(find === undefined ? text : changed(text, { find, with: put }))))
}

const SAME: readonly [what: string, file: File, find: string, put: string][] = [
  ['a text', 'council', 'Onko musteelle rahaa?', 'Riittääkö raha musteeseen?'],
  ['a translation', 'council', 'Finns det pengar till bläck?', 'Räcker pengarna till bläck?'],
  ['a translation left out', 'council', ', en: Is there money for ink?', ''],
  ['a statement', 'desk', 'Each wipes their own.', 'Everybody wipes a pen.'],
  ['a title', 'desk', 'fi: Tiski', 'fi: Palvelutiski'],
  ['the duty in other words', 'act', 'The town has ink.', 'There is ink in the town.'],
  ['an example of evidence', 'council', '[{ fi: Talousarvio, sv: Budget, en: Budget }]', '[{ fi: a }, { fi: b }]'],
  ['the cost of an action', 'council', 'cost: { small: 10, large: 20 }', 'cost: { small: 99, large: 999 }'],
  ['what an action waits for', 'desk', 'dependsOn: [budget-for-ink]', 'dependsOn: []'],
  ['the name of an action', 'desk', 'id: carry-ink-down', 'id: carry-it-down'],
  ['a default written out', 'desk', 'theme: care', 'theme: care\n        weight: 1'],
  [
    'the order of fields',
    'desk',
    'governance: town@1.0\nframeworks: ["ink-act@1.0", "good-habits@1.0"]',
    'frameworks: ["ink-act@1.0", "good-habits@1.0"]\ngovernance: town@1.0',
  ],
  ['a comment', 'desk', 'level: counter', 'level: counter # for all'],
]

const OTHER: readonly [what: string, file: File, find: string, put: string][] = [
  ['a weight', 'council', 'weight: 2', 'weight: 3'],
  ['a metFrom', 'council', 'metFrom: 2', 'metFrom: 3'],
  ['a metFrom left out', 'council', ', metFrom: 2', ''],
  ['a link', 'council', '"ink-act:1-1"', '"ink-act:1-2"'],
  ['a link left out', 'desk', '[{ ref: "ink-act:1-2", metFrom: 2 }]', '[]'],
  ['a condition', 'desk', 'is: true', 'is: false'],
  ['a condition left out', 'desk', '        condition: [{ fact: hasHarbour, is: true }]\n', ''],
  ['a theme', 'desk', 'theme: care', 'theme: supply'],
  ['the management level', 'desk', 'level: counter', 'level: steering'],
  ['the version', 'desk', 'version: "1.0"', 'version: "1.1"'],
  ['the governance pin', 'desk', 'town@1.0', 'town@1.1'],
  ['the id of a question', 'desk', 'id: pens-cleaned', 'id: pens-washed'],
  ['a stage', 'desk', 'theme: care', 'theme: care\n        stage: 2'],
  ['a level of the scale', 'town', '  - level: 3\n', '  - level: 4\n'],
  ['the anchor', 'town', 'anchor: 2', 'anchor: 3'],
  ['the rule', 'town', 'anchor: 2', 'anchor: 2\nrule: minimum'],
  ['the weight of a management level', 'town', 'weight: 2', 'weight: 3'],
  ['a target', 'town', 'supply: 3', 'supply: 2'],
  ['a target of a question', 'town', 'pens-cleaned: 3', 'pens-cleaned: 2'],
  ['the default of a fact', 'town', 'default: false', 'default: true'],
  ['a day in force', 'act', 'from: "2020-01-01", applicableFrom', 'from: "2020-01-02", applicableFrom'],
  ['the day it applies', 'act', 'applicableFrom: "2021-01-01"', 'applicableFrom: "2021-01-02"'],
  ['the day it ends', 'act', 'to: "2030-12-31"', 'to: "2031-12-31"'],
  ['the condition of a duty', 'act', 'is: true', 'is: false'],
]

describe('fingerprint', () => {
  for (const [what, file, find, put] of SAME)
    it(`stays with ${what} changed`, () => expect(printOf(file, find, put)).to.equal(printOf(file)))

  for (const [what, file, find, put] of OTHER)
    it(`changes with ${what}`, () => expect(printOf(file, find, put)).to.not.equal(printOf(file)))

  it('is 64 hexadecimal digits, and the same each time', () => {
    expect(printOf('desk')).to.match(/^[0-9a-f]{64}$/)
    expect(printOf('desk')).to.equal(printOf('desk'))
  })

  it('is the library’s own, and different for every file', () => {
    const library = loadLibrary(['test/content/sound'])
    const desk = library.questionnaires.get('desk@1.0')!.content
    expect(library.fingerprintOf(desk)).to.equal(printOf('desk'))
    const files = (Object.keys(FILES) as File[]).map((file) => printOf(file))
    expect(new Set(files).size).to.equal(files.length)
  })
})

describe('word digest', () => {
  const questions = loadLibrary(['test/content/sound']).questionnaires.get('desk@1.0')!.content.sections[0]!.questions
  const [pens] = questions
  const text = { fi: 'a', sv: 'b', en: 'c' }

  it('changes with the words a respondent judges by', () => {
    const before = wordDigest(pens!)
    for (const field of ['text', 'why', 'guidance'] as const)
      expect(wordDigest({ ...pens!, [field]: text }), field).to.not.equal(before)
    expect(wordDigest({ ...pens!, levels: { ...pens!.levels, 2: text } })).to.not.equal(before)
  })

  it('stays with everything else', () => {
    const other = { ...pens!, weight: 50, theme: 'supply', evidence: [text], actions: [], requirements: [] }
    expect(wordDigest(other)).to.equal(wordDigest(pens!))
  })
})

describe('canonical JSON', () => {
  it('writes keys in one order, whatever theirs was', () => {
    const law = property(jsonValue(), (value) => {
      expect(canonicalJson(turned(value))).to.equal(canonicalJson(value))
    })
    assert(law)
  })

  it('is JSON of the same value', () => {
    // JSON knows no minus zero
    const law = property(jsonValue(), (value) => {
      const plain = JSON.parse(JSON.stringify(value))
      expect(JSON.parse(canonicalJson(plain))).to.deep.equal(plain)
    })
    assert(law)
  })

  it('passes over fields without value', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).to.equal('{"a":1}')
  })
})

/** The same value with the keys of every object turned round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}
