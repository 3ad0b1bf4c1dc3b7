import { unmetDuties } from '../../reports/duty-order.ts'
import { requirementHref } from './results.ts'
import type { Status } from '../../scoring/conformity.ts'
import type { RequirementResult } from '../../scoring/result.ts'
import type { Link } from '../guide/guide-parts.ts'
import type { Results } from './results.ts'

export type DutyLine = Link & { readonly where: string; readonly status: Status; readonly statusText: string }

/** How many duties have a status, and where they are listed on the page; no list is empty. */
export type DutyCount = {
  readonly status: Status
  readonly count: number
  readonly text: string
  readonly href: string | undefined
}

/** The duties of one status by name: the first open, the others folded. */
export type DutyList = {
  readonly id: string
  readonly title: string
  readonly shown: readonly DutyLine[]
  readonly folded: readonly DutyLine[]
  readonly more: string
}

/** What has to be done first: the page opens with the duties that are not met. */
const ORDER = ['notMet', 'partly', 'met', 'notAssessed', 'notApplicable'] as const
/** What needs nothing done is folded whole. */
const FOLDED: readonly Status[] = ['met', 'notApplicable']
/** A longer list hides what comes after it; it is folded so that more than a row or two is. */
const MOST_OPEN = 10
const SHOWN = 8

export function dutyCounts(results: Results): DutyCount[] {
  return ORDER.map((status) => {
    const count = dutiesOf(results, status).length
    const href = count > 0 ? `#${idOf(status)}` : undefined
    return { status, count, text: results.t(`results.count.${status}`), href }
  })
}

export function dutyLists(results: Results): DutyList[] {
  return ORDER.flatMap((status) => {
    const lines = dutiesOf(results, status).map((one) => dutyLine(results, one))
    if (lines.length === 0) return []
    const shown = FOLDED.includes(status) ? [] : lines.slice(0, lines.length > MOST_OPEN ? SHOWN : MOST_OPEN)
    const count = lines.length - shown.length
    return {
      id: idOf(status),
      title: results.t('results.list', { title: results.t(`results.list.${status}`), count: lines.length }),
      shown,
      folded: lines.slice(shown.length),
      more: results.t(shown.length > 0 ? 'results.list.rest' : 'results.list.all', { count }),
    }
  })
}

export function dutyLine(results: Results, { framework, id, status }: RequirementResult): DutyLine {
  const { report, t } = results
  return {
    label: report.say(report.duty(framework, id).requirement.title),
    href: requirementHref(results, framework, id),
    where: report.provision(framework, id),
    status,
    statusText: t(`status.${status}`),
  }
}

const idOf = (status: Status) => `duties-${status}`

/** Unmet ones by how far they fall short, the others as in the statute. */
function dutiesOf({ report, result }: Results, status: Status): RequirementResult[] {
  return (status === 'notMet' || status === 'partly' ? unmetDuties(report) : result.requirements).filter(
    (one) => one.status === status,
  )
}
