import { load } from 'cheerio'

/** A form as it stands in a page. */
export type FormOnPage = {
  readonly page: string
  readonly action: string
  readonly multipart: boolean
  /** What the page has in it, in order. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** Fields in which a person writes. */
  readonly written: readonly { readonly name: string; readonly kind: string }[]
}

const WRITTEN = 'textarea, input:not([type]), input[type=text], input[type=email], input[type=url]'

/** The forms of a page that change something. */
export function formsOf(page: string, html: string): FormOnPage[] {
  const $ = load(html)
  return $('form[method=post]')
    .toArray()
    .map((one) => {
      const form = $(one)
      const fields = [...new URLSearchParams(form.serialize())]
      const written = form
        .find(WRITTEN)
        .toArray()
        // what has no name is for the script alone, and is not sent
        .filter((field) => $(field).attr('name') !== undefined)
        .filter((field) => $(field).closest('fieldset[disabled]').length === 0)
        .map((field) => ({
          name: $(field).attr('name')!,
          kind: field.name === 'input' ? ($(field).attr('type') ?? 'text') : 'area',
        }))
      return { page, action: form.attr('action')!, multipart: form.attr('enctype') !== undefined, fields, written }
    })
}

/** The same fields with something written into each that takes it. */
export function filledIn(
  { fields, written }: FormOnPage,
  text: (kind: string, name: string) => string,
): [string, string][] {
  const texts = written.map(({ name, kind }): [string, string] => [name, text(kind, name)])
  return [
    ...fields.filter(([name]) => !written.some((one) => one.name === name)).map(([n, v]): [string, string] => [n, v]),
    ...texts,
  ]
}
