import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { checkShape, ContentError, parseSource } from '../content/index.ts'
import { BY_RULE, PARTS, TEXT_PARTS } from '../reports/index.ts'
import type { Finding } from '../content/index.ts'
import type { Redaction } from '../reports/index.ts'
import type { Round } from '../scoring/round.ts'

const ground = z.string().trim().min(1)

/** A file that chooses by hand what a report withholds. */
const schema = z.strictObject({
  byRule: z.boolean().default(true).describe('Texts about security arrangements and preparedness are withheld by rule'),
  names: z
    .union([z.literal(false), ground])
    .default(BY_RULE.names!)
    .describe('Ground for names of persons; false: they stand'),
  kinds: z.partialRecord(z.enum(TEXT_PARTS), ground).default({}),
  questions: z
    .record(
      z.string(),
      z.union([
        z.strictObject({ publish: z.literal(true) }),
        z.strictObject({ withhold: z.array(z.enum(PARTS)).min(1), ground }),
      ]),
    )
    .default({}),
})

/**
 * Reads what is withheld by hand.
 * @throws ContentError with every problem in the file, each at its line and column.
 */
export function readRedaction(path: string, rounds: readonly Round[]): Redaction {
  const source = parseSource(path, readBytes(path))
  if (source.data === undefined) throw new ContentError(source.problems)
  const { content, findings } = checkShape(schema, source.data)
  if (!content) throw new ContentError(findings.map(source.at))
  const unknown = Object.keys(content.questions)
    .filter((question) => !rounds.some(({ indexOf }) => indexOf.has(question)))
    .map((question): Finding => ({
      path: ['questions', question],
      code: 'unknownQuestion',
      values: { question },
      atKey: true,
    }))
  if (unknown.length > 0) throw new ContentError(unknown.map(source.at))
  return { ...content, names: content.names === false ? undefined : content.names }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    const values = { detail: (error as NodeJS.ErrnoException).code ?? (error as Error).message }
    throw new ContentError([
      { file: path, line: 1, column: 1, path: '', severity: 'error', code: 'unreadable', values },
    ])
  }
}
