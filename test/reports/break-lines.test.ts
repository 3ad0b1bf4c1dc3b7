import { expect } from 'chai'
import * as fc from 'fast-check'
import { breakLines, cutLines } from '../../src/reports/pdf/break-lines.ts'
import { partingsOf } from '../../src/reports/pdf/hyphenate.ts'
import { cleanText } from '../../src/reports/pdf/clean-text.ts'
import { widthOf } from '../../src/reports/pdf/fonts.ts'

const setting = { face: 'regular', size: 9, width: 90, language: 'fi' } as const
const letters = fc.string({ unit: fc.constantFrom(...'aeiouyäöktlnmsrpvhjdgb-/ –§.,'), maxLength: 120 })

describe('Lines of a paragraph', () => {
  it('are never wider than their column', () => {
    const law = (text: string) => {
      for (const line of breakLines(text, setting)) expect(widthOf('regular', 9, line.trimEnd())).to.be.at.most(90.1)
    }
    fc.assert(fc.property(letters, law), { numRuns: 300 })
  })

  it('lose no letter', () => {
    const bare = (text: string) => text.replace(/[\s\u00AD]/g, '')
    const law = (text: string) => {
      expect(bare(breakLines(text, setting).join(''))).to.equal(bare(text))
    }
    fc.assert(fc.property(letters, law), { numRuns: 300 })
  })

  it('part a long compound at a syllable, with a hyphen', () => {
    const lines = breakLines('tiedonhallintalautakunnan', { ...setting, width: 60 })
    expect(lines).to.eql(['tiedonhallinta\u00AD', 'lautakunnan'])
  })

  const parted: [language: 'fi' | 'sv' | 'en', word: string, parts: string][] = [
    ['fi', 'tiedonhallintalautakunnan', 'tie-don-hal-lin-ta-lau-ta-kun-nan'],
    ['fi', 'tietojärjestelmäkokonaisuus', 'tie-to-jär-jes-tel-mä-ko-ko-nai-suus'],
    ['sv', 'informationshanteringsnämnden', 'infor-ma-tions-han-te-rings-nämn-den'],
    ['en', 'accountability', 'account-ab-il-ity'],
    ['fi', 'kirjaamo,', 'kir-jaamo,'],
    ['fi', 'https://esimerkkila.fi/asiakirjahallinto', 'https://esimerkkila.fi/asiakirjahallinto'],
    ['fi', 'tallennus@esimerkkila.fi', 'tallennus@esimerkkila.fi'],
    ['fi', '2026-06-30', '2026-06-30'],
  ]
  for (const [language, word, parts] of parted)
    it(`may part «${parts}»`, () => {
      const at = [0, ...partingsOf(word, language), word.length]
      expect(
        at
          .slice(1)
          .map((end, i) => word.slice(at[i], end))
          .join('-'),
      ).to.equal(parts)
    })

  it('are filled with the beginning of a long word when they would be left empty', () => {
    const lines = breakLines('Kunta tietojärjestelmäkokonaisuudessaan', { ...setting, width: 140 })
    expect(lines).to.have.length(2)
    expect(lines[0]).to.match(/^Kunta tieto\p{L}+\u00AD$/u)
  })

  it('part a word without syllables at any letter', () => {
    const lines = breakLines('x'.repeat(500), setting)
    expect(lines.join('')).to.equal('x'.repeat(500))
  })

  it('do not part at a no-break space', () => {
    const lines = breakLines('katso tarkemmin 13\u00A0§ 1\u00A0mom.', { ...setting, width: 72 })
    expect(lines).to.eql(['katso tarkemmin ', '13\u00A0§ 1\u00A0mom.'])
  })

  it('do not part a short word that a no-break space makes one with others', () => {
    const lines = breakLines('15\u00A0§ 1\u00A0mom. första\u00A0meningen', { ...setting, language: 'sv' })
    expect(lines).to.eql(['15\u00A0§ 1\u00A0mom. ', 'första\u00A0meningen'])
  })

  it('end in an ellipsis where they are cut', () => {
    const lines = breakLines('yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan', setting)
    const cut = cutLines(lines, 2, setting)
    expect(cut).to.have.length(2)
    expect(cut[1]).to.match(/\p{L}…$/u)
  })
})

describe('Clean text', () => {
  const table: [name: string, given: string, drawn: string][] = [
    ['a tab', 'a\tb', 'a b'],
    ['an emoji of several code points', 'a \u{1F469}\u200D\u{1F4BB} b', 'a □ b'],
    ['Chinese', '漢字', '□'],
    ['a soft hyphen and a zero-width space', 'a\u00ADb\u200Bc', 'abc'],
    ['a letter and its accent apart', 'e\u0301', 'é'],
    ['line ends of Windows', 'a\r\nb', 'a\nb'],
    ['Hebrew and Arabic', 'שלום سلام', 'שלום سلام'],
    ['what the font knows', 'åäö ”–…” ≥ → ✓ §', 'åäö ”–…” ≥ → ✓ §'],
  ]
  for (const [name, given, drawn] of table)
    it(`${name}: drawn as «${drawn.replace('\n', '⏎')}»`, () => expect(cleanText(given)).to.equal(drawn))
})
