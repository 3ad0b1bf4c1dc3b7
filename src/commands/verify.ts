import { readFileSync } from 'node:fs'
import { verifySealed } from '../assessments/seal.ts'
import { formatNumber } from '../i18n/format.ts'
import { UsageError } from './command.ts'
import type { Broken } from '../assessments/seal.ts'
import type { Command, Context } from './command.ts'

/** `verify <f>`: recomputes a sealed file. */
export const verify: Command = {
  options: { json: { type: 'boolean' } },
  arguments: [1, 1],
  run({ positionals, values }, context) {
    const { t, out, err } = context
    const path = positionals[0]!
    const data = readJson(path, context)
    const broken = verifySealed(data)
    if (values['json'] === true) out(JSON.stringify({ holds: broken.length === 0, broken }, null, 2))
    else for (const each of broken) err(`${path}: ${sentence(each, context)}`)
    if (broken.length > 0) return 1
    if (values['json'] !== true) out(t('verify.holds', { path, value: overallOf(data, context) }))
    return 0
  },
}

function readJson(path: string, { t }: Context): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(t('cannotRead', { path, detail: (error as NodeJS.ErrnoException).code ?? '' }))
  }
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function sentence(broken: Broken, { t }: Context): string {
  switch (broken.code) {
    case 'notSealed':
      return t('verify.notSealed')
    case 'damaged':
      return t('verify.damaged')
    case 'unknownEngine':
      return t('verify.unknownEngine', { engine: broken.engine })
    case 'contentChanged':
      return t('verify.contentChanged', { file: broken.file })
    case 'resultDiffers':
      return t('verify.resultDiffers', { part: broken.path })
  }
}

function overallOf(data: unknown, { language }: Context): string {
  const { result } = data as { result: { maturity: { value: number | null } } }
  return formatNumber(result.maturity.value, language)
}
