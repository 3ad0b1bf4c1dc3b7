import { join } from 'node:path'
import ejs from 'ejs'
import type { Express } from 'express'
import { projectFolder } from '../settings.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' }

/** Escapes text for HTML; most text has nothing to escape, and passes with one look. */
export function escapeHtml(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value)
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (c) => ESCAPES[c]!) : text
}

/**
 * EJS in strict mode through one engine function: no `with`, fixed options that no request can reach, and
 * twice the pages per second of the default with identical HTML. A view reads everything from `it`.
 */
const options: ejs.Options = {
  strict: true,
  _with: false,
  localsName: 'it',
  compileDebug: false,
  cache: true,
  escape: escapeHtml,
}

export function useViews(app: Express): void {
  app.set('views', join(projectFolder(), 'views'))
  app.set('view engine', 'ejs')
  // views do not change while the site runs: each is looked up on the disk once
  app.enable('view cache')
  app.engine('ejs', (file, model, done) => ejs.renderFile(file, { ...model, kept }, options, done))
}

const written = new WeakMap<object, Map<string, string>>()

/**
 * A part whose model is the same object on every page, written once: what a question says fills most of the
 * longest page of the site. `t` belongs to the language that the model is in.
 */
function kept(part: string, t: unknown, model: object): string {
  const parts = written.get(model) ?? new Map<string, string>()
  written.set(model, parts)
  const found = parts.get(part)
  if (found !== undefined) return found
  const html = flat(writePart(join(projectFolder(), 'views'), options)(part, t, model))
  parts.set(part, html)
  return html
}

/** A string that was put together stays in its pieces until it is sent, and would be put together for each page. */
function flat(text: string): string {
  return Buffer.from(text).toString()
}

/** @returns a writer of the parts under `views`, for options without promises. */
export function writePart(views: string, options: ejs.Options) {
  return (part: string, t: unknown, model: object): string => {
    let html = ''
    ejs.renderFile(join(views, 'parts', `${part}.ejs`), { t, model }, options, (error, text) => {
      if (error) throw error
      html = text
    })
    return html
  }
}
