import { chartHeight, drawChart } from '../charts/draw-chart.ts'
import { tag } from './tag.ts'
import type { Figure } from '../block.ts'
import type { Design } from './design.ts'
import type { Frame, Piece } from './piece.ts'

/** A chart over the whole width of its frame. What it says stands in words in its `alt`. */
export function figurePiece({ chart, alt }: Figure, frame: Frame, design: Design): Piece {
  const own = tag('Figure', undefined, { alt })
  const height = chartHeight(chart, frame.width, design)
  return {
    height,
    gap: design.gap.block,
    draw: ({ pen }, y) => {
      const box = { x: frame.x, y, width: frame.width, height }
      pen.mark(own, () => drawChart(pen, chart, box, design), box)
    },
  }
}
