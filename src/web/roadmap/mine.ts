import { spotsOf } from '../../assessments/round-content.ts'
import { isTheirs } from '../../assessments/rules.ts'
import { isOverdue, OPEN_STATUSES } from '../../improvement/follow-up/action.ts'
import { actionsOf } from '../../improvement/follow-up/action-store.ts'
import { proposalsOf } from '../../improvement/follow-up/proposal-store.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from '../rounds/open.ts'
import type { Link } from '../rounds/pages.ts'

/** What a person has to do in the roadmap of a round: levels to confirm, actions to carry out. */
export async function mineOf({ t, parts }: Visit, { place, actor, round, base }: InRound): Promise<Link[]> {
  const spots = spotsOf(round)
  const waiting = (await proposalsOf(parts.db, place)).filter(({ state, question }) => {
    const spot = spots.get(question)
    return state === 'open' && spot !== undefined && isTheirs(actor, spot)
  })
  const today = parts.now().toISOString().slice(0, 10)
  const own = (await actionsOf(parts.db, place)).filter(
    ({ ownerId, status }) => ownerId === actor.personId && OPEN_STATUSES.includes(status),
  )
  const late = own.filter((action) => isOverdue(action, today)).length
  return [
    ...(waiting.length === 0
      ? []
      : [{ label: t('roadmap.mine.levels', { count: waiting.length }), href: `${base}/roadmap/levels` }]),
    ...(own.length === 0
      ? []
      : [{ label: t('roadmap.mine.actions', { count: own.length, late }), href: `${base}/roadmap/board?mine=yes` }]),
  ]
}
