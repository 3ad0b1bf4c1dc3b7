import { translator } from '../../i18n/translate.ts'
import { groundWords } from '../words/ground-words.ts'
import type { Language } from '../../i18n/translate.ts'

/**
 * Grounds that the program knows by name. The points of section 24(1) of the Openness Act (621/1999) were
 * checked against the Act as it was given; later changes of it were not. No text at hand shows a ground
 * for personal data, so that one is printed as not confirmed.
 */
export const GROUNDS = ['securityArrangements', 'preparedness', 'businessSecret', 'personalData'] as const
export type GroundId = (typeof GROUNDS)[number]

/** A known ground by its name, or a ground in one's own words. */
export type Ground = string

/** A ground as it is printed where something was taken out. */
export function groundText(ground: Ground, language: Language): string {
  const known = GROUNDS.find((one) => one === ground)
  return known === undefined ? ground : translator(groundWords, language)(known)
}
