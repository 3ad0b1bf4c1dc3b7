import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from 'chai'
import * as fc from 'fast-check'
import { create } from 'fontkit'
import { kerningOf } from '../../src/reports/pdf/kerning.ts'
import { simpleLayout } from '../../src/reports/pdf/lay-out.ts'
import { caseInput } from '../support/shipped-report.ts'
import type { GlyphRun } from 'fontkit'

const FACES = [
  '300Light/SourceSans3_300Light',
  '400Regular/SourceSans3_400Regular',
  '600SemiBold/SourceSans3_600SemiBold',
]

/** Every letter that is laid out without the font's own engine, a pair of which it makes one glyph among them. */
const LETTERS = [
  ...Array.from({ length: 0x100 - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).filter(
    (sign) => !/[\u007F-\u009F\u00AD]/.test(sign),
  ),
  ...'–’“”•…',
]

function drawn({ glyphs, positions, advanceWidth }: GlyphRun): unknown {
  const places = positions.map(({ xAdvance, xOffset, yOffset }) => [xAdvance, xOffset, yOffset])
  return { ids: glyphs.map(({ id }) => id), places, advanceWidth }
}

describe('A layout glyph by glyph', () => {
  for (const face of FACES) {
    const file = readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${face}.ttf`))
    const font = create(file)
    const simple = simpleLayout(font, kerningOf(file))
    const same = (text: string) => {
      const made = simple(text)
      if (made) expect(drawn(made), text).to.eql(drawn(font.layout(text)))
      return made !== undefined
    }

    it(`${face}: is that of the font, for every pair of letters`, () => {
      const kerned = LETTERS.flatMap((left) =>
        LETTERS.filter((right) => {
          const [made, real] = [simple(left + right)!, font.layout(left + right)]
          const ids = (run: GlyphRun) => run.glyphs.map(({ id }) => id).join(' ')
          // one comparison by hand: 38,000 by the library take longer than all other tests of reports
          if (ids(made) !== ids(real) || made.advanceWidth !== real.advanceWidth)
            expect(drawn(made)).to.eql(drawn(real))
          return made.advanceWidth !== made.glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0)
        }),
      )
      expect(kerned.length).to.be.greaterThan(3000)
    })

    it(`${face}: is that of the font, for words in which letters become one`, () => {
      const parts = ['ff', 'ft', 'f', 't', 'T', 'a', 'i', 'o', '.', ' ', '’', 'ä']
      const words = parts.flatMap((a) => parts.flatMap((b) => parts.map((c) => a + b + c)))
      expect(words.filter(same).length).to.be.greaterThan(1000)
    })

    it(`${face}: is that of the font, for every word of the shipped content`, () => {
      const words = new Set(
        JSON.stringify(caseInput('municipality-medium', 'fi').round.content).match(/[^\s"\\{}[\]]+/g),
      )
      const plain = [...words].filter((word, i) => i % 4 === 0 && same(`${word} `))
      expect(plain.length).to.be.greaterThan(1000)
    })

    it(`${face}: is that of the font, for any letters`, () => {
      const unit = fc.constantFrom(...'aefijlrtvwyABDEFKLPTVWYÄÖåäöéß0123456789.,:;-–’“”/()§% ')
      fc.assert(
        fc.property(fc.string({ unit, minLength: 1, maxLength: 12 }), (text) => void same(text)),
        { numRuns: 400 },
      )
    })
  }
})
