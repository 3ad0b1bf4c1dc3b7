import { translator } from '../i18n/translate.ts'
import { formatDay } from '../i18n/format.ts'
import { fullBlocks } from './blocks/full-blocks.ts'
import { summaryBlocks } from './blocks/summary-blocks.ts'
import { fallbackTexts, withFallbackLanguages } from './fallback-languages.ts'
import { drawnCrest } from './pdf/crest.ts'
import { drawPdf } from './pdf/draw-pdf.ts'
import { commonWords } from './words/common-words.ts'
import type { PdfMeta } from './pdf/draw-pdf.ts'
import type { ReportInput, ReportKind } from './report-input.ts'

export { sealedAttachment, SEALED_NAME } from './attachment.ts'
export { attachmentIn } from './pdf/read-attachment.ts'
export { fullBlocks, summaryBlocks }
export type { Block } from './block.ts'
export type { Attachment, Crest, Marking, ReportInput, ReportKind } from './report-input.ts'

const BLOCKS = { summary: summaryBlocks, full: fullBlocks } as const

/** A report as a PDF file. The same input gives the same bytes. */
export function reportPdf(kind: ReportKind, input: ReportInput): Promise<Buffer> {
  return drawPdf(withFallbackLanguages(BLOCKS[kind](input), fallbackTexts(input)), metaOf(kind, input))
}

/** Stands as the day of creation where the round has none: a clock would change the bytes. */
const NO_DAY = '2000-01-01'

function metaOf(kind: ReportKind, input: ReportInput): PdfMeta {
  const { organisation, roundName, asOf, language, accent, attachments, crest, marking } = input
  const t = translator(commonWords, language)
  const name = t(kind === 'summary' ? 'summaryTitle' : 'fullTitle')
  const day = asOf === undefined ? '' : formatDay(asOf, language)
  return {
    title: [organisation.name, name, day].filter((part) => part !== '').join(', '),
    author: organisation.name,
    language,
    day: asOf ?? NO_DAY,
    accent,
    attachments,
    crest: crest && drawnCrest(crest.bytes, t('crest', { name: organisation.name })),
    furniture: {
      left: [organisation.name, ...(roundName === undefined || roundName === '' ? [] : [roundName])],
      right: [name, day].filter((part) => part !== '').join(' · '),
      marking: marking && (marking.kind === 'public' ? t('public') : t('secret', { ground: marking.ground })),
      foot: t('maker'),
      page: t('page'),
    },
  }
}
