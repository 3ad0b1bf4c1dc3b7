import { widthOf } from '../pdf/fonts.ts'
import type { TextStyle } from '../pdf/design.ts'

/** A place for a sign and its words in the rows of a legend. */
export type Entry = { readonly label: string; readonly x: number; readonly y: number }

const APART = 16

/** Sets labels side by side, each with room for its sign, in as many rows as the width asks. */
export function legendOf(labels: readonly string[], width: number, style: TextStyle, sign: number): Entry[] {
  let x = 0
  let y = 0
  return labels.map((label) => {
    const needed = sign + widthOf(style.face, style.size, label)
    if (x > 0 && x + needed > width) {
      x = 0
      y += style.leading
    }
    const entry = { label, x, y }
    x += needed + APART
    return entry
  })
}

export function legendHeight(entries: readonly Entry[], style: TextStyle): number {
  return (entries.at(-1)?.y ?? 0) + style.leading
}
