import { municipalityOf } from '../visit.ts'
import { municipalityName } from './names.ts'
import type { Visit } from '../visit.ts'
import type { Link } from './pages.ts'

/** The way down to a page of a municipality: its home, and the room that the page is in. */
export function roomCrumbs(visit: Visit, room?: 'people' | 'units'): Link[] {
  const municipality = municipalityOf(visit)
  const home = { href: `/m/${municipality.id}`, label: municipalityName(municipality, visit.language) }
  return room ? [home, { href: `${home.href}/${room}`, label: visit.t(`municipality.${room}`) }] : [home]
}

export function administrationCrumbs({ t }: Visit): Link[] {
  return [{ href: '/administration', label: t('administration.title') }]
}

export function accountCrumbs({ t }: Visit): Link[] {
  return [{ href: '/account', label: t('account.title') }]
}
