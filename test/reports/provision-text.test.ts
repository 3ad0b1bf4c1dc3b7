import { expect } from 'chai'
import { provisionText } from '../../src/reports/provision-text.ts'
import type { Provision } from '../../src/content/framework.ts'

/** A provision and how a lawyer writes it in each language. */
const TABLE: [Provision, fi: string, sv: string, en: string][] = [
  [{ section: '17' }, '17 §', '17 §', 'section 17'],
  [{ section: '28 a', subsection: 1 }, '28 a § 1 mom.', '28 a § 1 mom.', 'section 28a(1)'],
  [{ section: '4', subsection: 2, point: '5' }, '4 § 2 mom. 5 k.', '4 § 2 mom. 5 punkten', 'section 4(2)(5)'],
  [
    { section: '28 d', subsection: 1, point: '1–5' },
    '28 d § 1 mom. 1–5 k.',
    '28 d § 1 mom. 1–5 punkten',
    'section 28d(1)(1)–(5)',
  ],
  [{ section: '18 d', subsection: '3–4' }, '18 d § 3–4 mom.', '18 d § 3–4 mom.', 'section 18d(3)–(4)'],
  [
    { section: '13', subsection: 1, sentence: '2' },
    '13 § 1 mom. 2 virke',
    '13 § 1 mom. andra meningen',
    'section 13(1), second sentence',
  ],
  [
    { section: '16', sentence: '1–2' },
    '16 § 1–2 virke',
    '16 § första och andra meningen',
    'section 16, first and second sentence',
  ],
]

describe('A provision as lawyers write it', () => {
  for (const [provision, ...written] of TABLE)
    it(written.join(' = '), () => {
      const texts = (['fi', 'sv', 'en'] as const).map((language) =>
        provisionText(provision, language).replaceAll('\u00A0', ' '),
      )
      expect(texts).to.eql(written)
    })

  it('keeps a number on the line of its word', () => {
    expect(provisionText({ section: '13 a', subsection: 1 }, 'fi')).to.equal('13\u00A0a\u00A0§ 1\u00A0mom.')
  })
})
