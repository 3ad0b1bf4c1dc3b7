import { LANGUAGES } from '../../i18n/translate.ts'
import { GROUNDS, REPORT_KINDS, ruledGround, TEXT_PARTS } from '../../reports/terms.ts'
import { LANGUAGE_NAMES } from './report-links.ts'
import type { RoundReading } from '../../assessments/round-reading.ts'
import type { FieldError } from '../rounds/form.ts'
import type { RoundHead } from '../rounds/pages.ts'
import type { Visit } from '../visit.ts'

/** What was chosen, field by field, as it was sent. */
export type Chosen = Readonly<Record<string, string | undefined>>

type Option = { readonly value: string; readonly name: string; readonly chosen: boolean }

export type RedactPage = {
  readonly head: RoundHead
  readonly action: string
  readonly errors: readonly FieldError[]
  readonly kinds: readonly Option[]
  readonly languages: readonly Option[]
  readonly names: boolean
  readonly own: string
  /** Kinds of text withheld of every question. */
  readonly everywhere: readonly { readonly id: string; readonly name: string; readonly options: readonly Option[] }[]
  readonly groups: readonly {
    readonly title: string
    readonly questions: readonly {
      readonly id: string
      readonly text: string
      readonly written: readonly { readonly name: string; readonly text: string }[]
      readonly options: readonly Option[]
      readonly whole: boolean
    }[]
  }[]
}

type About = { readonly head: RoundHead; readonly base: string; readonly reading: RoundReading }

/** The form that chooses what a public version leaves out: filled by rule, changed by hand. */
export function redactPage(
  visit: Visit,
  { head, base, reading }: About,
  chosen: Chosen,
  errors: readonly FieldError[] = [],
): RedactPage {
  const { t, language } = visit
  return {
    head,
    action: `${base}/redact`,
    errors,
    kinds: REPORT_KINDS.map((kind) => option(kind, t(`results.report.${kind}`), chosen['kind'])),
    languages: LANGUAGES.map((one) => option(one, LANGUAGE_NAMES[one], chosen['language'] ?? language)),
    names: chosen['kind'] === undefined || chosen['names'] === 'on',
    own: chosen['own'] ?? '',
    everywhere: TEXT_PARTS.map((part) => ({
      id: `all.${part}`,
      name: t(`redact.part.${part}`),
      options: groundOptions(visit, chosen[`all.${part}`] ?? ''),
    })),
    groups: groupsOf(visit, reading, chosen),
  }
}

/** The questions that were answered, by theme, with what was written. */
function groupsOf(visit: Visit, reading: RoundReading, chosen: Chosen): RedactPage['groups'] {
  const { t, language } = visit
  const { round, state } = reading.assessment
  return round.content.governance.themes.flatMap(({ id: theme, name }) => {
    const asked = round.asked.filter(({ question }) => question.theme === theme && state.answers[question.id])
    if (asked.length === 0) return []
    const questions = asked.map(({ question }) => ({
      id: question.id,
      text: question.text[language],
      written: writtenOf(t, reading, question.id),
      options: groundOptions(visit, chosen[`text.${question.id}`] ?? ruledGround(question) ?? ''),
      whole: chosen[`whole.${question.id}`] === 'on',
    }))
    return [{ title: name[language], questions }]
  })
}

function writtenOf(t: Visit['t'], { assessment, reviews }: RoundReading, question: string) {
  const { notApplicable, comment, evidence = [] } = assessment.state.answers[question] ?? {}
  const texts = {
    reason: notApplicable,
    comment,
    evidence: evidence.join('; '),
    review: reviews.get(question)?.comment,
  }
  return TEXT_PARTS.flatMap((part) => {
    const text = texts[part]
    return text ? [{ name: t(`redact.part.${part}`), text }] : []
  })
}

function groundOptions({ t }: Visit, chosen: string): Option[] {
  return [
    option('', t('redact.publish'), chosen),
    ...GROUNDS.map((ground) => option(ground, t(`redact.ground.${ground}`), chosen)),
    option('own', t('redact.ground.own'), chosen),
  ]
}

function option(value: string, name: string, chosen: string | undefined): Option {
  return { value, name, chosen: value === chosen }
}
