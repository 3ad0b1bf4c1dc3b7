import { LANGUAGES } from '../../i18n/translate.ts'
import type { ReportKind } from '../../reports/index.ts'
import type { Language } from '../../i18n/translate.ts'
import type { TranslateWeb } from '../../i18n/web-words/index.ts'
import type { Link } from '../guide/guide-parts.ts'

export const LANGUAGE_NAMES = { fi: 'suomi', sv: 'svenska', en: 'English' } as const

export type ReportLink = Link & { readonly language: Language }

/** A report in the reader’s own language, and in the others. */
export type ReportLinks = { readonly own: ReportLink; readonly others: readonly ReportLink[] }

/** `base`: where the reports of the round stand. */
export function reportLinks(t: TranslateWeb, own: Language, kind: ReportKind, base: string): ReportLinks {
  const link = (language: Language): ReportLink => ({
    label: t('results.report.link', { report: t(`results.report.${kind}`), language: LANGUAGE_NAMES[language] }),
    href: `${base}/${kind}.pdf?language=${language}`,
    language,
  })
  return { own: link(own), others: LANGUAGES.filter((language) => language !== own).map(link) }
}
