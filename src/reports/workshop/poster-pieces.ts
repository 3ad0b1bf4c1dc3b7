import { inkOn, mixed, ROOM } from '../pdf/design.ts'
import { drawLines, heightOf } from '../pdf/row.ts'
import { setLines } from '../pdf/set-lines.ts'
import { tag } from '../pdf/tag.ts'
import { sheetHeading } from './form-pieces.ts'
import type { Design } from '../pdf/design.ts'
import type { Drawn, Frame, Piece, Span } from '../pdf/piece.ts'
import type { Line } from '../pdf/set-lines.ts'
import type { Pack } from './open-pack.ts'

/** Room under the heading, in points. */
const ROOM_BELOW = ROOM - 60
const GAP = 14
/** The first step is so wide, each next one so much wider. */
const STEP = { first: 52, more: 13 }
const SIZES = [15, 14, 13, 12, 11, 10, 9, 8, 7]

/** The scale on one page: drawn as vectors, it prints on A3 as well as on A4. */
export function posterPieces(pack: Pack, frame: Frame, design: Design): Piece[] {
  const layouts = SIZES.map((size) => layoutOf(pack, frame, size, design))
  const layout = layouts.find(({ height }) => height <= ROOM_BELOW) ?? layouts.at(-1)!
  const piece: Piece = { height: layout.height, gap: 10, draw: (drawn, y) => drawPoster(drawn, layout, y, design) }
  return [sheetHeading(pack, pack.t('poster.title'), 1, { frame, design }), piece]
}

type Rung = { readonly lines: readonly Line[]; readonly y: number; readonly height: number; readonly level: number }
type Layout = {
  readonly height: number
  readonly lead: readonly Line[]
  readonly rungs: readonly Rung[]
  readonly x: number
  readonly alt: string
}

function layoutOf(pack: Pack, frame: Frame, size: number, design: Design): Layout {
  const { scale } = pack.input.round.content.governance
  const width = STEP.first + STEP.more * (scale.length - 1)
  const span = { x: frame.x + width + 20, width: frame.width - width - 20 }
  const lead = setLines(pack.t('poster.how'), {
    style: { ...design.style.lead, size: size * 0.95, leading: size * 1.35 },
    tag: tag('P'),
    span: frame,
  })
  const list = tag('L')
  let y = heightOf(lead) + GAP
  const rungs = scale.map((step): Rung => {
    const lines = rungLines(pack, step, list, span, size, design)
    const height = Math.max(STEP.first, heightOf(lines))
    const rung = { lines, y, height, level: step.level }
    y += height + GAP
    return rung
  })
  return { height: y - GAP, lead, rungs, x: frame.x, alt: altOf(pack) }
}

function rungLines(
  pack: Pack,
  step: Pack['input']['round']['content']['governance']['scale'][number],
  list: ReturnType<typeof tag>,
  span: Span,
  size: number,
  { style, color }: Design,
): Line[] {
  const own = tag('LBody', tag('LI', list))
  const { anchor } = pack.input.round
  const name = setLines(`${step.level} ${pack.say(step.name)}`, {
    style: { ...style.strong, size: size * 1.5, leading: size * 1.9 },
    tag: own,
    span,
  })
  const text = setLines(` ${pack.say(step.description)}`, {
    style: { ...style.body, size, leading: size * 1.35 },
    tag: own,
    span,
    y: heightOf(name),
  })
  const note =
    step.level === anchor
      ? setLines(pack.t('poster.anchor'), {
          style: { ...style.strong, size: size * 0.85, leading: size * 1.3, color: color.accent },
          tag: own,
          span,
          y: heightOf(text) + 2,
        })
      : []
  return [...name, ...text, ...note].map((line, i, all) =>
    i < all.length - 1 ? { ...line, text: `${line.text.trimEnd()} ` } : line,
  )
}

function altOf({ input, t, say }: Pack): string {
  const { scale } = input.round.content.governance
  const [first, last] = [scale[0]!, scale.at(-1)!]
  const values = { from: first.level, fromName: say(first.name), to: last.level, toName: say(last.name) }
  return t('poster.alt', { ...values, count: scale.length })
}

function drawPoster(drawn: Drawn, { lead, rungs, x, alt }: Layout, y: number, design: Design): void {
  drawLines(drawn, lead, y, design)
  const top = y + rungs[0]!.y
  const last = rungs.at(-1)!
  const width = STEP.first + STEP.more * (rungs.length - 1)
  const box = { x, y: top, width, height: last.y + last.height - rungs[0]!.y }
  drawn.pen.mark(
    tag('Figure', undefined, { alt }),
    () => rungs.forEach((rung, i) => drawStep(drawn, rung, i, rungs.length, { x, y, design })),
    box,
  )
  for (const rung of rungs) drawLines(drawn, rung.lines, y + rung.y, design)
}

function drawStep(
  { pen }: Drawn,
  rung: Rung,
  i: number,
  count: number,
  { x, y, design }: { x: number; y: number; design: Design },
): void {
  const fill = mixed(design.color.accent, 0.12 + (0.88 * i) / Math.max(1, count - 1))
  const box = { x, y: y + rung.y, width: STEP.first + STEP.more * i, height: rung.height }
  pen.box(box, { fill, stroke: design.color.accent, lineWidth: 0.8 })
  const style = { ...design.style.strong, size: 30, leading: 36, color: inkOn(fill) }
  pen.text(style, box.x + box.width - 30, box.y + (box.height - 36) / 2, String(rung.level))
}
