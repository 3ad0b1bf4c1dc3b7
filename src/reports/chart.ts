import type { Status } from '../scoring/conformity.ts'

/** Lowest and highest level of the scale; the axis of a chart. */
export type Scale = { readonly from: number; readonly to: number }

/** How dark a value is, 0 to 1: the lowest level nearly white. */
export function darkness(value: number, { from, to }: Scale): number {
  return 0.06 + (0.84 * (value - from)) / (to - from)
}

/** One bar: the value, its range as a band with ends, and the target as a diamond. */
export type BarRow = {
  readonly label: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly target: number | null
  /** The figures in words, set at the end of the row. */
  readonly figures: readonly string[]
}

export type BarChart = {
  readonly kind: 'bars'
  readonly scale: Scale
  /** Names of the figures at the end of each row. */
  readonly heads: readonly string[]
  readonly rows: readonly BarRow[]
  readonly legend: { readonly value: string; readonly range: string; readonly target: string | null }
}

/** One row of points for each subject, a point for each series: how far apart the series see it. */
export type ProfileChart = {
  readonly kind: 'profile'
  readonly scale: Scale
  readonly series: readonly string[]
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[]
}

/** One bar cut into statuses, with the count in each part and the words below. */
export type StackChart = {
  readonly kind: 'stack'
  readonly rows: readonly { readonly label: string; readonly parts: readonly StackPart[] }[]
  readonly legend: readonly { readonly status: Status; readonly label: string }[]
}
export type StackPart = { readonly status: Status; readonly count: number; readonly text: string }

/** The result as a pattern of squares for the cover: a row for each level, a column for each theme. */
export type EmblemChart = {
  readonly kind: 'emblem'
  readonly scale: Scale
  readonly rows: readonly (readonly (number | null)[])[]
}

/** Values of each series along a row of rounds; `band` is the range behind the first series. */
export type LineChart = {
  readonly kind: 'lines'
  readonly scale: Scale
  readonly labels: readonly string[]
  /** `figures` are the values in words, set at their points. */
  readonly series: readonly {
    readonly name: string
    readonly values: readonly (number | null)[]
    readonly figures: readonly string[]
  }[]
  readonly band: {
    readonly name: string
    readonly low: readonly (number | null)[]
    readonly high: readonly (number | null)[]
  } | null
  /** The lines across; by default one for each whole level. */
  readonly ticks?: readonly { readonly at: number; readonly text: string }[]
  /** Drawn lower, where it stands beside another. */
  readonly low?: true
}

/** When each action is worked on: a row for each, a column for each quarter. */
export type TimelineChart = {
  readonly kind: 'timeline'
  /** The number of a quarter, and under it when it begins. */
  readonly quarters: readonly { readonly name: string; readonly below: string }[]
  readonly rows: readonly TimelineRow[]
  /** The owners of the rows; `pattern` is their own in the whole plan. */
  readonly owners: readonly { readonly pattern: number; readonly sign: string; readonly name: string }[]
  /** What the diamond means. */
  readonly wished: string
  /** What heads the columns where the chart is a table: action, owner, quarters. */
  readonly heads: readonly [string, string, string]
}
/** `start` and `end` are quarters from 1. `wished`: the quarter by which people want it finished. */
export type TimelineRow = {
  readonly label: string
  readonly pattern: number
  readonly sign: string
  readonly start: number
  readonly end: number
  readonly wished: number | null
}

/** A row for each subject, a column for each series: the number in each cell, the cell as dark as it is high. */
export type HeatChart = {
  readonly kind: 'heat'
  readonly scale: Scale
  readonly columns: readonly string[]
  readonly rows: readonly { readonly label: string; readonly cells: readonly HeatCell[] }[]
  /** What a hatched cell means. */
  readonly none: string
}
/** `text` is the value in words; no value hatches the cell. */
export type HeatCell = { readonly value: number | null; readonly text: string }

export type Chart = BarChart | ProfileChart | StackChart | EmblemChart | LineChart | HeatChart | TimelineChart
