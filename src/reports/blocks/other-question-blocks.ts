import { translator } from '../../i18n/translate.ts'
import { fullWords } from '../words/full-words.ts'
import { questionField } from './question-field.ts'
import type { Block } from '../block.ts'
import type { Report } from '../open-report.ts'

/** Questions that no requirement lists, theme by theme: their comments and evidence stand nowhere else. */
export function otherQuestionBlocks(report: Report): Block[] {
  const { round, result } = report.input
  const listed = new Set(result.requirements.flatMap(({ questions }) => questions))
  const others = round.asked.filter(({ question }) => !listed.has(question.id))
  if (others.length === 0) return []
  const themes = round.themes.flatMap((theme, i): Block[] => {
    const own = others.filter((asked) => asked.theme === i)
    if (own.length === 0) return []
    return [
      { kind: 'heading', level: 2, text: report.themeName(theme) },
      { kind: 'fields', items: own.map(({ question }) => questionField(report, question.id)) },
    ]
  })
  return [
    { kind: 'paragraph', tone: 'lead', text: translator(fullWords, report.language)('otherQuestionsLead') },
    ...themes,
  ]
}
