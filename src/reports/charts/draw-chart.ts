import { barsHeight, drawBars } from './bars.ts'
import { drawEmblem, emblemHeight } from './emblem.ts'
import { drawHeat, heatHeight } from './heat.ts'
import { drawLines, linesHeight } from './lines.ts'
import { drawProfile, profileHeight } from './profile.ts'
import { drawStack, stackHeight } from './stack.ts'
import { drawTimeline, timelineHeight } from './timeline.ts'
import type { Chart } from '../chart.ts'
import type { Design } from '../pdf/design.ts'
import type { Box, Pen } from '../pdf/pen.ts'

/** Height in points that a chart takes at a given width. */
export function chartHeight(chart: Chart, width: number, design: Design): number {
  switch (chart.kind) {
    case 'bars':
      return barsHeight(chart, width, design)
    case 'profile':
      return profileHeight(chart, width, design)
    case 'stack':
      return stackHeight(chart, width, design)
    case 'emblem':
      return emblemHeight(chart, width)
    case 'lines':
      return linesHeight(chart, width, design)
    case 'heat':
      return heatHeight(chart, width, design)
    case 'timeline':
      return timelineHeight(chart, width, design)
  }
}

/** Draws a chart in its box, straight to vectors; the caller has opened the figure. */
export function drawChart(pen: Pen, chart: Chart, box: Box, design: Design): void {
  switch (chart.kind) {
    case 'bars':
      return drawBars(pen, chart, box, design)
    case 'profile':
      return drawProfile(pen, chart, box, design)
    case 'stack':
      return drawStack(pen, chart, box, design)
    case 'emblem':
      return drawEmblem(pen, chart, box, design)
    case 'lines':
      return drawLines(pen, chart, box, design)
    case 'heat':
      return drawHeat(pen, chart, box, design)
    case 'timeline':
      return drawTimeline(pen, chart, box, design)
  }
}
