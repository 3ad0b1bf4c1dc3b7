import { readAssessment } from '../assessments/answers-file.ts'
import { scoreDocument } from '../assessments/document.ts'
import { formatNumber, formatShare } from '../i18n/format.ts'
import { library } from './command.ts'
import type { ScoreDocument } from '../assessments/document.ts'
import type { Command, Context } from './command.ts'

/** `score <answers.yaml> [--json]`: the result of a file of answers. */
export const score: Command = {
  options: { json: { type: 'boolean' } },
  arguments: [1, 1],
  run({ positionals, values }, context) {
    const content = library(context)
    const assessment = readAssessment(positionals[0]!, content)
    const document = scoreDocument(assessment, content.fingerprintOf)
    if (values['json'] === true) context.out(JSON.stringify(document, null, 2))
    else for (const line of lines(document, assessment.organisation.name, context)) context.out(line)
    return 0
  },
}

/** The result in a few lines: the figure with its range and coverage, never alone. */
function lines(result: ScoreDocument, name: string, { t, language }: Context): string[] {
  const n = (value: number | null) => formatNumber(value, language)
  const { maturity, progress } = result
  const range = { value: n(maturity.value), low: n(maturity.low), high: n(maturity.high) }
  const levels = Object.entries(result.levels).map(([id, level]) =>
    t('score.level', { id: id.padEnd(12), value: n(level.value), low: n(level.low), high: n(level.high) }),
  )
  const conformity = Object.entries(result.conformity).map(([id, counts]) => t('score.conformity', { id, ...counts }))
  const raises = result.raises.slice(0, 3).map(({ question, gain }) => t('score.raise', { question, gain: n(gain) }))
  return [
    name,
    t('score.overall', { ...range, coverage: formatShare(maturity.coverage, language) }),
    ...levels,
    ...conformity,
    ...raises,
    t('score.progress', progress),
  ]
}
