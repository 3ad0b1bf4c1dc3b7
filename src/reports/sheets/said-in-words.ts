import { translator } from '../../i18n/translate.ts'
import { fillWords } from '../words/fill-words.ts'
import { sheetWords } from '../words/sheet-words.ts'
import { choicesIn } from './fill-format.ts'
import type { Governance } from '../../content/governance.ts'
import type { Language } from '../../i18n/translate.ts'
import type { Standing } from './fill-sheet.ts'

/** An answer in one line: what was chosen, and the words beside it. */
export function saidInWords(
  { state, level, reason, comment, evidence }: Omit<Standing, 'version'>,
  governance: Governance,
  language: Language,
): string {
  const f = translator(fillWords, language)
  const s = translator(sheetWords, language)
  const chosen = choicesIn(governance, language).find((one) => one.state === state && one.level === level)
  return [
    chosen?.label ?? s('noAnswer'),
    ...(reason === null ? [] : [`${s('reason')}: ${reason}`]),
    ...(comment === null ? [] : [`${f('comment')}: ${comment}`]),
    ...(evidence.length === 0 ? [] : [`${s('evidence')}: ${evidence.join('; ')}`]),
  ]
    .join(' · ')
    .replace(/\s*\n\s*/g, ' ')
}
