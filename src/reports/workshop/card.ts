import { apart, drawLines, heightOf } from '../pdf/row.ts'
import { setLines } from '../pdf/set-lines.ts'
import { tag } from '../pdf/tag.ts'
import type { Design, TextStyle } from '../pdf/design.ts'
import type { Drawn, Span } from '../pdf/piece.ts'
import type { Line } from '../pdf/set-lines.ts'
import type { Asked } from '../../scoring/round.ts'
import type { Pack } from './open-pack.ts'

/** A card laid out in its place; `height` with its margins, in points. */
export type Card = { readonly height: number; readonly draw: (drawn: Drawn, y: number) => void }

const PAD = 13
const NUMBER = 1.5

/** Code, theme, question and the statement of every level, in type of so many points. */
export function cardOf(pack: Pack, asked: Asked, span: Span, size: number, design: Design): Card {
  const inner = { x: span.x + PAD, width: span.width - 2 * PAD }
  const heading = headingLines(pack, asked, inner, size, design)
  const levels = levelLines(pack, asked, inner, size, design)
  const below = heightOf(heading) + size * 0.7
  const lines = [...heading, ...levels.map((line) => ({ ...line, y: line.y + below }))]
  return {
    height: heightOf(lines) + 2 * PAD,
    draw: (drawn, y) => drawLines(drawn, lines, y + PAD, design),
  }
}

function headingLines(
  pack: Pack,
  { question, theme }: Asked,
  span: Span,
  size: number,
  { style, color }: Design,
): Line[] {
  const own = tag('H2')
  const code = setLines(pack.codeOf(question.id), {
    style: { ...style.strong, size: size * 1.9, leading: size * 2.3, color: color.accent },
    tag: own,
    span,
  })
  const side = { x: span.x + size * 6, width: span.width - size * 6 }
  const name = setLines(pack.themeName(theme), {
    style: { ...style.dim, size: size * 0.86, leading: size * 1.15 },
    tag: tag('P'),
    span: side,
    align: 'right',
    y: size * 0.6,
  })
  const top = Math.max(heightOf(code), heightOf(name)) + size * 0.2
  const text = setLines(pack.say(question.text), {
    style: { ...style.strong, size: size * 1.25, leading: size * 1.65 },
    tag: own,
    span,
    y: top,
  })
  // the code is read with its question, the theme after them
  return [...apart(code), ...text, ...name]
}

function levelLines(pack: Pack, { question }: Asked, span: Span, size: number, { style, color }: Design): Line[] {
  const list = tag('L')
  const body: TextStyle = { ...style.body, size, leading: size * 1.32 }
  const bold: TextStyle = { ...body, face: 'semibold' }
  const text = { x: span.x + size * NUMBER, width: span.width - size * NUMBER }
  return pack.input.round.content.governance.scale.reduce<Line[]>((lines, { level, name }) => {
    const y = lines.length === 0 ? 0 : heightOf(lines) + size * 0.45
    const entry = tag('LI', list)
    const own = tag('LBody', entry)
    const number = setLines(String(level), { style: { ...bold, color: color.accent }, tag: tag('Lbl', entry), span, y })
    const title = setLines(pack.say(name), { style: bold, tag: own, span: text, y })
    const statement = pack.say(question.levels[String(level)])
    const said = setLines(statement, { style: body, tag: own, span: text, y: heightOf(title) })
    return [...lines, ...number, ...(said.length > 0 ? apart(title) : title), ...said]
  }, [])
}
