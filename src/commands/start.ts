import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readAssessment } from '../assessments/answers-file.ts'
import { REPORT_KINDS } from '../reports/index.ts'
import { projectFolder } from '../settings.ts'
import { check } from './check.ts'
import { library, UsageError, writeWhole } from './command.ts'
import { score } from './score.ts'
import { expectShortProcess } from './short-process.ts'
import { writePack } from './write-pack.ts'
import { writeReport } from './write-report.ts'
import type { Command } from './command.ts'

const DEFAULT_CASE = 'municipality-medium'

/** `start [--case name] [--language …]`: the main job for a worked case, from content to every report. */
export const start: Command = {
  options: { case: { type: 'string' } },
  arguments: [0, 0],
  async run(given, context) {
    expectShortProcess()
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
    const write = async (kind: string, pdf: Promise<Buffer>) => {
      const file = join(folder, `${name}-${kind}-${language}.pdf`)
      writeWhole(file, await pdf, context)
      out(t('report.done', { path: file }))
    }
    for (const kind of REPORT_KINDS) await write(kind, writeReport(kind, assessment, language))
    await write('workshop', writePack({ positionals: [], values: {} }, assessment, context))
    return 0
  },
}

function caseNames(): string[] {
  return readdirSync(join(projectFolder(), 'cases'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/, ''))
    .sort()
}
