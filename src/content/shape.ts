import type { z } from 'zod'
import { LANGUAGES } from './text.ts'
import type { Finding, Path, ProblemValues } from './problem.ts'

/** Words that a later version will give a meaning; used today they would be silently ignored. */
const RESERVED = new Set(['extends', 'changes'])

export type Shaped<T> = { readonly content: T | undefined; readonly findings: readonly Finding[] }

/** Ring 1: does the data have the shape of the schema? Every misfit is listed, not the first alone. */
export function checkShape<S extends z.ZodType>(schema: S, data: unknown): Shaped<z.output<S>> {
  const result = schema.safeParse(data, { reportInput: true })
  const findings = [...missingTranslations(data, [])]
  if (result.success) return { content: result.data, findings }
  findings.push(...result.error.issues.flatMap((issue) => fromIssue(issue, data)))
  return { content: undefined, findings }
}

type Issue = z.core.$ZodIssue

function fromIssue(issue: Issue, data: unknown): Finding[] {
  const path = issue.path as Path
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField([...path, key], key, data))
    case 'invalid_type':
      return [invalidType(path, issue.expected, issue.input)]
    case 'invalid_value':
      return [notOneOf(path, issue.values.map(String), issue.input)]
    case 'invalid_format':
      return [{ path, code: 'badForm', values: { form: formOf(issue), found: show(issue.input) } }]
    case 'too_small':
      return [tooSmall(path, issue)]
    case 'too_big':
      return [{ path, code: issue.origin === 'array' ? 'tooMany' : 'tooBig', values: { limit: Number(issue.maximum) } }]
    case 'invalid_key':
      return [{ path, code: 'badForm', atKey: true, values: { form: keyForm(issue), found: String(path.at(-1)) } }]
    case 'invalid_union':
      return [invalidUnion(path, issue)]
    default:
      return [{ path, code: 'wrongType', values: { expected: 'text', found: show(valueAt(data, path)) } }]
  }
}

function unknownField(path: Path, key: string, data: unknown): Finding {
  if (RESERVED.has(key)) return { path, code: 'reserved', values: { field: key }, atKey: true }
  const siblings = Object.keys((valueAt(data, path.slice(0, -1)) as object | undefined) ?? {})
  return { path, code: 'unknownField', values: { field: key, siblings: siblings.length }, atKey: true }
}

function invalidType(path: Path, expected: string, input: unknown): Finding {
  if (input === undefined) return { path, code: 'missing', values: { field: String(path.at(-1) ?? '') } }
  if (expected === 'int') return { path, code: 'notWhole', values: { found: show(input) } }
  return { path, code: 'wrongType', values: { expected, found: show(input) } }
}

function notOneOf(path: Path, allowed: readonly string[], input: unknown): Finding {
  if (input === undefined) return { path, code: 'missing', values: { field: String(path.at(-1) ?? '') } }
  return { path, code: 'notOneOf', values: { allowed: allowed.join(', '), found: show(input) } }
}

function tooSmall(path: Path, issue: Issue & { code: 'too_small' }): Finding {
  if (issue.origin === 'string') return { path, code: 'empty', values: {} }
  const code = issue.origin === 'array' ? 'tooFew' : 'tooSmall'
  return { path, code, values: { limit: Number(issue.minimum) } }
}

function invalidUnion(path: Path, issue: Issue & { code: 'invalid_union' }): Finding {
  if (issue.input === undefined) return { path, code: 'missing', values: { field: String(path.at(-1) ?? '') } }
  const { discriminator } = issue as { discriminator?: string }
  if (discriminator === undefined)
    return { path, code: 'wrongType', values: { expected: 'boolean', found: show(issue.input) } }
  return { path: [...path, discriminator], code: 'notOneOf', values: { allowed: 'boolean, choice', found: '' } }
}

/** The schema's regular expressions carry the name of their form as message. */
function formOf(issue: Issue & { code: 'invalid_format' }): string {
  return issue.format === 'regex' ? issue.message : issue.format
}

function keyForm(issue: Issue & { code: 'invalid_key' }): string {
  const inner = issue.issues[0]
  return inner?.code === 'invalid_format' ? formOf(inner) : 'id'
}

/** sv or en missing beside fi: a warning, an error only when the content must be complete. */
function missingTranslations(value: unknown, path: (string | number)[]): Finding[] {
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap((v, i) => missingTranslations(v, [...path, i]))
  if ('fi' in value) {
    const missing = LANGUAGES.filter((language) => !(language in value))
    return missing.map((language) => ({
      path,
      code: 'missingTranslation',
      severity: 'warning',
      values: { language },
    }))
  }
  return Object.entries(value).flatMap(([key, v]) => missingTranslations(v, [...path, key]))
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data)
}

/** A found value as a short piece of a sentence. */
export function show(value: unknown): string {
  if (value === null || value === undefined) return '–'
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown
}

export type { ProblemValues }
