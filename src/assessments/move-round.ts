import { readRound } from './round-reading.ts'
import { changeRound, holdRound } from './round-store.ts'
import { mayMove, TRANSITIONS } from './rules.ts'
import { sealAssessment } from './seal.ts'
import type { Knex } from 'knex'
import type { Acting, Place } from './acting.ts'
import type { Actor, Transition, Verdict } from './rules.ts'

export type Moving = {
  readonly place: Place
  readonly actor: Actor
  readonly transition: Transition
  /** What must be changed, or why it is reopened. */
  readonly note?: string
  readonly signed?: { readonly name: string; readonly title: string | null; readonly day: string }
}

/**
 * Moves a round to another state: rule, change and event in one transaction. The row is held while it
 * lasts, so no answer slips in after the lock, and sealing sees the last answer saved.
 */
export async function moveRound(acting: Acting, moving: Moving): Promise<Verdict> {
  const { db, trail, now } = acting
  const { place, actor, transition, note, signed } = moving
  const at = now().toISOString()
  return db.transaction(async (trx) => {
    const round = await holdRound(trx, place, 'update')
    if (!round) return 'forbidden'
    const may = mayMove(actor, transition, round.state)
    if (may !== 'yes') return may
    const sealed = transition === 'round.sealed' ? await sealOf(acting, trx, place) : undefined
    const change = { ...changeFor(moving, at), ...(sealed && { sealed: sealed.text, sealed_at: at }) }
    await changeRound(trx, place, round.version, { state: TRANSITIONS[transition].to, ...change })
    const detail = {
      ...(signed && { signedOn: signed.day }),
      ...(sealed && { digest: sealed.digest }),
      ...(note !== undefined && { noted: true }),
      from: round.state,
    }
    const event = { chain: place.municipalityId, at, person: actor.personId, act: transition, subject: place.roundId }
    await trail.record(trx, { ...event, detail })
    return 'yes'
  })
}

function changeFor({ transition, note, signed, actor }: Moving, at: string): Record<string, string | null> {
  const unsigned = { signed_by: null, signed_name: null, signed_title: null, signed_on: null, signed_at: null }
  if (transition === 'round.returned') return { note: note ?? null }
  if (transition === 'round.reopened') return { ...unsigned, sealed: null, sealed_at: null, note: note ?? null }
  if (transition !== 'round.signed' || !signed) return { note: null }
  const { name, title, day } = signed
  return { signed_by: actor.personId, signed_name: name, signed_title: title, signed_on: day, signed_at: at }
}

async function sealOf({ library }: Acting, trx: Knex, { municipalityId, roundId }: Place) {
  const reading = await readRound(trx, library, municipalityId, roundId)
  if (!reading) throw new RangeError('a round that is held is gone')
  const sealed = sealAssessment(reading.assessment)
  return { text: JSON.stringify(sealed), digest: sealed.digest }
}
