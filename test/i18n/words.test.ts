import { expect } from 'chai'
import { commandWords } from '../../src/i18n/command-words.ts'
import { problemWords } from '../../src/i18n/problem-words.ts'
import { webWords } from '../../src/i18n/web-words/index.ts'
import type { Words } from '../../src/i18n/translate.ts'

const catalogues: Record<string, Words> = { commandWords, problemWords, webWords }

function holes(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort()
}

describe('The application’s own words', () => {
  for (const [name, words] of Object.entries(catalogues)) {
    it(`${name}: the same holes in each language`, () => {
      const wrong = Object.entries(words).filter(
        ([, { fi, sv, en }]) => holes(fi).join() !== holes(sv).join() || holes(fi).join() !== holes(en).join(),
      )
      expect(wrong.map(([key]) => key)).to.eql([])
    })

    it(`${name}: no empty word`, () => {
      expect(Object.entries(words).filter(([, word]) => Object.values(word).some((text) => text.trim() === ''))).to.eql(
        [],
      )
    })
  }
})
