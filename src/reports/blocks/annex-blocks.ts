import { translator } from '../../i18n/translate.ts'
import { commonWords } from '../words/common-words.ts'
import { methodWords } from '../words/method-words.ts'
import { columnsOf } from './finding-blocks.ts'
import type { Block, TableCell } from '../block.ts'
import type { Report } from '../open-report.ts'
import type { Maturity } from '../../scoring/rules.ts'

/** Every maturity figure of the result in one table, as the result file has it. */
export function annexBlocks(report: Report): Block[] {
  const t = translator(methodWords, report.language)
  const c = translator(commonWords, report.language)
  const columns = columnsOf(
    [t('what'), 0.42],
    [c('value'), 0.1, 'right'],
    [t('low'), 0.1, 'right'],
    [t('high'), 0.1, 'right'],
    [c('coverage'), 0.12, 'right'],
    [t('naAsLowest'), 0.16, 'right'],
  )
  const rows = measured(report).map(([label, maturity, chief]) => rowOf(report, label, maturity, chief))
  return [
    { kind: 'paragraph', tone: 'lead', text: t('annexLead') },
    { kind: 'table', columns, rows },
  ]
}

type Row = readonly [label: string, maturity: Maturity, chief: boolean]

function measured({ input, language, say, levelName, themeName }: Report): Row[] {
  const { round, result } = input
  const titleOf = (id: string) => say(round.content.questionnaires.find((one) => one.id === id)?.title)
  return [
    [translator(methodWords, language)('whole'), result.maturity, true],
    ...round.levels.map(({ id }): Row => [levelName(id), result.levels[id]!, true]),
    ...round.questionnaires.map((id): Row => [titleOf(id), result.questionnaires[id]!, true]),
    ...round.themes.flatMap((theme): Row[] => [
      [themeName(theme), result.themes[theme]!, true],
      ...round.levels.map(({ id }): Row => [
        `${themeName(theme)}: ${levelName(id).toLowerCase()}`,
        result.themes[theme]!.levels[id]!,
        false,
      ]),
    ]),
  ]
}

function rowOf(
  { number, share }: Report,
  label: string,
  { value, low, high, coverage, naAsLowest }: Maturity,
  chief: boolean,
): TableCell[] {
  const texts = [label, number(value), number(low), number(high), share(coverage), number(naAsLowest)]
  return texts.map((text): TableCell => (chief ? { text, strong: true } : { text }))
}
