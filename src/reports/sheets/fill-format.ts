import { LANGUAGES, translator } from '../../i18n/translate.ts'
import { fillWords } from '../words/fill-words.ts'
import type { Governance } from '../../content/governance.ts'
import type { Language } from '../../i18n/translate.ts'

/** What an answer cell says. */
export type Choice =
  | { readonly state: 'level'; readonly level: number }
  | { readonly state: 'notApplicable' | 'dontKnow'; readonly level: null }

/**
 * The marks by which a filled-in questionnaire is read again, whatever was moved in it: the hidden sheet, the
 * hidden first row that names each column, and the words that an answer may be given in.
 */
export const FILL_FORMAT = {
  version: '1',
  /** The hidden sheet: a name in the first column, its value in the second. */
  meta: 'tietokunto',
  /** Names of columns, in the hidden first row of a sheet of questions. */
  column: {
    id: 'question.id',
    version: 'answer.version',
    answer: 'answer',
    reason: 'reason',
    comment: 'comment',
    newEvidence: 'newEvidence',
  },
} as const

/** Which round, and which words, a workbook was made for. */
export type FillKey = { readonly round: string; readonly content: string }

/** The answers that may be chosen, in the words of a language. */
export function choicesIn({ scale }: Governance, language: Language): (Choice & { readonly label: string })[] {
  const t = translator(fillWords, language)
  return [
    ...scale.map(({ level, name }) => ({
      ...({ state: 'level', level } as const),
      label: `${level} – ${name[language] ?? ''}`,
    })),
    { state: 'notApplicable', level: null, label: t('notApplicable') },
    { state: 'dontKnow', level: null, label: t('dontKnow') },
  ]
}

/**
 * Every way in which an answer may be written, in lower case: the labels of the drop-down in each language, so that
 * a file in Swedish may be filled in Finnish, and a bare number of a level.
 */
export function answersUnderstood(governance: Governance): ReadonlyMap<string, Choice> {
  const all = LANGUAGES.flatMap((language) => choicesIn(governance, language))
  const levels = governance.scale.map(({ level }) => ({ state: 'level', level, label: String(level) }) as const)
  return new Map([...all, ...levels].map(({ label, ...choice }) => [label.toLowerCase(), choice as Choice]))
}
