import { webWords } from '../../i18n/web-words/index.ts'
import { BadRequest } from '../problems.ts'
import { show } from '../show.ts'
import { takeNotice } from './notice.ts'
import type { Request, Response } from 'express'
import type { z } from 'zod'
import type { TranslateWeb } from '../../i18n/web-words/index.ts'
import type { Visit } from '../visit.ts'
import type { FormPage } from './pages.ts'

export type Word = keyof typeof webWords
/** What is wrong with a form: the sentence for each field. */
export type Errors = Readonly<Record<string, Word>>
/** What a person typed, field by field. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

export type Read<T> = { readonly value: T; readonly errors?: undefined } | { readonly errors: Errors }

/**
 * Parses a form once, at the door. A schema's own messages are keys of the words, and make the page come
 * again; any other problem means that no form of ours sent this.
 */
export function readForm<T>(schema: z.ZodType<T>, body: unknown): Read<T> {
  const { _csrf, _language, ...fields } = (body ?? {}) as Record<string, unknown>
  const parsed = schema.safeParse(fields)
  if (parsed.success) return { value: parsed.data }
  const errors: Record<string, Word> = {}
  for (const { message, path } of parsed.error.issues) {
    if (!Object.hasOwn(webWords, message)) throw new BadRequest()
    errors[String(path[0])] ??= message as Word
  }
  return { errors }
}

/** What was typed, to be shown again. Passwords are never sent back. */
export function typedIn(body: unknown): Typed {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>)
  return Object.fromEntries(entries.filter(([name]) => !/^_|password|code/i.test(name)).map(([k, v]) => [k, plain(v)]))
}

/** The form was sent by a language button: nothing is saved, the page comes again with what was typed. */
export function switchesLanguage(request: Request): boolean {
  return (request.body as { _language?: unknown } | undefined)?._language !== undefined
}

export function errorList(t: TranslateWeb, errors: Errors): { field: string; text: string }[] {
  return Object.entries(errors).map(([field, word]) => ({ field, text: t(word) }))
}

/** Shows a page that is one form, again with its errors when there are any; `otherwise` is the status without. */
export function showForm(
  visit: Visit,
  request: Request,
  response: Response,
  page: Omit<FormPage, 'errors' | 'notice'>,
  errors: Errors = {},
  otherwise = 200,
): void {
  const list = errorList(visit.t, errors)
  const fields = page.fields.map((field) => {
    const error = list.find((one) => one.field === field.name)?.text
    return error === undefined ? field : { ...field, error }
  })
  const title = list.length > 0 ? `${visit.t('errors.prefix')}${page.heading}` : page.heading
  const status = list.length > 0 ? 400 : otherwise
  const model = { ...page, fields, errors: list, notice: takeNotice(visit, request) }
  show(visit, request, response, 'form', model, {
    title,
    form: 'form',
    status,
    ...(page.crumbs && { crumbs: page.crumbs }),
  })
}

function plain(value: unknown): string | readonly string[] | undefined {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined
}
