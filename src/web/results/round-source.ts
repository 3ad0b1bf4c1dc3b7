import { readRound } from '../../assessments/round-reading.ts'
import { roundsOf, sealedOf } from '../../assessments/round-store.ts'
import { prepare } from '../../scoring/round.ts'
import { found } from '../guide/guide.ts'
import type { Sealed } from '../../assessments/seal.ts'
import type { Knex } from 'knex'
import type { Library } from '../../content/index.ts'
import type { RoundReading } from '../../assessments/round-reading.ts'
import type { From, ReportOrder } from './report-order.ts'
import type { Place } from '../../assessments/acting.ts'
import type { RoundMeta } from '../../assessments/round-store.ts'
import type { Result } from '../../scoring/result.ts'
import type { RoundState } from '../../scoring/round.ts'
import type { Parts } from '../parts.ts'
import type { Source } from './results.ts'

export type RoundSource = { readonly meta: RoundMeta; readonly source: Source }

/** A round of a municipality ready to be shown: a sealed one from its sealed document alone. */
export async function roundSource({ db, library }: Parts, place: Place): Promise<RoundSource> {
  const { meta, assessment } = found(await readRound(db, library, place.municipalityId, place.roundId))
  const sealed = meta.state === 'sealed' ? await sealedOf(db, place) : undefined
  if (sealed === undefined) return { meta, source: assessment }
  return { meta, source: { organisation: assessment.organisation, ...fromSealed(sealed) } }
}

export type ReportSource = { readonly meta: RoundMeta } & Pick<
  ReportOrder,
  'organisation' | 'from' | 'past' | 'reviews' | 'signedOff'
>

/** Rounds before the one reported on that a report looks back on, at most. */
const MOST_PAST = 11

/** The same for a report, whose sealed document is opened where the report is drawn, with the rounds before it. */
export async function reportSource({ db, library }: Parts, place: Place): Promise<ReportSource> {
  const own = await oneSource(db, library, place)
  const { meta, reading } = own
  const past = []
  for (const { id } of await roundsBefore(db, meta)) {
    const { meta, from } = await oneSource(db, library, { ...place, roundId: id })
    past.push({ roundName: meta.name, from })
  }
  const signed = { by: meta.signedBy ?? '', ...(meta.signedAt === null ? {} : { on: meta.signedAt }) }
  return {
    meta,
    organisation: reading.assessment.organisation,
    from: own.from,
    past,
    reviews: reviewsFrom(reading.reviews),
    signedOff: meta.signedBy === null ? undefined : signed,
  }
}

export async function oneSource(db: Knex, library: Library, place: Place) {
  const reading = found(await readRound(db, library, place.municipalityId, place.roundId))
  const { round, state } = reading.assessment
  const sealed = reading.meta.state === 'sealed' ? await sealedOf(db, place) : undefined
  const from: From = sealed === undefined ? { round, state } : { sealed }
  return { meta: reading.meta, reading, from }
}

/** Rounds of the same unit before this one, oldest first. */
async function roundsBefore(db: Knex, { municipalityId, id, unitId }: RoundMeta): Promise<RoundMeta[]> {
  const same = (await roundsOf(db, municipalityId)).filter((one) => one.unitId === unitId)
  const at = same.findIndex((one) => one.id === id)
  return same.slice(at + 1, at + 1 + MOST_PAST).toReversed()
}

function reviewsFrom(reviews: RoundReading['reviews']): ReportOrder['reviews'] {
  const entries = [...reviews].map(([question, { verdict, comment, reviewerName, at }]) => [
    question,
    {
      verdict,
      on: at.slice(0, 10),
      ...(comment ? { comment } : {}),
      ...(reviewerName === null ? {} : { by: reviewerName }),
    },
  ])
  return Object.fromEntries(entries)
}

/** Our own row, written by `sealAssessment`, which has parsed it. */
function fromSealed(text: string): Omit<Source, 'organisation'> {
  const { content, facts, answers, asOf, target, result } = JSON.parse(text) as Sealed
  const state: RoundState = {
    facts,
    answers: answers as RoundState['answers'],
    ...(asOf === undefined ? {} : { asOf }),
    ...(target === undefined ? {} : { target }),
  }
  return { round: prepare(content), state, sealed: result as unknown as Result }
}
