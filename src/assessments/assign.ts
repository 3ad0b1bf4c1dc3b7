import { assignmentsOf, deleteAssignment, insertAssignment } from './assignment-store.ts'
import { holdRound } from './round-store.ts'
import { mayArrange } from './rules.ts'
import type { Acting, Place } from './acting.ts'
import type { Actor, Part, Verdict } from './rules.ts'

export type Assigning = {
  readonly place: Place
  readonly actor: Actor
  readonly to: string
  readonly parts: readonly Part[]
  readonly dueOn: string | null
}

/** Hands parts of a round to a person, all or none. The caller has seen that the person is a respondent here. */
export async function assign({ db, trail, now }: Acting, assigning: Assigning): Promise<Verdict> {
  const { place, actor, to, parts, dueOn } = assigning
  const at = now().toISOString()
  return db.transaction(async (trx) => {
    const may = await arranges(trx, place, actor)
    if (may !== 'yes') return may
    const held = await assignmentsOf(trx, place, to)
    for (const part of parts) {
      const { questionnaire, section, question } = part
      const same = held.find(
        (one) => one.questionnaire === questionnaire && one.section === section && one.question === question,
      )
      if (same) await deleteAssignment(trx, place, same.id)
      await insertAssignment(trx, place, { ...part, personId: to, dueOn })
      const event = { chain: place.municipalityId, at, person: actor.personId, act: 'part.assigned', subject: to }
      await trail.record(trx, { ...event, detail: { round: place.roundId, questionnaire, section, question } })
    }
    return 'yes'
  })
}

export async function unassign(
  { db, trail, now }: Acting,
  { place, actor, id }: { place: Place; actor: Actor; id: string },
): Promise<Verdict> {
  const at = now().toISOString()
  return db.transaction(async (trx) => {
    const may = await arranges(trx, place, actor)
    if (may !== 'yes') return may
    const found = (await assignmentsOf(trx, place)).find((one) => one.id === id)
    if (!found) return 'yes'
    await deleteAssignment(trx, place, id)
    const event = {
      chain: place.municipalityId,
      at,
      person: actor.personId,
      act: 'part.taken',
      subject: found.personId,
    }
    await trail.record(trx, { ...event, detail: { round: place.roundId, questionnaire: found.questionnaire } })
    return 'yes'
  })
}

async function arranges(trx: Parameters<typeof holdRound>[0], place: Place, actor: Actor): Promise<Verdict> {
  const round = await holdRound(trx, place, 'share')
  return round ? mayArrange(actor, round.state) : 'forbidden'
}
