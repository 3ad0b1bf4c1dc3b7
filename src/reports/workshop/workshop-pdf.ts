import { formatDay } from '../../i18n/format.ts'
import { translator } from '../../i18n/translate.ts'
import { ACCENT, designOf, PAGE } from '../pdf/design.ts'
import { drawPieces } from '../pdf/draw-pdf.ts'
import { piecesOf } from '../pdf/pieces.ts'
import { targetsOf } from '../pdf/targets.ts'
import { frameOf } from '../pdf/text-pieces.ts'
import { commonWords } from '../words/common-words.ts'
import { cardPieces } from './card-pieces.ts'
import { guideBlocks } from './guide-blocks.ts'
import { openPack } from './open-pack.ts'
import { posterPieces } from './poster-pieces.ts'
import { sheetPieces } from './sheet-pieces.ts'
import { summaryPieces } from './summary-pieces.ts'
import { PACK_PARTS } from './workshop-input.ts'
import type { Design } from '../pdf/design.ts'
import type { PdfMeta } from '../pdf/draw-pdf.ts'
import type { Frame, Piece } from '../pdf/piece.ts'
import type { Pack } from './open-pack.ts'
import type { PackPart, WorkshopInput } from './workshop-input.ts'

const PARTS: Record<PackPart, (pack: Pack, frame: Frame, design: Design) => Piece[]> = {
  guide: guidePieces,
  cards: cardPieces,
  sheets: sheetPieces,
  poster: posterPieces,
  summary: summaryPieces,
}

/** The pack for a workshop on paper as a PDF file. The same input gives the same bytes. */
export function workshopPdf(input: WorkshopInput): Promise<Buffer> {
  const pack = openPack(input)
  const design = designOf(input.accent ?? ACCENT, input.language)
  const frame = frameOf(PAGE.left, PAGE.width - PAGE.left - PAGE.right, false)
  const pieces = PACK_PARTS.filter((part) => input.parts.includes(part)).flatMap((part) =>
    PARTS[part](pack, frame, design),
  )
  return drawPieces(pieces, design, metaOf(pack))
}

function guidePieces(pack: Pack, frame: Frame, design: Design): Piece[] {
  const blocks = guideBlocks(pack)
  const { language, accent = ACCENT } = pack.input
  const wide = frameOf(frame.x, frame.width, true)
  const plain = { accent, language, crest: undefined, marking: undefined }
  return piecesOf(blocks, wide, { ...plain, design, targets: targetsOf(blocks), met: { count: 0 } })
}

/** Stands as the day of creation where the round has none: a clock would change the bytes. */
const NO_DAY = '2000-01-01'

function metaOf({ input, t }: Pack): PdfMeta {
  const { organisation, asOf, language, accent } = input
  const c = translator(commonWords, language)
  const day = asOf === undefined ? '' : formatDay(asOf, language)
  const name = t('title')
  return {
    title: [organisation.name, name, day].filter((part) => part !== '').join(', '),
    author: organisation.name,
    language,
    day: asOf ?? NO_DAY,
    accent,
    furniture: {
      left: [organisation.name],
      right: [name, day].filter((part) => part !== '').join(' · '),
      marking: undefined,
      foot: c('maker'),
      page: c('page'),
    },
  }
}
