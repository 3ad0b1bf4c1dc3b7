import { drawAxis, placeOf, writeLabel } from './axis.ts'
import { legendHeight, legendOf } from './legend.ts'
import { drawSign } from './sign.ts'
import type { ProfileChart } from '../chart.ts'
import type { Design } from '../pdf/design.ts'
import type { Box, Pen } from '../pdf/pen.ts'

const HEAD = 16
/** Room for two lines of a name. */
const ROW = 26
const BEFORE_LEGEND = 6
const SIGN = 12
const LABEL_SHARE = 0.31

export function profileHeight({ rows, series }: ProfileChart, width: number, { style }: Design): number {
  return HEAD + rows.length * ROW + BEFORE_LEGEND + legendHeight(legendOf(series, width, style.dim, SIGN), style.dim)
}

/** A sign for each series on one line; the line between them shows how far apart they are. */
export function drawProfile(pen: Pen, chart: ProfileChart, box: Box, design: Design): void {
  const bottom = HEAD + chart.rows.length * ROW
  const plot = {
    x: box.x + box.width * LABEL_SHARE,
    y: box.y,
    width: box.width * (1 - LABEL_SHARE) - 12,
    height: bottom,
  }
  drawAxis(pen, chart.scale, plot, HEAD, design)
  chart.rows.forEach(({ label, values }, i) => {
    const y = box.y + HEAD + i * ROW
    writeLabel(pen, label, { x: box.x, width: box.width * LABEL_SHARE - 12 }, y, ROW, design.style.cell)
    drawRow(
      pen,
      values.map((value) => (value === null ? null : placeOf(value, chart.scale, plot))),
      y + ROW / 2,
      design,
    )
  })
  drawLegend(pen, chart.series, { ...box, y: box.y + bottom + BEFORE_LEGEND }, design)
}

function drawRow(pen: Pen, places: readonly (number | null)[], y: number, design: Design): void {
  const given = places.filter((place) => place !== null)
  if (given.length > 1) pen.line([Math.min(...given), y], [Math.max(...given), y], design.color.band, 3)
  places.forEach((place, series) => {
    // signs of equal value stand one above the other instead of hiding each other
    const twins = places
      .slice(0, series)
      .filter((other) => place !== null && other !== null && Math.abs(other - place) < 4)
    if (place !== null) drawSign(pen, series, place, y - twins.length * 5, design)
  })
}

function drawLegend(pen: Pen, series: readonly string[], { x, y, width }: Box, design: Design): void {
  const { dim } = design.style
  legendOf(series, width, dim, SIGN).forEach((entry, i) => {
    drawSign(pen, i, x + entry.x + 4, y + entry.y + dim.leading / 2, design)
    pen.text(dim, x + entry.x + SIGN, y + entry.y, entry.label)
  })
}
