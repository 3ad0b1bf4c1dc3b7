import { createHash } from 'node:crypto'
import { LANGUAGES } from './text.ts'
import type { Question } from './questionnaire.ts'

/** JSON with keys in one order, so that equal data gives equal bytes (in the manner of RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v) => canonicalJson(v ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Fingerprint of what counts in a content file: everything but texts, evidence examples and actions.
 * Two files with one fingerprint give one result for the same answers.
 */
export function fingerprint(file: object): string {
  return sha256(canonicalJson(counted(file)))
}

/** Digest of the words that a respondent judges by: a change means that the meaning may have changed. */
export function wordDigest(question: Question): string {
  const { text, why, guidance, levels } = question
  return sha256(canonicalJson({ text, why, guidance, levels }))
}

function counted(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((v) => !isText(v)).map(counted)
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(([key, v]) => key !== 'actions' && key !== 'evidence' && !isText(v))
  return Object.fromEntries(kept.map(([key, v]) => [key, counted(v)]))
}

function isText(value: unknown): boolean {
  return typeof value === 'object' && value !== null && LANGUAGES.every((language) => language in value)
}
