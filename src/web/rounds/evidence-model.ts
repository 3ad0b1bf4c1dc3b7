import { isWebAddress } from '../../assessments/evidence.ts'
import { formatDate } from '../../i18n/format-time.ts'
import { formatDay } from '../../i18n/format.ts'
import type { Evidence } from '../../assessments/evidence-store.ts'
import type { Added } from '../../assessments/evidence.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { EvidenceItem } from './pages.ts'

/** The field that an error of evidence is about. */
const FIELDS: Partial<Record<Added, string>> = {
  title: 'title',
  url: 'url',
  file: 'file',
  tooLarge: 'file',
  days: 'validUntil',
}

export function evidenceItem(visit: Visit, { base }: InRound, one: Evidence): EvidenceItem {
  const { t, language } = visit
  const size = one.size === null ? '' : t('rounds.evidence.size', { kilobytes: Math.ceil(one.size / 1024) })
  return {
    id: one.id,
    title: one.title,
    // looked at again: a row may have come by another way than the form
    href: one.kind === 'file' ? `${base}/evidence/${one.id}` : isWebAddress(one.url) ? one.url : null,
    outside: one.kind === 'link',
    kind: t(`rounds.evidence.kind.${one.kind}`),
    about: [one.fileName ?? '', size].filter((part) => part !== '').join(', '),
    valid: validText(visit, one),
    digest: one.digest ?? '',
    added: `${one.addedByName ?? t('rounds.someone')} ${formatDate(one.addedAt, language)}`,
  }
}

function validText({ t, language, parts }: Visit, { validFrom, validUntil }: Evidence): string {
  const today = parts.now().toISOString().slice(0, 10)
  if (validUntil !== null && validUntil < today)
    return t('rounds.evidence.outOfDate', { until: formatDay(validUntil, language) })
  const from = validFrom === null ? '' : formatDay(validFrom, language)
  const until = validUntil === null ? '' : formatDay(validUntil, language)
  if (from && until) return t('rounds.evidence.valid', { from, until })
  if (from) return t('rounds.evidence.valid.from', { from })
  return until && t('rounds.evidence.valid.until', { until })
}

/** What is wrong with evidence that was not added, at the field that it is about. */
export function evidenceProblem({ t }: Visit, error: Added): { field: string; text: string } {
  const field = FIELDS[error] ?? 'evidence-form'
  if (error === 'yes' || error === 'locked' || error === 'forbidden') return { field, text: t('rounds.error.notSaved') }
  return { field, text: t(`rounds.evidence.error.${error}`) }
}
