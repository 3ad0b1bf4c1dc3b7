import { expect } from 'chai'
import { REPORT_KINDS, reportPdf } from '../../src/reports/index.ts'
import { pastRound } from '../../src/reports/past-round.ts'
import { outside, overlaps } from '../support/page-faults.ts'
import { withPlan } from '../support/plan-report.ts'
import { readPdf } from '../support/read-pdf.ts'
import { reportInput } from '../support/report-input.ts'
import { caseInput } from '../support/shipped-report.ts'
import type { ReportInput } from '../../src/reports/report-input.ts'
import type { Answer } from '../../src/scoring/round.ts'

const LANGUAGES = ['fi', 'sv', 'en'] as const
const LONG_WORD = 'tietojärjestelmäkokonaisuudenhallintamalli'
const endless = 'Kommentti kertoo, miten asia hoidetaan ja kuka siitä vastaa. '.repeat(170).slice(0, 10_000)
const paragraphs = Array.from({ length: 120 }, (_, i) => `Kohta ${i}: ${LONG_WORD} ja muuta.`).join('\n')

function answersTo(questions: number, answer: (i: number) => Answer): Record<string, Answer> {
  return Object.fromEntries(Array.from({ length: questions }, (_, i) => [`q${i}`, answer(i)]))
}

const LEFTWARD = 'הערה בעברית (סעיף 13) על Tietokunto ועל ההנחיות. تعليق بالعربية عن إدارة المعلومات، ٢٠٢٦. '
/** A name in every place that people fill. */
function withLongNames(input: ReportInput): ReportInput {
  const name = `${LONG_WORD} ${LONG_WORD}`
  const review = { verdict: 'disagree', comment: endless, by: name, on: '2026-06-30' } as const
  return {
    ...input,
    roundName: name,
    signedOff: { by: name, on: '2026-06-30' },
    reviews: Object.fromEntries(input.round.asked.map(({ question }) => [question.id, review])),
    earlier: input.earlier!.map((round) => ({ ...round, name })),
  }
}

const HARD: Record<string, ReportInput> = {
  'text from right to left': reportInput({
    organisation: `Esimerkkilä ${LEFTWARD.slice(0, 20)}`,
    answers: answersTo(6, (i) => ({ level: 1 + (i % 3), comment: LEFTWARD.repeat(8), evidence: [LEFTWARD, 'مستند'] })),
  }),
  'no answers at all': reportInput(),
  'no questions at all for one level': reportInput({ questions: 2, answers: { q0: { level: 2 } } }),
  'a comment of 10,000 letters': reportInput({ answers: { q0: { level: 2, comment: endless, evidence: [endless] } } }),
  'a comment of 120 paragraphs': reportInput({ answers: { q0: { level: 2, comment: paragraphs } } }),
  'a word of 10,000 letters': reportInput({ answers: { q0: { level: 1, comment: 'x'.repeat(10_000) } } }),
  'words of 42 letters': reportInput({
    organisation: LONG_WORD.repeat(4),
    title: LONG_WORD,
    answers: answersTo(6, (i) => ({ notApplicable: `${LONG_WORD} ${LONG_WORD}${i}` })),
  }),
  'long titles': reportInput({
    title: 'Hyvin pitkä otsikko, joka jatkuu '.repeat(12),
    organisation: 'Pitkän nimen kunta '.repeat(15),
    target: 'goal',
    answers: answersTo(6, () => ({ level: 1 })),
  }),
  'a past of 30 rounds': reportInput({
    title: LONG_WORD,
    answers: answersTo(6, (i) => ({ level: 1 + (i % 5) })),
    asOf: '2026-06-30',
    earlier: Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`20${10 + (i % 15)}-0${1 + (i % 9)}-01`, { q0: { level: 1 + (i % 5) } }]),
    ),
  }),
  'round names, reviews and names of 42 letters': {
    ...withLongNames(reportInput({ answers: answersTo(6, () => ({ level: 2 })), earlier: { '2025-01-01': {} } })),
  },
  '300 questions with votes': reportInput({
    questions: 300,
    target: 'goal',
    asOf: '2026-06-30',
    facts: { automated: true },
    answers: answersTo(300, (i) => ({
      votes: [1 + (i % 3), 1 + (i % 5), 2],
      comment: `Kommentti ${i}`,
      evidence: [LONG_WORD],
    })),
  }),
}

describe('Pages of a report', () => {
  for (const [name, input] of Object.entries(HARD))
    for (const kind of REPORT_KINDS)
      it(`${kind}, ${name}: all text inside the margins, none over another`, async () => {
        const { pages } = await readPdf(await reportPdf(kind, withPlan(input, { quarters: 5, days: 9 })))
        expect(
          pages.flatMap((page, i) => [...outside(page), ...overlaps(page)].map((fault) => `page ${i + 1}: ${fault}`)),
        ).to.eql([])
      })

  for (const language of LANGUAGES)
    it(`of the summary in ${language} are one with the shipped content, all its parts and long names`, async () => {
      const one = caseInput('municipality-medium', language)
      const past = { ...pastRound(one), content: pastRound(one).content.map((pin) => ({ ...pin, version: '9.0' })) }
      const organisation = { name: `${LONG_WORD} `.repeat(6) }
      for (const input of [one, { ...one, organisation, earlier: [{ ...past, name: `${LONG_WORD} ${LONG_WORD}` }] }]) {
        const { pages } = await readPdf(await reportPdf('summary', input))
        expect(pages).to.have.length(1)
        expect(pages.flatMap((page) => [...outside(page), ...overlaps(page)])).to.eql([])
      }
    })

  it('of the summary are one, whatever the names', async () => {
    for (const [name, input] of Object.entries(HARD))
      for (const language of LANGUAGES) {
        const { pages } = await readPdf(await reportPdf('summary', { ...input, language }))
        expect(pages, `${name} ${language}`).to.have.length(1)
        expect(
          pages.flatMap((page) => [...outside(page), ...overlaps(page)]),
          `${name} ${language}`,
        ).to.eql([])
      }
  })

  for (const language of LANGUAGES)
    it(`of a worked case in ${language}: all text inside the margins, none over another`, async () => {
      const { pages } = await readPdf(await reportPdf('full', caseInput('municipality-medium', language)))
      expect(pages.length).to.be.greaterThan(20)
      expect(
        pages.flatMap((page, i) => [...outside(page), ...overlaps(page)].map((fault) => `page ${i + 1}: ${fault}`)),
      ).to.eql([])
    })

  for (const language of LANGUAGES)
    it(`the summary is one page in ${language}, whatever the round`, async () => {
      const inputs = [
        ...Object.values(HARD).map((input) => ({ ...input, language })),
        caseInput('municipality-medium', language),
      ]
      for (const input of inputs) {
        const bytes = await reportPdf('summary', input)
        expect(bytes.toString('latin1').match(/\/Type \/Page\n/g)).to.have.length(1)
      }
    })

  it('print all of a long comment', async () => {
    const { text } = await readPdf(await reportPdf('full', HARD['a comment of 10,000 letters']!))
    const said = (whole: string) => whole.replace(/\s/g, '').match(/mitenasiahoidetaan/g)?.length
    expect(said(text)).to.equal(2 * said(endless)!)
  })

  it('repeat the head of a table on each page that it goes on to', async () => {
    const { pages } = await readPdf(await reportPdf('full', HARD['300 questions with votes']!))
    const annex = pages.slice(-3)
    for (const { texts } of annex) expect(texts.map(({ text }) => text.trim())).to.include('Kysymys')
  })
})
