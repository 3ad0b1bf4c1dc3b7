import type { z } from 'zod'
import type { Path } from './problem.ts'

/** The known name nearest to a misspelt one; undefined when none is near enough to be meant. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  // a long unknown name is not worth comparing, and its comparison would cost much
  if (name.length > 40) return undefined
  const ranked = known.map((other) => ({ other, steps: editSteps(name.toLowerCase(), other.toLowerCase()) }))
  const [best] = ranked.sort((a, b) => a.steps - b.steps)
  return best && best.steps <= Math.max(1, Math.floor(name.length / 3)) ? best.other : undefined
}

/** Letters to change, add, drop or swap with a neighbour (optimal string alignment). */
function editSteps(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const steps = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same)
      next.push(swapped ? Math.min(steps, before[j - 2]! + 1) : steps)
    }
    before = row
    row = next
  }
  return row[b.length]!
}

/** The parts of a Zod definition that lead from one schema to the ones inside it. */
type Inner = {
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly element?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly options?: readonly z.core.$ZodType[]
}

/** The fields that a schema knows at a path: those a misspelt one there can have meant. */
export function fieldsAt(schema: z.core.$ZodType, path: Path): string[] {
  const { shape, element, valueType, innerType, in: from, options } = schema._zod.def as Inner
  const wrapped = innerType ?? from
  if (wrapped) return fieldsAt(wrapped, path)
  if (options) return options.flatMap((option) => fieldsAt(option, path))
  const [step, ...rest] = path
  if (step === undefined) return Object.keys(shape ?? {})
  const next = element ?? valueType ?? shape?.[step]
  return next ? fieldsAt(next, rest) : []
}
