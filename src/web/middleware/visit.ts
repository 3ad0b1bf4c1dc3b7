import type { Request, RequestHandler, Response } from 'express'
import { LANGUAGES } from '../../i18n/translate.ts'
import { webTranslator } from '../../i18n/web-words/index.ts'
import { personById } from '../../organisations/person-store.ts'
import { standingOf } from '../../organisations/store.ts'
import { Forbidden, NotFound } from '../problems.ts'
import { recordRefusal } from '../refusal.ts'
import type { Language } from '../../i18n/translate.ts'
import type { Standing } from '../../organisations/store.ts'
import type { Parts } from '../parts.ts'
import type { Access, Route } from '../route.ts'
import type { Visit } from '../visit.ts'

const COOKIE = 'language'

/**
 * The language of a request: asked for in the address, else remembered, else the person's, else what the
 * browser prefers, else Finnish. Asking is remembered in a cookie.
 */
export function languageOf(request: Request, person?: { readonly language: Language }): Language {
  const asked = LANGUAGES.find((language) => language === request.query['language'])
  const remembered = /(?:^|; )language=(fi|sv|en)(?:;|$)/.exec(request.headers.cookie ?? '')?.[1]
  const preferred = request.acceptsLanguages([...LANGUAGES])
  const found = asked ?? remembered ?? person?.language ?? (preferred || 'fi')
  return LANGUAGES.find((language) => language === found) ?? 'fi'
}

export const rememberLanguage: RequestHandler = (request, response, next) => {
  const asked = LANGUAGES.find((language) => language === request.query['language'])
  if (asked)
    response.cookie(COOKIE, asked, {
      path: '/',
      sameSite: 'lax',
      httpOnly: true,
      maxAge: 365 * 86_400_000,
      secure: request.secure,
    })
  next()
}

/**
 * Turns a route into a handler behind its guard. A municipality of someone else looks the same as one
 * that does not exist.
 */
export function guarded(parts: Parts, route: Route): RequestHandler {
  return async (request: Request, response: Response) => {
    const visit = await open(parts, route.access, request)
    if (visit === 'sign-in') {
      response.redirect(303, signInHref(request.originalUrl))
      return
    }
    if (visit.person) response.setHeader('Cache-Control', 'no-store')
    try {
      await route.handle(visit, request, response)
    } catch (error) {
      if (error instanceof Forbidden) await recordRefusal(visit, request)
      throw error
    }
  }
}

/** No address of ours is so long; a header that long would not be read. */
const LONGEST_WAY_BACK = 1000

function signInHref(from: string): string {
  return from.length > LONGEST_WAY_BACK ? '/sign-in' : `/sign-in?to=${encodeURIComponent(from)}`
}

async function open(parts: Parts, access: Access, request: Request): Promise<Visit | 'sign-in'> {
  const standing = typeof access === 'string' ? undefined : await standingIn(parts, request)
  const person = standing ? standing.person : await signedIn(parts, request)
  const language = languageOf(request, person)
  const visit = {
    parts,
    language,
    t: webTranslator(language),
    person,
    municipality: undefined,
    memberships: [],
    roles: [],
  }
  if (access === 'public') return visit
  if (!person) return 'sign-in'
  if (access === 'signed-in') return visit
  if (access === 'administrator') {
    if (person.isAdministrator) return visit
    await recordRefusal(visit, request)
    throw new NotFound()
  }
  return inMunicipality(visit, request, access, standing!)
}

/** A visit of whoever it may be, for pages that are shown without asking. */
export function strangersVisit(parts: Parts, request: Request): Visit {
  const language = languageOf(request)
  const nobody = { person: undefined, municipality: undefined, memberships: [], roles: [] }
  return { parts, language, t: webTranslator(language), ...nobody }
}

/** Who sends the request; undefined for a stranger, or when the account is closed. */
export async function signedIn({ db }: Parts, request: Request): Promise<Visit['person']> {
  const { personId } = request.session
  return unlessClosed(personId === undefined ? undefined : await personById(db, personId))
}

function unlessClosed(person: Visit['person']): Visit['person'] {
  return person && person.disabledAt === null ? person : undefined
}

const STRANGER: Standing = { person: undefined, municipality: undefined, memberships: [] }

/** Who sends a request, and how they stand to the municipality that it names. */
async function standingIn({ db, now }: Parts, { session, params }: Request): Promise<Standing> {
  const { personId } = session
  if (personId === undefined) return STRANGER
  const place = { personId, municipalityId: String(params['municipality']) }
  const standing = await standingOf(db, place, now().toISOString())
  return { ...standing, person: unlessClosed(standing.person) }
}

async function inMunicipality(
  visit: Visit,
  request: Request,
  access: readonly string[],
  { municipality, memberships }: Standing,
): Promise<Visit> {
  if (!municipality || memberships.length === 0) {
    await recordRefusal(visit, request, municipality && { subject: municipality.id })
    throw new NotFound()
  }
  const roles = memberships.map((membership) => membership.role)
  if (!roles.some((role) => access.includes(role))) {
    await recordRefusal({ ...visit, municipality }, request)
    throw new Forbidden()
  }
  return { ...visit, municipality, memberships, roles }
}
