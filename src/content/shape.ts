import { fromIssue, RESERVED } from './issues.ts'
import { nearest, fieldsAt } from './spelling.ts'
import { checkTranslations } from './translations.ts'
import type { z } from 'zod'
import type { Finding } from './problem.ts'

export type Shaped<T> = { readonly content: T | undefined; readonly findings: readonly Finding[] }

/** Ring 1: does the data have the shape of the schema? Every misfit is listed, not the first alone. */
export function checkShape<S extends z.ZodType>(schema: S, data: unknown): Shaped<z.output<S>> {
  const reserved = reservedFields(data)
  if (reserved.length > 0) return { content: undefined, findings: reserved }
  const findings = checkTranslations(data)
  const result = schema.safeParse(data, { reportInput: true })
  if (result.success) return { content: result.data, findings }
  const misfits = result.error.issues.flatMap(fromIssue).map((finding) => withSuggestion(finding, schema))
  return { content: undefined, findings: withoutEchoes([...findings, ...misfits]) }
}

/** A file that uses a reserved word is of a later version: what else is odd in it cannot be judged by this one. */
export function reservedFields(data: unknown): Finding[] {
  const used = RESERVED.filter((field) => Object.hasOwn(data as object, field))
  return used.map((field) => ({ path: [field], code: 'reserved', values: { field }, atKey: true }))
}

function withSuggestion(finding: Finding, schema: z.ZodType): Finding {
  if (finding.code !== 'unknownField') return finding
  const near = nearest(String(finding.path.at(-1)), fieldsAt(schema, finding.path.slice(0, -1)))
  if (near === undefined) return finding
  return { ...finding, code: 'misspeltField', values: { ...finding.values, near } }
}

/** `themme` is said once as a misspelt field, not once more as a missing `theme`. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const meant = new Set(
    findings.filter((f) => f.code === 'misspeltField').map((f) => key([...f.path.slice(0, -1), f.values!['near']!])),
  )
  return findings.filter((f) => (f.code !== 'missing' && f.code !== 'missingTranslation') || !meant.has(key(f.path)))
}

function key(path: Finding['path']): string {
  return JSON.stringify(path.map(String))
}
