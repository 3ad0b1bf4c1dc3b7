import { standingOf } from '../../roadmap/predict.ts'
import { round2 } from '../../scoring/result.ts'
import { score } from '../../scoring/score.ts'
import { goalsOf } from '../../roadmap/goals.ts'
import { confirmedBy, withLevels } from './standing.ts'
import type { Standing } from '../../roadmap/predict.ts'
import type { Round, RoundState } from '../../scoring/round.ts'
import type { AcceptedPlan } from './plan-store.ts'
import type { LevelProposal } from './proposal-store.ts'

/** What the engine says of the round at one moment, with the share of statutory links that is unmet. */
export type Point = Standing & { readonly unmet: number | null }

export type CurvePoint = {
  /** 0 is the beginning; then the quarters of the plan. */
  readonly quarter: number
  readonly from: string | undefined
  readonly to: string | undefined
  readonly predicted: Point
  /** From confirmed levels alone; undefined for what is still to come. */
  readonly confirmed: Point | undefined
}

type Ground = {
  readonly round: Round
  /** The round as it stands today. */
  readonly state: RoundState
  readonly proposals: readonly LevelProposal[]
  /** ISO day. */
  readonly today: string
}

/** The result as the plan predicts it, and as it is: at the end of each quarter that is over, and today. */
export function curveOf({ basis, roadmap }: AcceptedPlan, ground: Ground): CurvePoint[] {
  const { round, proposals, today } = ground
  // the gap is that to the plan's own target all along
  const { target } = basis
  const state = target === undefined ? ground.state : { ...ground.state, target }
  const now = pointOf(round, state)
  const { quarters } = roadmap
  const current = quarters.findIndex(({ to }) => to !== undefined && to >= today)
  const begun = quarters[0]?.from === undefined || quarters[0].from <= today
  const confirmedAt = (q: number, to: string | undefined): Point | undefined => {
    if (!begun || (current >= 0 && q > current)) return undefined
    if (q === current) return now
    return to === undefined ? undefined : pointOf(round, withLevels(round, basis, confirmedBy(proposals, to)))
  }
  const start = { quarter: 0, from: undefined, to: undefined, predicted: roadmap.now }
  return [
    { ...start, confirmed: begun ? pointOf(round, basis) : now },
    ...quarters.map(({ quarter, from, to, maturity, conformity, gap, levels, unmet }, q) => ({
      ...{ quarter, from, to, predicted: { maturity, conformity, gap, levels, unmet } },
      confirmed: confirmedAt(q, to),
    })),
  ]
}

/** The round's result at one moment. */
export function pointOf(round: Round, state: RoundState): Point {
  const scored = score(round, state)
  const links = goalsOf(scored)
    .filter((goal) => goal.state === 'answered')
    .flatMap(({ level, duties }) => duties.map(({ metFrom }) => level < metFrom))
  const unmet = round2(links.length === 0 ? null : links.filter(Boolean).length / links.length)
  return { ...standingOf(scored), unmet }
}
