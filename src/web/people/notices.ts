import { municipalitiesOf } from '../../organisations/store.ts'
import { formatDay } from '../../i18n/format.ts'
import { show } from '../show.ts'
import { municipalityName } from './names.ts'
import type { Request, Response } from 'express'
import type { Visit } from '../visit.ts'
import type { TextPage } from './pages.ts'

/** When the statement was last gone through; a test fails when it is a year old (Act 306/2019, section 9). */
export const STATEMENT_OF = '2026-11-22'

export async function accessibilityGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const { t, language, parts } = visit
  const { baseUrl, supervisor = t('notices.supervisor') } = parts.settings
  const contact = await contactFor(visit)
  showText(visit, request, response, {
    heading: t('accessibility.title'),
    lead: t('accessibility.lead', { address: baseUrl, day: formatDay(STATEMENT_OF, language) }),
    sections: [
      { heading: t('accessibility.status.title'), paragraphs: [t('accessibility.status.text')] },
      {
        heading: t('accessibility.gaps.title'),
        paragraphs: [],
        list: [t('accessibility.gaps.evidence'), t('accessibility.gaps.charts'), t('accessibility.gaps.time')],
      },
      {
        heading: t('accessibility.method.title'),
        paragraphs: [t('accessibility.method.text'), t('accessibility.method.users')],
      },
      { heading: t('accessibility.feedback.title'), paragraphs: [t('accessibility.feedback.text', { contact })] },
      {
        heading: t('accessibility.supervisor.title'),
        paragraphs: [t('accessibility.supervisor.text', { supervisor })],
      },
    ],
  })
}

export async function privacyGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const { t } = visit
  const contact = await contactFor(visit)
  const section = (name: 'basis' | 'cookies' | 'keeping' | 'rights') => ({
    heading: t(`privacy.${name}.title`),
    paragraphs: [t(`privacy.${name}.text`)],
  })
  const data = ['account', 'password', 'trail', 'answers'] as const
  showText(visit, request, response, {
    heading: t('privacy.title'),
    lead: t('privacy.lead'),
    sections: [
      { heading: t('privacy.controller.title'), paragraphs: [t('privacy.controller.text', { contact })] },
      { heading: t('privacy.data.title'), paragraphs: [], list: data.map((name) => t(`privacy.data.${name}`)) },
      ...(['basis', 'cookies', 'keeping', 'rights'] as const).map(section),
    ],
  })
}

/** Contacts of the visitor's own municipalities, else the service's. */
async function contactFor({ parts, person, language, t }: Visit): Promise<string> {
  const mine = person ? await municipalitiesOf(parts.db, person.id, parts.now().toISOString()) : []
  const theirs = mine
    .filter((one) => one.contactName ?? one.contactEmail)
    .map((one) => [municipalityName(one, language), one.contactName, one.contactEmail].filter(Boolean).join(', '))
  return theirs.length > 0 ? theirs.join('; ') : (parts.settings.contact ?? t('notices.noContact'))
}

function showText(visit: Visit, request: Request, response: Response, page: TextPage): void {
  show(visit, request, response, 'text', page, { title: page.heading })
}
