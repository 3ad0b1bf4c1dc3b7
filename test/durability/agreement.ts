import { faultsOf } from '../../src/database.ts'
import type { House } from './house.ts'
import type { Ledger } from './writers.ts'

type Row = { question: string; version: number; comment: string | null; level: number | null; answered_by: string }
const COLUMNS = [
  'question',
  'version',
  'comment',
  'level',
  'state',
  'reason',
  'answered_by',
  'answered_at',
  'confirmed',
]
const keyOf = ({ question, version }: { question: string; version: number }) => `${question} ${version}`

/**
 * Where the database does not say what the writers were told, or disagrees with itself: an answer, each of its
 * past ones and each event stand together or not at all.
 */
export async function disagreements(house: House, ledger: Ledger): Promise<string[]> {
  const { db, acting, where } = house
  const rows = (table: string): Promise<Row[]> => db(table).where({ round_id: where.roundId }).select(COLUMNS)
  const [answers, history] = [await rows('answer'), await rows('answer_history')]
  const chains = await acting.trail.chains(db)
  const breaks = await Promise.all(chains.map((chain) => acting.trail.verify(db, chain)))
  return [
    ...ledger.strange.map((reply) => `a writer was told ${reply}`),
    ...lost(history, ledger),
    ...uneven(answers, history),
    ...unlike(history.map(keyOf), await eventKeys(house)),
    ...breaks.flatMap((found) => (found ? [`the trail is broken: ${JSON.stringify(found)}`] : [])),
    ...(await faultsOf(db)),
  ]
}

function lost(history: readonly Row[], { acknowledged, sent }: Ledger): string[] {
  const kept = new Map(history.map((row) => [keyOf(row), row.comment]))
  const gone = acknowledged.filter((line) => kept.get(keyOf(line)) !== line.comment)
  const invented = history.filter(({ question, comment }) => !sent.has(`${question} ${comment}`))
  return [
    ...gone.map((line) => `lost: ${keyOf(line)}, which was acknowledged`),
    ...invented.map((row) => `nobody sent ${keyOf(row)}`),
  ]
}

/** The answer that stands is the last of its past ones, whose versions have no gap. */
function uneven(answers: readonly Row[], history: readonly Row[]): string[] {
  const past = new Map<string, Row[]>()
  for (const row of history) past.get(row.question)?.push(row) ?? past.set(row.question, [row])
  const asText = (row: Row | undefined) => JSON.stringify(row)
  const faults = answers.filter((answer) => {
    const rows = (past.get(answer.question) ?? []).toSorted((a, b) => a.version - b.version)
    past.delete(answer.question)
    return asText(rows.at(-1)) !== asText(answer) || rows.some((row, i) => row.version !== i + 1)
  })
  return [
    ...faults.map((answer) => `${keyOf(answer)} is not what its history says`),
    ...[...past.keys()].map((question) => `${question} has a history and no answer`),
  ]
}

async function eventKeys({ db, where }: House): Promise<string[]> {
  const events: { subject: string; detail: string }[] = await db('trail')
    .where({ chain: where.municipalityId, act: 'answer.saved' })
    .select('subject', 'detail')
  return events
    .map(({ subject, detail }) => ({ subject, ...(JSON.parse(detail) as { round: string; version: number }) }))
    .filter(({ round }) => round === where.roundId)
    .map(({ subject, version }) => keyOf({ question: subject, version }))
}

function unlike(changes: readonly string[], events: readonly string[]): string[] {
  const [changed, told] = [new Set(changes), new Set(events)]
  return [
    ...changes.filter((key) => !told.has(key)).map((key) => `${key} has no event`),
    ...events.filter((key) => !changed.has(key)).map((key) => `an event tells of ${key}, which is not there`),
    ...(told.size === events.length ? [] : ['two events tell of one change']),
  ]
}
