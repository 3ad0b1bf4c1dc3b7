/**
 * Where `actual` does not say what `expected` says, one line each. A map need only have what is expected
 * of it, but an empty map means empty; a list has to be the same list; -0 is not 0, because a person would see it.
 */
export function differences(expected: unknown, actual: unknown, path = 'expect'): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return [unlike(path, expected, actual)]
    return expected.flatMap((item, i) => differences(item, actual[i], `${path}.${i}`))
  }
  if (isMap(expected)) {
    const empty = Object.keys(expected).length === 0
    if (!isMap(actual) || (empty && Object.keys(actual).length > 0)) return [unlike(path, expected, actual)]
    return Object.entries(expected).flatMap(([key, value]) => differences(value, actual[key], `${path}.${key}`))
  }
  return Object.is(expected, actual) ? [] : [unlike(path, expected, actual)]
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function unlike(path: string, expected: unknown, actual: unknown): string {
  return `${path}: expected ${JSON.stringify(expected)}, got ${Object.is(actual, -0) ? '-0' : JSON.stringify(actual)}`
}
