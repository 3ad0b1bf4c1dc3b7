import { LANGUAGES } from '../../i18n/translate.ts'
import { REPORT_KINDS } from '../../reports/index.ts'
import type { RoundHead } from '../rounds/pages.ts'
import type { Visit } from '../visit.ts'

export type ReportsPage = {
  readonly head: RoundHead
  readonly reports: readonly {
    readonly id: string
    readonly name: string
    readonly text: string
    /** The reader’s own language first. */
    readonly links: readonly { readonly href: string; readonly label: string; readonly language: string }[]
  }[]
  /** Where a public version is made; none for those who may not. */
  readonly redact: string | undefined
}

export const LANGUAGE_NAMES = { fi: 'suomi', sv: 'svenska', en: 'English' } as const

export function reportsPage({ t, language, roles }: Visit, head: RoundHead, base: string): ReportsPage {
  const languages = LANGUAGES.toSorted((a, b) => Number(b === language) - Number(a === language))
  return {
    head,
    reports: REPORT_KINDS.map((kind) => ({
      id: kind,
      name: t(`results.report.${kind}`),
      text: t(`reports.${kind}.text`),
      links: languages.map((one) => ({
        href: `${base}/reports/${kind}.pdf?language=${one}`,
        label: t('results.report.link', { report: t(`results.report.${kind}`), language: LANGUAGE_NAMES[one] }),
        language: one,
      })),
    })),
    redact: roles.includes('coordinator') ? `${base}/redact` : undefined,
  }
}
