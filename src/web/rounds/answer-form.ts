import { z } from 'zod'
import { readFields, wordsOf } from './form.ts'
import type { Request } from 'express'
import type { Said } from '../../assessments/answer-store.ts'
import type { Shown } from './question-model.ts'

const COMMENT = 10_000
const field = z.string().max(COMMENT)

/** A question as it came from a form. `choose`: whose text stays after a conflict. */
export type TypedAnswer = {
  readonly question: string
  readonly said: Said
  /** As it was typed, also where the choice made leaves no room for a reason. */
  readonly reason: string | null
  readonly basedOn: number | undefined
  readonly choose: 'mine' | 'theirs' | undefined
  /** The form showed a conflict, and asked. */
  readonly asked: boolean
}

/** The answers of a form with these questions on it. @throws WrongForm for any other field. */
export function readAnswers(
  request: Request,
  questions: readonly string[],
  extra: readonly string[] = [],
): TypedAnswer[] {
  const names = questions.flatMap((id) =>
    ['state', 'reason', 'comment', 'version', 'choose', 'asked'].map((n) => `${n}.${id}`),
  )
  const shape = Object.fromEntries([...names, ...extra].map((name) => [name, field.optional()]))
  const typed = readFields(request, z.strictObject(shape)) as Readonly<Record<string, string | undefined>>
  return questions
    .filter((id) => typed[`version.${id}`] !== undefined)
    .map((id) => ({
      question: id,
      said: saidOf(typed[`state.${id}`], typed[`reason.${id}`], typed[`comment.${id}`]),
      reason: wordsOf(typed[`reason.${id}`]),
      basedOn: versionOf(typed[`version.${id}`]),
      choose: chosen(typed[`choose.${id}`]),
      asked: typed[`asked.${id}`] !== undefined,
    }))
}

/** `3`, `notApplicable`, `dontKnow`, or nothing chosen. A reason belongs to “not applicable” alone. */
export function saidOf(state: string | undefined, reason: string | undefined, comment: string | undefined): Said {
  const said = { level: null, reason: null, comment: wordsOf(comment) }
  if (state === 'notApplicable') return { ...said, state, reason: wordsOf(reason) }
  if (state === 'dontKnow') return { ...said, state }
  if (state !== undefined && /^[1-9]$/.test(state)) return { ...said, state: 'level', level: Number(state) }
  return { ...said, state: 'open' }
}

/** What was typed, to be shown and not saved. */
export function asTyped({ said, reason, basedOn }: TypedAnswer): Pick<Shown, 'typed' | 'basedOn'> {
  return { typed: { ...said, reason }, basedOn }
}

function versionOf(typed: string | undefined): number | undefined {
  return typed !== undefined && /^\d{1,9}$/.test(typed) ? Number(typed) : undefined
}

function chosen(typed: string | undefined): TypedAnswer['choose'] {
  return typed === 'mine' || typed === 'theirs' ? typed : undefined
}
