import { createRequire } from 'node:module'
import { expect } from 'chai'
import * as fc from 'fast-check'
import { openSync } from 'fontkit'
import { pairLayout } from '../../src/reports/pdf/lay-out.ts'
import { caseInput } from '../support/shipped-report.ts'
import type { GlyphRun } from 'fontkit'

const FACES = [
  '300Light/SourceSans3_300Light',
  '400Regular/SourceSans3_400Regular',
  '600SemiBold/SourceSans3_600SemiBold',
]

function drawn({ glyphs, positions, advanceWidth }: GlyphRun): unknown {
  const places = positions.map(({ xAdvance, xOffset, yOffset }) => [xAdvance, xOffset, yOffset])
  return { ids: glyphs.map(({ id }) => id), places, advanceWidth }
}

describe('A layout from pairs of letters', () => {
  for (const face of FACES) {
    const font = openSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${face}.ttf`))
    const pairs = pairLayout(font)
    const same = (text: string) => {
      const made = pairs(text)
      if (made) expect(drawn(made), text).to.eql(drawn(font.layout(text)))
      return made !== undefined
    }

    it(`${face}: is that of the font, for every word of the shipped content`, () => {
      const words = new Set(
        JSON.stringify(caseInput('municipality-medium', 'fi').round.content).match(/[^\s"\\{}[\]]+/g),
      )
      const simple = [...words].filter((word, i) => i % 4 === 0 && same(`${word} `))
      expect(simple.length).to.be.greaterThan(1000)
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
