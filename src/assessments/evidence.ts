import { createHash, randomUUID } from 'node:crypto'
import { deleteEvidence, evidenceOf, insertEvidence } from './evidence-store.ts'
import { mediaTypeOf, safeFileName } from './file-kind.ts'
import { holdRound } from './round-store.ts'
import { roundOf, spotsOf } from './round-content.ts'
import { mayAnswer } from './rules.ts'
import type { Knex } from 'knex'
import type { Acting, Place } from './acting.ts'
import type { EvidenceKind } from './evidence-store.ts'
import type { Actor, Verdict } from './rules.ts'

/** A file of at most this many bytes, and at most this many pieces of evidence for one question. */
export const LARGEST_FILE = 5 * 1024 * 1024
export const MOST_EVIDENCE = 20
export const LONGEST_TITLE = 300

export type Adding = {
  readonly place: Place
  readonly actor: Actor
  readonly question: string
  readonly kind: EvidenceKind
  readonly title: string
  readonly url: string | null
  readonly file: { readonly name: string; readonly bytes: Buffer } | null
  readonly validFrom: string | null
  readonly validUntil: string | null
}
export type Added = Verdict | 'title' | 'url' | 'file' | 'tooLarge' | 'tooMany' | 'days'

export async function addEvidence(acting: Acting, adding: Adding): Promise<Added> {
  return problemIn(adding) ?? acting.db.transaction((trx) => addEvidenceIn(trx, acting, adding))
}

/** The same inside a transaction that saves more. */
export async function addEvidenceIn(trx: Knex.Transaction, acting: Acting, adding: Adding): Promise<Added> {
  const { place, actor, question, kind, title, url, file, validFrom, validUntil } = adding
  const wrong = problemIn(adding)
  if (wrong) return wrong
  const at = acting.now().toISOString()
  const bytes = file?.bytes ?? null
  const may = await mayTouch(acting, trx, adding)
  if (may !== 'yes') return may
  if ((await evidenceOf(trx, place, [question])).length >= MOST_EVIDENCE) return 'tooMany'
  const digest = bytes && createHash('sha256').update(bytes).digest('hex')
  const id = randomUUID()
  await insertEvidence(trx, place, {
    ...{ id, question, kind, title, url, digest, bytes, validFrom, validUntil },
    fileName: file && safeFileName(file.name),
    mediaType: file && mediaTypeOf(file.name, file.bytes)!,
    size: bytes && bytes.length,
    addedBy: actor.personId,
    addedAt: at,
  })
  const event = { chain: place.municipalityId, at, person: actor.personId, act: 'evidence.added', subject: question }
  await acting.trail.record(trx, { ...event, detail: { round: place.roundId, evidence: id, digest } })
  return 'yes'
}

export async function removeEvidence(
  acting: Acting,
  { place, actor, question, id }: { place: Place; actor: Actor; question: string; id: string },
): Promise<Verdict | 'notFound'> {
  const { db, trail, now } = acting
  const at = now().toISOString()
  return db.transaction(async (trx) => {
    const may = await mayTouch(acting, trx, { place, actor, question })
    if (may !== 'yes') return may
    const found = (await evidenceOf(trx, place, [question])).find((one) => one.id === id)
    if (!found) return 'notFound'
    await deleteEvidence(trx, place, id)
    const event = {
      chain: place.municipalityId,
      at,
      person: actor.personId,
      act: 'evidence.removed',
      subject: question,
    }
    await trail.record(trx, { ...event, detail: { round: place.roundId, evidence: id, digest: found.digest } })
    return 'yes'
  })
}

async function mayTouch(
  { library }: Acting,
  trx: Parameters<typeof holdRound>[0],
  { place, actor, question }: { place: Place; actor: Actor; question: string },
): Promise<Verdict> {
  const held = await holdRound(trx, place, 'share')
  const spot = held && spotsOf(roundOf(library, held.pins)).get(question)
  return held && spot ? mayAnswer(actor, spot, held.state) : 'forbidden'
}

function problemIn({ kind, title, url, file, validFrom, validUntil }: Adding): Added | undefined {
  if (title.trim() === '' || title.length > LONGEST_TITLE) return 'title'
  if (kind === 'link' && !isWebAddress(url)) return 'url'
  if (kind === 'file' && file && file.bytes.length > LARGEST_FILE) return 'tooLarge'
  if (kind === 'file' && (!file || mediaTypeOf(file.name, file.bytes) === undefined)) return 'file'
  return validFrom !== null && validUntil !== null && validFrom > validUntil ? 'days' : undefined
}

/** Only what opens as a page: a link with another scheme could run. */
/** What may be a link: no address that would run something when it is followed. */
export function isWebAddress(url: string | null): boolean {
  return url !== null && url.length <= 2000 && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
}
