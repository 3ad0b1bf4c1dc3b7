import { FACES, fontOf } from './fonts.ts'
import type { TextStyle } from './design.ts'
import type { Face } from './fonts.ts'
import type { ReportDocument } from './report-document.ts'
import type { Tag } from './tag.ts'

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Paint = { readonly fill?: string; readonly stroke?: string; readonly lineWidth?: number }
export type Point = readonly [x: number, y: number]

/**
 * Draws on the page at hand. Everything is either content of a structure element (`mark`) or an artifact;
 * inside neither, a screen reader would find strokes that belong to nothing.
 */
export class Pen {
  readonly doc: ReportDocument
  readonly #elements = new Map<Tag, PDFKit.PDFStructureElement>()
  /** The fill colour in force on the page; setting it again for every line costs more than the line. */
  #fill = ''
  readonly #faces = new Set<Face>(FACES)

  constructor(doc: ReportDocument) {
    this.doc = doc
  }

  turnPage(): void {
    this.doc.addPage()
    this.#fill = ''
  }

  /** Draws content of an element. The box is given for figures, which need one. */
  mark(tag: Tag, draw: () => void, box?: Box): void {
    this.element(tag, box).add(draw)
  }

  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type })
    draw()
    this.doc.endMarkedContent()
  }

  /** The element of a tag, opened with its parents when it is drawn for the first time. */
  element(tag: Tag, box?: Box): PDFKit.PDFStructureElement {
    const known = this.#elements.get(tag)
    if (known) return known
    const element = this.doc.struct(tag.type, {
      ...(tag.alt === undefined ? {} : { alt: tag.alt }),
      ...(tag.scope === undefined ? {} : { scope: tag.scope }),
      ...(tag.language === undefined ? {} : { lang: tag.language }),
      ...(tag.actual === undefined ? {} : { actual: tag.actual }),
      ...(box === undefined ? {} : { bbox: [box.x, box.y, box.x + box.width, box.y + box.height] }),
    })
    if (tag.parent) this.element(tag.parent).add(element)
    else this.doc.addStructure(element)
    this.#elements.set(tag, element)
    return element
  }

  /** One line, `y` the top of its line box. */
  text({ face, size, leading, color }: TextStyle, x: number, y: number, text: string): void {
    const baseline = y + leading / 2 + CAP_HEIGHT * size * 0.5
    this.#use(face)
    if (color !== this.#fill) this.doc.fillColor(color)
    this.#fill = color
    this.doc.drawLine(face, size, [x, baseline], text)
  }

  /** Faces beyond those of the design come into the file with the first text that needs them. */
  #use(face: Face): void {
    if (this.#faces.has(face)) return
    this.doc.registerFont(face, fontOf(face))
    this.#faces.add(face)
  }

  box({ x, y, width, height }: Box, paint: Paint): void {
    this.#paint(this.doc.rect(x, y, width, height), paint)
  }

  /** A picture as large as its box holds it, in the middle of it. */
  picture(bytes: Buffer, { x, y, width, height }: Box): void {
    this.doc.image(bytes, x, y, { fit: [width, height], align: 'center', valign: 'center' })
  }

  line([x1, y1]: Point, [x2, y2]: Point, color: string, width = 0.5): void {
    this.#paint(this.doc.moveTo(x1, y1).lineTo(x2, y2), { stroke: color, lineWidth: width })
  }

  /** Where to cut with scissors. */
  dashes({ x, y, width, height }: Box, color: string): void {
    this.doc.dash(3, { space: 3 })
    this.#paint(this.doc.rect(x, y, width, height), { stroke: color, lineWidth: 0.7 })
    this.doc.undash()
  }

  shape(points: readonly Point[], paint: Paint): void {
    this.#paint(this.doc.polygon(...points.map(([x, y]) => [x, y])), paint)
  }

  dot([x, y]: Point, radius: number, paint: Paint): void {
    this.#paint(this.doc.circle(x, y, radius), paint)
  }

  /** Slanting lines inside a box, `step` points apart. */
  hatch({ x, y, width, height }: Box, color: string, step = 3.2, lineWidth = 0.8): void {
    const { doc } = this
    doc.save().rect(x, y, width, height).clip()
    for (let from = x - height; from < x + width; from += step) doc.moveTo(from, y + height).lineTo(from + height, y)
    doc.lineWidth(lineWidth).stroke(color).restore()
  }

  #paint(path: PDFKit.PDFDocument, { fill, stroke, lineWidth = 0.5 }: Paint): void {
    if (fill) this.#fill = fill
    path.lineWidth(lineWidth)
    if (fill && stroke) path.fillAndStroke(fill, stroke)
    else if (fill) path.fill(fill)
    else if (stroke) path.stroke(stroke)
  }
}

/** Of Source Sans 3, in ems. */
const CAP_HEIGHT = 0.66
