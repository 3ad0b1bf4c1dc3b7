import { show } from '../show.ts'
import { headOf } from './head.ts'
import { openRound } from './open.ts'
import { requirementLinks } from './question-model.ts'
import { sectionsOf } from './section.ts'
import type { Request, Response } from 'express'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { QuestionsPage } from './pages.ts'

/** Every question of the round, to read beforehand or on paper. */
export async function questionsGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const { language, t } = visit
  const sections = sectionsOf(where)
  const page: QuestionsPage = {
    head: headOf(visit, request, where),
    questionnaires: where.round.content.questionnaires.map(({ id, title }) => ({
      title: title[language],
      sections: sections
        .filter((one) => one.questionnaire.id === id)
        .map((one) => ({
          id: `${id}-${one.section.id}`,
          title: one.section.title[language],
          questions: questionsOf(visit, where, one.questions),
        })),
    })),
  }
  show(visit, request, response, 'rounds/questions', page, {
    title: `${t('rounds.questions.title')} – ${where.meta.name}`,
  })
}

function questionsOf(
  { language }: Visit,
  where: InRound,
  questions: ReturnType<typeof sectionsOf>[number]['questions'],
) {
  return questions.map((question) => ({
    text: question.text[language],
    guidance: question.guidance[language],
    levels: where.round.content.governance.scale.map(({ level, name }) => ({
      level,
      name: name[language],
      text: question.levels[String(level)]?.[language] ?? '',
    })),
    requirements: requirementLinks(where, question, language),
  }))
}
