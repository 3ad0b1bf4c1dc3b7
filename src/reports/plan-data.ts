import type { Maturity } from '../scoring/rules.ts'
import type { Roadmap } from '../roadmap/roadmap.ts'
import type { ChartSeries } from './chart-data.ts'

export const CURVE_FIGURES = ['value', 'low', 'high', 'unmet', 'gap'] as const

/** What the plan predicts: now, and at the end of each quarter. */
export function curveByQuarter(
  { now, quarters }: Roadmap,
  nowLabel: string,
): ChartSeries<(typeof CURVE_FIGURES)[number]> {
  const points = [now, ...quarters]
  const figureOf = (id: (typeof CURVE_FIGURES)[number]) => (point: Point) =>
    id === 'unmet' || id === 'gap' ? point[id] : point.maturity[id]
  return {
    labels: [
      { id: '0', label: nowLabel },
      ...quarters.map(({ quarter }) => ({ id: `${quarter}`, label: `${quarter}` })),
    ],
    series: CURVE_FIGURES.map((id) => ({ id, values: points.map(figureOf(id)) })),
  }
}

type Point = { readonly maturity: Maturity; readonly unmet: number | null; readonly gap: number | null }
