import { expect } from 'chai'
import { roundOf } from '../../src/assessments/round-content.ts'
import { HALF_DAY, questionsIn, TWO_HOURS } from '../../src/reports/workshop/agenda.ts'
import { workshopPdf } from '../../src/reports/workshop/workshop-pdf.ts'
import { prepare } from '../../src/scoring/round.ts'
import { LANGUAGES } from '../../src/i18n/translate.ts'
import { outside, overlaps } from '../support/page-faults.ts'
import { packOf, wholePack } from '../support/pack.ts'
import { readPdf } from '../support/read-pdf.ts'
import { reportInput } from '../support/report-input.ts'
import { library, PINS } from '../support/rounds.ts'
import type { Text } from '../../src/content/text.ts'
import type { WorkshopInput } from '../../src/reports/workshop/workshop-input.ts'
import type { Round } from '../../src/scoring/round.ts'
import type { ReadPdf } from '../support/read-pdf.ts'

const round = roundOf(library, PINS)
const small = reportInput({ questions: 9 }).round

const letters = (text: string) => text.replace(/[\s\u00A0]+/g, '')
const faultsIn = ({ pages }: ReadPdf) =>
  pages.flatMap((page, i) => [...outside(page), ...overlaps(page)].map((fault) => `page ${i + 1}: ${fault}`))
const draw = async (input: WorkshopInput) => readPdf(await workshopPdf(input))

/** The shipped questions with every text changed. */
function reworded(change: (text: string) => string): Round {
  const said = (text: Text): Text => ({ fi: change(text.fi), sv: change(text.sv!), en: change(text.en!) })
  const { questionnaires, ...content } = round.content
  return prepare({
    ...content,
    questionnaires: questionnaires.slice(0, 1).map((one) => ({
      ...one,
      sections: one.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) => ({
          ...question,
          text: said(question.text),
          levels: Object.fromEntries(Object.entries(question.levels).map(([level, text]) => [level, said(text)])),
        })),
      })),
    })),
  })
}

describe('Question cards', function () {
  this.timeout(120_000)
  for (const language of LANGUAGES)
    it(`hold all 104 questions with every statement and code, nothing clipped, in ${language}`, async () => {
      const input = wholePack(round, { language, parts: ['cards'] })
      const pdf = await draw(input)
      expect(faultsIn(pdf)).to.eql([])
      const text = letters(pdf.text)
      const missing = round.asked.flatMap(({ question }) =>
        [
          input.codes.get(question.id)!,
          question.text[language]!,
          ...Object.values(question.levels).map((one) => one[language]!),
        ].filter((one) => !text.includes(letters(one))),
      )
      expect(missing).to.eql([])
    })

  it('stand four on a page where the words are few', async () => {
    const { pages } = await draw(wholePack(small, { parts: ['cards'] }))
    // three questions at each of three levels: one page each
    expect(pages).to.have.length(3)
  })

  const HARD: Record<string, (text: string) => string> = {
    'statements three times as long': (text) => `${text} ${text} ${text}`,
    'statements of one word': () => 'Kyllä',
    'words of 42 letters': (text) => `${text} tietojärjestelmäkokonaisuudenhallintamalli`,
    'a word of 400 letters': () => 'x'.repeat(400),
    'signs that the font does not have': () => '\u{1F600} 漢字 \t e\u0301',
  }
  for (const [name, change] of Object.entries(HARD))
    it(`${name}: all text inside the margins, none over another`, async () => {
      expect(faultsIn(await draw(wholePack(reworded(change))))).to.eql([])
    })
})

describe('The workshop pack', function () {
  this.timeout(120_000)
  for (const language of LANGUAGES)
    it(`has all text inside the margins, none over another, in ${language}`, async () => {
      const pdf = await draw(packOf(round, { language, groups: 2 }))
      expect(pdf.pages.length).to.be.greaterThan(50)
      expect(faultsIn(pdf)).to.eql([])
    })

  it('has numbered pages', async () => {
    const { pages } = await draw(packOf(round, { parts: ['sheets', 'poster'] }))
    pages.forEach(({ texts }, i) =>
      expect(texts.map(({ text }) => text.trim())).to.include(`Sivu ${i + 1} / ${pages.length}`),
    )
  })

  it('has a sheet for each group of each level, with a row and a code for each of its questions', async () => {
    const input = packOf(round, { parts: ['sheets'], groups: 3 })
    const { pages, outline } = await draw(input)
    expect(outline).to.have.length(9)
    const cells = pages.flatMap(({ texts }) => texts.map(({ text }) => text.trim()))
    for (const question of input.questions)
      expect(cells.filter((cell) => cell === input.codes.get(question))).to.have.length(3)
  })

  it('prints only what concerns the municipality, and the codes do not shift by it', async () => {
    const with28 = packOf(round, { parts: ['sheets'] }, { boardRequest: true })
    const without = packOf(round, { parts: ['sheets'] }, { boardRequest: false })
    expect(with28.questions.length).to.be.greaterThan(without.questions.length)
    expect(with28.codes).to.eql(without.codes)
    const { text } = await draw(without)
    for (const question of with28.questions)
      expect(text.includes(with28.codes.get(question)!)).to.equal(without.questions.includes(question))
  })

  it('prints one part or one level when asked', async () => {
    const poster = await draw(packOf(round, { parts: ['poster'], language: 'sv' }))
    expect(poster.pages).to.have.length(1)
    expect(poster.text).to.include('På vilken nivå är vi?')
    const summary = await draw(packOf(round, { parts: ['summary'], language: 'sv' }))
    expect(summary.pages, 'one page for each level').to.have.length(3)
    const tactical = await draw(packOf(round, { parts: ['sheets'], level: 'tactical' }))
    expect(tactical.outline).to.eql(['Taktinen: vastauslomake, ryhmä 1'])
  })

  it('shows in its guide how the very codes of the round are typed', async () => {
    const input = packOf(round, { parts: ['guide'], language: 'en' })
    const { text } = await draw(input)
    expect(text).to.include(`${input.codes.get(round.asked[0]!.question.id)} 2335/3 no log kept`)
  })

  it('is the same bytes for the same input, whatever was drawn between', async () => {
    const first = await workshopPdf(packOf(small))
    await workshopPdf(packOf(round, { language: 'en', parts: ['guide'] }))
    expect((await workshopPdf(packOf(small))).equals(first)).to.equal(true)
  })

  it('is drawn of a round in which nothing concerns the municipality', async () => {
    const { pages } = await draw(packOf(small, { questions: [] }))
    expect(pages.length).to.be.greaterThan(3)
  })
})

describe('The agenda', () => {
  const total = (steps: typeof TWO_HOURS) => steps.reduce((sum, { minutes }) => sum + minutes, 0)
  it('of two hours takes two hours, that of half a day four', () => {
    expect([total(TWO_HOURS), total(HALF_DAY)]).to.eql([120, 240])
  })
  it('has time for so many questions', () => expect([TWO_HOURS, HALF_DAY].map(questionsIn)).to.eql([12, 20]))
})
