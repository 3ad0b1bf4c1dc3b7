import { expect } from 'chai'
import { fallbackTexts } from '../../src/reports/fallback-languages.ts'
import { reportPdf } from '../../src/reports/index.ts'
import { designOf } from '../../src/reports/pdf/design.ts'
import { setLines } from '../../src/reports/pdf/set-lines.ts'
import { tag } from '../../src/reports/pdf/tag.ts'
import { prepare } from '../../src/scoring/round.ts'
import { pdfObjects } from '../support/pdf-objects.ts'
import { reportInput } from '../support/report-input.ts'
import { caseInput } from '../support/shipped-report.ts'
import { allOf, structureFaults, structureOf } from '../support/structure-faults.ts'
import type { ReportInput } from '../../src/reports/report-input.ts'

const style = designOf('#1d3f72', 'sv').style.body

/** An invented round whose questions nobody has translated. */
function untranslated(language: ReportInput['language']): ReportInput {
  const input = reportInput({ language, answers: { q0: { level: 2 } } })
  const finnish = (text: { fi: string }) => ({
    fi: `${text.fi} kokonaan`,
    sv: `${text.fi} kokonaan`,
    en: `${text.fi} kokonaan`,
  })
  const questionnaires = input.round.content.questionnaires.map((one) => ({
    ...one,
    sections: one.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({ ...question, text: finnish(question.text) })),
    })),
  }))
  return { ...input, round: prepare({ ...input.round.content, questionnaires }) }
}

describe('The languages of a report', () => {
  for (const language of ['sv', 'en'] as const)
    it(`${language}: a text that fell back to Finnish says so`, async () => {
      const pdf = pdfObjects(await reportPdf('full', untranslated(language)))
      const spoken = allOf(structureOf(pdf)).filter(({ fields }) => fields['Lang'] === 'fi')
      expect(spoken.length).to.be.at.least(6)
      expect(structureFaults(pdf)).to.eql([])
    })

  it('are one where all is written in it', async () => {
    expect([...fallbackTexts(caseInput('municipality-medium', 'sv'))]).to.eql([])
    expect([...fallbackTexts(untranslated('fi'))]).to.eql([])
  })
})

describe('A phrase of another language', () => {
  const own = tag('P')
  const set = (text: string, width = 400) =>
    setLines(text, {
      style,
      tag: own,
      span: { x: 0, width },
      foreign: [{ text: 'tiedonhallintalaki', language: 'fi' }],
    })

  it('is an element of its own, once for each time it stands there', () => {
    const lines = set('Lagen heter tiedonhallintalaki på finska, alltså tiedonhallintalaki.')
    expect(lines.map(({ text, tag }) => [text, tag?.language])).to.eql([
      ['Lagen heter ', undefined],
      ['tiedonhallintalaki', 'fi'],
      [' på finska, alltså ', undefined],
      ['tiedonhallintalaki', 'fi'],
      ['.', undefined],
    ])
    expect(lines[1]!.tag).to.not.equal(lines[3]!.tag)
    expect(lines[1]!.tag?.parent).to.equal(own)
  })

  it('stays one element over two lines, and no letter is lost', () => {
    const lines = set('Lagen tiedonhallintalaki gäller.', 60)
    const spans = lines.filter(({ tag }) => tag?.type === 'Span')
    expect(new Set(spans.map(({ tag }) => tag)).size).to.equal(1)
    expect(new Set(spans.map(({ y }) => y)).size).to.be.greaterThan(1)
    const said = lines.map(({ text }) => text).join('')
    expect(said.replace(/[\u00AD\s]/g, '')).to.equal('Lagentiedonhallintalakigäller.')
  })
})
