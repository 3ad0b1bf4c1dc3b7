#!/usr/bin/env node
import { ContentError } from '../content/index.ts'
import { SettingError } from '../settings.ts'
import { createContext, parse, settingProblem, UsageError } from './command.ts'
import { listProblems } from './problems.ts'
import type { Command, Context } from './command.ts'

/** Each is loaded when it is asked for: a report needs neither the site nor the database. */
const COMMANDS = {
  check: async () => (await import('./check.ts')).check,
  score: async () => (await import('./score.ts')).score,
  roadmap: async () => (await import('./roadmap.ts')).roadmap,
  report: async () => (await import('./report.ts')).report,
  seal: async () => (await import('./seal.ts')).seal,
  verify: async () => (await import('./verify.ts')).verify,
  diff: async () => (await import('./diff.ts')).diff,
  export: async () => (await import('./export.ts')).exportSheet,
  import: async () => (await import('./import.ts')).importSheet,
  schema: async () => (await import('./schema.ts')).schema,
  start: async () => (await import('./start.ts')).start,
  serve: async () => (await import('./serve.ts')).serve,
  user: async () => (await import('./user.ts')).user,
  audit: async () => (await import('./audit.ts')).audit,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
} as const satisfies Record<string, () => Promise<Command>>
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
  const command: Command = await COMMANDS[name]()
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
    if (error instanceof ContentError) {
      for (const line of listProblems(error.problems, context.language)) err(line)
      return 1
    }
    const { DatabaseError } = await import('../database.ts')
    if (!(error instanceof DatabaseError)) throw error
    const { place, code } = error
    err(context.t(code === 'OTHER_AGE' ? 'database.otherAge' : 'database.away', { place, code }))
    return 2
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
