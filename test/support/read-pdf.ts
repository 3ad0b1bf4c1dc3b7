import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { FOOTER_START, HEADER_END } from './page-faults.ts'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

/** A run of text as drawn, in points from the top left corner. */
export type DrawnText = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A node of the structure tree of one page. */
export type Node = { readonly role: string; readonly alt?: string; readonly children: readonly Node[] }

export type ReadPage = {
  readonly width: number
  readonly height: number
  readonly texts: readonly DrawnText[]
  readonly tree: readonly Node[]
  /** Drawing operators that stand in no marked content at all. */
  readonly unmarked: number
  /** Glyphs without a character: drawn as an empty box, read as nothing. */
  readonly unknownGlyphs: number
}

export type ReadPdf = {
  readonly pages: readonly ReadPage[]
  /** All text but the running header and footer. */
  readonly text: string
  readonly outline: readonly string[]
  readonly info: Record<string, unknown>
  readonly xmp: string
  readonly language: string | null
  /** The window shows the title of the document, not the name of the file. */
  readonly showsTitle: boolean
}

/** Reads a PDF back with pdfjs: what stands where, and what a screen reader is told. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    fontExtraProperties: true,
    verbosity: 0,
  })
  const pdf = await loading.promise
  const pages: ReadPage[] = []
  for (let i = 1; i <= pdf.numPages; i++) pages.push(await readPage(await pdf.getPage(i)))
  const { info, metadata } = await pdf.getMetadata()
  const read: ReadPdf = {
    pages,
    text: pages
      .flatMap(({ texts }) => texts.filter(isBody).map(({ text }) => text))
      .join('')
      .replace(/\u00AD\s*/g, ''),
    outline: await outlineOf(pdf),
    info: info as Record<string, unknown>,
    xmp: (metadata?.getRaw() as string | undefined) ?? '',
    language: (info as { Language?: string }).Language ?? null,
    showsTitle: ((await pdf.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null)?.DisplayDocTitle ?? false,
  }
  await loading.destroy()
  return read
}

function isBody({ y, height }: DrawnText): boolean {
  return y + height > HEADER_END && y < FOOTER_START
}

async function outlineOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const outline = (await pdf.getOutline()) ?? []
  return outline.map(({ title }) => title)
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const tree = (await page.getStructTree()) as unknown as Node | null
  return {
    width,
    height,
    texts: items
      .flatMap((item) => ('str' in item ? [drawnText(item, height)] : []))
      .filter(({ text }) => text.trim() !== ''),
    tree: tree ? [tree] : [],
    ...(await operatorsOf(page)),
  }
}

type Item = { str: string; transform: number[]; width: number; height: number; hasEOL: boolean }

/** Ink of Source Sans 3 above and below the base line, in ems. */
const CAP = 0.72
const DESCENT = 0.22

function drawnText({ str, transform, width, height, hasEOL }: Item, pageHeight: number): DrawnText {
  const [, , , , x = 0, y = 0] = transform
  return {
    text: hasEOL ? `${str} ` : str,
    x,
    y: pageHeight - y - CAP * height,
    width,
    height: (CAP + DESCENT) * height,
  }
}

const DRAWS = new Set([OPS.showText, OPS.showSpacedText, OPS.fill, OPS.stroke, OPS.fillStroke, OPS.eoFill])
const BEGINS = new Set([OPS.beginMarkedContent, OPS.beginMarkedContentProps])

async function operatorsOf(page: PDFPageProxy): Promise<Pick<ReadPage, 'unmarked' | 'unknownGlyphs'>> {
  const { fnArray, argsArray } = await page.getOperatorList()
  let depth = 0
  let unmarked = 0
  let unknownGlyphs = 0
  fnArray.forEach((operator, i) => {
    if (BEGINS.has(operator)) depth++
    if (operator === OPS.endMarkedContent) depth--
    const draws = DRAWS.has(operator) || (operator === OPS.constructPath && DRAWS.has(argsArray[i][0]))
    if (draws && depth === 0) unmarked++
    if (operator === OPS.showText) unknownGlyphs += unknownIn(argsArray[i][0])
  })
  return { unmarked, unknownGlyphs }
}

type Glyph = { readonly unicode?: string; readonly originalCharCode?: number } | number

/** Glyph 0 is .notdef. */
function unknownIn(glyphs: readonly Glyph[]): number {
  return glyphs.filter((glyph) => typeof glyph === 'object' && glyph.originalCharCode === 0).length
}

/** All nodes of a tree, in reading order. */
export function nodesOf(tree: readonly Node[]): Node[] {
  return tree.flatMap((node) => [node, ...nodesOf((node.children ?? []).filter((child) => 'role' in child))])
}
