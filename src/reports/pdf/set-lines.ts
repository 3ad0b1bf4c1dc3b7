import { breakLines, cutLines } from './break-lines.ts'
import { cleanText } from './clean-text.ts'
import { hyphenFaceOf, widthOf } from './fonts.ts'
import { SOFT_HYPHEN } from './hyphenate.ts'
import { MARK_WIDTH } from './mark.ts'
import { orderLine, runsLeftward, SCRIPT_LANGUAGE } from './order-line.ts'
import { hasOtherScript, scriptOf } from './script.ts'
import { tag } from './tag.ts'
import type { Foreign, Mark } from '../block.ts'
import type { TextStyle } from './design.ts'
import type { Span } from './piece.ts'
import type { Tag } from './tag.ts'

/** A line of text set in its cell, or a piece of one; `y` runs from the top of the cell. */
export type Line = {
  readonly y: number
  readonly x: number
  readonly text: string
  readonly style: TextStyle
  /** The element it belongs to; none for what only repeats, which is drawn as an artifact. */
  readonly tag: Tag | undefined
  readonly mark?: Mark
}

export type Setting = {
  readonly style: TextStyle
  readonly tag: Tag | undefined
  readonly span: Span
  readonly y?: number
  readonly align?: 'left' | 'right' | 'center'
  readonly mark?: Mark | undefined
  readonly most?: number | undefined
  readonly foreign?: readonly Foreign[] | undefined
}

/** Sets a text in lines from `y` down. Its line breaks are kept, its empty lines are not. */
export function setLines(text: string, setting: Setting): Line[] {
  const { style, span, y = 0, mark, most } = setting
  const indent = mark ? MARK_WIDTH : 0
  const column = { face: style.face, size: style.size, language: style.language, width: span.width - indent }
  const paragraphs = paragraphsOf(text)
  const broken = paragraphs.map((p) => ({ leftward: runsLeftward(p), lines: breakLines(p, column) }))
  const whole = broken.flatMap(({ lines }, i) => withSpace(lines, i < paragraphs.length - 1))
  const lines = most === undefined ? whole : cutLines(whole, most, column)
  const leftward = broken.flatMap((p) => p.lines.map(() => p.leftward))
  const placed = lines.flatMap((line, i) => {
    const left = leftward[i] === true
    const x = span.x + indent + shift(line, left && setting.align !== 'center' ? 'right' : setting.align, column)
    return pieces({ y: y + i * style.leading, x, text: line, style, tag: setting.tag }, left)
  })
  const parted = setting.foreign ? spoken(placed, paragraphs.join(' '), setting.foreign) : placed
  return mark && parted[0] ? [{ ...parted[0], mark }, ...parted.slice(1)] : parted
}

function paragraphsOf(text: string): string[] {
  const paragraphs = cleanText(text).split('\n')
  return paragraphs.map((p) => p.replace(/ {2,}/g, ' ').trim()).filter((p) => p !== '')
}

/** Lines whose last one ends in a space where more text of the same element follows. */
function withSpace(lines: readonly string[], follows: boolean): readonly string[] {
  return follows ? [...lines.slice(0, -1), `${lines.at(-1)} `] : lines
}

function shift(
  line: string,
  align: Setting['align'],
  column: { face: TextStyle['face']; size: number; width: number },
) {
  if (align === undefined || align === 'left') return 0
  const free = column.width - widthOf(column.face, column.size, line.trimEnd())
  return align === 'right' ? free : free / 2
}

/** What of a line needs a face of its own stands beside the rest as a piece. */
function pieces(line: Line, leftward: boolean): Line[] {
  if (leftward || hasOtherScript(line.text)) return ordered(line, leftward)
  if (!line.text.endsWith(SOFT_HYPHEN)) return [line]
  const { text, style, x } = line
  const word = text.slice(0, -1)
  const hyphen = { ...line, text: SOFT_HYPHEN, x: x + widthOf(style.face, style.size, word) }
  return [
    { ...line, text: word },
    { ...hyphen, style: { ...style, face: hyphenFaceOf(style.face) } },
  ]
}

/**
 * The pieces of a line with text from right to left. From its first such sign to its last the line is an
 * element that says its language and how it reads, for the signs alone are drawn in the order of sight.
 */
function ordered(line: Line, leftward: boolean): Line[] {
  const { text, style, x, tag: own } = line
  const placed = orderLine(text, style, leftward)
  const first = placed.findIndex((piece) => hasOtherScript(piece.text))
  const last = placed.findLastIndex((piece) => hasOtherScript(piece.text))
  const span = own && first >= 0 ? spanOf(text, own) : own
  return placed.map((piece, i) => ({
    ...line,
    x: x + piece.x,
    text: piece.text,
    style: { ...style, face: piece.face },
    tag: i >= first && i <= last ? span : own,
  }))
}

function spanOf(line: string, parent: Tag): Tag {
  const scripts = [...line].map(scriptOf)
  const first = scripts.findIndex((script) => script !== undefined)
  const last = scripts.findLastIndex((script) => script !== undefined)
  const actual = line.slice(first, last + 1)
  return tag('Span', parent, { language: SCRIPT_LANGUAGE[scripts[first]!], actual })
}

/** Parts lines where phrases of another language begin and end, each phrase an element that says its language. */
function spoken(lines: readonly Line[], text: string, foreign: readonly Foreign[]): Line[] {
  const phrases = foreign.flatMap(({ text: phrase, language }) => placesOf(text, cleanText(phrase), language))
  let at = 0
  return lines.flatMap((line) => {
    const from = at
    if (!line.text.endsWith(SOFT_HYPHEN)) at += line.text.length
    const inside = phrases.filter((phrase) => phrase.from < at && phrase.to > from && line.tag?.type !== 'Span')
    return inside.length === 0 ? [line] : cutAt(line, from, inside)
  })
}

type Phrase = { readonly from: number; readonly to: number; readonly language: string; tag?: Tag }

function placesOf(text: string, phrase: string, language: string): Phrase[] {
  const found: Phrase[] = []
  if (phrase === '') return found
  for (let from = text.indexOf(phrase); from >= 0; from = text.indexOf(phrase, from + phrase.length))
    found.push({ from, to: from + phrase.length, language })
  return found
}

function cutAt(line: Line, from: number, phrases: readonly Phrase[]): Line[] {
  const { text, style, x, tag: own } = line
  const cuts = phrases.flatMap((phrase) => [phrase.from - from, phrase.to - from])
  const at = [...new Set([0, ...cuts, text.length])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b)
  return at.slice(0, -1).map((start, i) => {
    const phrase = phrases.find((one) => one.from - from <= start && start < one.to - from)
    if (phrase && own) phrase.tag ??= tag('Span', own, { language: phrase.language })
    const piece = {
      ...line,
      x: x + widthOf(style.face, style.size, text.slice(0, start)),
      text: text.slice(start, at[i + 1]),
    }
    return phrase?.tag ? { ...piece, tag: phrase.tag } : piece
  })
}
