import { translator } from '../../i18n/translate.ts'
import { decisionWords } from '../words/decision-words.ts'
import type { Block } from '../block.ts'
import type { Report } from '../open-report.ts'

/** A decision as an agenda has it, ready to be copied: what is noted, and what is put in motion. */
export function decisionBlocks(report: Report): Block[] {
  const t = translator(decisionWords, report.language)
  return [
    { kind: 'heading', level: 2, text: t('decision') },
    { kind: 'paragraph', tone: 'small', text: `${noted(report)} ${t(motionOf(report))}` },
  ]
}

function noted({ input, language, number, range, share, day }: Report): string {
  const t = translator(decisionWords, language)
  const { maturity, requirements } = input.result
  const when = input.asOf === undefined ? '' : t('asOf', { day: day(input.asOf) })
  if (maturity.value === null) return t('notedUnfinished', { when })
  const figures = { value: number(maturity.value), range: range(maturity), coverage: share(maturity.coverage) }
  const count = (...of: string[]) => requirements.filter(({ status }) => of.includes(status)).length
  const duties =
    requirements.length === 0
      ? ''
      : t('duties', { met: count('met'), partly: count('partly'), notMet: count('notMet'), open: count('notAssessed') })
  return t('noted', { when, ...figures, duties })
}

function motionOf({ input }: Report): 'putRight' | 'answer' | 'again' {
  const { requirements, maturity, progress } = input.result
  if (requirements.some(({ status }) => status === 'notMet' || status === 'partly')) return 'putRight'
  return maturity.value === null || progress.done < progress.of ? 'answer' : 'again'
}
