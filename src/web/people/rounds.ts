import { formatDay } from '../../i18n/format.ts'
import { wordFor } from './names.ts'
import type { Visit } from '../visit.ts'
import type { RoundLine } from './pages.ts'

type Row = { id: string; name: string; state: string; starts_on: string; ends_on: string }

/** The rounds of a municipality in one line each, newest first. The pages of a round are another area's. */
export async function roundLines({ parts, t, language }: Visit, municipalityId: string): Promise<RoundLine[]> {
  const rows: Row[] = await parts
    .db('round')
    .where({ municipality_id: municipalityId })
    .orderBy('starts_on', 'desc')
    .select('id', 'name', 'state', 'starts_on', 'ends_on')
  return rows.map((row) => ({
    name: row.name,
    state: wordFor(t, `rounds.state.${row.state}`, row.state),
    href: `/m/${municipalityId}/r/${row.id}`,
    period: `${formatDay(row.starts_on, language)} – ${formatDay(row.ends_on, language)}`,
  }))
}
