import { addEvidenceIn } from '../evidence.ts'
import { holdRound } from '../round-store.ts'
import { byQuestion, recordSaved, refuse, writeSaid } from '../save-answer.ts'
import type { Knex } from 'knex'
import type { Acting, Place } from '../acting.ts'
import type { Said } from '../answer-store.ts'
import type { Actor } from '../rules.ts'
import type { Saved, Saving } from '../save-answer.ts'

/** One answer of a file that someone has looked at and wants saved. */
export type Importing = {
  readonly question: string
  readonly basedOn: number
  /** Null: only evidence is added. */
  readonly said: Said | null
  readonly evidence: readonly string[]
}

export type Imported =
  | { readonly kind: 'saved'; readonly answers: number; readonly evidence: number }
  /** Someone wrote meanwhile, the round was locked, or the answer may not be given: nothing at all is saved. */
  | { readonly kind: 'conflict' | 'locked' | 'forbidden' | 'notFound' | 'invalid'; readonly question: string }

/** Takes the transaction back, with the reason. */
class NotImported extends Error {
  readonly why: Exclude<Imported, { kind: 'saved' }>
  constructor(why: NotImported['why']) {
    super(why.kind)
    this.why = why
  }
}

/**
 * Saves the answers of a file: all of them or none, by the same rules as in the forms, each with its history and
 * its event, in one transaction.
 */
export async function importAnswers(
  acting: Acting,
  { place, actor, answers }: { readonly place: Place; readonly actor: Actor; readonly answers: readonly Importing[] },
): Promise<Imported> {
  const at = acting.now().toISOString()
  try {
    return await acting.db.transaction(async (trx) => {
      const saved = await writeAll(trx, acting, { place, actor, answers }, at)
      for (const [saving, one] of saved) await recordSaved(trx, acting, saving, one)
      for (const one of answers) await addAll(trx, acting, { place, actor }, one)
      const count = answers.filter(({ said }) => said).length
      const evidence = answers.flatMap((one) => one.evidence).length
      const event = { chain: place.municipalityId, at, person: actor.personId, act: 'answers.imported' }
      await acting.trail.record(trx, { ...event, subject: place.roundId, detail: { answers: count, evidence } })
      return { kind: 'saved', answers: count, evidence }
    })
  } catch (error) {
    if (error instanceof NotImported) return error.why
    throw error
  }
}

type By = { readonly place: Place; readonly actor: Actor }
type Written = Extract<Saved, { readonly version: number }>

/** The answers in one order, before any event: no two writers wait for each other. */
async function writeAll(
  trx: Knex.Transaction,
  acting: Acting,
  { answers, ...by }: By & { readonly answers: readonly Importing[] },
  at: string,
): Promise<(readonly [Saving, Written])[]> {
  const round = await holdRound(trx, by.place, 'share')
  const written: (readonly [Saving, Written])[] = []
  for (const { question, basedOn, said } of answers.toSorted(byQuestion)) {
    if (!said) continue
    const saving = { ...by, question, basedOn, said }
    const saved: Saved = round
      ? (refuse(acting, saving, round) ?? (await writeSaid(trx, saving, round, at)))
      : { kind: 'notFound' }
    if (saved.kind === 'versionMissing') throw new NotImported({ kind: 'invalid', question })
    if (saved.kind === 'saved') written.push([saving, saved])
    else if (saved.kind !== 'unchanged') throw new NotImported({ kind: saved.kind, question })
  }
  return written
}

async function addAll(trx: Knex.Transaction, acting: Acting, by: By, { question, evidence }: Importing): Promise<void> {
  const nothing = { url: null, file: null, validFrom: null, validUntil: null }
  for (const title of evidence) {
    const added = await addEvidenceIn(trx, acting, { ...by, ...nothing, question, kind: 'text', title })
    if (added === 'forbidden' || added === 'locked') throw new NotImported({ kind: added, question })
    if (added !== 'yes') throw new NotImported({ kind: 'invalid', question })
  }
}
