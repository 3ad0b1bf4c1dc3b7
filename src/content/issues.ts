import { oneLine } from './problem.ts'
import type { z } from 'zod'
import type { Finding, Path } from './problem.ts'

/** Words that a later version will give a meaning; used today they would be silently ignored. */
export const RESERVED = ['extends', 'changes']

type Issue = z.core.$ZodIssue
type IssueOf<C extends Issue['code']> = Issue & { code: C }

/** What Zod found, in the terms of content: a code and values instead of an English sentence. */
export function fromIssue(issue: Issue): Finding[] {
  const path = issue.path as Path
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((field) => unknownField([...path, field], field))
    case 'invalid_type':
      return [wrongType(path, issue.expected, issue.input)]
    case 'invalid_value':
      return [notOneOf(path, issue.values.map(String), issue.input)]
    case 'invalid_format':
      return [{ path, code: 'badForm', values: { form: formOf(issue), found: show(issue.input) } }]
    case 'too_small':
      return [tooSmall(path, issue)]
    case 'too_big':
      return [{ path, code: issue.origin === 'array' ? 'tooMany' : 'tooBig', values: { limit: Number(issue.maximum) } }]
    case 'invalid_key':
      return [{ path, code: 'badForm', atKey: true, values: { form: keyForm(issue), found: show(path.at(-1)) } }]
    case 'invalid_union':
      return [noneFits(path, issue)]
    default:
      // no schema here has another kind of rule; a test runs every kind
      throw new Error(`no finding for the Zod issue ${issue.code} at ${path.join('.')}`)
  }
}

function unknownField(path: Path, field: string): Finding {
  if (RESERVED.includes(field)) return { path, code: 'reserved', values: { field }, atKey: true }
  return { path, code: 'unknownField', values: { field: show(field) }, atKey: true }
}

function wrongType(path: Path, expected: string, input: unknown): Finding {
  if (input === undefined) return missing(path)
  if (expected === 'int') return { path, code: 'notWhole', values: { found: show(input) } }
  if (expected === 'string' && input === null) return { path, code: 'empty' }
  // 1.0, 906 and true without quotes are no texts to YAML
  if (expected === 'string' && typeof input !== 'object')
    return { path, code: 'unquoted', values: { found: show(input) } }
  return { path, code: 'wrongType', values: { expected, found: show(input) } }
}

function notOneOf(path: Path, allowed: readonly string[], input: unknown): Finding {
  if (input === undefined) return missing(path)
  return { path, code: 'notOneOf', values: { allowed: allowed.join(', '), found: show(input) } }
}

function tooSmall(path: Path, issue: IssueOf<'too_small'>): Finding {
  if (issue.origin === 'string') return { path, code: 'empty' }
  return { path, code: issue.origin === 'array' ? 'tooFew' : 'tooSmall', values: { limit: Number(issue.minimum) } }
}

/** A choice by a field (`type` of a fact), or between two plain types (`true` or a text). */
function noneFits(path: Path, issue: IssueOf<'invalid_union'>): Finding {
  const { input, errors } = issue
  if (issue.discriminator !== undefined) {
    const { options } = issue as { options?: readonly unknown[] }
    return notOneOf(path, (options ?? []).map(String), (input as Record<string, unknown>)[issue.discriminator])
  }
  if (input === undefined) return missing(path)
  const expected = errors.flatMap(([first]) => (first?.code === 'invalid_type' ? [first.expected] : []))
  return { path, code: 'wrongType', values: { expected: expected.join('|'), found: show(input) } }
}

function missing(path: Path): Finding {
  return { path, code: 'missing', values: { field: show(path.at(-1)) } }
}

/** The schema's regular expressions carry the name of their form as message. */
function formOf(issue: IssueOf<'invalid_format'>): string {
  return issue.format === 'regex' ? issue.message : issue.format
}

function keyForm(issue: IssueOf<'invalid_key'>): string {
  const [inner] = issue.issues
  return inner?.code === 'invalid_format' ? formOf(inner) : 'id'
}

/** A found value as a short piece of a sentence. */
export function show(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value !== 'object') return oneLine(String(value))
  return oneLine(JSON.stringify(value))
}
