import { translator } from '../../i18n/translate.ts'
import { fillWords } from '../words/fill-words.ts'
import { cellText } from './cell-text.ts'
import { choicesIn, FILL_FORMAT } from './fill-format.ts'
import { heightsOf } from './write-tables.ts'
import { inert, PAGE, PLAIN, STRONG, TITLE } from './sheet-style.ts'
import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import type { FillInput } from './fill-sheet.ts'

const PROTECTED = { sheet: true, objects: true, scenarios: true, formatColumns: true, formatRows: true } as const

/** As wide as a page, in characters. */
const WIDTH = 72

/** How to fill it in, and what the levels mean. */
export function guideSheet(input: FillInput, name: string): WriteSheet {
  const { organisation, language, round } = input
  const t = translator(fillWords, language)
  const { scale } = round.content.governance
  const lines: [string, CellStyle][] = [
    [t('title'), TITLE],
    [organisation, STRONG],
    ...(input.name === undefined ? [] : [[t('assessment', { name: input.name }), PLAIN] as [string, CellStyle]]),
    ['', PLAIN],
    [t('how'), STRONG],
    ...([t('how1'), t('how2'), t('how3'), t('how4'), t('how5'), ''] as const).map((text): [string, CellStyle] => [
      text,
      PLAIN,
    ]),
    [t('scale'), STRONG],
    ...scale.flatMap(({ level, name, description }): [string, CellStyle][] => [
      [`${level} – ${name[language] ?? ''}: ${description[language] ?? ''}`, PLAIN],
    ]),
  ]
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  lines.forEach(([text, style], r) => cells.set(`${r},0`, { ...inert(cellText(text)), style }))
  return {
    ...{ name, columns: [{ width: WIDTH }], rows: [], cells, protection: PROTECTED },
    rowDefs: heightsOf(cells, [WIDTH], lines.length),
    pageSetup: { ...PAGE, orientation: 'portrait' },
    view: { showGridLines: false },
  }
}

/** Which round and which content the workbook was made for, and the answers to choose from. */
export function metaSheet({ key, language, round }: FillInput): WriteSheet {
  const choices = choicesIn(round.content.governance, language)
  const meta = [
    ['format', FILL_FORMAT.version],
    ['round', key.round],
    ['content', key.content],
    ['language', language],
  ]
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  meta.forEach(([name = '', value = ''], r) => {
    cells.set(`${r},0`, { value: name })
    cells.set(`${r},1`, { value })
  })
  choices.forEach(({ label }, r) => cells.set(`${r},3`, { value: cellText(label) }))
  return { name: FILL_FORMAT.meta, rows: [], cells, veryHidden: true, protection: PROTECTED }
}
