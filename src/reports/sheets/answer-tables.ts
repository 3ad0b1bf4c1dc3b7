import { translator } from '../../i18n/translate.ts'
import { levelSaid } from '../level-said.ts'
import { commonWords } from '../words/common-words.ts'
import { sheetWords } from '../words/sheet-words.ts'
import type { Report } from '../open-report.ts'
import type { SheetCell, SheetTable } from './sheet-table.ts'

/** Every question of the round with what was answered. */
export function answerTable(report: Report): SheetTable {
  const t = translator(sheetWords, report.language)
  const c = translator(commonWords, report.language)
  const { content } = report.input.round
  const ignored = new Set(report.input.result.ignoredAnswers)
  const rows = content.questionnaires.flatMap((questionnaire) =>
    questionnaire.sections.flatMap((section) =>
      section.questions.map(({ id, theme, levels }): SheetCell[] => {
        const given = report.answer(id)
        const level = levelSaid(given)
        return [
          ...[id, report.questionText(id), report.say(questionnaire.title), report.say(section.title)],
          ...[report.themeName(theme), answerSaid(report, id), level ?? null],
          ...[level === undefined ? '' : report.say(levels[String(level)]), given?.notApplicable ?? ''],
          ...[given?.comment ?? '', (given?.evidence ?? []).join('\n'), (given?.votes ?? []).join(', ')],
          ...[given?.answeredOn ?? '', given === undefined ? '' : c(ignored.has(id) ? 'no' : 'yes')],
        ]
      }),
    ),
  )
  const labels: [string, number][] = [
    [t('id'), 28],
    [c('question'), 50],
    [t('questionnaire'), 22],
    [t('section'), 24],
    [c('theme'), 22],
    [t('answer'), 20],
    [c('level'), 8],
    [t('statement'), 50],
    [t('reason'), 34],
    [t('comment'), 44],
    [t('evidence'), 34],
    [t('votes'), 12],
    [t('answeredOn'), 13],
    [t('counted'), 12],
  ]
  return { name: t('answers'), columns: labels.map(([label, width]) => ({ label, width })), rows }
}

/** An answer in a few words: a level with its name, not applicable, not known, or none. */
export function answerSaid(report: Report, question: string): string {
  const t = translator(sheetWords, report.language)
  const given = report.answer(question)
  const level = levelSaid(given)
  if (level !== undefined) return `${level} – ${report.scaleName(level)}`
  if (given?.notApplicable !== undefined) return translator(commonWords, report.language)('notApplicable')
  return t(given?.dontKnow ? 'dontKnow' : 'noAnswer')
}

/** What the municipality said of itself, and what was assumed. */
export function factTable(report: Report): SheetTable {
  const t = translator(sheetWords, report.language)
  const c = translator(commonWords, report.language)
  const { round, state, result } = report.input
  const rows = round.content.governance.facts.map((fact): SheetCell[] => {
    const value = state.facts[fact.id] ?? fact.default
    const option = fact.type === 'choice' ? fact.options.find(({ id }) => id === value) : undefined
    const said = option ? report.say(option.name) : c(value === true ? 'yes' : 'no')
    return [fact.id, report.say(fact.question), said, c(result.assumedFacts.includes(fact.id) ? 'yes' : 'no')]
  })
  const labels: [string, number][] = [
    [t('id'), 28],
    [c('question'), 60],
    [t('answer'), 24],
    [t('assumed'), 12],
  ]
  return { name: t('facts'), columns: labels.map(([label, width]) => ({ label, width })), rows }
}
