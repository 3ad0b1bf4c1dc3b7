/**
 * A list that is never changed: `set` gives a new list that shares all but one path with the old one,
 * so that one changed answer costs the same in a round of 75 questions and of 5,000.
 * A 32-way tree, after P. Bagwell's ideal hash trees (2001).
 */
const BITS = 5
const WIDTH = 1 << BITS
const MASK = WIDTH - 1

type Branch<T> = readonly (T | Branch<T>)[]

export type Vector<T> = { readonly length: number; readonly shift: number; readonly root: Branch<T> }

export function vectorOf<T>(items: readonly T[]): Vector<T> {
  let layer: Branch<T> = items
  let shift = 0
  while (layer.length > WIDTH) {
    const wider: Branch<T>[] = []
    for (let i = 0; i < layer.length; i += WIDTH) wider.push(layer.slice(i, i + WIDTH) as Branch<T>)
    layer = wider
    shift += BITS
  }
  return { length: items.length, shift, root: layer }
}

export function at<T>({ shift, root }: Vector<T>, index: number): T {
  let node = root
  for (let s = shift; s > 0; s -= BITS) node = node[(index >>> s) & MASK] as Branch<T>
  return node[index & MASK] as T
}

export function withItem<T>(vector: Vector<T>, index: number, item: T): Vector<T> {
  const replace = (node: Branch<T>, shift: number): Branch<T> => {
    const copy = node.slice()
    const slot = (index >>> shift) & MASK
    copy[slot] = shift === 0 ? item : replace(node[slot] as Branch<T>, shift - BITS)
    return copy
  }
  return { ...vector, root: replace(vector.root, vector.shift) }
}

export function items<T>(vector: Vector<T>): T[] {
  return Array.from({ length: vector.length }, (_, i) => at(vector, i))
}
