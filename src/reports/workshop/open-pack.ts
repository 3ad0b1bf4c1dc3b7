import { translator } from '../../i18n/translate.ts'
import { workshopWords } from '../words/workshop-words.ts'
import type { Text } from '../../content/text.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Asked } from '../../scoring/round.ts'
import type { WorkshopInput } from './workshop-input.ts'

/** The pack with its questions by management level and its words in its language. */
export type Pack = {
  readonly input: WorkshopInput
  readonly t: Translate<typeof workshopWords>
  readonly say: (text: Text | undefined) => string
  readonly codeOf: (question: string) => string
  readonly themeName: (index: number) => string
  readonly levels: readonly PackLevel[]
  /** A name for the next heading, to which bookmarks lead; another one each time. */
  readonly nextPlace: () => string
}

export type PackLevel = { readonly id: string; readonly name: string; readonly asked: readonly Asked[] }

export function openPack(input: WorkshopInput): Pack {
  const { round, questions, codes, language, level } = input
  const { managementLevels, themes } = round.content.governance
  const say = (text: Text | undefined) => text?.[language] ?? ''
  const printed = new Set(questions)
  let places = 0
  const levels = managementLevels.map(({ id, name }, index) => ({
    id,
    name: say(name),
    asked: round.asked.filter((one) => one.level === index && printed.has(one.question.id)),
  }))
  return {
    input,
    t: translator(workshopWords, language),
    say,
    codeOf: (question) => codes.get(question) ?? '',
    themeName: (index) => say(themes[index]?.name),
    levels: levels.filter(({ id, asked }) => asked.length > 0 && (level === undefined || level === id)),
    nextPlace: () => `sheet-${++places}`,
  }
}
