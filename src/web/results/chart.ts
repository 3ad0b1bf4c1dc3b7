/** One chart as data. `public/charts.js` draws it; the table that it names holds the same figures. */
export type ChartData = {
  readonly kind: 'bars' | 'stack' | 'line'
  /** How figures are written, `fi-FI`. */
  readonly locale: string
  readonly least: number
  readonly most: number | null
  readonly labels: readonly string[]
  /** Of a line: the labels whose points stand alone and hollow, since their figures may still change. */
  readonly open?: readonly boolean[]
  readonly series: readonly {
    readonly name: string
    /** Colour, dash and pattern, by name of a custom property: `--chart-1`. */
    readonly tone: Tone
    readonly values: readonly (number | null)[]
  }[]
}

export type Tone = '1' | '2' | '3' | 'met' | 'partly' | 'unmet' | 'open' | 'none'

/** A chart on a page: its name for those who do not see it, its table, and its data as JSON. */
export type Chart = {
  readonly id: string
  readonly label: string
  readonly table: string
  readonly data: string
  readonly low: boolean
}

const TONES = ['1', '2', '3'] as const

/** The tone of the series that stands at `index`; a fourth begins again. */
export function toneOf(index: number): Tone {
  return TONES[index % TONES.length]!
}

export function chart(table: string, label: string, data: ChartData, low = false): Chart {
  return { id: `${table}-chart`, table, label, data: JSON.stringify(data), low }
}

export const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const
