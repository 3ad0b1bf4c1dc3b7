import { historyOf } from './answer-store.ts'
import { holdRound } from './round-store.ts'
import { byQuestion, recordSaved, refuse, same, writeSaid } from './save-answer.ts'
import type { Knex } from 'knex'
import type { Acting } from './acting.ts'
import type { Said } from './answer-store.ts'
import type { Saved, Saving } from './save-answer.ts'

export type SectionSaving = Pick<Saving, 'place' | 'actor'> & {
  readonly answers: readonly { readonly question: string; readonly basedOn: number | undefined; readonly said: Said }[]
}

/**
 * Saves a whole form of answers in one transaction. What the writer did not touch is left as it is, also when
 * someone else changed it meanwhile: a form without scripts sends every question back. What cannot be saved for
 * what it says, or for what someone else wrote, holds up no other answer; one that is not the writer's to give
 * means that nothing is saved.
 */
export async function saveSection(
  acting: Acting,
  { place, actor, answers }: SectionSaving,
): Promise<Map<string, Saved>> {
  return acting.db.transaction(async (trx) => {
    const touched = []
    for (const one of answers) if (!(await isUntouched(trx, place, one))) touched.push(one)
    return saveIn(trx, acting, { place, actor, answers: touched })
  })
}

/** Saves answers in one transaction, each as it is given. */
export function saveAll(acting: Acting, saving: SectionSaving): Promise<Map<string, Saved>> {
  return acting.db.transaction((trx) => saveIn(trx, acting, saving))
}

async function saveIn(
  trx: Knex.Transaction,
  acting: Acting,
  { place, actor, answers }: SectionSaving,
): Promise<Map<string, Saved>> {
  const at = acting.now().toISOString()
  const results = new Map<string, Saved>()
  const round = await holdRound(trx, place, 'share')
  const all = answers.map((one): Saving => ({ place, actor, ...one }))
  for (const one of all) {
    const refusal: Saved | undefined = round ? refuse(acting, one, round) : { kind: 'notFound' }
    if (refusal) results.set(one.question, refusal)
  }
  if (!round || [...results.values()].some(({ kind }) => kind === 'forbidden')) return results
  // every writer takes answers in one order and the trail after them, so that no two wait for each other
  const open = all.filter(({ question }) => !results.has(question)).toSorted(byQuestion)
  for (const one of open) results.set(one.question, await writeSaid(trx, one, round, at))
  for (const one of open) {
    const saved = results.get(one.question)
    if (saved?.kind === 'saved') await recordSaved(trx, acting, one, saved)
  }
  return results
}

async function isUntouched(
  trx: Knex,
  place: Saving['place'],
  { question, basedOn, said }: SectionSaving['answers'][number],
): Promise<boolean> {
  if (basedOn === undefined) return false
  if (basedOn === 0) return said.state === 'open' && said.comment === null
  const seen = (await historyOf(trx, place, question)).find((row) => row.version === basedOn)
  // what was brought from the last round is confirmed on purpose, by its own button
  return seen !== undefined && same({ ...seen, confirmed: true }, said)
}
