import { packInput } from '../../src/web/workshop/pack-input.ts'
import { PACK_PARTS } from '../../src/reports/workshop/workshop-input.ts'
import type { WorkshopInput } from '../../src/reports/workshop/workshop-input.ts'
import type { Facts, Round } from '../../src/scoring/round.ts'

/** A workshop pack of a round; in Finnish, whole, for one group, unless it is said otherwise. */
export function packOf(round: Round, choice: Partial<WorkshopInput> = {}, facts: Facts = {}): WorkshopInput {
  const usual = { organisation: { name: 'Esimerkkilä' }, asOf: '2026-06-30', parts: PACK_PARTS, groups: 1 } as const
  return { ...packInput({ round, facts }, { ...usual, language: 'fi' }), ...choice }
}

/** The same with every question in it, also those that concern few. */
export function wholePack(round: Round, choice: Partial<WorkshopInput> = {}): WorkshopInput {
  return packOf(round, { questions: round.asked.map(({ question }) => question.id), ...choice })
}
