import { LANGUAGES } from './text.ts'
import type { Finding, Path } from './problem.ts'

/** Fields whose short texts may well be the same in two languages: “Julkri”, “API”. */
const NAMES = new Set(['name', 'shortName', 'title', 'publisher'])

/** Missing and forgotten translations of every text in a file, before a missing one falls back to Finnish. */
export function checkTranslations(data: unknown): Finding[] {
  const findings: Finding[] = []
  walk(data, [], findings)
  return findings
}

function walk(value: unknown, path: (string | number)[], findings: Finding[]): void {
  if (value === null || typeof value !== 'object') return
  if ('fi' in value) return checkText(value, path, findings)
  for (const [key, inner] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    path.push(key)
    walk(inner, path, findings)
    path.pop()
  }
}

function checkText(text: { fi: unknown }, path: Path, findings: Finding[]): void {
  for (const language of LANGUAGES) {
    const words = (text as Record<string, unknown>)[language]
    const at = { path: [...path, language], values: { language } }
    if (!(language in text)) findings.push({ ...at, code: 'missingTranslation', severity: 'warning' })
    else if (language !== 'fi' && words === text.fi && isProse(words, path))
      findings.push({ ...at, code: 'sameAsFinnish' })
  }
}

function isProse(words: unknown, path: Path): words is string {
  if (typeof words !== 'string') return false
  const last = path.at(-1)
  const mayBeName = typeof last === 'number' || NAMES.has(String(last))
  return !mayBeName || words.split(/\s+/).length > 2
}
