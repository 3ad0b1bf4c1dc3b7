/** `1.10` as numbers, because as strings it would sort before `1.9`. */
export function compareVersions(a: string, b: string): number {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number)
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number)
  return aMajor - bMajor || aMinor - bMinor
}

/** `strategic@1.0` in its two parts. */
export function splitPin(pin: string): { id: string; version: string } {
  const [id = '', version = ''] = pin.split('@')
  return { id, version }
}

/** `information-management-act:13-2` in its two parts. */
export function splitReference(reference: string): { framework: string; id: string } {
  const at = reference.indexOf(':')
  return { framework: reference.slice(0, at), id: reference.slice(at + 1) }
}
