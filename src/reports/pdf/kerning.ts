import { tableAt } from './font-file.ts'

/** How far the left glyph moves the one after it, in units of the font; glyphs by their number in the font. */
export type Kerning = (left: number, right: number) => number

/**
 * The kerning of a font, read from its own table as it is asked for (OpenType 1.9, `GPOS`, feature `kern`,
 * lookups of type 2). fontkit reads the same, but unpacks whole tables for it: in a cold process that took
 * longer than all else of a short report.
 */
export function kerningOf(font: Buffer): Kerning {
  const tables = pairTables(font)
  const known = new Map<number, number>()
  return (left, right) => {
    const key = left * GLYPHS + right
    const before = known.get(key)
    if (before !== undefined) return before
    let found: number | undefined
    for (let i = 0; found === undefined && i < tables.length; i++) found = tables[i]!(left, right)
    known.set(key, found ?? 0)
    return found ?? 0
  }
}

/** No font has more. */
const GLYPHS = 65_536
/** A pair adjusted, and one whose table lies more than 64 KiB away. */
const PAIR = 2
const EXTENSION = 9

type PairTable = (left: number, right: number) => number | undefined

function pairTables(font: Buffer): PairTable[] {
  const gpos = tableAt(font, 'GPOS')
  if (gpos === undefined) return []
  const lookups = gpos + font.readUInt16BE(gpos + 8)
  return kernLookups(font, gpos + font.readUInt16BE(gpos + 6)).flatMap((index) => {
    const lookup = lookups + font.readUInt16BE(lookups + 2 + 2 * index)
    const type = font.readUInt16BE(lookup)
    return offsets(font, lookup + 4).flatMap((offset) => {
      const at = lookup + offset
      const far = type === EXTENSION && font.readUInt16BE(at + 2) === PAIR
      if (type !== PAIR && !far) return []
      return [pairTable(font, far ? at + font.readUInt32BE(at + 4) : at)]
    })
  })
}

/** Offsets, or other numbers of two bytes, that stand after their count. */
function offsets(font: Buffer, at: number): number[] {
  return Array.from({ length: font.readUInt16BE(at) }, (_, i) => font.readUInt16BE(at + 2 + 2 * i))
}

/** Of the first feature of that name: a family with other kerning for other languages would fail its test. */
function kernLookups(font: Buffer, features: number): number[] {
  const entry = Array.from({ length: font.readUInt16BE(features) }, (_, i) => features + 2 + 6 * i).find(
    (at) => font.toString('latin1', at, at + 4) === 'kern',
  )
  return entry === undefined ? [] : offsets(font, features + font.readUInt16BE(entry + 4) + 2)
}

function pairTable(font: Buffer, at: number): PairTable {
  const u16 = (offset: number) => font.readUInt16BE(at + offset)
  const [first, second] = [u16(4), u16(6)]
  const [size, sizes] = [bytesOf(first), bytesOf(first) + bytesOf(second)]
  // the way to the next glyph stands after the two numbers that move the glyph itself
  const advance = (record: number) => (first & 4 ? font.readInt16BE(record + bytesOf(first & 3)) : 0)
  const covered = (glyph: number) => coverage(font, at + u16(2), glyph)
  if (u16(0) === 1)
    return (left, right) => {
      const index = covered(left)
      if (index === undefined) return undefined
      const set = at + u16(10 + 2 * index)
      const pair = lastUpTo(font, { from: set + 2, count: font.readUInt16BE(set), step: 2 + sizes }, right)
      return pair !== undefined && font.readUInt16BE(pair) === right ? advance(pair + 2) : undefined
    }
  const classes = u16(14)
  return (left, right) => {
    if (covered(left) === undefined) return undefined
    const row = classOf(font, at + u16(8), left) * classes + classOf(font, at + u16(10), right)
    return size === 0 ? 0 : advance(at + 16 + row * sizes)
  }
}

/** Bytes of a value record: two for each number that its format names. */
function bytesOf(format: number): number {
  let bytes = 0
  for (let bits = format; bits > 0; bits >>= 1) bytes += (bits & 1) * 2
  return bytes
}

/** The place of a glyph among those that a table is about. */
function coverage(font: Buffer, at: number, glyph: number): number | undefined {
  const count = font.readUInt16BE(at + 2)
  if (font.readUInt16BE(at) === 1) {
    const entry = lastUpTo(font, { from: at + 4, count, step: 2 }, glyph)
    return entry !== undefined && font.readUInt16BE(entry) === glyph ? (entry - at - 4) / 2 : undefined
  }
  const range = lastUpTo(font, { from: at + 4, count, step: 6 }, glyph)
  if (range === undefined || glyph > font.readUInt16BE(range + 2)) return undefined
  return font.readUInt16BE(range + 4) + glyph - font.readUInt16BE(range)
}

/** The class of a glyph; those that no class names are of class 0. */
function classOf(font: Buffer, at: number, glyph: number): number {
  if (font.readUInt16BE(at) === 1) {
    const place = glyph - font.readUInt16BE(at + 2)
    return place >= 0 && place < font.readUInt16BE(at + 4) ? font.readUInt16BE(at + 6 + 2 * place) : 0
  }
  const range = lastUpTo(font, { from: at + 4, count: font.readUInt16BE(at + 2), step: 6 }, glyph)
  return range !== undefined && glyph <= font.readUInt16BE(range + 2) ? font.readUInt16BE(range + 4) : 0
}

type Entries = { readonly from: number; readonly count: number; readonly step: number }

/** Where the last entry stands whose glyph is not after the one looked for; entries stand in order of glyphs. */
function lastUpTo(font: Buffer, { from, count, step }: Entries, glyph: number): number | undefined {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (font.readUInt16BE(from + middle * step) <= glyph) low = middle + 1
    else high = middle
  }
  return low === 0 ? undefined : from + (low - 1) * step
}
