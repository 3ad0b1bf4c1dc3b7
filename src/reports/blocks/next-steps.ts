import { translator } from '../../i18n/translate.ts'
import { unmetDuties } from '../duty-order.ts'
import { summaryWords } from '../words/summary-words.ts'
import type { Report } from '../open-report.ts'

const MOST = 4
/** Under this share of answers with evidence, more of it is worth a step. */
const LITTLE_EVIDENCE = 0.5

/** What to do next, by what the result shows; the last step always stands. */
export function nextSteps(report: Report): string[] {
  const t = translator(summaryWords, report.language)
  const steps = [unmetStep(report), answerStep(report), contradictionStep(report), evidenceStep(report)]
  return [...steps.filter((step) => step !== undefined).slice(0, MOST - 1), t('nextAgain')]
}

function unmetStep(report: Report): string | undefined {
  const first = unmetDuties(report)[0]
  if (!first) return undefined
  return translator(summaryWords, report.language)('nextUnmet', {
    provision: report.provision(first.framework, first.id),
  })
}

/** Questions left open, else those answered with not knowing: both keep the range wide. */
function answerStep({ input, language, range }: Report): string | undefined {
  const { progress, maturity } = input.result
  const t = translator(summaryWords, language)
  if (progress.done < progress.of) return t('nextAnswer', { done: progress.done, of: progress.of })
  const open = maturity.coverage !== null && maturity.coverage < 1
  return open ? t('nextResolve', { range: range(maturity) }) : undefined
}

function contradictionStep({ input, language }: Report): string | undefined {
  const { contradictions } = input.result
  return contradictions.length === 0 ? undefined : translator(summaryWords, language)('nextContradictions')
}

function evidenceStep({ input, language, share }: Report): string | undefined {
  const { evidence } = input.result.confidence
  if (evidence === null || evidence >= LITTLE_EVIDENCE) return undefined
  return translator(summaryWords, language)('nextEvidence', { share: share(evidence) })
}
