import { expect } from 'chai'
import { differences } from '../../src/content/differences.ts'
import { fingerprint, loadLibrary } from '../../src/content/index.ts'
import type { Difference } from '../../src/content/differences.ts'

type Tree = { [key: string]: Tree } & Tree[]

const library = loadLibrary(['.'])
const strategic = library.questionnaires.get('strategic@1.0')!.content
const act = library.statutes.get('information-management-act@1.0')!.content

function changed(file: object, change: (copy: Tree) => void): { older: object; newer: object } {
  const copy = structuredClone(file) as Tree
  change(copy)
  return { older: file, newer: copy }
}

const cases: [string, object, (copy: Tree) => void, Partial<Difference>[]][] = [
  ['nothing', strategic, () => undefined, []],
  ['the version number alone', strategic, (q) => Object.assign(q, { version: '1.1' }), []],
  [
    'a weight counts',
    strategic,
    (q) => Object.assign(q['sections']![0]!['questions']![0]!, { weight: 9 }),
    [
      {
        path: 'sections.leadership.questions.responsibilities-defined.weight',
        kind: 'changed',
        counts: true,
        before: 2,
        after: 9,
      },
    ],
  ],
  [
    'a word does not',
    strategic,
    (q) => Object.assign(q['sections']![0]!['questions']![0]!['text']!, { fi: 'Muu kysymys?' }),
    [{ path: 'sections.leadership.questions.responsibilities-defined.text', kind: 'changed', counts: false }],
  ],
  [
    'an action does not',
    strategic,
    (q) => Object.assign(q['sections']![0]!['questions']![0]!['actions']![0]!['effortDays']!, { small: 77 }),
    [
      {
        path: 'sections.leadership.questions.responsibilities-defined.actions.responsibilities-defined-to-3.effortDays.small',
        kind: 'changed',
        counts: false,
      },
    ],
  ],
  ['order does not', strategic, (q) => void q['sections']!.reverse(), []],
  [
    'a question taken away counts',
    strategic,
    (q) => void q['sections']![0]!['questions']!.shift(),
    [{ path: 'sections.leadership.questions.responsibilities-defined', kind: 'removed', counts: true }],
  ],
  [
    'a metFrom counts',
    strategic,
    (q) => Object.assign(q['sections']![0]!['questions']![0]!['requirements']![0]!, { metFrom: 2 }),
    [
      {
        path: 'sections.leadership.questions.responsibilities-defined.requirements.information-management-act:4-2-1.metFrom',
        kind: 'changed',
        counts: true,
      },
    ],
  ],
  [
    'a date of force counts',
    act,
    (s) => Object.assign(s['chapters']![0]!['requirements']![0]!['inForce']!, { to: '2030-12-31' }),
    [{ path: 'chapters.2.requirements.4-2-1.inForce.to', kind: 'added', counts: true }],
  ],
]

describe('Differences between two versions', () => {
  for (const [name, file, change, expected] of cases)
    it(name, () => {
      const { older, newer } = changed(file, change)
      const found = differences(older, newer)
      expect(found).to.have.length(expected.length)
      for (const [i, difference] of found.entries()) expect(difference).to.include(expected[i]!)
    })

  it('say that something counts exactly when the fingerprint moves (order aside)', () => {
    for (const [name, file, change] of cases.filter(([n]) => n !== 'order does not')) {
      const { older, newer } = changed(file, change)
      const sameVersion = { ...newer, version: (older as { version: string }).version }
      const counts = differences(older, newer).some((difference) => difference.counts)
      expect(fingerprint(older) !== fingerprint(sameVersion), name).to.equal(counts)
    }
  })
})
