import { expect } from 'chai'
import fc from 'fast-check'
import { sealAssessment, verifySealed } from '../../src/assessments/seal.ts'
import { anyRound, RUNS } from '../support/round-arbitrary.ts'
import type { Sealed } from '../../src/assessments/seal.ts'

/** A sealed file as it comes back from disk. */
function reread(sealed: Sealed): Record<string, unknown> {
  return JSON.parse(JSON.stringify(sealed)) as Record<string, unknown>
}

describe('A sealed result', () => {
  const sealed = anyRound.map(({ round, state }) =>
    reread(sealAssessment({ organisation: { name: 'Kunta' }, round, state })),
  )

  it('recomputes equal from itself alone', () => {
    fc.assert(
      fc.property(sealed, (data) => {
        expect(verifySealed(data)).to.eql([])
      }),
      RUNS,
    )
  })

  it('does not hold once any part of it is changed', () => {
    const parts = ['organisation', 'facts', 'answers', 'content', 'result', 'fingerprints', 'digest']
    fc.assert(
      fc.property(sealed, fc.constantFrom(...parts), (data, part) => {
        const changed = { ...data, [part]: tampered(data[part]) }
        expect(verifySealed(changed)).not.to.eql([])
      }),
      RUNS,
    )
  })

  it('says which content was changed, even when the digest was made to fit', () => {
    fc.assert(
      fc.property(anyRound, ({ round, state }) => {
        const body = reread(sealAssessment({ organisation: { name: 'Kunta' }, round, state }))
        const content = body['content'] as { governance: { anchor: number } }
        content.governance.anchor = content.governance.anchor === 1 ? 2 : 1
        expect(verifySealed(body).map((broken) => broken.code)).to.include('contentChanged')
      }),
      { ...RUNS, numRuns: 50 },
    )
  })

  for (const [name, data] of Object.entries({ nothing: undefined, text: 'x', list: [], number: 3, empty: {} }))
    it(`${name} is not a sealed file`, () => expect(verifySealed(data)).to.eql([{ code: 'notSealed' }]))
})

function tampered(value: unknown): unknown {
  if (typeof value === 'string') return `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`
  if (Array.isArray(value)) return value.slice(1)
  return { ...(value as object), surplus: { level: 1 } }
}
