import { conformityPart } from './conformity-part.ts'
import { findingsPart } from './findings-part.ts'
import { overallPart } from './overall-part.ts'
import { reportLinks } from './report-links.ts'
import { themesPart } from './themes-part.ts'
import type { Link } from '../guide/guide-parts.ts'
import type { ConformityPart } from './conformity-part.ts'
import type { FindingsPart } from './findings-part.ts'
import type { OverallPart } from './overall-part.ts'
import type { ReportLink } from './report-links.ts'
import type { Results } from './results.ts'
import type { ThemesPart } from './themes-part.ts'

export type ResultsDashboardPage = {
  readonly title: string
  readonly crumbs: readonly Link[]
  readonly facts: readonly string[]
  readonly overall: OverallPart
  readonly themes: ThemesPart
  readonly conformity: ConformityPart
  readonly findings: FindingsPart
  /** In the reader’s own language. */
  readonly reports: readonly ReportLink[]
  readonly otherReports: readonly ReportLink[]
  /** The summary in the reader’s language. */
  readonly summary: string | undefined
  /** The page that lists every report. */
  readonly allReports: string | undefined
  readonly trend: string | undefined
  readonly roadmap: string | undefined
}

/** Where a round’s reports, trend and roadmap stand; a worked case has none. */
export type Ways = {
  readonly reports: string | undefined
  readonly trend: string | undefined
  readonly roadmap: string | undefined
  readonly crumbs: readonly Link[]
}

/** Those that most come for; the others stand on the page of reports. */
const KINDS = ['summary', 'full'] as const

/** The whole result of a round on one page. */
export function dashboardPage(results: Results, { reports, trend, roadmap, crumbs }: Ways): ResultsDashboardPage {
  const { t, report } = results
  const links = reports === undefined ? [] : KINDS.map((kind) => reportLinks(t, report.language, kind, reports))
  return {
    title: t('results.caseTitle', { name: results.name }),
    crumbs,
    facts: headOf(results),
    overall: overallPart(results),
    themes: themesPart(results),
    conformity: conformityPart(results),
    findings: findingsPart(results),
    reports: links.map(({ own }) => own),
    otherReports: links.flatMap(({ others }) => others),
    summary: reports === undefined ? undefined : `${reports}/summary.pdf?language=${report.language}`,
    allReports: reports,
    trend,
    roadmap,
  }
}

/** What the figures speak of: state, day, target, progress. */
export function headOf({ report, result, scored, t, state }: Results): string[] {
  const { asOf, targetId } = report.input
  const profile = scored.round.content.governance.profiles.find(({ id }) => id === targetId)
  return [
    state,
    asOf === undefined ? '' : t('results.asOf', { day: report.day(asOf) }),
    profile === undefined ? '' : t('results.target', { name: report.say(profile.name) }),
    t('results.progress', { ...result.progress }),
  ].filter((text) => text !== '')
}
