import { cleanText } from './clean-text.ts'
import type { Block } from '../block.ts'
import type { Target } from './piece.ts'

/** All headings of a report in reading order; those inside a one-page summary are not listed in the contents. */
export function targetsOf(blocks: readonly Block[]): Target[] {
  return headingsOf(blocks, true).map(({ heading: { level, text, label, unlisted }, listed }, i) => ({
    name: `heading-${i + 1}`,
    level,
    title: cleanText(label === undefined ? text : `${label} ${text}`),
    listed: listed && level < 3 && !unlisted,
  }))
}

type Found = { heading: Extract<Block, { kind: 'heading' }>; listed: boolean }

function headingsOf(blocks: readonly Block[], listed: boolean): Found[] {
  return blocks.flatMap((block): Found[] => {
    if (block.kind === 'heading') return [{ heading: block, listed: listed || block.level === 1 }]
    if (block.kind === 'onePage') return headingsOf(block.blocks, false)
    if (block.kind === 'columns') return block.columns.flatMap((column) => headingsOf(column.blocks, listed))
    return []
  })
}
