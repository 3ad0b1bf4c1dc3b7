import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readAssessment } from '../assessments/answers-file.ts'
import { projectFolder } from '../settings.ts'
import { check } from './check.ts'
import { library, UsageError, writeWhole } from './command.ts'
import { score } from './score.ts'
import { writeReport } from './write-report.ts'
import type { Command } from './command.ts'

const DEFAULT_CASE = 'municipality-medium'

/** `start [--case name] [--language …]`: the main job for a worked case, from content to report. */
export const start: Command = {
  options: { case: { type: 'string' } },
  arguments: [0, 0],
  async run(given, context) {
    const { t, out, language } = context
    const name = (given.values['case'] as string | undefined) ?? DEFAULT_CASE
    const path = join(projectFolder(), 'cases', `${name}.yaml`)
    if (!existsSync(path)) throw new UsageError(t('start.unknownCase', { name, cases: caseNames().join(', ') }))
    out(t('start.checking'))
    const problems = await check.run({ positionals: [], values: {} }, context)
    if (problems !== 0) return problems
    await score.run({ positionals: [path], values: {} }, context)
    const assessment = readAssessment(path, library(context))
    const folder = join(projectFolder(), 'reports')
    mkdirSync(folder, { recursive: true })
    for (const kind of ['summary', 'full'] as const) {
      const file = join(folder, `${name}-${kind}-${language}.pdf`)
      writeWhole(file, await writeReport(kind, assessment, language), context)
      out(t('report.done', { path: file }))
    }
    return 0
  },
}

function caseNames(): string[] {
  return readdirSync(join(projectFolder(), 'cases'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/, ''))
    .sort()
}
