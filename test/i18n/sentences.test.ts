import { expect } from 'chai'
import { formatMoment } from '../../src/i18n/format-time.ts'
import { fill } from '../../src/i18n/translate.ts'

describe('Sentences', () => {
  for (const [values, said] of [
    [{ count: 1 }, '1 taso odottaa'],
    [{ count: '1' }, '1 taso odottaa'],
    [{ count: 0 }, '0 tasoa odottaa'],
    [{ count: 21 }, '21 tasoa odottaa'],
    [{}, '{count} {count|taso|tasoa} odottaa'],
  ] as const)
    it(`a word goes by its number: ${said}`, () => {
      expect(fill('{count} {count|taso|tasoa} odottaa', values)).to.equal(said)
    })

  it('a moment is told alike everywhere: by the Finnish clock, without seconds', () => {
    const moments = (['fi', 'sv', 'en'] as const).map((language) => formatMoment('2026-11-02T08:00:59Z', language))
    expect(moments).to.eql(['2.11.2026 klo 10.00', '2.11.2026 kl. 10.00', '2 November 2026, 10:00'])
  })
})
