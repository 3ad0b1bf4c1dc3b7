import { answersOf } from '../../assessments/answer-store.ts'
import { spotsOf } from '../../assessments/round-content.ts'
import { mayAnswer } from '../../assessments/rules.ts'
import { show } from '../show.ts'
import { headOf } from './head.ts'
import { openRound } from './open.ts'
import { theirAnswer } from './question-model.ts'
import { sectionsOf } from './section.ts'
import type { Request, Response } from 'express'
import type { AnswerRow } from '../../assessments/answer-store.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { Link } from './pages.ts'
import type { CarriedPage } from './workflow-pages.ts'

/** So few sections are all unfolded. */
const FEW = 3

/** Every answer of an earlier round that waits to be confirmed, section by section. */
export async function carriedGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const { t } = visit
  const all = carriedSections(visit, where, await answersOf(visit.parts.db, where.place))
  const at = request.query['at'] ?? all[0]?.id
  const sections = all.map((one) => ({ ...one, open: all.length <= FEW || one.id === at }))
  const count = sections.reduce((sum, { questions }) => sum + questions.length, 0)
  const page: CarriedPage = {
    head: headOf(visit, request, where),
    count: t(count === 0 ? 'rounds.carried.nothing' : 'rounds.carried', { count }),
    action: `${where.base}/confirm`,
    sections,
    overview: where.base,
  }
  show(visit, request, response, 'rounds/carried', page, {
    title: `${t('rounds.carried.title')} – ${where.meta.name}`,
  })
}

/** How many wait, of the questions that are asked now, with the way to their list; undefined when none does. */
export function carriedNotice(
  { t }: Visit,
  where: InRound,
  rows: ReadonlyMap<string, { readonly confirmed: boolean }>,
): Link | undefined {
  const asked = sectionsOf(where).flatMap(({ questions }) => questions)
  const count = asked.filter(({ id }) => rows.get(id)?.confirmed === false).length
  return count === 0 ? undefined : { label: t('rounds.carried', { count }), href: `${where.base}/carried` }
}

function carriedSections(
  visit: Visit,
  where: InRound,
  rows: ReadonlyMap<string, AnswerRow>,
): Omit<CarriedPage['sections'][number], 'open'>[] {
  const { base, round, actor, meta } = where
  return sectionsOf(where)
    .map(({ questionnaire, section, questions }) => {
      const href = `${base}/answer/${questionnaire.id}/${section.id}`
      const id = `${questionnaire.id}-${section.id}`
      const carried = questions.flatMap((question) => {
        const row = rows.get(question.id)
        if (!row || row.confirmed) return []
        const may = mayAnswer(actor, spotsOf(round).get(question.id)!, meta.state) === 'yes'
        const said = theirAnswer(visit, where, question, row)
        return [
          { id: question.id, text: question.text[visit.language], ...said, may, change: `${href}#q-${question.id}` },
        ]
      })
      return {
        id,
        title: `${questionnaire.title[visit.language]}: ${section.title[visit.language]}`,
        back: `${base}/carried?at=${id}#${id}`,
        counts: visit.t('rounds.carried.count', { count: carried.length }),
        mine: carried.filter(({ may }) => may).map((one) => one.id),
        questions: carried,
      }
    })
    .filter(({ questions }) => questions.length > 0)
}
