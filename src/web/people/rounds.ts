import { answeredByRound } from '../../assessments/answer-store.ts'
import { progressOf, settledFacts } from '../../assessments/progress.ts'
import { roundOf } from '../../assessments/round-content.ts'
import { formatDay } from '../../i18n/format.ts'
import { roundsWithPlan } from '../../improvement/follow-up/plan-store.ts'
import { progressText, STATE_TONES } from '../rounds/head.ts'
import type { State } from '../../assessments/round-store.ts'
import type { Facts } from '../../scoring/round.ts'
import type { Visit } from '../visit.ts'
import type { RoundLine } from './pages.ts'

type Row = {
  id: string
  name: string
  state: State
  starts_on: string
  ends_on: string
  facts: string
  questionnaires: string
}

/** The rounds of a municipality in one line each, newest first. The pages of a round are another area's. */
export async function roundLines(visit: Visit, municipalityId: string): Promise<RoundLine[]> {
  const { parts, t, language } = visit
  const rows: Row[] = await parts
    .db('round')
    .where({ municipality_id: municipalityId })
    .orderBy('starts_on', 'desc')
    .select('id', 'name', 'state', 'starts_on', 'ends_on', 'facts', 'questionnaires')
  const followed = await roundsWithPlan(parts.db, municipalityId)
  const answered = rows.some(isUnsettled) ? await answeredByRound(parts.db, municipalityId) : new Map<string, never>()
  return rows.map((row) => ({
    name: row.name,
    state: t(`rounds.state.${row.state}`),
    stateClass: STATE_TONES[row.state],
    href: `/m/${municipalityId}/r/${row.id}`,
    roadmap: followed.includes(row.id) ? `/m/${municipalityId}/r/${row.id}/roadmap` : undefined,
    period: `${formatDay(row.starts_on, language)} – ${formatDay(row.ends_on, language)}`,
    progress: isUnsettled(row) ? progressIn(visit, row, answered.get(row.id) ?? new Set()) : undefined,
  }))
}

function isUnsettled({ state }: Row): boolean {
  return state !== 'signed' && state !== 'sealed'
}

/** None of a round whose content is no longer there: its own page says so, and the list still stands. */
function progressIn(visit: Visit, row: Row, answered: ReadonlySet<string>): string | undefined {
  const { library } = visit.parts
  const pins = JSON.parse(row.questionnaires) as string[]
  if (!pins.every((pin) => library.questionnaires.has(pin))) return undefined
  const round = roundOf(library, pins)
  const asked = round.asked.map((one) => one.question)
  const facts = settledFacts(round, JSON.parse(row.facts) as Facts)
  return progressText(visit, progressOf(asked, facts, answered)).text
}
