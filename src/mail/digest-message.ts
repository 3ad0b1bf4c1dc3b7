import { digestWords } from '../i18n/digest-words.ts'
import { formatDay } from '../i18n/format.ts'
import { translator } from '../i18n/translate.ts'
import { letter } from './messages.ts'
import type { Language } from '../i18n/translate.ts'
import type { Message } from './mailer.ts'
import type { Receiver } from './messages.ts'

type Dated = { readonly title: Readonly<Record<Language, string>>; readonly dueOn: string | null }
/** What is told of one round. */
export type DigestPart = {
  readonly round: string
  readonly link: string
  readonly overdue: readonly Dated[]
  readonly blocked: readonly Dated[]
  readonly due: readonly Dated[]
  readonly waiting: number
}
export type DigestTold = {
  readonly place: string
  /** ISO day. */
  readonly today: string
  /** Days ahead that it looks. */
  readonly ahead: number
  readonly parts: readonly DigestPart[]
  /** Where the receiver stops it. */
  readonly stop: string
}

/** Actions named in one list, at most. */
const MOST_NAMED = 30

/** The monthly digest as a letter: titles and days alone, never notes or reasons. */
export function digestMessage({ email, language }: Receiver, told: DigestTold): Message {
  const t = translator(digestWords, language)
  const { place, today, ahead, parts, stop } = told
  const text = [
    t('lead', { day: formatDay(today, language), place }),
    ...parts.map((part) => partText(part, ahead, language)),
    t('stop', { link: stop }),
  ].join('\n\n')
  return { to: email, subject: t('subject', { place }), text: letter(language, text) }
}

function partText(
  { round, link, overdue, blocked, due, waiting }: DigestPart,
  ahead: number,
  language: Language,
): string {
  const t = translator(digestWords, language)
  const list = (head: string, actions: readonly Dated[]) =>
    actions.length === 0 ? [] : [`\n${head}`, ...linesOf(actions, language)]
  return [
    oneLine(round),
    ...list(t('overdue'), overdue),
    ...list(t('blocked'), blocked),
    ...list(t('due', { days: ahead }), due),
    ...(waiting === 0 ? [] : [`\n${t('waiting', { count: waiting })}`]),
    `\n${t('open', { link })}`,
  ].join('\n')
}

function linesOf(actions: readonly Dated[], language: Language): string[] {
  const t = translator(digestWords, language)
  const more = actions.length - MOST_NAMED
  return [
    ...actions
      .slice(0, MOST_NAMED)
      .map(({ title, dueOn }) =>
        t('line', { title: oneLine(title[language]), day: dueOn === null ? t('undated') : formatDay(dueOn, language) }),
      ),
    ...(more > 0 ? [t('more', { count: more })] : []),
  ]
}

/** A title that someone wrote in several lines must not look like lines of the letter. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
