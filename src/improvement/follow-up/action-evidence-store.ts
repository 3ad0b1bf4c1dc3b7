import { scope } from '../../assessments/acting.ts'
import type { Knex } from 'knex'
import type { Place } from '../../assessments/acting.ts'

/** What shows that an action was carried out: words, or a link. */
export type ActionEvidence = {
  readonly id: string
  readonly actionId: string
  readonly kind: 'text' | 'link'
  readonly title: string
  readonly url: string | null
  readonly addedByName: string | null
  readonly addedAt: string
}

type Row = {
  id: string
  action_id: string
  kind: 'text' | 'link'
  title: string
  url: string | null
  added_at: string
  added_by_name: string | null
}

/** The evidence of every action of a round, oldest first. */
export async function actionEvidenceOf(db: Knex, { municipalityId, roundId }: Place): Promise<ActionEvidence[]> {
  const rows: Row[] = await db('action_evidence')
    .leftJoin('person', 'person.id', 'action_evidence.added_by')
    .where({ 'action_evidence.municipality_id': municipalityId, 'action_evidence.round_id': roundId })
    .orderBy(['action_evidence.added_at', 'action_evidence.id'])
    .select([
      ...['id', 'action_id', 'kind', 'title', 'url', 'added_at'].map((column) => `action_evidence.${column}`),
      'person.name as added_by_name',
    ])
  return rows.map((row) => ({
    ...{ id: row.id, actionId: row.action_id, kind: row.kind, title: row.title, url: row.url },
    addedByName: row.added_by_name,
    addedAt: row.added_at,
  }))
}

export async function insertActionEvidence(
  trx: Knex,
  place: Place,
  evidence: Omit<ActionEvidence, 'addedByName'> & { readonly addedBy: string },
): Promise<void> {
  const { id, actionId, kind, title, url, addedBy, addedAt } = evidence
  const said = { kind, title, url, added_by: addedBy, added_at: addedAt }
  await trx('action_evidence').insert({ ...scope(place), id, action_id: actionId, ...said })
}

export async function deleteActionEvidence(trx: Knex, place: Place, actionId: string, id: string): Promise<number> {
  return trx('action_evidence')
    .where({ ...scope(place), action_id: actionId, id })
    .delete()
}
