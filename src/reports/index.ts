import { translator } from '../i18n/translate.ts'
import { formatDay } from '../i18n/format.ts'
import { fullBlocks } from './blocks/full-blocks.ts'
import { summaryBlocks } from './blocks/summary-blocks.ts'
import { drawDocx } from './docx/draw-docx.ts'
import { ACCENT } from './pdf/design.ts'
import { drawPdf } from './pdf/draw-pdf.ts'
import { commonWords } from './words/common-words.ts'
import type { PdfMeta } from './pdf/draw-pdf.ts'
import type { ReportInput, ReportKind } from './report-input.ts'

export { fullBlocks, summaryBlocks }
export type { Block } from './block.ts'
export type { ReportInput, ReportKind } from './report-input.ts'

const BLOCKS = { summary: summaryBlocks, full: fullBlocks } as const

/** A report as a PDF file. The same input gives the same bytes. */
export function reportPdf(kind: ReportKind, input: ReportInput): Promise<Buffer> {
  return drawPdf(BLOCKS[kind](input), metaOf(kind, input))
}

/** The same report as a Word document, for editing: its charts are tables. The same input gives the same bytes. */
export function reportDocx(kind: ReportKind, input: ReportInput): Promise<Buffer> {
  const { title, author, language, day, furniture } = metaOf(kind, input)
  const header = [furniture.left, furniture.right].join(' · ')
  const accent = input.accent ?? ACCENT
  return drawDocx(BLOCKS[kind](input), { title, author, language, day, accent, header, page: furniture.page })
}

/** Stands as the day of creation where the round has none: a clock would change the bytes. */
const NO_DAY = '2000-01-01'

function metaOf(kind: ReportKind, { organisation, asOf, language, accent }: ReportInput): PdfMeta {
  const t = translator(commonWords, language)
  const name = t(kind === 'summary' ? 'summaryTitle' : 'fullTitle')
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
