import { accentCss } from '../../organisations/accent.ts'
import { crestOf } from '../../organisations/store.ts'
import { NotFound } from '../problems.ts'
import { show } from '../show.ts'
import { municipalityOf } from '../visit.ts'
import { municipalityName } from './names.ts'
import { takeNotice } from './notice.ts'
import { roundLines } from './rounds.ts'
import type { Request, Response } from 'express'
import type { Visit } from '../visit.ts'

const ROOMS = ['people', 'units', 'settings', 'trail'] as const

export async function municipalityGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const { t, language, roles } = visit
  const municipality = municipalityOf(visit)
  const { contactName, contactEmail } = municipality
  const contact = [contactName, contactEmail].filter(Boolean).join(', ')
  const rooms = ROOMS.map((room) => ({
    href: `/m/${municipality.id}/${room}`,
    label: t(`municipality.${room}`),
    hint: t(`municipality.${room}.hint`),
  }))
  const rounds = await roundLines(visit, municipality.id)
  const model = {
    notice: takeNotice(visit, request),
    name: municipalityName(municipality, language),
    roles: t('home.roles', { roles: roles.map((role) => t(`role.${role}`)).join(', ') }),
    rounds,
    newRound: roles.includes('coordinator') ? `/m/${municipality.id}/rounds/new` : undefined,
    trend: rounds.length > 0 ? `/m/${municipality.id}/trend` : undefined,
    links: roles.includes('coordinator') ? rooms : [],
    removeDemo: municipality.isDemo && roles.includes('coordinator') ? `/m/${municipality.id}/demo/remove` : undefined,
    contact: contact === '' ? undefined : t('municipality.contact', { contact }),
  }
  show(visit, request, response, 'municipality', model, { title: model.name })
}

/** A style sheet of two colours, in place of a style on the page, which the policy refuses. */
export function accentGet(visit: Visit, _request: Request, response: Response): void {
  const { accent } = municipalityOf(visit)
  if (!accent) throw new NotFound()
  response.type('text/css').send(accentCss(accent))
}

export async function crestGet(visit: Visit, _request: Request, response: Response): Promise<void> {
  const crest = await crestOf(visit.parts.db, municipalityOf(visit).id)
  if (!crest) throw new NotFound()
  response.type(crest.type).send(crest.bytes)
}
