import { z } from 'zod'

/** The three languages of every text. Finnish is the one a text falls back to. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text in all three languages; a missing one has already fallen back to Finnish. */
export type Text = Readonly<Record<Language, string>>

const words = z.string().trim().min(1)

export const text = z
  .strictObject({ fi: words, sv: words.optional(), en: words.optional() })
  .transform(({ fi, sv = fi, en = fi }): Text => ({ fi, sv, en }))
  .meta({ id: 'text', description: 'A text in Finnish (fi), Swedish (sv) and English (en)' })

/**
 * A readable, stable name: lower-case words joined by hyphens. Never reused for something else.
 * `constructor` is no name, as every JavaScript object has one already.
 */
export const id = z.string().regex(/^(?!constructor$)[a-z0-9]+(-[a-z0-9]+)*$/, 'id')

/** The id of a fact: camelCase, because it is a name in a condition; no name that every object has. */
export const factId = z
  .string()
  .regex(
    /^(?!(?:constructor|valueOf|to\w*String|hasOwnProperty|isPrototypeOf|propertyIsEnumerable)$)[a-z][A-Za-z0-9]*$/,
    'factId',
  )

/** MAJOR.MINOR in quotes; without quotes YAML reads 1.10 as the number 1.1. */
export const version = z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)$/, 'version')

/** `id@1.0`: one version of one file. */
export const pin = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*@(0|[1-9]\d*)\.(0|[1-9]\d*)$/, 'pin')

/** `framework:item`, a requirement or another item of a framework. */
export const reference = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*:[A-Za-z0-9][A-Za-z0-9.-]*$/, 'reference')

/** A calendar day, `2026-06-30`. */
export const day = z.iso.date()

/** One demand on a fact of the organisation. Several in a list must all hold. */
export const condition = z.strictObject({ fact: factId, is: z.union([z.boolean(), z.string().min(1)]) })
export type Condition = z.output<typeof condition>
