import { assignmentsOf } from '../../assessments/assignment-store.ts'
import { lastAnsweredBy } from '../../assessments/answer-store.ts'
import { progressOf } from '../../assessments/progress.ts'
import { readRound } from '../../assessments/round-reading.ts'
import { spotsOf } from '../../assessments/round-content.ts'
import { covers, isOpen, isTheirs, mayMove, mayReview } from '../../assessments/rules.ts'
import { formatDate } from '../../i18n/format-time.ts'
import { formatDay } from '../../i18n/format.ts'
import { NotFound } from '../problems.ts'
import { mineOf } from '../roadmap/mine.ts'
import { show } from '../show.ts'
import { headOf, progressText } from './head.ts'
import { openRound } from './open.ts'
import { partName } from './part-name.ts'
import { sectionsOf } from './section.ts'
import type { Request, Response } from 'express'
import type { Assignment } from '../../assessments/assignment-store.ts'
import type { Progress } from '../../assessments/progress.ts'
import type { RoundReading } from '../../assessments/round-reading.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { Link, OverviewPage } from './pages.ts'

type Seen = {
  readonly where: InRound
  readonly reading: RoundReading
  readonly assignments: readonly Assignment[]
  /** What this person has to do in the roadmap. */
  readonly roadmap: readonly Link[]
}

export async function overviewGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const { db, library } = visit.parts
  const reading = await readRound(db, library, where.place.municipalityId, where.place.roundId)
  if (!reading) throw new NotFound()
  const roadmap = await mineOf(visit, where)
  const seen = { where, reading, assignments: await assignmentsOf(db, where.place), roadmap }
  const last = await lastAnsweredBy(db, where.place, where.actor.personId)
  const page = overviewPage(visit, request, seen, last)
  show(visit, request, response, 'rounds/overview', page, { title: where.meta.name })
}

function overviewPage(visit: Visit, request: Request, seen: Seen, last: string | undefined): OverviewPage {
  const { t } = visit
  const { where, reading } = seen
  const all = where.round.asked.map((asked) => asked.question)
  const mine = all.filter((question) => isTheirs(where.actor, spotsOf(where.round).get(question.id)!))
  const mayAnswer = isOpen(where.meta.state) && mine.length > 0
  const carried = [...reading.answers.values()].filter((row) => !row.confirmed).length
  return {
    head: headOf(visit, request, where),
    facts: termsOf(visit, where),
    progress: progressText(visit, progressOf(all, where.facts, reading.answered)),
    mine:
      mine.length === all.length || mine.length === 0
        ? undefined
        : progressText(visit, progressOf(mine, where.facts, reading.answered)),
    next: (mayAnswer ? nextOf(visit, seen, last) : undefined) ?? stepOf(visit, where),
    first: mayAnswer ? `${where.base}/first` : undefined,
    carried: carried === 0 ? undefined : t('rounds.carried', { count: carried }),
    note: where.meta.state === 'changes' ? (where.meta.note ?? undefined) : undefined,
    questionnaires: questionnairesOf(visit, seen),
    roadmap: seen.roadmap,
    people: peopleOf(visit, seen),
    links: linksOf(visit, where),
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

/** What is done with a round that this person has nothing to answer in: review, the next act of the workflow, results. */
function stepOf({ t }: Visit, { meta, actor, base }: InRound): Link {
  if (mayReview(actor, meta.state) === 'yes' && meta.state === 'review')
    return { label: t('rounds.review.begin'), href: `${base}/review` }
  const moves = (['round.sent', 'round.signed', 'round.sealed'] as const).filter(
    (transition) => mayMove(actor, transition, meta.state) === 'yes',
  )
  return moves.length > 0
    ? { label: t('rounds.link.finish'), href: `${base}/finish` }
    : { label: t('rounds.seeResults'), href: `${base}/results` }
}

/** Where this person goes on: the section of their last answer while it is open, else the next open one. */
function nextOf({ t, language }: Visit, { where, reading }: Seen, last: string | undefined): Link | undefined {
  const spots = spotsOf(where.round)
  const sections = sectionsOf(where)
  const spot = last === undefined ? undefined : spots.get(last)
  const from = Math.max(
    0,
    sections.findIndex((one) => one.questionnaire.id === spot?.questionnaire && one.section.id === spot.section),
  )
  const inTurn = [...sections.slice(from), ...sections.slice(0, from)]
  for (const { questionnaire, section, questions } of inTurn) {
    const theirs = questions.filter((question) => isTheirs(where.actor, spots.get(question.id)!))
    const open = theirs.find((question) => !reading.answered.has(question.id))
    if (!open) continue
    const href = `${where.base}/answer/${questionnaire.id}/${section.id}#q-${open.id}`
    return {
      label: t(last === undefined ? 'rounds.begin' : 'rounds.continue', { title: section.title[language] }),
      href,
    }
  }
  return undefined
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
        const status = statusOf(progress)
        return {
          title: section.title[language],
          href: `${where.base}/answer/${id}/${section.id}`,
          progress: progressText(visit, progress),
          status: t(`rounds.status.${status}`),
          statusClass: status === 'done' ? 'met' : status === 'begun' ? 'partly' : 'plain-chip',
          by: [...new Set(names.map((row) => row?.answeredByName ?? t('rounds.someone')))].join(', '),
          mine: questions.some((question) => isTheirs(where.actor, spotsOf(where.round).get(question.id)!)),
        }
      }),
    }
  })
}

export function statusOf({ done, of }: Progress): 'done' | 'begun' | 'open' {
  if (done === of) return 'done'
  return done > 0 ? 'begun' : 'open'
}

/** Everyone who has a part of the round: what it is, how far they are, when it is due. */
function peopleOf(visit: Visit, { where, reading, assignments }: Seen): OverviewPage['people'] {
  const { language, parts } = visit
  const today = parts.now().toISOString().slice(0, 10)
  const ids = [...new Set(assignments.map((one) => one.personId))]
  return ids.map((personId) => {
    const own = assignments.filter((one) => one.personId === personId)
    const spots = spotsOf(where.round)
    const questions = where.round.asked
      .map((asked) => asked.question)
      .filter((question) => own.some((part) => covers(part, spots.get(question.id)!)))
    const progress = progressOf(questions, where.facts, reading.answered)
    const due = own
      .map((one) => one.dueOn)
      .filter((day) => day !== null)
      .toSorted()[0]
    return {
      name: own[0]!.name,
      parts: own.map((part) => partName(where, part, language)),
      answered: progressText(visit, progress).text,
      due: due === undefined ? '–' : formatDay(due, language),
      late: due !== undefined && due < today && progress.done < progress.of,
    }
  })
}

function linksOf({ t, roles }: Visit, { base }: InRound): Link[] {
  const arranges = roles.some((role) => role === 'coordinator' || role === 'facilitator')
  const writes = arranges || roles.includes('respondent')
  return [
    { label: t('rounds.link.results'), href: `${base}/results` },
    { label: t('roadmap.title'), href: `${base}/roadmap` },
    { label: t('rounds.link.questions'), href: `${base}/questions` },
    ...(writes ? [{ label: t('rounds.link.workshop'), href: `${base}/workshop` }] : []),
    { label: t('sheets.title'), href: `${base}/sheets` },
    { label: t('rounds.link.facts'), href: `${base}/facts` },
    { label: t('rounds.link.review'), href: `${base}/review` },
    ...(arranges
      ? [
          { label: t('rounds.link.assignments'), href: `${base}/assignments` },
          { label: t('rounds.link.reminders'), href: `${base}/reminders` },
        ]
      : []),
    { label: t('rounds.link.finish'), href: `${base}/finish` },
  ]
}
