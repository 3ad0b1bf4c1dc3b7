import { workshopPdf } from '../reports/workshop/workshop-pdf.ts'
import { PACK_PARTS } from '../reports/workshop/workshop-input.ts'
import { packInput } from '../web/workshop/pack-input.ts'
import { UsageError } from './command.ts'
import type { Assessment } from '../assessments/answers-file.ts'
import type { PackPart } from '../reports/workshop/workshop-input.ts'
import type { Context, Given } from './command.ts'

const MOST_GROUPS = 20

/**
 * The workshop pack of a file of answers as PDF bytes. The answers themselves are not in it.
 * @throws UsageError for a part, a level or a number of groups that there is not.
 */
export function writePack({ values }: Given, assessment: Assessment, { t, language }: Context): Promise<Buffer> {
  const { organisation, round, state } = assessment
  const one = <T extends string>(option: string, given: string, known: readonly T[]): T => {
    const found = known.find((name) => name === given)
    if (found === undefined) throw new UsageError(t('unknownChoice', { option, given, known: known.join(', ') }))
    return found
  }
  const asked = (option: string) => (typeof values[option] === 'string' ? values[option] : undefined)
  const parts =
    asked('part')
      ?.split(',')
      .map((name): PackPart => one('--part', name.trim(), PACK_PARTS)) ?? PACK_PARTS
  const levels = round.levels.map(({ id }) => id)
  const level = asked('level') === undefined ? undefined : one('--level', asked('level')!, levels)
  const numbers = Array.from({ length: MOST_GROUPS }, (_, i) => String(i + 1))
  const groups = Number(one('--groups', asked('groups') ?? '1', numbers))
  const { facts, asOf } = state
  return workshopPdf(packInput({ round, facts }, { organisation, asOf, parts, level, groups, language }))
}
