import { createRequire } from 'node:module'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PAGE } from '../../src/reports/pdf/design.ts'
import type { PDFPageProxy } from 'pdfjs-dist'

type Canvas = { getContext(kind: '2d'): CanvasContext }
type CanvasContext = { getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray } }
/** Comes with pdfjs, which draws on it outside a browser. */
const { createCanvas } = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))(
  '@napi-rs/canvas',
) as { createCanvas(width: number, height: number): Canvas }

type Rendering = Parameters<PDFPageProxy['render']>[0]

/** Dots to a point. */
const SCALE = 1
const WIDTH = Math.ceil(PAGE.width * SCALE)
const HEIGHT = Math.ceil(PAGE.height * SCALE)

/** What draws or cuts off, but is no text. */
const GROUND = new Set([
  ...[OPS.constructPath, OPS.fill, OPS.eoFill, OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke],
  ...[OPS.closeFillStroke, OPS.closeEOFillStroke, OPS.endPath, OPS.clip, OPS.eoClip, OPS.shadingFill],
  ...[OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject],
])

/** An image of a page, four bytes to a dot: red, green, blue and how much of the dot is inked. */
type Image = Uint8ClampedArray
type Draw = (wanted: (operation: number) => boolean) => Promise<Image>

/** What is wrong with the pages as they look, each with its page and its place in points. */
export async function imageFaults(pdf: Buffer, wanted: (page: number) => boolean = () => true): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 })
  const document = await loading.promise
  const faults: string[] = []
  for (let i = 1; i <= document.numPages; i++)
    if (wanted(i)) for (const fault of await faultsOf(await document.getPage(i))) faults.push(`page ${i}: ${fault}`)
  await loading.destroy()
  return faults
}

async function faultsOf(page: PDFPageProxy): Promise<string[]> {
  const { fnArray } = await page.getOperatorList()
  // letters and their dots are shown one by one, but begin and end as one text
  const texts = new Map<number, number>()
  let begun = 0
  fnArray.forEach((operator, i) => {
    if (operator === OPS.beginText) begun++
    if (operator === OPS.showText) texts.set(i, begun)
  })
  const draw: Draw = (wanted) => drawn(page, wanted)
  const words = (wanted: (text: number) => boolean) =>
    draw((i) => (texts.has(i) ? wanted(texts.get(i)!) : !GROUND.has(fnArray[i]!)))
  const [all, whole, ground] = [await words(() => true), await draw(() => true), await draw((i) => !texts.has(i))]
  return [
    ...told('text outside the margins', offMargins(all)),
    ...told('ink outside the margins', offMargins(whole, true)),
    ...told('text cut off or covered', unseen(all, whole, ground)),
    ...told('text over text', await doubled(words, begun)),
  ]
}

async function drawn(page: PDFPageProxy, wanted: (operation: number) => boolean): Promise<Image> {
  const canvas = createCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d')
  const given = { canvas, canvasContext: context } as unknown as Pick<Rendering, 'canvas' | 'canvasContext'>
  await page.render({
    ...given,
    viewport: page.getViewport({ scale: SCALE }),
    background: 'rgba(0,0,0,0)',
    operationsFilter: wanted,
  }).promise
  return context.getImageData(0, 0, WIDTH, HEIGHT).data
}

/** Dots that are wrong, as bytes of an image; a letter that only touches a margin leaves one or two. */
type Dots = readonly number[]
const SOME = 3

function told(what: string, dots: Dots): string[] {
  if (dots.length < SOME) return []
  const [x, y] = [(dots[0]! / 4) % WIDTH, Math.floor(dots[0]! / 4 / WIDTH)].map((dot) => Math.round(dot / SCALE))
  return [`${what} at ${x} ${y}, ${dots.length} dots`]
}

function dotsOf(image: Image, wrong: (at: number) => boolean): Dots {
  const found: number[] = []
  for (let at = 0; at < image.length; at += 4) if (wrong(at)) found.push(at)
  return found
}

const FAINT = 40
const STRONG = 170
const HALF = 110

/** Points that a letter or a line may stand over the margin. */
const SLACK = 1.5
/** Where header and footer end; and the bar of colour at the edge of a cover. */
const FURNITURE = 28
const BAR = 15

function offMargins(image: Image, ground = false): Dots {
  return dotsOf(image, (at) => {
    if (image[at + 3]! <= FAINT) return false
    const [x, y] = [((at / 4) % WIDTH) / SCALE, Math.floor(at / 4 / WIDTH) / SCALE]
    if (ground && x < BAR) return false
    const beside = x < PAGE.left - SLACK || x > PAGE.width - PAGE.right + SLACK
    return beside || y < FURNITURE || y > PAGE.height - FURNITURE
  })
}

/** Dots that text inks by itself, but that look the same on the page whether it is there or not. */
function unseen(text: Image, page: Image, ground: Image): Dots {
  return dotsOf(text, (at) => text[at + 3]! > STRONG && !differ(page, ground, at))
}

const SEEN = 30

function differ(a: Image, b: Image, at: number): boolean {
  return [0, 1, 2].some((colour) => Math.abs(onWhite(a, at, colour) - onWhite(b, at, colour)) > SEEN)
}

function onWhite(image: Image, at: number, colour: number): number {
  const ink = image[at + 3]! / 255
  return image[at + colour]! * ink + 255 * (1 - ink)
}

/**
 * Dots inked by two texts. Any two texts differ in a bit of their numbers: the texts that have it and those
 * that have not are drawn apart, which takes two images for each bit, not one for each text.
 */
async function doubled(words: (wanted: (text: number) => boolean) => Promise<Image>, count: number): Promise<Dots> {
  const found = new Set<number>()
  for (let bit = 1; bit <= count; bit *= 2) {
    const [has, lacks] = [await words((text) => (text & bit) > 0), await words((text) => (text & bit) === 0)]
    for (const at of dotsOf(has, (at) => has[at + 3]! > HALF && lacks[at + 3]! > HALF)) found.add(at)
  }
  return [...found]
}
