import type { Request, Response } from 'express'
import { alsoTypedOf } from './also-typed.ts'
import { LANGUAGES } from '../i18n/translate.ts'
import { tokenFor } from './middleware/csrf.ts'
import { sessionTimes } from './middleware/session.ts'
import { againOf, missingFrom } from './shown-again.ts'
import { escapeHtml } from './views.ts'
import type { TranslateWeb } from '../i18n/web-words/index.ts'
import type { Municipality } from '../organisations/store.ts'
import type { SessionTimes } from './middleware/session.ts'
import type { Pages } from './pages.ts'
import type { Again } from './shown-again.ts'
import type { Visit } from './visit.ts'

/** What every page has around its own model. Views print it and work nothing out. */
export type Layout = {
  readonly title: string
  readonly language: string
  readonly languages: readonly {
    readonly code: string
    readonly name: string
    readonly href: string
    readonly current: boolean
  }[]
  /** The id of the page's form, when switching the language must keep what was typed in it. */
  readonly form: string | undefined
  readonly csrf: string
  readonly person: string | undefined
  readonly municipality:
    | {
        readonly name: string
        readonly href: string
        readonly accent: string | undefined
        readonly crest: string | undefined
      }
    | undefined
  readonly navigation: readonly {
    readonly label: string
    readonly href: string
    /** `page` where the visitor is, `true` above it. */
    readonly current: 'page' | 'true' | undefined
  }[]
  readonly demo: boolean
  /** Why the page stands here with what was typed, and what of it could not be put into its place. */
  readonly again: { readonly text: string; readonly left: string } | undefined
  /** What was typed in the other forms of the page, for `public/language.js` to put back; empty when nothing was. */
  readonly alsoTyped: string
  /** How long the visitor stays signed in: `public/session.js` counts along. */
  readonly session: SessionTimes | undefined
  /** Modules of `public/` that improve this page; it works without them. */
  readonly scripts: readonly string[]
  /** The way down to this page, where the page itself does not show it. */
  readonly crumbs: readonly Crumb[]
}
type Crumb = { readonly href: string; readonly label: string }

export type Around = {
  readonly title: string
  readonly crumbs?: readonly Crumb[]
  readonly form?: string
  /** Where that form goes, when it is not the address of the page. */
  readonly sendTo?: string
  readonly scripts?: readonly string[]
  readonly status?: number
  /** Where the page can be asked for, when a form brought it here whose own address only takes forms. */
  readonly at?: string
}

const NAMES = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const

/** Shows one page: a typed model, the words of the visitor's language, and the layout around it. */
export function show<P extends keyof Pages>(
  visit: Visit,
  request: Request,
  response: Response,
  page: P,
  model: Pages[P],
  around: Around,
): void {
  const { t } = visit
  response.status(around.status ?? 200)
  const view = `pages/${page}`
  const it = { page: model, t, layout: layoutOf(visit, request, around) }
  const again = againOf(request)
  // a page that says what is wrong has what was typed in it by itself
  if (again && page !== 'problem') showTyped(response, view, it, again)
  else response.render(view, it)
}

type Printed = { readonly t: TranslateWeb; readonly layout: Layout }

/** A page with what was typed; what has no place in it any more stands above it, so that it can be copied. */
function showTyped(response: Response, view: string, it: Printed, { why, fields, hadFile }: Again): void {
  const { t } = it
  const text = [t(`again.${why}`), ...(hadFile ? [t('again.file')] : [])].join(' ')
  const print = (left: string, done: (html: string) => void) =>
    response.render(view, { ...it, layout: { ...it.layout, again: { text, left } } }, (error, html) => {
      if (error) response.req.next?.(error)
      else done(html)
    })
  print('', (html) => {
    const left = missingFrom(html, fields, escapeHtml).join('\n\n')
    if (left === '') response.send(html)
    else print(left, (whole) => response.send(whole))
  })
}

function layoutOf(
  visit: Visit,
  request: Request,
  { title, form, sendTo, at, crumbs = [], scripts = [] }: Around,
): Layout {
  const { language, person, municipality, t } = visit
  const here = request.originalUrl.split('?')[0] ?? '/'
  const home = municipality ? `/m/${municipality.id}` : '/home'
  const entries = person
    ? [
        { label: t('nav.home'), href: home },
        { label: t('nav.guide'), href: '/guide' },
        ...(person.isAdministrator ? [{ label: t('nav.administration'), href: '/administration' }] : []),
      ]
    : [{ label: t('nav.guide'), href: '/guide' }]
  return {
    title,
    language,
    languages: LANGUAGES.map((code) => ({
      code,
      name: NAMES[code],
      href: languageHref((form === undefined ? at : sendTo) ?? request.originalUrl, code),
      current: code === language,
    })),
    form,
    // a token makes a session, and a visitor who only reads needs none
    csrf: person || form !== undefined ? tokenFor(request) : '',
    person: person?.name,
    municipality: municipality && shownOf(municipality, language),
    navigation: entries.map((entry) => ({ ...entry, current: placeOf(entry.href, here) })),
    demo: municipality?.isDemo ?? false,
    again: undefined,
    alsoTyped: alsoTypedOf(request),
    crumbs,
    session: person && sessionTimes(request.session, visit.parts.now()),
    // last: what it puts back is heard by the page's own scripts
    scripts: [...(person ? ['session.js'] : []), ...scripts, ...(form === undefined ? [] : ['language.js'])].map(
      (name) => `/static/${name}`,
    ),
  }
}

function shownOf({ id, nameFi, nameSv, accent, hasCrest }: Municipality, language: string): Layout['municipality'] {
  return {
    name: language === 'sv' ? nameSv : nameFi,
    href: `/m/${id}`,
    accent: accent ? `/m/${id}/accent.css` : undefined,
    crest: hasCrest ? `/m/${id}/crest` : undefined,
  }
}

function placeOf(href: string, here: string): 'page' | 'true' | undefined {
  if (href === here) return 'page'
  return here.startsWith(`${href}/`) ? 'true' : undefined
}

/** The same page with all it was asked for, in another language. Never `//host`, which leads elsewhere. */
function languageHref(address: string, code: string): string {
  const [path = '/', ...query] = address.split('?')
  const asked = new URLSearchParams(query.join('?'))
  asked.set('language', code)
  return `/${path.replace(/^(?:[a-z]+:)?[/\\]+/i, '')}?${asked.toString()}`
}
