import { addEvidence } from './evidence.ts'
import { carryAnswers } from './carry.ts'
import { createRound } from './create-round.ts'
import { giveReviews } from './give-review.ts'
import { moveRound } from './move-round.ts'
import { roundOf, spotsOf } from './round-content.ts'
import { saveAnswer } from './save-answer.ts'
import { castVote } from './vote.ts'
import type { Assessment } from './answers-file.ts'
import type { Acting, Place } from './acting.ts'
import type { Actor, RoundRole } from './rules.ts'
import type { Answer } from '../scoring/round.ts'

/** The people of the example: who answers the levels in turn, who else votes, who reviews, who signs. */
export type DemoPeople = {
  readonly coordinator: string
  readonly answerers: readonly string[]
  readonly voters: readonly string[]
  readonly reviewer: string
  readonly signer: { readonly name: string; readonly title: string }
}

/** One year of the example: how far below the last year it stands, and whether it is finished. */
type Year = {
  readonly year: number
  readonly name: string
  readonly lower: (i: number) => number
  readonly sealed: boolean
}

const YEARS: readonly Year[] = [
  { year: 2024, name: 'Itsearviointi 2024', lower: (i) => (i % 5 === 0 ? 2 : i % 5 < 4 ? 1 : 0), sealed: true },
  { year: 2025, name: 'Itsearviointi 2025', lower: (i) => (i % 5 < 2 ? 1 : 0), sealed: true },
  { year: 2026, name: 'Itsearviointi 2026', lower: () => 0, sealed: false },
]
/** In the open round every seventh question still waits, so that there is something to try. */
const WAITING = 7

/**
 * Three rounds of a believable, improving history, made of the answers of a worked case. Everything is
 * written through the same actions as real answers, each at its own time.
 */
export async function fillDemo(
  acting: Acting,
  {
    municipalityId,
    people,
    example,
  }: { municipalityId: string; people: DemoPeople; example: Omit<Assessment, 'file'> },
): Promise<void> {
  let previous: string | null = null
  for (const year of YEARS) {
    const at = (month: number): Acting => ({ ...acting, now: () => new Date(Date.UTC(year.year, month, 12, 8, 30)) })
    const roundId: string = await beginRound(at(2), municipalityId, people, example, year, previous)
    const place = { municipalityId, roundId }
    if (!year.sealed && previous !== null)
      await carryAnswers(at(2), { place, from: previous, personId: people.coordinator })
    await answerAll(at(3), place, people, example, year)
    if (year.sealed) await finish(at, place, people, year)
    previous = roundId
  }
}

async function beginRound(
  acting: Acting,
  municipalityId: string,
  people: DemoPeople,
  { round, state }: Omit<Assessment, 'file'>,
  { year, name }: Year,
  previousId: string | null,
): Promise<string> {
  const pins = round.content.questionnaires.map(({ id, version }) => `${id}@${version}`)
  const target = state.target ?? round.content.governance.profiles[0]!.id
  const days = { startsOn: `${year}-03-01`, endsOn: `${year}-06-30`, asOf: `${year}-06-30` }
  const wish = { ...days, unitId: null, previousId, name, target, facts: state.facts, pins }
  return createRound(acting, { municipalityId, personId: people.coordinator, wish })
}

async function answerAll(
  acting: Acting,
  place: Place,
  people: DemoPeople,
  example: Omit<Assessment, 'file'>,
  { lower, sealed }: Year,
): Promise<void> {
  const round = roundOf(
    acting.library,
    example.round.content.questionnaires.map(({ id, version }) => `${id}@${version}`),
  )
  for (const { question, index, level } of round.asked) {
    const answer = example.state.answers[question.id]
    if (!answer || (!sealed && index % WAITING === WAITING - 1)) continue
    const actor = actorOf(people.answerers[level % people.answerers.length]!, 'facilitator')
    await answerOne(acting, place, actor, people, { question: question.id, answer, lower: lower(index) })
  }
}

type Giving = { readonly question: string; readonly answer: Answer; readonly lower: number }

async function answerOne(
  acting: Acting,
  place: Place,
  actor: Actor,
  people: DemoPeople,
  giving: Giving,
): Promise<void> {
  const { question, answer, lower } = giving
  const { level, votes, notApplicable, dontKnow, comment = null, evidence = [] } = answer
  const lowered = (value: number) => Math.max(1, value - lower)
  for (const [i, vote] of (votes ?? []).entries()) {
    const voter = people.voters[i]
    if (voter !== undefined)
      await castVote(acting, { place, actor: actorOf(voter, 'facilitator'), question, level: lowered(vote) })
  }
  const said = { level: null, reason: null, comment: lower === 0 ? comment : null }
  const saying =
    level !== undefined
      ? ({ ...said, state: 'level', level: lowered(level) } as const)
      : notApplicable !== undefined
        ? ({ ...said, state: 'notApplicable', reason: notApplicable } as const)
        : dontKnow
          ? ({ ...said, state: 'dontKnow' } as const)
          : undefined
  if (saying) await overwrite(acting, place, actor, question, saying)
  if (lower === 0) for (const title of evidence) await addText(acting, place, actor, question, title)
}

/** Saves over whatever was carried there. */
async function overwrite(
  acting: Acting,
  place: Place,
  actor: Actor,
  question: string,
  said: Parameters<typeof saveAnswer>[1]['said'],
): Promise<void> {
  const saving = { place, actor, question, said }
  const saved = await saveAnswer(acting, { ...saving, basedOn: 0 })
  if (saved.kind === 'conflict') await saveAnswer(acting, { ...saving, basedOn: saved.theirs?.version ?? 0 })
}

function addText(acting: Acting, place: Place, actor: Actor, question: string, title: string) {
  const nothing = { url: null, file: null, validFrom: null, validUntil: null }
  return addEvidence(acting, { ...nothing, place, actor, question, kind: 'text', title })
}

async function finish(at: (month: number) => Acting, place: Place, people: DemoPeople, { year }: Year): Promise<void> {
  const actor = actorOf(people.coordinator, 'coordinator')
  await moveRound(at(4), { place, actor, transition: 'round.sent' })
  const spots = [...spotsOf(roundOf(at(4).library, await pinsOf(at(4), place))).keys()]
  const reviews = (['agree', 'agree', 'unclear'] as const).map((verdict, i) => {
    return { question: spots[i * 3]!, verdict, comment: null, basedOn: 0 }
  })
  await giveReviews(at(4), { place, actor: actorOf(people.reviewer, 'reviewer'), reviews })
  const signed = { ...people.signer, day: `${year}-06-12` }
  await moveRound(at(5), { place, actor, transition: 'round.signed', signed })
  await moveRound(at(6), { place, actor, transition: 'round.sealed' })
}

async function pinsOf({ db }: Acting, { municipalityId, roundId }: Place): Promise<string[]> {
  const row: { questionnaires: string } = await db('round')
    .where({ municipality_id: municipalityId, id: roundId })
    .first('questionnaires')
  return JSON.parse(row.questionnaires) as string[]
}

function actorOf(personId: string, role: RoundRole): Actor {
  return { personId, roles: [role], assignments: [] }
}

/** Takes an example municipality away with everything in it; a real one is never touched. */
export async function removeDemo(
  { db, trail, now }: Acting,
  { municipalityId, personId }: { municipalityId: string; personId: string },
): Promise<boolean> {
  const at = now().toISOString()
  return db.transaction(async (trx) => {
    const removed = await trx('municipality').where({ id: municipalityId, is_demo: 1 }).delete()
    if (removed === 0) return false
    await trx('person').whereLike('email', `%@${municipalityId}.demo.invalid`).delete()
    await trail.record(trx, { chain: 'instance', at, person: personId, act: 'demo.removed', subject: municipalityId })
    return true
  })
}
