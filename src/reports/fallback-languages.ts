import type { Text } from '../content/text.ts'
import type { Block, Para, Spoken } from './block.ts'
import type { ReportInput } from './report-input.ts'

/** Texts this short are names and codes, which are the same in every language. */
const LEAST_WORDS = 3

/**
 * The texts of the content that stand in Finnish, because nobody has written them in the language of the
 * report. A report in Finnish has none, nor has one of content that is complete.
 */
export function fallbackTexts({ round, language }: Pick<ReportInput, 'round' | 'language'>): ReadonlySet<string> {
  const found = new Set<string>()
  if (language !== 'fi') collect(round.content, language, found)
  return found
}

function collect(value: unknown, language: 'sv' | 'en', found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if (isText(value)) {
    if (value[language] === value.fi && value.fi.split(' ').length >= LEAST_WORDS) found.add(value.fi)
    return
  }
  for (const inner of Object.values(value)) collect(inner, language, found)
}

function isText(value: object): value is Text {
  return 'fi' in value && 'sv' in value && 'en' in value && typeof value.fi === 'string'
}

/** The blocks with each text that is in Finnish said to be so, for whoever hears the report read aloud. */
export function withFallbackLanguages(blocks: readonly Block[], texts: ReadonlySet<string>): readonly Block[] {
  if (texts.size === 0) return blocks
  const said = <T extends Spoken & { readonly text: string }>(one: T): T => ({
    ...one,
    ...spokenOf(one.text, texts),
    ...own(one),
  })
  const paras = (list: readonly Para[]) => list.map(said)
  const within = (list: readonly Block[]) => withFallbackLanguages(list, texts)
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return said(block)
      case 'list':
        return { ...block, items: paras(block.items) }
      case 'fields':
        return { ...block, items: block.items.map((item) => ({ ...item, paras: paras(item.paras) })) }
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(said)) }
      case 'keyFigure':
        return { ...block, notes: paras(block.notes) }
      case 'columns':
        return { ...block, columns: block.columns.map((column) => ({ ...column, blocks: within(column.blocks) })) }
      case 'onePage':
        return { ...block, blocks: within(block.blocks) }
      default:
        return block
    }
  })
}

function spokenOf(text: string, texts: ReadonlySet<string>): Spoken {
  if (texts.has(text)) return { language: 'fi' }
  const phrases = [...texts].filter((phrase) => text.includes(phrase))
  return phrases.length === 0 ? {} : { foreign: phrases.map((phrase) => ({ text: phrase, language: 'fi' })) }
}

/** What the block itself says of its language goes before. */
function own({ language, foreign }: Spoken): Spoken {
  return { ...(language === undefined ? {} : { language }), ...(foreign === undefined ? {} : { foreign }) }
}
