import { reportInput } from './report-input.ts'
import type { ReportInput } from '../../src/reports/report-input.ts'
import type { Answer } from '../../src/scoring/round.ts'

export const LONG_WORD = 'tietojärjestelmäkokonaisuudenhallintamalli'
export const endless = 'Kommentti kertoo, miten asia hoidetaan ja kuka siitä vastaa. '.repeat(170).slice(0, 10_000)
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

/** Rounds that are hard to set on pages. */
export const HARD_REPORTS: Record<string, ReportInput> = {
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
