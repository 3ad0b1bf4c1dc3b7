import { formatDay } from '../../i18n/format.ts'
import { roundsWithPlan } from '../../improvement/follow-up/plan-store.ts'
import type { State } from '../../assessments/round-store.ts'
import type { Visit } from '../visit.ts'
import type { RoundLine } from './pages.ts'

type Row = { id: string; name: string; state: State; starts_on: string; ends_on: string }

/** The rounds of a municipality in one line each, newest first. The pages of a round are another area's. */
export async function roundLines({ parts, t, language }: Visit, municipalityId: string): Promise<RoundLine[]> {
  const rows: Row[] = await parts
    .db('round')
    .where({ municipality_id: municipalityId })
    .orderBy('starts_on', 'desc')
    .select('id', 'name', 'state', 'starts_on', 'ends_on')
  const followed = await roundsWithPlan(parts.db, municipalityId)
  return rows.map((row) => ({
    name: row.name,
    state: t(`rounds.state.${row.state}`),
    href: `/m/${municipalityId}/r/${row.id}`,
    roadmap: followed.includes(row.id) ? `/m/${municipalityId}/r/${row.id}/roadmap` : undefined,
    period: `${formatDay(row.starts_on, language)} – ${formatDay(row.ends_on, language)}`,
  }))
}
