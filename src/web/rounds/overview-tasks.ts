import { isOpen, mayMove } from '../../assessments/rules.ts'
import { progressText } from './head.ts'
import type { State } from '../../assessments/round-store.ts'
import type { Progress } from '../../assessments/progress.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { Status, Task } from './overview-model.ts'
import type { Link } from './pages.ts'

/** What is known of a round when its list of work is made. */
export type Known = {
  readonly where: InRound
  readonly progress: Progress
  /** How many people have a part of the round. */
  readonly respondents: number
  /** How many answers a reviewer has an opinion of. */
  readonly opinions: number
  /** Whether actions of its roadmap are accepted. */
  readonly isFollowed: boolean
}

/** How far a review is: asked-for changes put it back, a sign-off ends it. */
const REVIEWED: Record<State, 'open' | 'begun' | 'changes' | 'done'> = {
  draft: 'open',
  review: 'begun',
  changes: 'changes',
  signed: 'done',
  sealed: 'done',
}

/** The work of a round in its order, each page with how far it is: those that this person may open. */
export function tasksOf(visit: Visit, known: Known): Task[] {
  return [...preparing(visit, known), ...finishing(visit, known), ...using(visit, known)]
}

function preparing(visit: Visit, { where, progress, respondents }: Known): Task[] {
  const { t } = visit
  const { base, meta, round } = where
  const isGiven = round.content.governance.facts.every((fact) => meta.facts[fact.id] !== undefined)
  const handed = respondents === 0 ? t('rounds.task.notHanded') : t('rounds.task.handed', { count: respondents })
  const answering = isOpen(meta.state) ? statusFor(visit, statusOf(progress)) : plain(t('rounds.task.locked'))
  return [
    task(t('rounds.link.facts'), `${base}/facts`, isGiven ? statusFor(visit, 'done') : plain(t('rounds.task.assumed'))),
    ...(arranges(visit) ? [task(t('rounds.link.assignments'), `${base}/assignments`, plain(handed))] : []),
    {
      ...task(t('rounds.task.answering'), `${base}#sections`, answering),
      about: progressText(visit, progress).text,
    },
  ]
}

function finishing(visit: Visit, { where, opinions }: Known): Task[] {
  const { t } = visit
  const { base, meta, actor } = where
  const done = (is: boolean) => (is ? statusFor(visit, 'done') : plain(t('rounds.task.notYet')))
  const reviewed = REVIEWED[meta.state]
  const review =
    reviewed === 'changes' ? { text: t('rounds.state.changes'), tone: 'warning' } : statusFor(visit, reviewed)
  const may = (move: 'sent' | 'returned') => mayMove(actor, `round.${move}`, meta.state) === 'yes'
  const send = may('sent') ? { label: t('rounds.finish.send'), href: `${base}/finish` } : undefined
  const giveBack = may('returned') ? { label: t('rounds.finish.return'), href: `${base}/finish#return` } : undefined
  return [
    {
      ...task(t('rounds.link.review'), `${base}/review`, review),
      about: opinions === 0 ? undefined : t('rounds.task.opinions', { count: opinions }),
      act: send ?? giveBack,
    },
    task(t('rounds.task.sign'), `${base}/finish#sign`, done(meta.state === 'signed' || meta.state === 'sealed')),
    task(t('rounds.task.seal'), `${base}/finish#seal`, done(meta.state === 'sealed')),
  ]
}

function using({ t }: Visit, { where, progress, isFollowed }: Known): Task[] {
  const { base, meta } = where
  const begun = progress.done > 0 ? plain(t('rounds.task.preliminary')) : undefined
  const results = meta.state === 'sealed' ? { text: t('rounds.task.final'), tone: 'met' } : begun
  return [
    task(t('rounds.link.results'), `${base}/results`, results),
    task(t('reports.title'), `${base}/reports`, undefined),
    task(t('roadmap.title'), `${base}/roadmap`, isFollowed ? plain(t('rounds.task.followed')) : undefined),
  ]
}

/** What helps in the work, and can be used at any time. */
export function toolsOf(visit: Visit, { base }: InRound): Link[] {
  const { t, roles } = visit
  const writes = arranges(visit) || roles.includes('respondent')
  return [
    { label: t('rounds.link.questions'), href: `${base}/questions` },
    ...(writes ? [{ label: t('rounds.link.workshop'), href: `${base}/workshop` }] : []),
    { label: t('sheets.title'), href: `${base}/sheets` },
    ...(arranges(visit) ? [{ label: t('rounds.link.reminders'), href: `${base}/reminders` }] : []),
  ]
}

function arranges({ roles }: Visit): boolean {
  return roles.some((role) => role === 'coordinator' || role === 'facilitator')
}

function task(label: string, href: string, status: Status | undefined): Task {
  return { label, href, status, about: undefined, act: undefined }
}

function plain(text: string): Status {
  return { text, tone: 'plain-chip' }
}

export function statusOf({ done, of }: Progress): 'done' | 'begun' | 'open' {
  if (done === of) return 'done'
  return done > 0 ? 'begun' : 'open'
}

export function statusFor({ t }: Visit, status: 'done' | 'begun' | 'open'): Status {
  const tones = { done: 'met', begun: 'partly', open: 'plain-chip' }
  return { text: t(`rounds.status.${status}`), tone: tones[status] }
}
