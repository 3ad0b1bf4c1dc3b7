/**
 * What reports need of a TrueType file and fontkit gives slowly: it unpacks whole tables, for every process
 * anew. Numbers of a file are big-endian (OpenType 1.9).
 */

/** Where a table of the file begins; undefined when it has none of that name. */
export function tableAt(file: Buffer, name: string): number | undefined {
  const entry = Array.from({ length: file.readUInt16BE(4) }, (_, i) => 12 + 16 * i).find(
    (at) => file.toString('latin1', at, at + 4) === name,
  )
  return entry === undefined ? undefined : file.readUInt32BE(entry + 8)
}

/**
 * The first character that each glyph stands for by itself; undefined for a file that does not list its
 * characters in groups (`cmap`, format 12), as small ones do not.
 */
export function firstCharacters(file: Buffer): ReadonlyMap<number, number> | undefined {
  const groups = groupsAt(file)
  if (groups === undefined) return undefined
  const first = new Map<number, number>()
  for (let i = 0; i < file.readUInt32BE(groups + 12); i++) {
    const group = groups + 16 + 12 * i
    const [from, to, glyph] = [file.readUInt32BE(group), file.readUInt32BE(group + 4), file.readUInt32BE(group + 8)]
    for (let sign = from; sign <= to; sign++) if (!first.has(glyph + sign - from)) first.set(glyph + sign - from, sign)
  }
  return first
}

/** Platform and encoding of a table of all of Unicode, for Windows. */
const ALL_OF_UNICODE = 0x0003000a
const GROUPS = 12

function groupsAt(file: Buffer): number | undefined {
  const cmap = tableAt(file, 'cmap')
  if (cmap === undefined) return undefined
  const entry = Array.from({ length: file.readUInt16BE(cmap + 2) }, (_, i) => cmap + 4 + 8 * i).find(
    (at) => file.readUInt32BE(at) === ALL_OF_UNICODE,
  )
  const at = entry === undefined ? undefined : cmap + file.readUInt32BE(entry + 4)
  return at !== undefined && file.readUInt16BE(at) === GROUPS ? at : undefined
}
