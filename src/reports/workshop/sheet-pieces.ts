import { formPieces, sheetHeading, smallPiece } from './form-pieces.ts'
import type { Design } from '../pdf/design.ts'
import type { Frame, Piece } from '../pdf/piece.ts'
import type { Pack, PackLevel } from './open-pack.ts'

/** Room for a hand, in points: 17 mm. */
const LEAST = 48
/** Between digits to circle; several plain spaces would become one. */
const APART = '\u00A0\u00A0'

/** An answer sheet for each group of each management level: a row for every question, with its code. */
export function sheetPieces(pack: Pack, frame: Frame, design: Design): Piece[] {
  const groups = Array.from({ length: pack.input.groups }, (_, i) => i + 1)
  return pack.levels.flatMap((level) => groups.flatMap((group) => sheetOf(pack, level, group, { frame, design })))
}

function sheetOf(
  pack: Pack,
  { name, asked }: PackLevel,
  group: number,
  { frame, design }: { frame: Frame; design: Design },
): Piece[] {
  const { t, codeOf, say, input } = pack
  const columns = [
    { label: t('code'), fraction: 0.1 },
    { label: t('question'), fraction: 0.34 },
    { label: t('votes'), fraction: 0.16 },
    { label: t('agreed'), fraction: 0.13 },
    { label: t('dissent'), fraction: 0.27 },
  ]
  const levels = input.round.content.governance.scale.map(({ level }) => level).join(APART)
  const circles = `${levels}
0${APART}–`
  const rows = asked.map(({ question }) => [
    { text: codeOf(question.id), strong: true as const },
    { text: say(question.text) },
    { text: '' },
    { text: circles },
    { text: '' },
  ])
  return [
    sheetHeading(pack, pack.t('sheets.level', { level: name, group }), 1, { frame, design }),
    smallPiece(t('sheets.names'), frame, design, 8),
    smallPiece(t('sheets.fill'), frame, design, 8),
    ...formPieces({ columns, rows, least: LEAST }, frame, design),
  ]
}
