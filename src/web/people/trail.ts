import { z } from 'zod'
import { INSTANCE } from '../../audit/trail.ts'
import { NotFound } from '../problems.ts'
import { show } from '../show.ts'
import { municipalityOf } from '../visit.ts'
import { formatMoment } from '../../i18n/format-time.ts'
import { administrationCrumbs, roomCrumbs } from './crumbs.ts'
import { wordFor, municipalityName } from './names.ts'
import type { Request, Response } from 'express'
import type { Recorded } from '../../audit/trail.ts'
import type { Visit } from '../visit.ts'
import type { Link } from './pages.ts'

const ON_A_PAGE = 50
const page = z.coerce.number().int().positive().max(2_000_000_000)

export function trailGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const { id } = municipalityOf(visit)
  const back = { href: `/m/${id}`, label: visit.t('back') }
  return showTrail(visit, request, response, id, back)
}

export function instanceTrailGet(visit: Visit, request: Request, response: Response): Promise<void> {
  return showTrail(visit, request, response, INSTANCE, { href: '/administration', label: visit.t('back') })
}

async function showTrail(visit: Visit, request: Request, response: Response, chain: string, back: Link) {
  const { t, parts } = visit
  const asked = request.query['before']
  const parsed = asked === undefined ? undefined : page.safeParse(asked)
  if (parsed && !parsed.success) throw new NotFound()
  const limits = { limit: ON_A_PAGE + 1, ...(parsed ? { before: parsed.data } : {}) }
  const found = await parts.trail.read(parts.db, chain, limits)
  const events = found.slice(0, ON_A_PAGE)
  const names = await namesOf(visit, events)
  const here = request.originalUrl.split('?')[0]!
  const last = events.at(-1)
  const model = {
    heading: t('trail.title'),
    lead: t('trail.lead'),
    events: events.map((event) => line(visit, event, names)),
    older: found.length > ON_A_PAGE && last ? `${here}?before=${last.number}` : undefined,
    newest: parsed ? here : undefined,
    back,
  }
  const { municipality, language } = visit
  const whose = municipality ? municipalityName(municipality, language) : t('administration.title')
  const title = `${t('trail.title')} – ${whose}`
  const crumbs = municipality ? roomCrumbs(visit) : administrationCrumbs(visit)
  show(visit, request, response, 'trail', model, { title, crumbs })
}

function line({ t, language }: Visit, event: Recorded, names: ReadonlyMap<string, string>) {
  const { number, at, person, act, subject, detail } = event
  const role = detail?.['role']
  const failed = detail?.['failed']
  const about = [
    subject === undefined ? '' : (names.get(subject) ?? ''),
    typeof role === 'string' ? wordFor(t, `role.${role}`, role) : '',
    typeof failed === 'number' ? t('trail.failedBefore', { count: failed }) : '',
  ]
  return {
    number: String(number),
    at: formatMoment(at, language),
    who: person === null ? t('trail.nobody') : (names.get(person) ?? t('trail.nobody')),
    what: wordFor(t, `act.${act}`, act),
    about: about.filter((part) => part !== '').join(', '),
  }
}

/** Who the ids in these events are, and nobody else. */
async function namesOf({ parts }: Visit, events: readonly Recorded[]): Promise<Map<string, string>> {
  const ids = new Set(events.flatMap(({ person, subject }) => [person, subject]).filter((id) => typeof id === 'string'))
  const rows: { id: string; name: string }[] = await parts
    .db('person')
    .whereIn('id', [...ids])
    .select('id', 'name')
  return new Map(rows.map(({ id, name }) => [id, name]))
}
