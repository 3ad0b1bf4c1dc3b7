const LONGEST = 31

/** A name that a sheet may have, in every program: no sign of a reference, not too long, none twice. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '–'
    const named = [plain.slice(0, LONGEST), ...numbered(plain)].find((one) => !taken.has(one.toLowerCase()))!
    taken.add(named.toLowerCase())
    return named
  })
}

function numbered(name: string): string[] {
  return Array.from({ length: 99 }, (_, i) => `${name.slice(0, LONGEST - 4).trim()} ${i + 2}`)
}
