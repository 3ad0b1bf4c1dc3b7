import type { Part } from '../../assessments/rules.ts'
import type { Language } from '../../i18n/translate.ts'
import type { InRound } from './open.ts'

/** The name of a part of a round: questionnaire, section, or question. */
export function partName({ round }: InRound, part: Part, language: Language): string {
  const questionnaire = round.content.questionnaires.find((one) => one.id === part.questionnaire)
  const section = questionnaire?.sections.find((one) => one.id === part.section)
  const question = section?.questions.find((one) => one.id === part.question)
  if (question) return question.text[language]
  const title = questionnaire?.title[language] ?? part.questionnaire
  return section ? `${title}: ${section.title[language]}` : title
}
