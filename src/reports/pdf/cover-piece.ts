import { chartHeight, drawChart } from '../charts/draw-chart.ts'
import { mixed, PAGE, ROOM } from './design.ts'
import { drawLines, heightOf } from './row.ts'
import { setLines } from './set-lines.ts'
import { tag } from './tag.ts'
import type { Cover } from '../block.ts'
import type { DrawnCrest } from './crest.ts'
import type { Design, TextStyle } from './design.ts'
import type { Drawn, Piece } from './piece.ts'
import type { Line } from './set-lines.ts'

const SPAN = { x: PAGE.left, width: PAGE.width - PAGE.left - PAGE.right }
const EMBLEM = { x: PAGE.left, y: 96, width: 300 }
const TITLE_TOP = 330
const MARKING_TOP = 40
/** The crest stands in the corner that the squares leave free. */
const CREST = { x: PAGE.width - PAGE.right - 84, y: 96, width: 84, height: 104 }

/** The first page: the result as a pattern of squares, and under it what this is, of whom and of which day. */
export function coverPiece(cover: Cover, setting: CoverSetting): Piece {
  return { height: ROOM, gap: 0, bare: true, draw: (drawn) => drawCover(drawn, cover, setting) }
}

type CoverSetting = {
  readonly design: Design
  readonly crest: DrawnCrest | undefined
  readonly marking: string | undefined
}

function drawCover(drawn: Drawn, cover: Cover, { design, crest, marking }: CoverSetting): void {
  const { pen } = drawn
  if (marking) drawLines(drawn, markingLines(marking, design), MARKING_TOP, design)
  if (crest) pen.mark(tag('Figure', undefined, { alt: crest.alt }), () => pen.picture(crest.bytes, CREST), CREST)
  const { chart, alt } = cover.emblem
  const box = { ...EMBLEM, height: chartHeight(chart, EMBLEM.width, design) }
  pen.artifact(() => pen.box({ x: 0, y: 0, width: 14, height: PAGE.height }, { fill: design.color.accent }))
  pen.mark(tag('Figure', undefined, { alt }), () => drawChart(pen, chart, box, design), box)
  const lines = coverLines(cover, design)
  drawLines(drawn, lines, TITLE_TOP, design)
  const foot = stacked(cover.foot, design.style.dim, 2)
  const footTop = PAGE.height - PAGE.bottom - heightOf(foot)
  pen.artifact(() =>
    pen.line([SPAN.x, footTop - 10], [SPAN.x + SPAN.width, footTop - 10], mixed(design.color.accent, 0.4)),
  )
  drawLines(drawn, foot, footTop, design)
}

/** Who may read it stands first: in the corner, where a public authority marks its papers. */
function markingLines(marking: string, { style }: Design): Line[] {
  return setLines(marking, { style: style.strong, tag: tag('P'), span: SPAN, align: 'right', most: 3 })
}

function coverLines({ title, organisation, lines }: Cover, { style, color }: Design): Line[] {
  const name = setLines(organisation, {
    style: { ...style.figure, size: 40, leading: 46, color: color.ink },
    tag: tag('P'),
    span: SPAN,
    most: 3,
  })
  const heading = setLines(title, {
    style: { ...style.h1, size: 22, leading: 28 },
    tag: tag('H1'),
    span: SPAN,
    y: heightOf(name) + 10,
    most: 3,
  })
  const below = heightOf(heading) + 18
  const rest = stacked(lines, style.lead, 1).map((line) => ({ ...line, y: line.y + below }))
  return [...name, ...heading, ...rest]
}

/** Paragraphs one under the other, each of `most` lines at most. */
function stacked(texts: readonly string[], style: TextStyle, most: number): Line[] {
  return texts.reduce<Line[]>((lines, text) => {
    const y = lines.length === 0 ? 0 : heightOf(lines) + 2
    return [...lines, ...setLines(text, { style, tag: tag('P'), span: SPAN, y, most })]
  }, [])
}
