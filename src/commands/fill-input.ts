import { fileKey, fileStanding, questionsAsked } from '../assessments/sheet/file-standing.ts'
import type { Assessment } from '../assessments/answers-file.ts'
import type { Library } from '../content/index.ts'
import type { Language } from '../i18n/translate.ts'
import type { FillInput } from '../reports/sheets/fill-sheet.ts'

/** What the questionnaire of a file of answers is written from. */
export function fillInputOf(
  assessment: Assessment,
  fingerprintOf: Library['fingerprintOf'],
  language: Language,
): FillInput {
  const { organisation, round, state } = assessment
  return {
    ...{ organisation: organisation.name, name: undefined, day: state.asOf, language, round },
    questions: questionsAsked(assessment),
    standing: Object.fromEntries(Object.entries(state.answers).map(([id, answer]) => [id, fileStanding(answer)])),
    key: fileKey(assessment, fingerprintOf),
  }
}
