import type { Language } from '../../i18n/translate.ts'
import type { Face } from './fonts.ts'

/** Points; A4 is 595.28 by 841.89. Room is what stands between the running header and the footer. */
export const PAGE = { width: 595.28, height: 841.89, left: 60, right: 60, top: 86, bottom: 74 } as const
export const ROOM = PAGE.height - PAGE.top - PAGE.bottom
/** The margin column for labels, the gutter after it, and the column of running text. */
export const LABELS = 106
export const GUTTER = 16

export type TextStyle = {
  readonly face: Face
  readonly size: number
  readonly leading: number
  readonly color: string
  /** Whose rules part its words. */
  readonly language: Language
}

export type StyleName =
  | 'h1'
  | 'h2'
  | 'h3'
  | 'label'
  | 'body'
  | 'lead'
  | 'strong'
  | 'small'
  | 'dim'
  | 'note'
  | 'cell'
  | 'cellStrong'
  | 'head'
  | 'figure'

/** Colours and type of one report, all from its accent. `dense` is the setting of the one-page summary. */
export type Design = {
  readonly color: Readonly<Record<'accent' | 'ink' | 'dim' | 'line' | 'pale' | 'band' | 'white', string>>
  readonly style: Readonly<Record<StyleName, TextStyle>>
  /** Space above a block, in points. */
  readonly gap: Readonly<Record<'h1' | 'h2' | 'h3' | 'block' | 'para', number>>
  readonly dense: boolean
}

export const ACCENT = '#1d3f72'
const INK = '#1b1f24'
/** 7 : 1 on white. */
const DIM = '#505a66'

/** `scale`: how large the type is set; 1 is the type of a report. */
export function designOf(accent: string, language: Language, dense = false, scale = dense ? DENSE_SCALE : 1): Design {
  const color = {
    accent,
    ink: INK,
    dim: DIM,
    line: '#c5cbd3',
    pale: mixed(accent, 0.07),
    band: mixed(accent, 0.24),
    white: '#ffffff',
  }
  return { color, style: stylesOf(accent, language, scale), gap: dense ? DENSE : LOOSE, dense }
}

/** The type of the one-page summary. */
export const DENSE_SCALE = 0.92

const LOOSE = { h1: 0, h2: 28, h3: 22, block: 14, para: 4 }
const DENSE = { h1: 0, h2: 13, h3: 8, block: 6, para: 2 }

function stylesOf(accent: string, language: Language, scale: number): Design['style'] {
  const style = (face: Face, size: number, leading: number, color: string): TextStyle => ({
    face,
    size: size * scale,
    leading: leading * scale,
    color,
    language,
  })
  return {
    h1: style('semibold', 25, 30, accent),
    h2: scale < 1 ? style('semibold', 12, 15, INK) : style('semibold', 15, 20, INK),
    h3: style('semibold', 11.25, 15, INK),
    label: style('semibold', 9, 13.5, accent),
    body: style('regular', 9.75, 13.5, INK),
    lead: style('regular', 12, 17, INK),
    strong: style('semibold', 9.75, 13.5, INK),
    small: style('regular', 8.5, 11.75, INK),
    dim: style('regular', 8.5, 11.75, DIM),
    note: style('regular', 9, 12.5, INK),
    cell: style('regular', 9, 12, INK),
    cellStrong: style('semibold', 9, 12, INK),
    head: style('semibold', 8, 10.5, DIM),
    figure: style('light', 54, 54, accent),
  }
}

/** The colour thinned with white: 0 is white, 1 the colour. */
export function mixed(color: string, share: number): string {
  const thin = channelsOf(color).map((channel) => Math.round(255 - (255 - channel) * share))
  return `#${thin.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** Black or white, whichever stands out on a fill: 4.5 : 1 at least on any (WCAG 2.2, 1.4.3). */
export function inkOn(fill: string): string {
  return luminance(fill) > EVEN ? '#000000' : '#ffffff'
}

/** The luminance on which black and white stand out alike. */
const EVEN = 0.179

/** Relative luminance as WCAG 2.2 defines it, 0 black to 1 white. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channelsOf(color: string): number[] {
  return [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16))
}
