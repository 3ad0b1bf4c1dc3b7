#!/usr/bin/env node
import { ContentError } from '../content/index.ts'
import { DatabaseError } from '../database.ts'
import { SettingError } from '../settings.ts'
import { audit } from './audit.ts'
import { backup } from './backup.ts'
import { check } from './check.ts'
import { createContext, parse, settingProblem, UsageError } from './command.ts'
import { diff } from './diff.ts'
import { exportSheet } from './export.ts'
import { importSheet } from './import.ts'
import { listProblems } from './problems.ts'
import { report } from './report.ts'
import { restore } from './restore.ts'
import { roadmap } from './roadmap.ts'
import { schema } from './schema.ts'
import { score } from './score.ts'
import { seal } from './seal.ts'
import { serve } from './serve.ts'
import { start } from './start.ts'
import { user } from './user.ts'
import { verify } from './verify.ts'
import type { Command, Context } from './command.ts'

const COMMANDS = {
  check,
  score,
  roadmap,
  report,
  seal,
  verify,
  diff,
  export: exportSheet,
  import: importSheet,
  schema,
  start,
  serve,
  user,
  audit,
  backup,
  restore,
} as const satisfies Record<string, Command>
type Name = keyof typeof COMMANDS

/** Runs one command. Results go to `out`, everything else to `err`. @returns the exit code */
export async function main(args: readonly string[], print: Pick<Context, 'out' | 'err'>): Promise<number> {
  const { out, err } = print
  const [name = '--help', ...rest] = args
  let context: Context
  try {
    context = createContext(rest, print)
  } catch (error) {
    err((error as Error).message)
    return 2
  }
  const { t } = context
  if (name === '--help' || name === 'help') {
    out(helpOf(context))
    return 0
  }
  if (!Object.hasOwn(COMMANDS, name)) {
    err(t('unknownCommand', { command: name }))
    err(helpOf(context))
    return 2
  }
  return runCommand(name as Name, rest, context)
}

async function runCommand(name: Name, args: readonly string[], context: Context): Promise<number> {
  const { err } = context
  const command: Command = COMMANDS[name]
  try {
    const given = parse(command, args, context)
    if (given.values['help'] === true) {
      for (const line of [context.t(`${name}.help`), ...(command.details?.(context) ?? [])]) context.out(line)
      return 0
    }
    return await command.run(given, context)
  } catch (error) {
    if (error instanceof UsageError) {
      err(error.message)
      if (error.withUsage) err(context.t(`${name}.help`))
      return 2
    }
    if (error instanceof SettingError) {
      err(settingProblem(error, context.t))
      return 2
    }
    if (error instanceof DatabaseError) {
      const { place, code } = error
      err(context.t(code === 'OTHER_AGE' ? 'database.otherAge' : 'database.away', { place, code }))
      return 2
    }
    if (!(error instanceof ContentError)) throw error
    for (const line of listProblems(error.problems, context.language)) err(line)
    return 1
  }
}

function helpOf({ t }: Context): string {
  const lines = (Object.keys(COMMANDS) as Name[]).map((name) => `  ${name.padEnd(8)} ${t(`${name}.summary`)}`)
  return [t('help.intro'), '', ...lines, '', t('help.more')].join('\n')
}

process.exitCode = await main(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
})
