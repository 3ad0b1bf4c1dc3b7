import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadLibrary } from '../content/index.ts'
import { commandWords } from '../i18n/command-words.ts'
import { translator } from '../i18n/translate.ts'
import { readLanguage, readSettings, SettingError } from '../settings.ts'
import type { ParseArgsConfig } from 'node:util'
import type { Library } from '../content/index.ts'
import type { Language, Translate } from '../i18n/translate.ts'
import type { Settings } from '../settings.ts'

/** What a command is given: its words, its settings, and where it prints. */
export type Context = {
  readonly settings: Settings
  readonly language: Language
  readonly t: Translate<typeof commandWords>
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

export type Options = NonNullable<ParseArgsConfig['options']>
export type Given = {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
}

export type Command = {
  readonly options: Options
  /** Options that may stand alone or take a value: `--redact`, `--redact rules.yaml`. Alone their value is ''. */
  readonly valueOptional?: readonly string[]
  /** How many arguments are needed at least and at most. */
  readonly arguments: readonly [number, number]
  /** Lines that help adds to its words. */
  readonly details?: (context: Context) => readonly string[]
  /** 0 done, 1 the input has problems. */
  readonly run: (given: Given, context: Context) => Promise<number> | number
}

/** The call is off: exit code 2, with the usage of the command when its words are what is wrong. */
export class UsageError extends Error {
  readonly withUsage: boolean
  constructor(message: string, withUsage = true) {
    super(message)
    this.name = 'UsageError'
    this.withUsage = withUsage
  }
}

export function parse(command: Command, args: readonly string[], context: Context): Given {
  const options = { ...command.options, help: { type: 'boolean' }, language: { type: 'string' } } as const
  const { t } = context
  let parsed
  try {
    parsed = parseArgs({ args: withValues(command, args), options, allowPositionals: true, strict: true })
  } catch (error) {
    const name = /'(-[^' ]+)/.exec((error as Error).message)?.[1] ?? ''
    throw new UsageError(t('unknownOption', { option: name }))
  }
  const [least, most] = command.arguments
  const count = parsed.positionals.length
  if (parsed.values.help !== true && count < least) throw new UsageError(t('argumentMissing'))
  if (count > most) throw new UsageError(t('argumentExtra', { argument: parsed.positionals[most] ?? '' }))
  return parsed as Given
}

/**
 * Gives an option that stands alone its empty value. What follows it is its value unless it is another
 * option, or the only argument that the command could take.
 */
function withValues({ valueOptional = [], arguments: [least] }: Command, args: readonly string[]): string[] {
  return args.map((arg, i) => {
    if (!valueOptional.some((name) => arg === `--${name}`)) return arg
    const next = args[i + 1]
    const first = i < least && args.slice(0, i).every((before) => before.startsWith('-'))
    return next === undefined || next.startsWith('-') || first ? `${arg}=` : arg
  })
}

export function createContext(args: readonly string[], print: Pick<Context, 'out' | 'err'>): Context {
  const at = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='))
  const asked = at < 0 ? undefined : args[at]!.includes('=') ? args[at]!.split('=')[1] : args[at + 1]
  const language = (['fi', 'sv', 'en'] as const).find((l) => l === asked) ?? readLanguage()
  const t = translator(commandWords, language)
  if (asked !== undefined && asked !== language) throw new UsageError(t('unknownLanguage', { language: asked }))
  try {
    return { settings: readSettings(), language, t, ...print }
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    throw new UsageError(settingProblem(error, t))
  }
}

/** What is wrong with a setting, and what to do. */
export function settingProblem({ setting, rule, values }: SettingError, t: Context['t']): string {
  return t(`setting.wrong.${rule}`, { setting, ...values })
}

export function library({ settings }: Context): Library {
  return loadLibrary(settings.contentFolders)
}

/** An option that must be given, or a usage error that names it. */
export function needed({ values }: Given, option: string, { t }: Context): string {
  const value = values[option]
  if (typeof value !== 'string' || value === '') throw new UsageError(t('optionMissing', { option: `--${option}` }))
  return value
}

/**
 * Writes a whole file or nothing: first beside its place, then moved there in one step.
 * @throws UsageError when the place cannot be written.
 */
export function writeWhole(path: string, bytes: string | Uint8Array, { t }: Context): void {
  const beside = `${path}.part`
  try {
    writeFileSync(beside, bytes)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new UsageError(t('cannotWrite', { path, detail: (error as NodeJS.ErrnoException).code ?? '' }))
  }
}
