import { REPORT_KINDS } from '../../reports/terms.ts'
import { reportLinks } from './report-links.ts'
import type { RoundHead } from '../rounds/pages.ts'
import type { Visit } from '../visit.ts'
import type { ReportLinks } from './report-links.ts'

export type ReportsPage = {
  readonly head: RoundHead
  readonly reports: readonly (ReportLinks & { readonly id: string; readonly name: string; readonly text: string })[]
  /** Where a public version is made; none for those who may not. */
  readonly redact: string | undefined
}

export function reportsPage({ t, language, roles }: Visit, head: RoundHead, base: string): ReportsPage {
  return {
    head,
    reports: REPORT_KINDS.map((kind) => ({
      id: kind,
      name: t(`results.report.${kind}`),
      text: t(`reports.${kind}.text`),
      ...reportLinks(t, language, kind, `${base}/reports`),
    })),
    redact: roles.includes('coordinator') ? `${base}/redact` : undefined,
  }
}
