import { quartersLate } from './schedule.ts'
import type { Candidate } from './candidates.ts'
import type { Left } from './left.ts'
import type { PlanInput } from './plan.ts'
import type { Problem } from './problem.ts'
import type { Ends } from './schedule.ts'
import type { StageEnd } from './stages.ts'

/**
 * Something that people should know of the plan; its words are elsewhere.
 * - `noCapacity`: there are no days, or no money, at all (`kind`, and `role` when it is one role's)
 * - `noEffort`: an action takes no days, so that it takes no room
 * - `lateWish`: an action is finished after the quarter that people set, or not at all
 * - `cycle`: actions that wait for each other
 * - `needless`: an action was fixed or given a deadline, but its question stands there already or is not asked
 * - `assumedSize`, `assumedDays`: what was taken because nothing was said
 * - `noTarget`: the answers name no target profile, so only statutory duties are planned for
 * - `stoppedByClock`, `solverFailed`: a stage (`stage`) ended in an emergency; the plan is the best found
 */
export type NoticeCode =
  | 'noCapacity'
  | 'noEffort'
  | 'lateWish'
  | 'cycle'
  | 'needless'
  | 'assumedSize'
  | 'assumedDays'
  | 'noTarget'
  | 'stoppedByClock'
  | 'solverFailed'

export type Notice = { readonly code: NoticeCode; readonly values: Readonly<Record<string, string | number>> }

type Ground = {
  readonly problem: Problem
  readonly ends: Ends
  readonly candidates: readonly Candidate[]
  readonly left: readonly Left[]
  readonly needless: readonly string[]
  readonly stages: readonly StageEnd[]
  readonly input: PlanInput
  readonly target: string | undefined
}

export function noticesOf({ problem, ends, candidates, left, needless, stages, input, target }: Ground): Notice[] {
  const notice = (code: NoticeCode, values: Notice['values'] = {}): Notice => ({ code, values })
  const empty = problem.stocks.filter(({ upTo, need }) => upTo.at(-1) === 0 && need.some((one) => one > 0))
  const idle = candidates.filter(({ effortDays }) => effortDays === 0)
  const wishes = [...candidates.keys()].filter(
    (task) => quartersLate(problem.tasks[task]!.wished, ends[task]!, problem.quarters) > 0,
  )
  const never = left.filter(({ id }) => !candidates.some((one) => one.id === id) && wishOf(id, input) !== undefined)
  const circle = left.filter(({ why }) => why === 'cycle').map(({ id }) => id)
  return [
    ...(input.assumed ?? []),
    ...(target === undefined ? [notice('noTarget')] : []),
    ...empty.map(({ resource: { kind, role } }) =>
      notice('noCapacity', { kind, ...(role === undefined ? {} : { role }) }),
    ),
    ...(circle.length > 0 ? [notice('cycle', { actions: circle.join(', ') })] : []),
    ...wishes.map((task) =>
      notice('lateWish', { action: candidates[task]!.id, wished: problem.tasks[task]!.wished!, end: ends[task]! }),
    ),
    ...never.map(({ id }) => notice('lateWish', { action: id, wished: wishOf(id, input)!, end: 0 })),
    ...idle.map(({ id }) => notice('noEffort', { action: id })),
    ...needless.map((action) => notice('needless', { action })),
    ...stages.flatMap(({ stage, stopped }) =>
      stopped === 'clock'
        ? [notice('stoppedByClock', { stage })]
        : stopped === 'failed'
          ? [notice('solverFailed', { stage })]
          : [],
    ),
  ]
}

function wishOf(id: string, { wishes, capacity }: PlanInput): number | undefined {
  const deadline = wishes.deadlines[id]
  return wishes.fixed[id] ?? (deadline !== undefined && deadline <= capacity.quarters ? deadline : undefined)
}
