import { provisionText } from '../../reports/provision-text.ts'
import type { Text } from '../../content/text.ts'
import type { Condition } from '../../content/text.ts'
import type { Governance } from '../../content/governance.ts'
import type { Language } from '../../i18n/translate.ts'
import type { TranslateWeb } from '../../i18n/web-words/index.ts'
import type { AskedQuestion, Duty } from './guide.ts'

/** The language of a page: its words, and how to read a text of the content. */
export type Voice = {
  readonly language: Language
  readonly t: TranslateWeb
  readonly say: (text: Text | undefined) => string
}

export type Link = { readonly label: string; readonly href: string }
export type DutyRow = Link & { readonly where: string; readonly chips: readonly string[] }
export type LevelRow = { readonly level: number; readonly name: string; readonly text: string; readonly note: string }

export const GUIDE = '/guide'

export function voiceOf({ language, t }: Pick<Voice, 'language' | 't'>): Voice {
  return { language, t, say: (text) => text?.[language] ?? '' }
}

export const hrefOf = {
  step: (id: string) => `${GUIDE}/steps/${id}`,
  requirement: (ref: string) => `${GUIDE}/requirements/${ref.replace(':', '/')}`,
  question: (id: string) => `${GUIDE}/questions/${id}`,
  case: (id: string) => `${GUIDE}/cases/${id}`,
}

/** A text of several paragraphs, one by one. */
export function paragraphs(text: string): string[] {
  return text.split(/\n\s*\n/).map((one) => one.trim())
}

export function crumbs({ t }: Voice, ...more: readonly Link[]): Link[] {
  return [{ label: t('nav.guide'), href: GUIDE }, ...more]
}

export function dutyRow(duty: Duty, voice: Voice, named = false): DutyRow {
  const { language, say, t } = voice
  const { requirement, statute } = duty
  const provision = provisionText(requirement.provision, language)
  return {
    label: say(requirement.title),
    href: hrefOf.requirement(duty.ref),
    where: named ? `${say(statute.source.shortName)} ${provision}` : provision,
    chips: requirement.condition.length > 0 ? [t('guide.conditional')] : [],
  }
}

/** The statements of a question as rungs. `metFrom` marks those at which a duty is met. */
export function ladder(
  { question }: AskedQuestion,
  governance: Governance,
  voice: Voice,
  metFrom?: number,
): LevelRow[] {
  const { say, t } = voice
  return governance.scale.map(({ level, name }) => ({
    level,
    name: say(name),
    text: say(question.levels[String(level)]),
    note: level === metFrom ? t('guide.metHere') : '',
  }))
}

/** Conditions in words: each fact’s own question, with the answer that makes the condition hold. */
export function conditionTexts(conditions: readonly Condition[], governance: Governance, { say, t }: Voice): string[] {
  return conditions.map(({ fact: id, is }) => {
    const fact = governance.facts.find((one) => one.id === id)
    const option = fact?.type === 'choice' ? fact.options.find((one) => one.id === is) : undefined
    const answer = option ? say(option.name) : t(is === true ? 'guide.yes' : 'guide.no')
    return t('guide.conditionIs', { question: say(fact?.question), answer })
  })
}

export function roleNames(ids: readonly string[], { roles }: Governance, { say }: Voice): string[] {
  return ids.map((id) => say(roles.find((role) => role.id === id)?.name))
}
