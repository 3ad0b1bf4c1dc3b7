import { inflateSync } from 'node:zlib'
import { readPdf } from './read-pdf.ts'

/**
 * All that a PDF holds, as one text to look for markers in: its raw bytes, every stream unpacked (pages,
 * attachments, metadata), strings written as UTF-16 or as hexadecimal digits, and what its glyphs say.
 */
export async function everythingIn(pdf: Buffer): Promise<string> {
  const streams = streamsOf(pdf)
  const drawn = await readPdf(pdf)
  const plain = [pdf, ...streams].map((bytes) => bytes.toString('latin1'))
  const wide = [pdf, ...streams].flatMap((bytes) => [wideOf(bytes), wideOf(bytes.subarray(1))])
  const digits = plain.flatMap((text) => [...text.matchAll(/<([0-9a-f\s]{8,})>/gi)].map(([, hex]) => fromHex(hex!)))
  const said = [drawn.text, ...drawn.outline, drawn.xmp, JSON.stringify(drawn.info), JSON.stringify(drawn.pages)]
  return [...plain, ...wide, ...digits, ...said].join('\n').replaceAll('\0', '')
}

function streamsOf(pdf: Buffer): Buffer[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/stream\r?\n/g)].flatMap((start) => {
    const from = start.index + start[0].length
    const end = text.indexOf('endstream', from)
    if (end < 0 || text.slice(start.index - 3, start.index) === 'end') return []
    try {
      return [inflateSync(pdf.subarray(from, end))]
    } catch {
      // a stream that is not packed stands in the raw bytes
      return []
    }
  })
}

/** Every second byte: what UTF-16 text of plain letters says. */
function wideOf(bytes: Buffer): string {
  const letters = Buffer.alloc(Math.floor(bytes.length / 2))
  for (let i = 0; i < letters.length; i++) letters[i] = bytes[2 * i + 1]!
  return letters.toString('latin1')
}

function fromHex(hex: string): string {
  return Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1')
}
