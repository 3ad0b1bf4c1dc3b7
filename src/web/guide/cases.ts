import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readAssessment } from '../../assessments/answers-file.ts'
import type { Assessment } from '../../assessments/answers-file.ts'
import type { Library } from '../../content/index.ts'

/** A worked municipal case: an assessment with its situation, what is expected of it and what it teaches. */
export type Case = Assessment & { readonly id: string }

/**
 * Reads the worked cases that stand beside the content. Read once, at start.
 * @throws ContentError when a case does not fit the content.
 */
export function readCases(folders: readonly string[], library: Library): readonly Case[] {
  return folders.flatMap((folder) =>
    casesIn(join(folder, 'cases')).map((path) => ({
      id: basename(path, '.yaml'),
      ...readAssessment(path, library),
    })),
  )
}

function casesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => join(folder, file))
}
