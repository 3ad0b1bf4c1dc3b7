import { formPieces, sheetHeading, smallPiece } from './form-pieces.ts'
import type { Design } from '../pdf/design.ts'
import type { Frame, Piece } from '../pdf/piece.ts'
import type { Pack, PackLevel } from './open-pack.ts'

/** Rows for what is done first. */
const ACTIONS = 4

/** One page for each management level, filled in together at the end. */
export function summaryPieces(pack: Pack, frame: Frame, design: Design): Piece[] {
  return pack.levels.flatMap((level) => [
    sheetHeading(pack, pack.t('summary.level', { level: level.name }), 1, { frame, design }),
    smallPiece(pack.t('summary.lead'), frame, design),
    ...themesOf(pack, level, frame, design),
    ...remarksOf(pack, frame, design),
    ...actionsOf(pack, frame, design),
  ])
}

function themesOf({ input, t, themeName }: Pack, { asked }: PackLevel, frame: Frame, design: Design): Piece[] {
  const themes = [...new Set(asked.map(({ theme }) => theme))].toSorted((a, b) => a - b)
  const circles = input.round.content.governance.scale.map(({ level }) => level).join('\u00A0\u00A0\u00A0')
  const columns = [
    { label: t('theme'), fraction: 0.34 },
    { label: t('circled'), fraction: 0.18 },
    { label: t('noticed'), fraction: 0.48 },
  ]
  const rows = themes.map((theme) => [{ text: themeName(theme) }, { text: circles, wide: true as const }, { text: '' }])
  return formPieces({ columns, rows, least: 34 }, frame, design)
}

function remarksOf({ t }: Pack, frame: Frame, design: Design): Piece[] {
  const columns = [
    { label: t('summary.apart'), fraction: 0.5 },
    { label: t('summary.unknown'), fraction: 0.5 },
  ]
  return formPieces({ columns, rows: [[{ text: '' }, { text: '' }]], least: 76 }, frame, design)
}

function actionsOf(pack: Pack, frame: Frame, design: Design): Piece[] {
  const { t } = pack
  const columns = [
    { label: t('what'), fraction: 0.56 },
    { label: t('who'), fraction: 0.24 },
    { label: t('when'), fraction: 0.2 },
  ]
  const rows = Array.from({ length: ACTIONS }, () => [{ text: '' }, { text: '' }, { text: '' }])
  return [
    sheetHeading(pack, pack.t('summary.first'), 2, { frame, design }),
    ...formPieces({ columns, rows, least: 27 }, frame, design),
  ]
}
