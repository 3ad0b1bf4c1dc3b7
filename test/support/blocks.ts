import type { Block, Para } from '../../src/reports/block.ts'

export type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>

/** Every block of a kind, wherever it stands. */
export function all<K extends Block['kind']>(blocks: readonly Block[], kind: K): Kind<K>[] {
  return blocks.flatMap((block): Kind<K>[] => {
    const own = block.kind === kind ? [block as Kind<K>] : []
    if (block.kind === 'onePage') return [...own, ...all(block.blocks, kind)]
    if (block.kind === 'columns') return [...own, ...block.columns.flatMap((column) => all(column.blocks, kind))]
    return own
  })
}

/** The texts of paragraphs, with plain spaces. */
export function texts(paras: readonly Para[]): string[] {
  return paras.map(({ text }) => text.replaceAll('\u00A0', ' '))
}
