import { expect } from 'chai'
import { cleanPackage } from '../../../src/assessments/sheet/clean-package.ts'
import { sheetProblemWords } from '../../../src/i18n/sheet-problem-words.ts'
import { figure } from '../../support/figure.ts'
import { questionnaire, read } from '../../support/small-questionnaire.ts'
import { gridsOf, partsOf, workbookOf } from '../../support/workbook.ts'
import { hostileFiles } from './hostile-workbooks.ts'
import type { Grid } from '../../support/workbook.ts'

describe('A file that is no filled-in questionnaire', () => {
  let good: Grid[]
  before(async () => (good = gridsOf(await questionnaire())))

  it('gets one answer, whatever it is, without harm to the program', async () => {
    const files = hostileFiles(good)
    const wrong: string[] = []
    const before = process.memoryUsage().rss
    for (const { name, bytes, why } of files) {
      const proposal = await read(bytes())
      const said = proposal.kind === 'refused' ? proposal.why : 'read'
      if (why.length === 0 ? false : !(why as readonly string[]).includes(said)) wrong.push(`${name}: ${said}`)
      if (proposal.kind === 'read' && proposal.changes.length > 0) wrong.push(`${name}: changes something`)
      if (proposal.kind === 'refused') expect(sheetProblemWords[proposal.why]).to.have.keys('fi', 'sv', 'en')
    }
    expect(wrong).to.eql([])
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined)
    const grown = (process.memoryUsage().rss - before) / 1024 / 1024
    figure(`${files.length} files, ${Math.round(grown)} MiB grown`)
  })

  it('keeps nothing of a package but what cells are read from', () => {
    const parts = {
      'xl/media/image1.png': 'x',
      'xl/externalLinks/externalLink1.xml': '<a/>',
      'xl/drawings/drawing1.xml': '<a/>',
    }
    const found = cleanPackage(workbookOf(good, { parts }))
    expect(Object.keys('clean' in found ? partsOf(found.clean) : {}).filter((name) => name in parts)).to.eql([])
  })
})
