import { GUTTER, LABELS } from './design.ts'
import { apart, heightOf, rowPiece } from './row.ts'
import { setLines } from './set-lines.ts'
import { DOCUMENT, tag } from './tag.ts'
import type { Field, Heading, KeyFigure, Para, Spoken } from '../block.ts'
import type { Design, TextStyle } from './design.ts'
import type { Frame, Piece, Span, Target } from './piece.ts'
import type { Line } from './set-lines.ts'
import type { Tag } from './tag.ts'

/** A heading stays with what follows. Its label, when it has one, stands in the margin and is read first. */
export function headingPiece(heading: Heading, target: Target, frame: Frame, design: Design): Piece {
  const { level, text, label, lines: most, foreign } = heading
  const style = spokenIn(design.style[`h${level}`], heading)
  const own = tag(`H${level}`, DOCUMENT, { language: heading.language })
  const span = label === undefined ? frame : frame.main
  const labels =
    label === undefined
      ? []
      : setLines(label, { style: { ...design.style.label, leading: style.leading }, tag: own, span: labelSpan(frame) })
  const row = rowPiece([apart(labels), setLines(text, { style, tag: own, span, most, foreign })], design, {
    gap: design.gap[`h${level}`],
    keep: true,
    ...(label === undefined
      ? {}
      : {
          pad: 6,
          ground: ({ pen }, y) =>
            pen.artifact(() => pen.line([frame.x, y], [frame.x + frame.width, y], design.color.line)),
        }),
  })
  return {
    ...row,
    height: row.height + (label === undefined && !design.dense ? AFTER_HEADING[level] : 0),
    targets: [target],
    draw: (drawn, y) => {
      drawn.reach(target, y)
      row.draw(drawn, y)
    },
  }
}

const AFTER_HEADING = { 1: 10, 2: 3, 3: 0 } as const

export function labelSpan(frame: Frame): { x: number; width: number } {
  return { x: frame.x, width: frame.main.x === frame.x ? frame.width : LABELS }
}

/** About 85 letters of running text, in points. */
const MEASURE = 410

function textSpan({ x, width }: Frame): Span {
  return { x, width: Math.min(width, MEASURE) }
}

/** Running text is no wider than reads well; a lead takes the whole width. */
export function paragraphPiece(para: Para, frame: Frame, design: Design): Piece {
  const span = para.tone === 'lead' || design.dense ? frame : textSpan(frame)
  return rowPiece([setLines(para.text, setting(para, tag('P', DOCUMENT, para), span, design))], design, {
    gap: design.gap.block,
  })
}

export function listPieces(items: readonly Para[], frame: Frame, design: Design): Piece[] {
  const list = tag('L')
  const whole = textSpan(frame)
  return items.map((item, i) => {
    const entry = tag('LI', list)
    const style = design.style[item.tone]
    // a mark stands in the place of the bullet
    const bullet = item.mark
      ? []
      : setLines('•', { style: { ...style, color: design.color.accent }, tag: tag('Lbl', entry), span: whole })
    const span = item.mark ? whole : { x: whole.x + BULLET, width: whole.width - BULLET }
    const body = setLines(item.text, setting(item, tag('LBody', entry, item), span, design))
    return rowPiece([bullet, body], design, { gap: i === 0 ? design.gap.block : design.gap.para })
  })
}

const BULLET = 12

/** Names in the margin column, what belongs to each beside it: a list whose labels are the names. */
export function fieldPieces(items: readonly Field[], frame: Frame, design: Design): Piece[] {
  const list = tag('L')
  return items.map((field, i) => {
    const entry = tag('LI', list)
    const label = setLines(field.label, {
      style: field.mark ? { ...design.style.small, face: 'semibold' } : design.style.small,
      tag: tag('Lbl', entry),
      span: labelSpan(frame),
      y: LABEL_DROP,
      mark: field.mark,
    })
    const body = parasLines(field.paras, tag('LBody', entry), frame.main, design)
    return rowPiece([label, body], design, { gap: i === 0 ? 5 : 9 })
  })
}

/** Brings the first line of small type to the base line of the text beside it. */
const LABEL_DROP = 1.4

/** Paragraphs of one cell, each an element of its own. */
export function parasLines(
  paras: readonly Para[],
  parent: Tag,
  span: { x: number; width: number },
  design: Design,
): Line[] {
  return paras.reduce<Line[]>((lines, para, i) => {
    const y = lines.length === 0 ? 0 : heightOf(lines) + (i === 0 ? 0 : design.gap.para)
    return [...lines, ...setLines(para.text, { ...setting(para, tag('P', parent, para), span, design), y })]
  }, [])
}

function setting(para: Para, own: Tag, span: { x: number; width: number }, design: Design) {
  const { tone, mark, lines, foreign } = para
  return { style: spokenIn(design.style[tone], para), tag: own, span, mark, most: lines, foreign }
}

/** The style with the words parted by the rules of the language that the text is in. */
export function spokenIn(style: TextStyle, { language }: Spoken): TextStyle {
  return language === undefined ? style : { ...style, language }
}

/** The large figure of the report with its range and coverage under it. */
export function keyFigurePiece({ label, value, notes }: KeyFigure, frame: Frame, design: Design): Piece {
  const own = tag('P')
  const labels = setLines(label, { style: design.style.head, tag: own, span: frame })
  const figure = setLines(value, { style: design.style.figure, tag: own, span: frame, y: heightOf(labels) + 2 })
  const below = heightOf(figure) + 6
  const rest = parasLines(notes, DOCUMENT, frame, design).map((line) => ({ ...line, y: line.y + below }))
  return rowPiece([[...apart(labels), ...figure, ...rest]], design, { gap: design.gap.block, parts: 'never' })
}

/** The frame of a page or of a column; only a wide one has a margin column. */
export function frameOf(x: number, width: number, labels: boolean): Frame {
  const main = labels ? { x: x + LABELS + GUTTER, width: width - LABELS - GUTTER } : { x, width }
  return { x, width, main }
}
