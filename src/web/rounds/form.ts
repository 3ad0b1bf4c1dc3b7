import type { Request } from 'express'
import type { z } from 'zod'

export type FieldError = { readonly field: string; readonly text: string }

/** Only to see the page in another language: nothing is saved, and what was typed stays. */
export function isSwitching(request: Request): boolean {
  return fieldsOf(request)['_language'] !== undefined
}

/** The fields of a form without those that every form carries. */
export function fieldsOf(request: Request): Readonly<Record<string, unknown>> {
  return (request.body ?? {}) as Record<string, unknown>
}

/** A form that is not even of the right kind, such as a field sent twice: the request is at fault. */
export class WrongForm extends Error {
  readonly status = 400
  constructor() {
    super('wrong form')
    this.name = 'WrongForm'
  }
}

/** Fields as the schema has them. @throws WrongForm when a field is missing, unknown or no text. */
export function readFields<S extends z.ZodType>(request: Request, schema: S): z.output<S> {
  const { _csrf, _language, ...fields } = fieldsOf(request)
  const parsed = schema.safeParse(fields)
  if (!parsed.success) throw new WrongForm()
  return parsed.data
}

/** Trimmed, with one kind of line break; nothing typed is null. */
export function wordsOf(typed: string | undefined): string | null {
  const words = (typed ?? '').replace(/\r\n?/g, '\n').trim()
  return words === '' ? null : words
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
}
