import { z } from 'zod'
import { answersOf } from '../../assessments/answer-store.ts'
import { askedOf, spotsOf } from '../../assessments/round-content.ts'
import { isOpen, isTheirs } from '../../assessments/rules.ts'
import { actionsOf } from '../../improvement/follow-up/action-store.ts'
import { actionEvidenceOf } from '../../improvement/follow-up/action-evidence-store.ts'
import { decideLevel } from '../../improvement/follow-up/decide-level.ts'
import { Forbidden } from '../problems.ts'
import { isSwitching, readFields, wordsOf } from '../rounds/form.ts'
import { leaveNotice } from '../rounds/head.ts'
import { score } from '../../scoring/score.ts'
import { at as leafAt } from '../../scoring/vector.ts'
import { show } from '../show.ts'
import { openRoadmap, topOf } from './open.ts'
import { toldIn } from './told.ts'
import type { Request, Response } from 'express'
import type { AnswerRow } from '../../assessments/answer-store.ts'
import type { ActionEvidence } from '../../improvement/follow-up/action-evidence-store.ts'
import type { RoadmapAction } from '../../improvement/follow-up/action.ts'
import type { LevelProposal } from '../../improvement/follow-up/proposal-store.ts'
import type { Scored } from '../../scoring/score.ts'
import type { Visit } from '../visit.ts'
import type { InRoadmap } from './open.ts'

/** The levels that finished actions propose, and those that were decided on. */
export async function levelsGet(visit: Visit, request: Request, response: Response): Promise<void> {
  await render(visit, request, response, await openRoadmap(visit, request))
}

const form = z.strictObject({
  action: z.string().max(40),
  question: z.string().max(80),
  act: z.enum(['confirm', 'decline']).default('decline'),
  reason: z.string().max(10_000).default(''),
  version: z.string().regex(/^\d{1,6}$/),
})
type Typed = z.output<typeof form>

/** A respondent of the question confirms a level or declines it. */
export async function levelsPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRoadmap(visit, request)
  const typed = readFields(request, form)
  if (isSwitching(request)) return render(visit, request, response, where, typed)
  const { action: actionId, question, act, version } = typed
  const decision = act === 'confirm' ? 'confirmed' : 'declined'
  const deciding = { ...where, actionId, question, decision, reason: wordsOf(typed.reason) } as const
  const decided = await decideLevel(visit.parts, { ...deciding, basedOn: Number(version) })
  if (decided === 'forbidden') throw new Forbidden()
  const { t } = visit
  if (decided === 'reason' || decided === 'conflict') {
    const problem = { text: t(`roadmap.levels.${decided}`), status: decided === 'reason' ? 400 : 409 }
    return render(visit, request, response, where, typed, problem)
  }
  leaveNotice(request, t(`roadmap.levels.done.${decided}`))
  response.redirect(303, `${where.home}/levels`)
}

async function render(
  visit: Visit,
  request: Request,
  response: Response,
  where: InRoadmap,
  typed?: Typed,
  problem?: { readonly text: string; readonly status: number },
): Promise<void> {
  const { db } = visit.parts
  const { round, state } = where.ground
  const found: Found = {
    actions: new Map((await actionsOf(db, where.place)).map((one) => [one.id, one])),
    evidence: await actionEvidenceOf(db, where.place),
    answers: await answersOf(db, where.place),
    scored: score(round, state),
  }
  const page = pageOf(visit, request, where, found, typed, problem?.text)
  const { t } = visit
  const title = `${problem ? t('errors.prefix') : ''}${t('roadmap.levels')} – ${where.meta.name}`
  const shown = typed && page.mine.find(({ key }) => key === keyOf(typed.action, typed.question))
  const language = shown ? { form: `level-${shown.key}`, sendTo: page.action } : {}
  show(visit, request, response, 'roadmap/levels', page, {
    title,
    at: page.action,
    ...language,
    status: problem?.status ?? 200,
  })
}

type Found = {
  readonly actions: ReadonlyMap<string, RoadmapAction>
  readonly evidence: readonly ActionEvidence[]
  readonly answers: ReadonlyMap<string, AnswerRow>
  readonly scored: Scored
}
export type LevelsPage = ReturnType<typeof pageOf>

const keyOf = (action: string, question: string) => `${action}-${question}`

function pageOf(
  visit: Visit,
  request: Request,
  where: InRoadmap,
  found: Found,
  typed: Typed | undefined,
  problem: string | undefined,
) {
  const { t } = visit
  const { ground, actor, home, meta } = where
  const spots = spotsOf(ground.round)
  const isMine = ({ question }: LevelProposal) => {
    const spot = spots.get(question)
    return spot !== undefined && isTheirs(actor, spot)
  }
  const open = ground.proposals.filter(({ state }) => state === 'open')
  const typedKey = typed && keyOf(typed.action, typed.question)
  return {
    ...topOf(visit, request, where),
    errors: problem === undefined || typedKey === undefined ? [] : [{ field: `reason-${typedKey}`, text: problem }],
    lead: t(isOpen(meta.state) ? 'roadmap.levels.lead' : 'roadmap.levels.leadLocked'),
    action: `${home}/levels`,
    typedKey,
    typedReason: typed?.reason ?? '',
    problem,
    mine: open.filter(isMine).map((one) => proposalOf(visit, where, found, one)),
    others: open.filter((one) => !isMine(one)).map((one) => proposalOf(visit, where, found, one)),
    decided: ground.proposals
      .filter(({ state }) => state !== 'open')
      .toReversed()
      .map((one) => ({ ...proposalOf(visit, where, found, one), ...decisionOf(visit, where, one) })),
  }
}

function decisionOf(visit: Visit, where: InRoadmap, { state, decidedByName, decidedAt, reason }: LevelProposal) {
  const { t, language } = visit
  const told = toldIn(language, t, where.names)
  return {
    decision: t(`roadmap.decision.${state === 'declined' ? 'declined' : 'confirmed'}`),
    chip: state === 'declined' ? 'notMet' : 'met',
    who: `${decidedByName ?? t('rounds.someone')} ${told.day(decidedAt?.slice(0, 10))}`,
    reason: reason ?? undefined,
  }
}

function proposalOf({ t, language }: Visit, where: InRoadmap, found: Found, proposal: LevelProposal) {
  const { ground, home, names } = where
  const { actionId, question, level } = proposal
  const asked = askedOf(ground.round, question)
  const leaf = asked && leafAt(found.scored.leaves, asked.index)
  const now = leaf?.state === 'answered' ? leaf.level : undefined
  const statement = (of: number | undefined) =>
    of === undefined ? '' : (asked?.question.levels[of as 1]?.[language] ?? '')
  return {
    key: keyOf(actionId, question),
    actionId,
    questionId: question,
    question: names.question(question),
    action: { label: found.actions.get(actionId)?.title[language] ?? '', href: `${home}/actions/${actionId}` },
    version: found.answers.get(question)?.version ?? 0,
    now: now === undefined ? t('roadmap.noLevel') : t('roadmap.levelNow', { level: now, text: statement(now) }),
    to: t('roadmap.levelTo', { level, text: statement(level) }),
    proof: found.evidence
      .filter((one) => one.actionId === actionId)
      .map(({ title, url }) => ({ title, url: url ?? undefined })),
  }
}
