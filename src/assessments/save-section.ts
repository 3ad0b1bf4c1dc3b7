import { historyOf } from './answer-store.ts'
import { same, saveAnswer } from './save-answer.ts'
import type { Acting } from './acting.ts'
import type { Said } from './answer-store.ts'
import type { Saved, Saving } from './save-answer.ts'

export type SectionSaving = Pick<Saving, 'place' | 'actor'> & {
  readonly answers: readonly { readonly question: string; readonly basedOn: number | undefined; readonly said: Said }[]
}

/**
 * Saves a whole form of answers. What the writer did not touch is left as it is, also when someone else
 * changed it meanwhile: a form without scripts sends every question back.
 */
export async function saveSection(
  acting: Acting,
  { place, actor, answers }: SectionSaving,
): Promise<Map<string, Saved>> {
  const results = new Map<string, Saved>()
  for (const { question, basedOn, said } of answers) {
    if (await isUntouched(acting, place, question, basedOn, said)) continue
    results.set(question, await saveAnswer(acting, { place, actor, question, basedOn, said }))
  }
  return results
}

async function isUntouched(
  { db }: Acting,
  place: Saving['place'],
  question: string,
  basedOn: number | undefined,
  said: Said,
): Promise<boolean> {
  if (basedOn === undefined) return false
  if (basedOn === 0) return said.state === 'open' && said.comment === null
  const seen = (await historyOf(db, place, question)).find((row) => row.version === basedOn)
  // what was brought from the last round is confirmed on purpose, by its own button
  return seen !== undefined && same({ ...seen, confirmed: true }, said)
}
