import {
  claimDigest,
  municipalitiesWithPlan,
  refusedBy,
  releaseDigest,
} from '../../../improvement/digest/digest-store.ts'
import { AHEAD, digestFor, followedIn } from '../../../improvement/digest/digest.ts'
import { digestMessage } from '../../../mail/digest-message.ts'
import { personById } from '../../../organisations/person-store.ts'
import { isHeld, membersOf, municipalityById } from '../../../organisations/store.ts'
import { municipalityName } from '../../people/names.ts'
import type { RoundDigest } from '../../../improvement/digest/digest.ts'
import type { DigestTold } from '../../../mail/digest-message.ts'
import type { Member, Municipality } from '../../../organisations/store.ts'
import type { Language } from '../../../i18n/translate.ts'
import type { Parts } from '../../parts.ts'

/** The first days of a month in which its digests leave: an instance that was down on the first day is not too late. */
const DAYS = 7

/** How many were sent, and how many could not be. */
export type DigestsSent = { readonly sent: number; readonly failed: number }

/**
 * Sends the digests of this month that nobody has sent yet. Any number of instances may do so at once: a row claims
 * each before it leaves. Without mail nothing is claimed, so that nothing is lost.
 */
export async function sendDigests(parts: Parts): Promise<DigestsSent> {
  const today = parts.now().toISOString().slice(0, 10)
  const result = { sent: 0, failed: 0 }
  if (!parts.mailer.canSend || Number(today.slice(8)) > DAYS) return result
  for (const id of await municipalitiesWithPlan(parts.db)) {
    const municipality = await municipalityById(parts.db, id)
    if (!municipality || municipality.isDemo) continue
    for (const { personId, rounds } of await toldIn(parts, id, today)) {
      const sent = await sendOne(parts, municipality, personId, rounds, today)
      if (sent !== undefined) result[sent ? 'sent' : 'failed']++
    }
  }
  return result
}

type Told = { readonly personId: string; readonly rounds: readonly RoundDigest[] }

/** The members of a municipality who have something to be told, and want it. */
async function toldIn({ db, now }: Parts, municipalityId: string, today: string): Promise<Told[]> {
  const followed = await followedIn(db, municipalityId)
  const refused = await refusedBy(db, municipalityId)
  const at = now().toISOString()
  const members = (await membersOf(db, municipalityId)).filter((one) => one.disabledAt === null && isHeld(one, at))
  return [...new Set(members.map(({ personId }) => personId))]
    .filter((personId) => !refused.has(personId))
    .map((personId) => {
      const rounds = digestFor(followed, { personId, coordinates: coordinatesIn(members, personId) }, today)
      return { personId, rounds }
    })
    .filter(({ rounds }) => rounds.length > 0)
}

export function coordinatesIn(members: readonly Member[], personId: string): boolean {
  return members.some((one) => one.personId === personId && one.role === 'coordinator')
}

/** True when it left, false when it could not, undefined when someone else has it. */
async function sendOne(
  parts: Parts,
  municipality: Municipality,
  personId: string,
  rounds: readonly RoundDigest[],
  today: string,
): Promise<boolean | undefined> {
  const { db, trail, mailer, log, now } = parts
  const person = await personById(db, personId)
  if (!person) return undefined
  const at = now().toISOString()
  const month = today.slice(0, 7)
  const key = { municipalityId: municipality.id, personId, month }
  const event = { chain: municipality.id, at, person: null, subject: personId, detail: { month } }
  const claim = await db.transaction(async (trx) => {
    const claimed = await claimDigest(trx, key, at)
    if (claimed !== undefined) await trail.record(trx, { ...event, act: 'digest.sent' })
    return claimed
  })
  if (claim === undefined) return undefined
  try {
    await mailer.send(digestMessage(person, toldOf(parts, municipality, rounds, { today, language: person.language })))
    return true
  } catch (error) {
    log.error({ err: { code: (error as { code?: unknown }).code } }, 'a digest could not be sent')
    await db.transaction(async (trx) => {
      await releaseDigest(trx, key, claim)
      await trail.record(trx, { ...event, act: 'digest.failed' })
    })
    return false
  }
}

/** What the letter says; links are built from the configured address. */
export function toldOf(
  { settings }: Parts,
  municipality: Municipality,
  rounds: readonly RoundDigest[],
  { today, language }: { readonly today: string; readonly language: Language },
): DigestTold {
  const base = `${settings.baseUrl}/m/${municipality.id}`
  return {
    place: municipalityName(municipality, language),
    today,
    ahead: AHEAD,
    parts: rounds.map(({ round, ...lists }) => ({
      ...lists,
      round: round.name,
      link: `${base}/r/${round.id}/roadmap`,
    })),
    stop: `${base}/digest`,
  }
}
