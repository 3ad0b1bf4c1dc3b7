/**
 * How alike two texts are, 0 to 1: the Sørensen–Dice coefficient over pairs of neighbouring letters.
 * Chosen because it needs no word list and treats Finnish inflection gently.
 */
export function similarity(a: Pairs, b: Pairs): number {
  const total = a.total + b.total
  if (total === 0) return 1
  let shared = 0
  for (const [pair, count] of a.counts) shared += Math.min(count, b.counts.get(pair) ?? 0)
  return (2 * shared) / total
}

export type Pairs = { readonly counts: ReadonlyMap<number, number>; readonly total: number }

/** The letter pairs of a text, counted once so that each text is read once for many comparisons. */
export function letterPairs(text: string): Pairs {
  const counts = new Map<number, number>()
  const lower = text.toLowerCase()
  for (let i = 0; i + 1 < lower.length; i++) {
    const pair = lower.charCodeAt(i) * 65536 + lower.charCodeAt(i + 1)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { counts, total: Math.max(0, lower.length - 1) }
}
