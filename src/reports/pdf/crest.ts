import { inflateSync } from 'node:zlib'

/** A coat of arms that can be drawn; `alt` is what it is in words. */
export type DrawnCrest = {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** Pixels along a side: a small file could unpack to a picture that no memory holds. */
const MOST_PIXELS = 4096
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * The crest as a picture to draw; undefined when it is no whole PNG or JPEG that PDF/A takes. A report
 * without its crest is better than none, or than one that opens with a fault.
 */
export function drawnCrest(given: Uint8Array, alt: string): DrawnCrest | undefined {
  const bytes = Buffer.from(given)
  const size = bytes.subarray(0, 8).equals(PNG) ? pngSize(bytes) : jpegSize(bytes)
  if (!size || Math.min(...size) < 1 || Math.max(...size) > MOST_PIXELS) return undefined
  return { bytes, width: size[0], height: size[1], alt }
}

type Size = readonly [width: number, height: number]

/** Samples of a pixel by the colour type of the file (PNG, 11.2.2). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

function pngSize(bytes: Buffer): Size | undefined {
  const packed: Buffer[] = []
  let head: Buffer | undefined
  let palette = false
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (body.length < length) return undefined
    if (type === 'IHDR' && length === 13) head = body
    if (type === 'PLTE') palette = length > 0 && length % 3 === 0
    if (type === 'IDAT') packed.push(body)
    if (type === 'IEND') return head && wholePng(head, palette, Buffer.concat(packed))
    at += 12 + length
  }
  return undefined
}

/** pdfkit puts the packed pixels into the file as they are: whether they are all there is seen here. */
function wholePng(head: Buffer, palette: boolean, packed: Buffer): Size | undefined {
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const [bits = 0, type = 0, , , interlaced] = head.subarray(8)
  const samples = SAMPLES[type]
  if (!samples || ![1, 2, 4, 8, 16].includes(bits) || (type === 3 && !palette)) return undefined
  if (width > MOST_PIXELS || height > MOST_PIXELS) return undefined
  const expected = height * (1 + Math.ceil((width * samples * bits) / 8))
  try {
    const pixels = inflateSync(packed, { maxOutputLength: 2 * expected + 4096 }).length
    return interlaced === 0 ? (pixels === expected ? [width, height] : undefined) : [width, height]
  } catch {
    return undefined
  }
}

/** Markers that begin a frame; between them stand tables and other segments (ITU-T T.81, B.1). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xc2

function jpegSize(bytes: Buffer): Size | undefined {
  const ends = bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 && bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0
  if (!ends) return undefined
  for (let at = 2; at + 10 < bytes.length;) {
    const marker = bytes[at + 1]!
    if (bytes[at] !== 0xff || marker === 0xda) return undefined
    if (isFrame(marker)) {
      const [bits, parts] = [bytes[at + 4], bytes[at + 9]]
      // four parts are the colours of print, which have no place beside a profile of the screen
      return bits === 8 && (parts === 1 || parts === 3)
        ? [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
        : undefined
    }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}
