import { translator } from '../../i18n/translate.ts'
import { openReport } from '../open-report.ts'
import { fullWords } from '../words/full-words.ts'
import { methodWords } from '../words/method-words.ts'
import { annexBlocks } from './annex-blocks.ts'
import { basisBlocks } from './basis-blocks.ts'
import { conformityBlocks } from './conformity-blocks.ts'
import { coverBlocks } from './cover-blocks.ts'
import { dutyBlocks } from './duty-blocks.ts'
import { claimBlocks, contradictionBlocks, dissentBlocks } from './finding-blocks.ts'
import { maturityBlocks } from './maturity-blocks.ts'
import { methodBlocks } from './method-blocks.ts'
import { otherQuestionBlocks } from './other-question-blocks.ts'
import { summaryOf } from './summary-blocks.ts'
import { allRaiseBlocks, raiseBlocks, targetBlocks } from './target-blocks.ts'
import type { Block } from '../block.ts'
import type { ReportInput } from '../report-input.ts'

/** The report for those who do the work: every figure, every duty, every answer. */
export function fullBlocks(input: ReportInput): Block[] {
  const report = openReport(input)
  const t = translator(fullWords, input.language)
  const m = translator(methodWords, input.language)
  const chapters: (readonly [string, Block[]])[] = [
    [t('maturity'), maturityBlocks(report)],
    [t('conformity'), conformityBlocks(report)],
    [t('duties'), dutyBlocks(report)],
    [t('otherQuestions'), otherQuestionBlocks(report)],
    [t('findings'), [...claimBlocks(report), ...contradictionBlocks(report), ...dissentBlocks(report)]],
    [t('target'), [...targetBlocks(report), ...raiseBlocks(report)]],
    [m('basis'), basisBlocks(report)],
    [m('method'), methodBlocks(report)],
    [m('annex'), [...annexBlocks(report), ...allRaiseBlocks(report)]],
  ]
  const present = chapters.filter(([, blocks]) => blocks.length > 0)
  return [
    ...coverBlocks(report),
    { kind: 'heading', level: 1, text: t('contents'), unlisted: true },
    { kind: 'contents' },
    { kind: 'pageBreak' },
    { kind: 'onePage', blocks: summaryOf(report, `1 ${t('summary')}`) },
    ...present.flatMap(([title, blocks], i): Block[] => [
      { kind: 'pageBreak' },
      { kind: 'heading', level: 1, text: `${i + 2} ${title}` },
      ...blocks,
    ]),
  ]
}
