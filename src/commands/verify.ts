import { readFileSync } from 'node:fs'
import { verifySealed } from '../assessments/seal.ts'
import { readSealed } from '../assessments/sealed-yaml.ts'
import { formatNumber } from '../i18n/format.ts'
import { attachmentIn, SEALED_NAME } from '../reports/index.ts'
import { UsageError } from './command.ts'
import type { Broken } from '../assessments/seal.ts'
import type { Command, Context } from './command.ts'

/** `verify <f>`: recomputes a sealed file, or the one inside a report. */
export const verify: Command = {
  options: { json: { type: 'boolean' } },
  arguments: [1, 1],
  run({ positionals, values }, context) {
    const { t, out, err } = context
    const path = positionals[0]!
    const taken = sealedIn(path, context)
    const data = 'text' in taken ? readSealed(taken.text) : undefined
    const broken: Told[] = 'text' in taken ? verifySealed(data) : [{ code: taken.problem }]
    if (values['json'] === true) out(JSON.stringify({ holds: broken.length === 0, broken }, null, 2))
    else for (const each of broken) err(`${path}: ${sentence(each, context)}`)
    if (broken.length > 0) return 1
    if (values['json'] !== true) out(t('verify.holds', { path, value: overallOf(data, context) }))
    return 0
  },
}

/** What is wrong with a sealed file, or with a report that should have one in it. */
type Told = Broken | { readonly code: 'noAttachment' | 'attachmentDamaged' }

/** The text of a sealed file: as it stands, or taken out of a report. */
function sealedIn(path: string, { t }: Context): { text: string } | { problem: 'noAttachment' | 'attachmentDamaged' } {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new UsageError(t('cannotRead', { path, detail: (error as NodeJS.ErrnoException).code ?? '' }))
  }
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return { text: bytes.toString('utf8') }
  const taken = attachmentIn(bytes, SEALED_NAME)
  if ('bytes' in taken) return { text: taken.bytes.toString('utf8') }
  return { problem: taken.problem === 'none' ? 'noAttachment' : 'attachmentDamaged' }
}

function sentence(broken: Told, { t }: Context): string {
  switch (broken.code) {
    case 'noAttachment':
      return t('verify.noAttachment', { name: SEALED_NAME })
    case 'attachmentDamaged':
      return t('verify.attachmentDamaged')
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
