import { translator } from '../i18n/translate.ts'
import { formatDay } from '../i18n/format.ts'
import { fullBlocks } from './blocks/full-blocks.ts'
import { statutoryBlocks } from './blocks/statutory-blocks.ts'
import { summaryBlocks } from './blocks/summary-blocks.ts'
import { trendBlocks } from './blocks/trend-blocks.ts'
import { drawPdf } from './pdf/draw-pdf.ts'
import { commonWords } from './words/common-words.ts'
import type { Block } from './block.ts'
import type { PdfMeta } from './pdf/draw-pdf.ts'
import type { ReportInput, ReportKind } from './report-input.ts'

export { REPORT_KINDS } from './report-input.ts'
export { pastRound, withEarlier } from './past-round.ts'
export type { Block } from './block.ts'
export type { ReportInput, ReportKind } from './report-input.ts'

const BLOCKS: Readonly<Record<ReportKind, (input: ReportInput) => Block[]>> = {
  summary: summaryBlocks,
  full: fullBlocks,
  statutory: statutoryBlocks,
  trend: trendBlocks,
}

const TITLES = {
  summary: 'summaryTitle',
  full: 'fullTitle',
  statutory: 'statutoryTitle',
  trend: 'trendTitle',
} as const satisfies Record<ReportKind, keyof typeof commonWords>

/** A report as data, before it is drawn. */
export function reportBlocks(kind: ReportKind, input: ReportInput): Block[] {
  return BLOCKS[kind](input)
}

/** A report as a PDF file. The same input gives the same bytes. */
export function reportPdf(kind: ReportKind, input: ReportInput): Promise<Buffer> {
  return drawPdf(reportBlocks(kind, input), metaOf(kind, input))
}

/** Stands as the day of creation where the round has none: a clock would change the bytes. */
const NO_DAY = '2000-01-01'

function metaOf(kind: ReportKind, { organisation, asOf, language, accent }: ReportInput): PdfMeta {
  const t = translator(commonWords, language)
  const name = t(TITLES[kind])
  const day = asOf === undefined ? '' : formatDay(asOf, language)
  return {
    title: [organisation.name, name, day].filter((part) => part !== '').join(', '),
    author: organisation.name,
    language,
    day: asOf ?? NO_DAY,
    accent,
    furniture: {
      left: organisation.name,
      right: [name, day].filter((part) => part !== '').join(' · '),
      foot: t('maker'),
      page: t('page'),
    },
  }
}
