import { NOTHING } from '../../src/assessments/sheet/propose.ts'
import { readProposal } from '../../src/assessments/sheet/read-proposal.ts'
import { answersUnderstood, FILL_FORMAT } from '../../src/reports/sheets/fill-format.ts'
import { fillWorkbook } from '../../src/reports/sheets/fill-sheet.ts'
import { reportInput } from './report-input.ts'
import type { Proposal } from '../../src/assessments/sheet/read-proposal.ts'
import type { Standing } from '../../src/assessments/sheet/propose.ts'

const { round } = reportInput({ questions: 9 })
export const questions = round.asked.map(({ question }) => question.id)
const key = { round: 'this-round', content: 'this-content' }
const standing: Readonly<Record<string, Standing>> = {
  q0: { state: 'level', level: 2, reason: null, comment: 'Vanha\nkommentti', version: '3', evidence: ['Ohje'] },
  q3: { state: 'notApplicable', level: null, reason: 'Ei ole', comment: null, version: '1', evidence: [] },
  q6: { state: 'dontKnow', level: null, reason: null, comment: null, version: '2', evidence: [] },
}

/** The questionnaire of a small round as a workbook, with three answers in it. */
export function questionnaire(language: 'fi' | 'sv' | 'en' = 'fi'): Promise<Buffer> {
  const about = { organisation: 'Esimerkkilä', name: 'Arviointi 2026', day: '2026-06-30', language }
  return fillWorkbook({ ...about, round, questions, standing, key })
}

/** Reads it back, for someone who may answer these questions. */
export function read(bytes: Uint8Array, own: readonly string[] = questions): Promise<Proposal> {
  const answers = answersUnderstood(round.content.governance)
  const expected = { format: FILL_FORMAT, answers, key, questions: new Set(questions) }
  return readProposal(bytes, expected, {
    standing: (question) => standing[question] ?? NOTHING,
    // in version 1 nobody had written a comment
    earlier: (question, version) =>
      question === 'q0' && version === '1' ? { ...standing['q0']!, comment: null } : undefined,
    mayAnswer: (question) => own.includes(question),
    mayStandAlone: () => true,
    most: { typed: 100, title: 20, evidence: 3 },
  })
}
