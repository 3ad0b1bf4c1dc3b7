import { translator } from '../../i18n/translate.ts'
import { summaryWords } from '../words/summary-words.ts'
import type { Report } from '../open-report.ts'
import type { Contradiction } from '../../scoring/findings.ts'

/** The theme, or the provision, that the management levels see differently. */
export function subjectOf({ themeName, provision }: Report, { theme, requirement }: Contradiction): string {
  if (theme !== undefined) return themeName(theme)
  const [framework = '', id = ''] = (requirement ?? '').split(':')
  return provision(framework, id)
}

/** A contradiction in one phrase: its subject, and the value of each level. */
export function contradictionText(report: Report, contradiction: Contradiction): string {
  const levels = Object.entries(contradiction.levels).map(
    ([id, value]) => `${report.levelName(id).toLowerCase()} ${report.number(value)}`,
  )
  return translator(summaryWords, report.language)('contradiction', {
    subject: subjectOf(report, contradiction),
    levels: levels.join(', '),
  })
}
