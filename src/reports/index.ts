import { translator } from '../i18n/translate.ts'
import type { Translate } from '../i18n/translate.ts'
import { formatDay } from '../i18n/format.ts'
import { fullBlocks } from './blocks/full-blocks.ts'
import { statutoryBlocks } from './blocks/statutory-blocks.ts'
import { summaryBlocks } from './blocks/summary-blocks.ts'
import { fallbackTexts, withFallbackLanguages } from './fallback-languages.ts'
import { drawnCrest } from './pdf/crest.ts'
import { planBlocks } from './blocks/plan-blocks.ts'
import { trendBlocks } from './blocks/trend-blocks.ts'
import { withheldBlocks } from './blocks/withheld-blocks.ts'
import { ACCENT } from './pdf/design.ts'
import { drawPdf } from './pdf/draw-pdf.ts'
import { commonWords } from './words/common-words.ts'
import { withheldWords } from './words/withheld-words.ts'
import type { Block } from './block.ts'
import type { PdfMeta } from './pdf/draw-pdf.ts'
import type { Marking, ReportInput, ReportKind } from './report-input.ts'

export { PLAN_NAME, sealedAttachment, SEALED_NAME } from './attachment.ts'
export { attachmentIn } from './pdf/read-attachment.ts'
export { preparedReport } from './prepared.ts'
export { REPORT_KINDS } from './report-input.ts'
export { GROUNDS } from './redaction/grounds.ts'
export { BY_RULE, ruledGround, TEXT_PARTS, withheldAnswers } from './redaction/redaction.ts'
export { PARTS } from './withheld.ts'
export { pastRound } from './past-round.ts'
export type { ReportPlan } from './plan.ts'
export type { Block } from './block.ts'
export type { Redaction } from './redaction/redaction.ts'
export type { Attachment, Crest, Marking, ReportInput, ReportKind } from './report-input.ts'

const BLOCKS: Readonly<Record<ReportKind, (input: ReportInput) => Block[]>> = {
  summary: summaryBlocks,
  full: fullBlocks,
  statutory: statutoryBlocks,
  trend: trendBlocks,
  roadmap: planBlocks,
}

const TITLES = {
  summary: 'summaryTitle',
  full: 'fullTitle',
  statutory: 'statutoryTitle',
  trend: 'trendTitle',
  roadmap: 'roadmapTitle',
} as const satisfies Record<ReportKind, keyof typeof commonWords>

/** A report as data, before it is drawn; a redacted one ends in the list of what it does not hold. */
export function reportBlocks(kind: ReportKind, input: ReportInput): Block[] {
  return [...BLOCKS[kind](input), ...withheldBlocks(input)]
}

/** A report as a PDF file. The same input gives the same bytes. */
export function reportPdf(kind: ReportKind, input: ReportInput): Promise<Buffer> {
  return drawPdf(withFallbackLanguages(reportBlocks(kind, input), fallbackTexts(input)), metaOf(kind, input))
}

/** The same report as a Word document, for editing: its charts are tables. The same input gives the same bytes. */
export async function reportDocx(kind: ReportKind, input: ReportInput): Promise<Buffer> {
  // most reports are PDF: what writes Word is loaded for the first that is not
  const { drawDocx } = await import('./docx/draw-docx.ts')
  const { title, author, language, day, furniture } = metaOf(kind, input)
  const header = [...furniture.left, furniture.right, furniture.marking ?? ''].filter((part) => part !== '').join(' · ')
  const accent = input.accent ?? ACCENT
  return drawDocx(reportBlocks(kind, input), { title, author, language, day, accent, header, page: furniture.page })
}

/** Stands as the day of creation where the round has none: a clock would change the bytes. */
const NO_DAY = '2000-01-01'

function metaOf(kind: ReportKind, input: ReportInput): PdfMeta {
  const { organisation, roundName, asOf, language, accent, attachments, crest, marking, withheld } = input
  const t = translator(commonWords, language)
  const w = translator(withheldWords, language)
  const name = t(TITLES[kind])
  const day = asOf === undefined ? '' : formatDay(asOf, language)
  const present = (parts: readonly string[]) => parts.filter((part) => part !== '')
  return {
    title: present([organisation.name, name, day, withheld ? w('titleMark') : '']).join(', '),
    author: organisation.name,
    language,
    day: asOf ?? NO_DAY,
    accent,
    attachments,
    crest: crest && drawnCrest(crest.bytes, t('crest', { name: organisation.name })),
    furniture: {
      left: present([organisation.name, roundName ?? '']),
      right: present([name, day]).join(' · '),
      marking: withheld ? w('marking', { count: withheld.parts.length }) : marking && markingText(marking, t),
      foot: t('maker'),
      page: t('page'),
    },
  }
}

function markingText(marking: Marking, t: Translate<typeof commonWords>): string {
  return marking.kind === 'public' ? t('public') : t('secret', { ground: marking.ground })
}
