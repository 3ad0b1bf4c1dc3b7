import { isOpen, isTheirs, mayMove, mayReview } from '../../assessments/rules.ts'
import { progressOf } from '../../assessments/progress.ts'
import { spotsOf } from '../../assessments/round-content.ts'
import { formatDay } from '../../i18n/format.ts'
import { progressText } from './head.ts'
import { statusFor, statusOf } from './overview-tasks.ts'
import { partName } from './part-name.ts'
import { sectionsOf } from './section.ts'
import type { Assignment } from '../../assessments/assignment-store.ts'
import type { Progress } from '../../assessments/progress.ts'
import type { RoundReading } from '../../assessments/round-reading.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { OverviewPage } from './overview-model.ts'
import type { Link } from './pages.ts'

type Seen = {
  readonly where: InRound
  readonly reading: RoundReading
  readonly assignments: readonly Assignment[]
}

/** The sections of which something is this person's to answer, with those of their questions that are asked. */
function theirs({ where }: Seen) {
  const spots = spotsOf(where.round)
  return sectionsOf(where)
    .map(({ questions, ...one }) => ({
      ...one,
      questions: questions.filter((question) => isTheirs(where.actor, spots.get(question.id)!)),
    }))
    .filter((one) => one.questions.length > 0)
}

/** The part of a person who answers some of the round and not all of it. */
export function ownOf(visit: Visit, seen: Seen): OverviewPage['own'] {
  const { where, reading, assignments } = seen
  const sections = theirs(seen)
  const questions = sections.flatMap((one) => one.questions)
  const all = sectionsOf(where).flatMap((one) => one.questions)
  if (questions.length === 0 || questions.length === all.length) return undefined
  const progress = progressOf(questions, where.facts, reading.answered)
  return {
    progress: progressText(visit, progress),
    ...dueOf(
      visit,
      assignments.filter((one) => one.personId === where.actor.personId),
      progress,
    ),
    sections: sections.map(({ questionnaire, section, questions: asked }) => {
      const part = progressOf(asked, where.facts, reading.answered)
      return {
        title: partName(
          where,
          { questionnaire: questionnaire.id, section: section.id, question: null },
          visit.language,
        ),
        href: `${where.base}/answer/${questionnaire.id}/${section.id}`,
        progress: progressText(visit, part).text,
        status: statusFor(visit, statusOf(part)),
      }
    }),
  }
}

/** The first of someone's due days, and whether it has passed with something still open. */
export function dueOf({ language, parts }: Visit, own: readonly Assignment[], { done, of }: Progress) {
  const due = own
    .map((one) => one.dueOn)
    .filter((day) => day !== null)
    .toSorted()[0]
  const today = parts.now().toISOString().slice(0, 10)
  return {
    due: due === undefined ? undefined : formatDay(due, language),
    late: due !== undefined && due < today && done < of,
  }
}

/** What this person does next: answers, or the next act of the workflow, or looks at the results. */
export function buttonsOf(visit: Visit, seen: Seen, last: string | undefined): OverviewPage['buttons'] {
  const { t, language } = visit
  const { base, meta } = seen.where
  const answering = mayAnswer(seen) ? nextOf(visit, seen, last) : undefined
  const next = answering ?? stepOf(visit, seen.where)
  const isSettled = meta.state === 'signed' || meta.state === 'sealed'
  const summary = { label: t('rounds.getSummary'), href: `${base}/reports/summary.pdf?language=${language}` }
  return isSettled ? [next, summary] : [next]
}

export function mayAnswer(seen: Seen): boolean {
  return isOpen(seen.where.meta.state) && theirs(seen).length > 0
}

/** What is done with a round that this person has nothing to answer in: review, the next act of the workflow, results. */
function stepOf({ t }: Visit, { meta, actor, base }: InRound): Link {
  if (mayReview(actor, meta.state) === 'yes' && meta.state === 'review')
    return { label: t('rounds.review.begin'), href: `${base}/review` }
  const move = (['sent', 'signed', 'sealed'] as const).find(
    (one) => mayMove(actor, `round.${one}`, meta.state) === 'yes',
  )
  if (move === undefined) return { label: t('rounds.seeResults'), href: `${base}/results` }
  const act = ({ sent: 'send', signed: 'sign', sealed: 'seal' } as const)[move]
  return { label: t(`rounds.finish.${act}`), href: `${base}/finish` }
}

/** Where this person goes on: the section of their last answer while it is open, else the next open one. */
function nextOf({ t, language }: Visit, seen: Seen, last: string | undefined): Link | undefined {
  const { where, reading } = seen
  const sections = theirs(seen)
  const spot = last === undefined ? undefined : spotsOf(where.round).get(last)
  const from = Math.max(
    0,
    sections.findIndex((one) => one.questionnaire.id === spot?.questionnaire && one.section.id === spot.section),
  )
  const isBegun = sections.some((one) => one.questions.some((question) => reading.answered.has(question.id)))
  for (const { questionnaire, section, questions } of [...sections.slice(from), ...sections.slice(0, from)]) {
    const open = questions.find((question) => !reading.answered.has(question.id))
    if (!open) continue
    const href = `${where.base}/answer/${questionnaire.id}/${section.id}#q-${open.id}`
    const how = last === undefined ? 'rounds.goOn' : 'rounds.continue'
    return { label: isBegun ? t(how, { title: section.title[language] }) : t('rounds.begin'), href }
  }
  return undefined
}
