import { OPEN_STATUSES } from '../../../improvement/follow-up/action.ts'
import { calendarFile } from '../../../reports/calendar/calendar-file.ts'
import { municipalityName } from '../../people/names.ts'
import { municipalityOf } from '../../visit.ts'
import type { RoadmapAction } from '../../../improvement/follow-up/action.ts'
import type { DueDay } from '../../../reports/calendar/calendar-file.ts'
import type { Visit } from '../../visit.ts'
import type { InRoadmap } from '../open.ts'

/** The due days of actions that are still to be done. Notes and reasons stay on the site. */
export function calendarOf(visit: Visit, where: InRoadmap, actions: readonly RoadmapAction[]): string {
  const { t, language } = visit
  const place = municipalityName(municipalityOf(visit), language)
  const due = actions.filter(({ status, dueOn }) => OPEN_STATUSES.includes(status) && dueOn !== null)
  return calendarFile({
    name: t('roadmap.file.calendar', { place }),
    language,
    days: due.map((action) => dayOf(visit, where, action)),
  })
}

function dayOf({ t, language, parts }: Visit, { names, home }: InRoadmap, action: RoadmapAction): DueDay {
  const { id, title, ownerRole, ownerName, status, dueOn, version, changedAt } = action
  const owner = [names.role(ownerRole), ...(ownerName === null ? [] : [ownerName])].join(', ')
  return {
    uid: `${id}@tietokunto`,
    on: dueOn!,
    title: t('roadmap.file.due', { title: title[language] }),
    description: [owner, t(`roadmap.status.${status}`)].join('\n'),
    url: `${parts.settings.baseUrl}${home}/actions/${id}`,
    changedAt,
    changes: version - 1,
  }
}
