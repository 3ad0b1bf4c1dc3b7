/** Median milliseconds of one call, over as many calls as fit the time asked for (at least five). */
export function time(work: () => unknown, forMs = 800): number {
  const taken: number[] = []
  const end = performance.now() + forMs
  while (taken.length < 5 || (performance.now() < end && taken.length < 100_000)) {
    const start = performance.now()
    work()
    taken.push(performance.now() - start)
  }
  return median(taken)
}

/** The same for work that is too short for the clock: `work` is called `times` in a row. */
export function timeMany(work: (i: number) => unknown, times: number): number {
  const rounds = Array.from({ length: 7 }, () => {
    const start = performance.now()
    for (let i = 0; i < times; i++) work(i)
    return (performance.now() - start) / times
  })
  return median(rounds)
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

/** The value that a share of all values does not exceed: 0.95 for the 95th percentile. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)]!
}

/** Mebibytes that something keeps after collection. */
export function kept<T>(make: () => T): { mib: number; made: T } {
  const gc = (globalThis as { gc?: () => void }).gc ?? (() => undefined)
  gc()
  const before = process.memoryUsage().heapUsed
  const made = make()
  gc()
  return { mib: (process.memoryUsage().heapUsed - before) / 1024 / 1024, made }
}

export function row(name: string, ...figures: readonly string[]): string {
  return `${name.padEnd(46)} ${figures.map((figure) => figure.padStart(16)).join(' ')}`
}

export function ms(value: number): string {
  return value < 0.1 ? `${(value * 1000).toFixed(2)} µs` : `${value.toFixed(value < 10 ? 3 : 0)} ms`
}

export function times(value: number): string {
  return `${value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en-GB')} ×`
}
