import { randomUUID } from 'node:crypto'
import { scope } from './acting.ts'
import type { Knex } from 'knex'
import type { Place } from './acting.ts'

export type EvidenceKind = 'text' | 'link' | 'file'

/** What shows that an answer is true. The bytes of a file are read apart. */
export type Evidence = {
  readonly id: string
  readonly question: string
  readonly kind: EvidenceKind
  readonly title: string
  readonly url: string | null
  readonly fileName: string | null
  readonly mediaType: string | null
  readonly size: number | null
  /** SHA-256 of the bytes. */
  readonly digest: string | null
  readonly validFrom: string | null
  readonly validUntil: string | null
  readonly addedBy: string | null
  readonly addedByName: string | null
  readonly addedAt: string
}

type Row = Record<string, string | number | null>

export async function evidenceOf(
  db: Knex,
  { municipalityId, roundId }: Place,
  questions?: readonly string[],
): Promise<Evidence[]> {
  const query = db('evidence')
    .leftJoin('person', 'person.id', 'evidence.added_by')
    .where({ 'evidence.municipality_id': municipalityId, 'evidence.round_id': roundId })
    .orderBy(['evidence.added_at', 'evidence.id'])
    .select([
      ...['id', 'question', 'kind', 'title', 'url', 'file_name', 'media_type', 'size', 'digest'].map(
        (c) => `evidence.${c}`,
      ),
      ...['valid_from', 'valid_until', 'added_by', 'added_at'].map((column) => `evidence.${column}`),
      'person.name as added_by_name',
    ])
  const rows: Row[] = await (questions ? query.whereIn('evidence.question', questions) : query)
  return rows.map(evidenceFrom)
}

export async function bytesOf(db: Knex, place: Place, id: string): Promise<Buffer | undefined> {
  const row: { bytes: Buffer | null } | undefined = await db('evidence')
    .where({ ...scope(place), id })
    .first('bytes')
  return row?.bytes ?? undefined
}

export async function insertEvidence(
  trx: Knex,
  place: Place,
  evidence: Omit<Evidence, 'addedByName'> & { readonly bytes: Buffer | null },
): Promise<void> {
  await trx('evidence').insert({
    ...scope(place),
    id: evidence.id,
    question: evidence.question,
    kind: evidence.kind,
    title: evidence.title,
    url: evidence.url,
    file_name: evidence.fileName,
    media_type: evidence.mediaType,
    size: evidence.size,
    digest: evidence.digest,
    bytes: evidence.bytes,
    valid_from: evidence.validFrom,
    valid_until: evidence.validUntil,
    added_by: evidence.addedBy,
    added_at: evidence.addedAt,
  })
}

const COPIED = [
  ...['municipality_id', 'question', 'kind', 'title', 'url', 'file_name', 'media_type', 'size', 'digest', 'bytes'],
  ...['valid_from', 'valid_until', 'added_by', 'added_at'],
]

/** Copies the evidence of some answers from an earlier round. The bytes stay in the database. @returns how many. */
export async function carryEvidence(
  trx: Knex,
  place: Place,
  from: string,
  questions: readonly string[],
): Promise<number> {
  const old = { ...scope(place), round_id: from }
  const rows: { id: string; question: string }[] = await trx('evidence').where(old).select('id', 'question')
  const wanted = rows.filter((row) => questions.includes(row.question))
  for (const { id } of wanted) {
    const copy = trx('evidence')
      .where({ ...old, id })
      .select([trx.raw('?', [randomUUID()]), trx.raw('?', [place.roundId]), ...COPIED])
    const columns = ['id', 'round_id', ...COPIED]
    await trx(trx.raw(`?? (${columns.map(() => '??').join(', ')})`, ['evidence', ...columns])).insert(copy)
  }
  return wanted.length
}

export async function deleteEvidence(trx: Knex, place: Place, id: string): Promise<number> {
  return trx('evidence')
    .where({ ...scope(place), id })
    .delete()
}

function evidenceFrom(row: Row): Evidence {
  const some = (column: string) => (row[column] === null || row[column] === undefined ? null : String(row[column]))
  return {
    id: String(row['id']),
    question: String(row['question']),
    kind: row['kind'] as EvidenceKind,
    title: String(row['title']),
    url: some('url'),
    fileName: some('file_name'),
    mediaType: some('media_type'),
    size: row['size'] === null ? null : Number(row['size']),
    digest: some('digest'),
    validFrom: some('valid_from'),
    validUntil: some('valid_until'),
    addedBy: some('added_by'),
    addedByName: some('added_by_name'),
    addedAt: String(row['added_at']),
  }
}
