import { randomUUID } from 'node:crypto'
import { mayUpdate } from '../rules.ts'
import { actionById } from './action-store.ts'
import { actionEvidenceOf, deleteActionEvidence, insertActionEvidence } from './action-evidence-store.ts'
import type { Acting, Place } from '../../assessments/acting.ts'
import type { Actor } from '../../assessments/rules.ts'

/** Pieces of evidence of one action, at most, and letters of a title. */
export const MOST_ACTION_EVIDENCE = 20
const LONGEST_TITLE = 300
const LONGEST_LINK = 2_000

type On = { readonly place: Place; readonly actor: Actor; readonly actionId: string }
export type ActionEvidenceAdded = 'done' | 'forbidden' | 'notFound' | 'title' | 'url' | 'tooMany'

/** Adds what shows that an action was carried out: words, or words with a link. */
export async function addActionEvidence(
  { db, trail, now }: Acting,
  { place, actor, actionId, title, url }: On & { readonly title: string; readonly url: string | null },
): Promise<ActionEvidenceAdded> {
  if (title === '' || title.length > LONGEST_TITLE) return 'title'
  if (url !== null && !isLink(url)) return 'url'
  const at = now().toISOString()
  return db.transaction(async (trx) => {
    const action = await actionById(trx, place, actionId)
    if (!action) return 'notFound'
    if (!mayUpdate(actor, action)) return 'forbidden'
    const there = (await actionEvidenceOf(trx, place)).filter((one) => one.actionId === actionId)
    if (there.length >= MOST_ACTION_EVIDENCE) return 'tooMany'
    const id = randomUUID()
    const kind = url === null ? 'text' : 'link'
    await insertActionEvidence(trx, place, { id, actionId, kind, title, url, addedBy: actor.personId, addedAt: at })
    const event = { chain: place.municipalityId, at, person: actor.personId, act: 'action.proven', subject: actionId }
    await trail.record(trx, { ...event, detail: { round: place.roundId, evidence: id } })
    return 'done'
  })
}

export async function removeActionEvidence(
  { db, trail, now }: Acting,
  { place, actor, actionId, id }: On & { readonly id: string },
): Promise<'done' | 'forbidden' | 'notFound'> {
  const at = now().toISOString()
  return db.transaction(async (trx) => {
    const action = await actionById(trx, place, actionId)
    if (!action) return 'notFound'
    if (!mayUpdate(actor, action)) return 'forbidden'
    if ((await deleteActionEvidence(trx, place, actionId, id)) === 0) return 'notFound'
    const event = { chain: place.municipalityId, at, person: actor.personId, act: 'action.unproven', subject: actionId }
    await trail.record(trx, { ...event, detail: { round: place.roundId, evidence: id } })
    return 'done'
  })
}

function isLink(text: string): boolean {
  return text.length <= LONGEST_LINK && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
