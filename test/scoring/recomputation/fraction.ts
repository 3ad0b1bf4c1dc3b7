/** An exact number: the recomputation has no floating point and needs no tolerance. */
export type Fraction = { readonly over: bigint; readonly under: bigint }

export function fraction(over: number | bigint, under: number | bigint = 1): Fraction {
  return { over: BigInt(over), under: BigInt(under) }
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under - b.over * a.under, under: a.under * b.under }
}

export function isAtLeast(a: Fraction, b: Fraction): boolean {
  return a.over * b.under >= b.over * a.under
}

/** Weighted mean of exact values; null when there is nothing to weigh. */
export function mean(parts: readonly (readonly [weight: number, value: Fraction])[]): Fraction | null {
  let sum = fraction(0)
  let weights = 0
  for (const [weight, value] of parts) {
    sum = plus(sum, { over: value.over * BigInt(weight), under: value.under })
    weights += weight
  }
  return weights === 0 ? null : { over: sum.over, under: sum.under * BigInt(weights) }
}

/** design.md, Arithmetic: sign(x) * floor(100 * |x| + 0.5 + 1e-9) / 100, here without a rounding error. */
export function rounded(value: Fraction | null): number | null {
  if (value === null) return null
  const negative = value.over < 0n
  const size = negative ? -value.over : value.over
  const half = 500_000_001n // (0.5 + 1e-9) * 1e9
  const hundredths = (100_000_000_000n * size + half * value.under) / (1_000_000_000n * value.under)
  return hundredths === 0n ? 0 : (negative ? -1 : 1) * (Number(hundredths) / 100)
}
