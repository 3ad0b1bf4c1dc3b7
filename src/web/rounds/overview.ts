import { assignmentsOf } from '../../assessments/assignment-store.ts'
import { lastAnsweredBy } from '../../assessments/answer-store.ts'
import { progressOf } from '../../assessments/progress.ts'
import { readRound } from '../../assessments/round-reading.ts'
import { spotsOf } from '../../assessments/round-content.ts'
import { covers, isTheirs } from '../../assessments/rules.ts'
import { formatDate } from '../../i18n/format-time.ts'
import { formatDay } from '../../i18n/format.ts'
import { NotFound } from '../problems.ts'
import { roundsWithPlan } from '../../improvement/follow-up/plan-store.ts'
import { mineOf } from '../roadmap/mine.ts'
import { show } from '../show.ts'
import { carriedNotice } from './carried.ts'
import { headOf, progressText } from './head.ts'
import { openRound } from './open.ts'
import { buttonsOf, dueOf, mayAnswer, ownOf } from './overview-own.ts'
import { statusFor, statusOf, tasksOf, toolsOf } from './overview-tasks.ts'
import { partName } from './part-name.ts'
import { sectionsOf } from './section.ts'
import type { Request, Response } from 'express'
import type { Assignment } from '../../assessments/assignment-store.ts'
import type { RoundReading } from '../../assessments/round-reading.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { OverviewPage } from './overview-model.ts'
import type { Link } from './pages.ts'

type Seen = {
  readonly where: InRound
  readonly reading: RoundReading
  readonly assignments: readonly Assignment[]
  /** What this person has to do in the roadmap. */
  readonly roadmap: readonly Link[]
  readonly isFollowed: boolean
}

export async function overviewGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const { db, library } = visit.parts
  const reading = await readRound(db, library, where.place.municipalityId, where.place.roundId)
  if (!reading) throw new NotFound()
  const roadmap = await mineOf(visit, where)
  const isFollowed = (await roundsWithPlan(db, where.place.municipalityId)).includes(where.place.roundId)
  const seen = { where, reading, assignments: await assignmentsOf(db, where.place), roadmap, isFollowed }
  const last = await lastAnsweredBy(db, where.place, where.actor.personId)
  const page = overviewPage(visit, request, seen, last)
  show(visit, request, response, 'rounds/overview', page, { title: where.meta.name })
}

function overviewPage(visit: Visit, request: Request, seen: Seen, last: string | undefined): OverviewPage {
  const { where, reading } = seen
  const all = where.round.asked.map((asked) => asked.question)
  const progress = progressOf(all, where.facts, reading.answered)
  const people = peopleOf(visit, seen)
  const { size: opinions } = reading.reviews
  return {
    head: headOf(visit, request, where),
    facts: termsOf(visit, where),
    progress: progressText(visit, progress),
    own: ownOf(visit, seen),
    buttons: buttonsOf(visit, seen, last),
    first: mayAnswer(seen) ? `${where.base}/first` : undefined,
    carried: carriedNotice(visit, where, reading.answers),
    note: where.meta.state === 'changes' ? (where.meta.note ?? undefined) : undefined,
    tasks: tasksOf(visit, { where, progress, opinions, respondents: people.length, isFollowed: seen.isFollowed }),
    tools: toolsOf(visit, where),
    questionnaires: questionnairesOf(visit, seen),
    roadmap: seen.roadmap,
    people,
  }
}

function termsOf({ t, language }: Visit, { meta, round }: InRound): OverviewPage['facts'] {
  const profile = round.content.governance.profiles.find((one) => one.id === meta.target)
  const day = (value: string) => formatDay(value, language)
  return [
    { term: t('rounds.period'), text: `${day(meta.startsOn)} – ${day(meta.endsOn)}` },
    { term: t('rounds.target'), text: profile?.name[language] ?? meta.target },
    ...(meta.unit === null ? [] : [{ term: t('rounds.unit'), text: meta.unit }]),
    ...(meta.signedBy === null || meta.signedAt === null
      ? []
      : [{ term: t('rounds.signedBy'), text: `${meta.signedBy}, ${day(meta.signedAt)}` }]),
    ...(meta.sealedAt === null ? [] : [{ term: t('rounds.sealedAt'), text: formatDate(meta.sealedAt, language) }]),
  ]
}

function questionnairesOf(visit: Visit, { where, reading }: Seen): OverviewPage['questionnaires'] {
  const { t, language } = visit
  const sections = sectionsOf(where)
  return where.round.content.questionnaires.map(({ id, title }) => {
    const own = sections.filter((one) => one.questionnaire.id === id)
    const questions = own.flatMap((one) => one.questions)
    return {
      title: title[language],
      progress: progressText(visit, progressOf(questions, where.facts, reading.answered)),
      sections: own.map(({ section, questions }) => {
        const progress = progressOf(questions, where.facts, reading.answered)
        const names = questions.map((question) => reading.answers.get(question.id)).filter((row) => row?.confirmed)
        return {
          title: section.title[language],
          href: `${where.base}/answer/${id}/${section.id}`,
          progress: progressText(visit, progress),
          status: statusFor(visit, statusOf(progress)),
          by: [...new Set(names.map((row) => row?.answeredByName ?? t('rounds.someone')))].join(', '),
          mine: questions.some((question) => isTheirs(where.actor, spotsOf(where.round).get(question.id)!)),
        }
      }),
    }
  })
}

/** Everyone who has a part of the round: what it is, how far they are, when it is due. */
function peopleOf(visit: Visit, { where, reading, assignments }: Seen): OverviewPage['people'] {
  const ids = [...new Set(assignments.map((one) => one.personId))]
  return ids.map((personId) => {
    const own = assignments.filter((one) => one.personId === personId)
    const spots = spotsOf(where.round)
    const questions = where.round.asked
      .map((asked) => asked.question)
      .filter((question) => own.some((part) => covers(part, spots.get(question.id)!)))
    const progress = progressOf(questions, where.facts, reading.answered)
    const { due = '–', late } = dueOf(visit, own, progress)
    return {
      name: own[0]!.name,
      parts: own.map((part) => partName(where, part, visit.language)),
      answered: progressText(visit, progress).text,
      due,
      late,
    }
  })
}
