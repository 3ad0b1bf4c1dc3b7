import { load } from 'cheerio'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A sheet as text, row by row, as anyone would read it. */
export type Grid = { readonly name: string; rows: string[][] }
export type FoundCell = {
  readonly ref: string
  readonly kind: string
  readonly text: string
  readonly formula: boolean
}

/** The parts of a package as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(new Uint8Array(bytes)))
  return Object.fromEntries(parts.map(([name, content]) => [name, strFromU8(content)]))
}

/** Every cell of every sheet, read by a plain XML parser: not by the library that wrote them. */
export function cellsOf(bytes: Uint8Array): { readonly name: string; readonly cells: readonly FoundCell[] }[] {
  const parts = partsOf(bytes)
  const xml = (name: string) => load(parts[name]!, { xml: true })
  const strings = parts['xl/sharedStrings.xml'] === undefined ? [] : stringsOf(parts['xl/sharedStrings.xml'])
  const names = xml('xl/workbook.xml')('sheet')
    .toArray()
    .map((sheet) => sheet.attribs['name']!)
  return names.map((name, i) => {
    const $ = xml(`xl/worksheets/sheet${i + 1}.xml`)
    const cells = $('c')
      .toArray()
      .map((cell): FoundCell => {
        const kind = cell.attribs['t'] ?? 'n'
        const value = $(cell).children('v').text()
        const text =
          kind === 's' ? strings[Number(value)]! : kind === 'inlineStr' ? unescaped($(cell).find('t').text()) : value
        return { ref: cell.attribs['r']!, kind, text, formula: $(cell).children('f').length > 0 }
      })
    return { name, cells }
  })
}

function stringsOf(xml: string): string[] {
  const $ = load(xml, { xml: true })
  return $('si')
    .toArray()
    .map((one) => unescaped($(one).find('t').text()))
}

/** `_x000D_` is a character by its number (ECMA-376-1, 22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

/** A workbook as grids of text, to be changed as a person or a program would change it. */
export function gridsOf(bytes: Uint8Array): Grid[] {
  return cellsOf(bytes).map(({ name, cells }) => {
    const rows: string[][] = []
    for (const { ref, text } of cells) {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(ref)!
      const c = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
      const r = Number(row) - 1
      while (rows.length <= r) rows.push([])
      while (rows[r]!.length <= c) rows[r]!.push('')
      rows[r]![c] = text
    }
    return { name, rows }
  })
}

/** Writes into the row of a question, by the marks of the columns. */
export function putCells(grids: readonly Grid[], question: string, cells: Readonly<Record<string, string>>): void {
  const grid = grids.find(({ rows }) => rows.some((row) => row[0] === question))!
  const row = grid.rows.find((one) => one[0] === question)!
  for (const [mark, text] of Object.entries(cells)) {
    const c = grid.rows[0]!.indexOf(mark)
    while (row.length <= c) row.push('')
    row[c] = text
  }
}

/** `A1` of a place counted from 0. */
export function refOf(row: number, column: number): string {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`
}

export type Dialect = {
  /** Strings in a table of their own, or in the cells. */
  readonly strings?: 'shared' | 'inline'
  /** Text that looks like a whole number is one. */
  readonly numbers?: boolean
  /** A prefix for every element, as some programs write. */
  readonly prefix?: string
  /** XML in the place of a cell, by sheet and reference. */
  readonly raw?: Readonly<Record<string, string>>
  /** Parts added, or in the place of others. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

/**
 * Grids as a workbook of another program: no styles, nothing hidden, nothing protected, no drop-downs. Like this
 * a file comes back that was saved by a program which knows less than ours asks for.
 */
export function workbookOf(grids: readonly Grid[], dialect: Dialect = {}): Buffer {
  const { strings = 'inline', prefix = '', parts = {} } = dialect
  const table: string[] = []
  const p = prefix === '' ? '' : `${prefix}:`
  const root = (tag: string, inside: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><${p}${tag} xmlns${prefix === '' ? '' : `:${prefix}`}="${MAIN}" xmlns:r="${RELS}">${inside}</${p}${tag}>`
  const sheets = grids.map(({ name, rows }) => {
    const inside = rows.map((row, r) => {
      const cells = row.map((text, c) => cellXml(text, refOf(r, c), { ...dialect, strings }, table, p, name))
      return `<${p}row r="${r + 1}">${cells.join('')}</${p}row>`
    })
    return root('worksheet', `<${p}sheetData>${inside.join('')}</${p}sheetData>`)
  })
  const named = grids.map(({ name }, i) => `<${p}sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  const relations = [
    ...grids.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
    ...(strings === 'shared' ? [relation('rId900', 'sharedStrings', 'sharedStrings.xml')] : []),
  ]
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationsXml([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': root('workbook', `<${p}sheets>${named.join('')}</${p}sheets>`),
    'xl/_rels/workbook.xml.rels': relationsXml(relations),
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
    ...(strings === 'shared'
      ? {
          'xl/sharedStrings.xml': root(
            'sst',
            table.map((text) => `<${p}si><${p}t>${escaped(text)}</${p}t></${p}si>`).join(''),
          ),
        }
      : {}),
    ...parts,
  }
  const files = Object.entries(all).map(
    ([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const,
  )
  return Buffer.from(zipSync(Object.fromEntries(files)))
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
export const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELS}/${kind}" Target="${target}"/>`
}

function relationsXml(relations: readonly string[]): string {
  return `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`
}

function cellXml(
  text: string,
  ref: string,
  { strings, numbers, raw = {} }: Dialect,
  table: string[],
  p: string,
  sheet: string,
): string {
  const own = raw[`${sheet}!${ref}`]
  if (own !== undefined) return own
  if (text === '') return ''
  if (numbers && /^\d+$/.test(text)) return `<${p}c r="${ref}"><${p}v>${text}</${p}v></${p}c>`
  if (strings === 'inline')
    return `<${p}c r="${ref}" t="inlineStr"><${p}is><${p}t>${escaped(text)}</${p}t></${p}is></${p}c>`
  table.push(text)
  return `<${p}c r="${ref}" t="s"><${p}v>${table.length - 1}</${p}v></${p}c>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
}
