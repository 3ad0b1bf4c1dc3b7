import { loadLibrary } from '../../src/content/index.ts'

/** What every engine lays out: sections of requirements, each with what a report says of it. */
export type LayoutContent = {
  readonly title: string
  readonly sections: readonly { readonly title: string; readonly items: readonly LayoutItem[] }[]
}
export type LayoutItem = {
  readonly title: string
  readonly status: string
  readonly score: string
  /** About 380 letters. */
  readonly text: string
  readonly action: string
}

const STATUSES = ['Täyttyy', 'Täyttyy osittain', 'Ei täyty', 'Ei arvioitu']
const LETTERS = 380
const PER_SECTION = 25

/** So many requirements in the words of the shipped statutes; no two of their texts are the same. */
export function layoutContent(size: number): LayoutContent {
  const { statutes } = loadLibrary(['.'])
  const all = [...statutes.values()].flatMap(({ content }) => content.chapters.flatMap((one) => one.requirements))
  const items = Array.from({ length: size }, (_, i): LayoutItem => {
    const [one, next, third] = [all[i % all.length]!, all[(i * 7 + 3) % all.length]!, all[(i * 11 + 5) % all.length]!]
    const text = `${one.duty.fi} ${next.duty.fi} ${third.duty.fi} ${next.title.fi}.`.slice(0, LETTERS)
    const score = `${1 + (i % 5)},${String(i % 100).padStart(2, '0')}`
    return { title: `${i + 1} ${one.title.fi}`, status: STATUSES[i % 4]!, score, text, action: third.title.fi }
  })
  const sections = Array.from({ length: Math.ceil(size / PER_SECTION) }, (_, s) => ({
    title: `Osa ${s + 1}`,
    items: items.slice(s * PER_SECTION, (s + 1) * PER_SECTION),
  }))
  return { title: 'Tiedonhallinnan arviointi', sections }
}
