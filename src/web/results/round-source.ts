import { readRound } from '../../assessments/round-reading.ts'
import { sealedOf } from '../../assessments/round-store.ts'
import { prepare } from '../../scoring/round.ts'
import { found } from '../guide/guide.ts'
import type { Sealed } from '../../assessments/seal.ts'
import type { ReportOrder } from './report-order.ts'
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

/** The same for a report, whose sealed document is opened where the report is drawn. */
export async function reportSource(
  { db, library }: Parts,
  place: Place,
): Promise<{ readonly meta: RoundMeta } & Pick<ReportOrder, 'organisation' | 'from'>> {
  const { meta, assessment } = found(await readRound(db, library, place.municipalityId, place.roundId))
  const { organisation, round, state } = assessment
  const sealed = meta.state === 'sealed' ? await sealedOf(db, place) : undefined
  return { meta, organisation, from: sealed === undefined ? { round, state } : { sealed } }
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
