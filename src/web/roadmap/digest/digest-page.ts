import { z } from 'zod'
import { lastDigest, refusedBy } from '../../../improvement/digest/digest-store.ts'
import { digestFor, followedIn } from '../../../improvement/digest/digest.ts'
import { refuseDigest } from '../../../improvement/digest/refuse.ts'
import { formatDate } from '../../../i18n/format-time.ts'
import { digestMessage } from '../../../mail/digest-message.ts'
import { roomCrumbs } from '../../people/crumbs.ts'
import { readForm } from '../../people/forms.ts'
import { leaveNotice, takeNotice } from '../../people/notice.ts'
import { WrongForm } from '../../rounds/form.ts'
import { show } from '../../show.ts'
import { municipalityOf, personOf } from '../../visit.ts'
import { toldOf } from './send-digests.ts'
import type { Request, Response } from 'express'
import type { Visit } from '../../visit.ts'

/** The monthly digest of a member: whether it comes, and what it would say today. */
export async function digestGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const page = await pageOf(visit, request)
  show(visit, request, response, 'roadmap/digest', page, { title: visit.t('digest.title'), crumbs: roomCrumbs(visit) })
}

const form = z.strictObject({ act: z.enum(['refuse', 'want']) })

export async function digestPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const read = readForm(form, request.body)
  if (read.errors) throw new WrongForm()
  const { id } = municipalityOf(visit)
  const refused = read.value.act === 'refuse'
  await refuseDigest(visit.parts, { municipalityId: id, personId: personOf(visit).id }, refused)
  leaveNotice(request, refused ? 'digest.refused' : 'digest.wanted')
  response.redirect(303, `/m/${id}/digest`)
}

export type DigestPage = Awaited<ReturnType<typeof pageOf>>

async function pageOf(visit: Visit, request: Request) {
  const { parts, t, language, roles } = visit
  const municipality = municipalityOf(visit)
  const person = personOf(visit)
  const key = { municipalityId: municipality.id, personId: person.id }
  const today = parts.now().toISOString().slice(0, 10)
  const coordinates = roles.includes('coordinator')
  const rounds = digestFor(await followedIn(parts.db, municipality.id), { personId: person.id, coordinates }, today)
  const refused = (await refusedBy(parts.db, municipality.id)).has(person.id)
  const last = await lastDigest(parts.db, key)
  const told = toldOf(parts, municipality, rounds, { today, language })
  return {
    notice: takeNotice(visit, request),
    canSend: parts.mailer.canSend,
    isDemo: municipality.isDemo,
    refused,
    state: refused
      ? t('digest.is.refused')
      : t(coordinates ? 'digest.is.all' : 'digest.is.own', { email: person.email }),
    last: last === undefined ? t('digest.last.never') : t('digest.last', { day: formatDate(last, language) }),
    action: `/m/${municipality.id}/digest`,
    act: refused ? 'want' : 'refuse',
    submit: t(refused ? 'digest.want' : 'digest.refuse'),
    lines: rounds.length === 0 ? undefined : linesOf(digestMessage({ email: person.email, language }, told).text, told),
  }
}

/** The lines of the letter; where it gives an address of ours, the page has a link instead. */
function linesOf(text: string, { parts, stop }: ReturnType<typeof toldOf>) {
  const links = [...parts, { link: stop, round: '' }]
  return text.split('\n').map((line) => {
    const found = links.find(({ link }) => line.endsWith(link))
    if (found === undefined) return { text: line }
    return { text: line.slice(0, -found.link.length).replace(/[:\s]+$/, ''), href: found.link, of: found.round }
  })
}
