import type { Language } from '../../i18n/translate.ts'
import type { Round } from '../../scoring/round.ts'

/** The parts of the pack, in the order in which they are printed. */
export const PACK_PARTS = ['guide', 'cards', 'sheets', 'poster', 'summary'] as const
export type PackPart = (typeof PACK_PARTS)[number]

/** All that a workshop pack is made of: content and codes, no answers. */
export type WorkshopInput = {
  readonly organisation: { readonly name: string }
  /** The day of the round, ISO 8601. */
  readonly asOf?: string | undefined
  readonly round: Round
  /** Ids of the questions that concern this municipality. */
  readonly questions: readonly string[]
  /** Question id to the code printed and typed. */
  readonly codes: ReadonlyMap<string, string>
  /** Question ids, those that decide most first. */
  readonly first: readonly string[]
  readonly parts: readonly PackPart[]
  /** The management level printed; all by default. */
  readonly level?: string | undefined
  /** How many groups get answer sheets of their own. */
  readonly groups: number
  readonly language: Language
  /** `#rrggbb`. */
  readonly accent?: string
}
