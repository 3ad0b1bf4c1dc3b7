import { strFromU8, unzipSync, zipSync } from 'fflate'
import type { UnzipFileInfo } from 'fflate'

/** An uploaded workbook is at most so large, and holds at most so much when it is unpacked. */
export const LARGEST_WORKBOOK = 5 * 1024 * 1024
const MOST_UNPACKED = 40 * 1024 * 1024
const MOST_ENTRIES = 500

/** Why a file is not read as a filled-in questionnaire. */
export type Refused = 'empty' | 'tooLarge' | 'oldOrLocked' | 'macros' | 'notXlsx' | 'bomb' | 'damaged'

/** The parts that cells are read from. All others (drawings, links, queries, themes) are not even unpacked. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/[A-Za-z0-9]+\.xml|xl\/_rels\/[A-Za-z0-9]+\.xml\.rels|xl\/worksheets\/[A-Za-z0-9]+\.xml)$/
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * The package of a workbook with nothing in it but what cells are read from: counted before it is unpacked, never
 * larger than it says, without macros and without any declaration that XML could grow from.
 */
export function cleanPackage(bytes: Uint8Array): { readonly clean: Uint8Array } | { readonly refused: Refused } {
  const outside = refusedUnopened(bytes)
  if (outside) return { refused: outside }
  try {
    return cleaned(bytes)
  } catch (error) {
    return { refused: error instanceof Refusal ? error.why : 'damaged' }
  }
}

class Refusal extends Error {
  readonly why: Refused
  constructor(why: Refused) {
    super(why)
    this.why = why
  }
}

function refusedUnopened(bytes: Uint8Array): Refused | undefined {
  const begins = (magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte)
  if (bytes.length === 0) return 'empty'
  if (bytes.length > LARGEST_WORKBOOK) return 'tooLarge'
  if (begins(OLE)) return 'oldOrLocked'
  return begins(ZIP) ? undefined : 'notXlsx'
}

function cleaned(bytes: Uint8Array): { clean: Uint8Array } {
  const seen = new Set<string>()
  let unpacked = 0
  const filter = ({ name, originalSize }: UnzipFileInfo) => {
    if (/vbaProject|\.bin$/i.test(name) && /vba|macro/i.test(name)) throw new Refusal('macros')
    if (seen.size >= MOST_ENTRIES || seen.has(name)) throw new Refusal('bomb')
    seen.add(name)
    if (!NEEDED.test(name)) return false
    unpacked += originalSize
    if (unpacked > MOST_UNPACKED) throw new Refusal('bomb')
    return true
  }
  // each part is unpacked into as many bytes as the package says that it has: more than that is thrown away
  const parts = Object.entries(unzipSync(bytes, { filter }))
  for (const [name, content] of parts) refusePart(name, strFromU8(content, true))
  if (!seen.has('[Content_Types].xml') || !seen.has('xl/workbook.xml')) throw new Refusal('notXlsx')
  return { clean: zipSync(Object.fromEntries(parts), { level: 0 }) }
}

/** A part of a workbook has no document type (ECMA-376-2, 8.2.5): one that has is up to something. */
function refusePart(name: string, latin: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(latin)) throw new Refusal('bomb')
  if (name === '[Content_Types].xml' && /macroEnabled/i.test(latin)) throw new Refusal('macros')
}
