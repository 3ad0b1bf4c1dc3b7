import { readFileSync } from 'node:fs'
import { expect } from 'chai'

type Tokens = Readonly<Record<string, string>>
const css = readFileSync('public/site.css', 'utf8')
const [light = '', dark = ''] = [...css.matchAll(/:root \{\n([^}]*--ground[^}]*)\}/g)].map((match) => match[1] ?? '')

function tokensOf(block: string, above: Tokens = {}): Tokens {
  const found = [...block.matchAll(/--([a-z0-9-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!] as const)
  return { ...above, ...Object.fromEntries(found) }
}

/** A token as channels; `color-mix` of the accent is mixed as the browser mixes it. */
function channels(tokens: Tokens, name: string): number[] {
  const value = tokens[name]
  if (value === undefined) throw new Error(`no token ${name}`)
  const mix = /color-mix\(in srgb, var\(--([a-z-]+)\) (\d+)%, var\(--([a-z-]+)\)\)/.exec(value)
  if (!mix) return [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16))
  const [one, other] = [channels(tokens, mix[1]!), channels(tokens, mix[3]!)]
  const share = Number(mix[2]) / 100
  return one.map((channel, i) => channel * share + other[i]! * (1 - share))
}

/** WCAG 2.2, definition of contrast ratio. */
function contrast(tokens: Tokens, one: string, other: string): number {
  const luminance = (name: string) => {
    const [r = 0, g = 0, b = 0] = channels(tokens, name).map((channel) => {
      const part = channel / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const GROUNDS = ['ground', 'raised', 'sunken', 'accent-ground']
const HEAT = ['0', '1', '2', '3', '4', '5']
/** What is written on what: at least 4.5 : 1 (success criterion 1.4.3). */
const TEXT = [
  ...['text', 'quiet', 'link', 'link-hover', 'accent'].flatMap((ink) => GROUNDS.map((ground) => [ink, ground])),
  ...['good', 'warn', 'bad'].flatMap((ink) => [ink, `${ink}-ground`, 'ground'].slice(1).map((on) => [ink, on])),
  ...['good', 'warn', 'bad'].map((name) => ['text', `${name}-ground`]),
  ...HEAT.map((step) => [`heat-${step}-text`, `heat-${step}`]),
  ['on-accent', 'accent'],
]
/** Edges of controls, focus, marks of charts: at least 3 : 1 (success criterion 1.4.11). */
const EDGES = [
  ...['edge', 'focus', 'bad', 'good', 'warn'].flatMap((line) => GROUNDS.map((ground) => [line, ground])),
  ...['1', '2', '3', 'met', 'partly', 'unmet', 'open', 'none'].map((tone) => [`chart-${tone}`, 'ground']),
]
const themes: Record<string, Tokens> = { light: tokensOf(light), dark: tokensOf(dark, tokensOf(light)) }
/** Colours that a municipality might set, made readable: the mixed ground has to carry its text. */
const ACCENTS = {
  light: ['#000000', '#7a1020', '#0b5e2e', '#5b2a86'],
  dark: ['#ffffff', '#f5a3ae', '#8fdcab', '#cdb0ea'],
}

describe('The look', () => {
  for (const [theme, tokens] of Object.entries(themes)) {
    it(`${theme}: text stands out from its ground`, () => {
      const weak = TEXT.filter(([ink, ground]) => contrast(tokens, ink!, ground!) < 4.5)
      expect(weak.map((pair) => `${pair.join(' on ')} ${contrast(tokens, pair[0]!, pair[1]!).toFixed(2)}`)).to.eql([])
    })

    it(`${theme}: controls, focus and charts stand out from their ground`, () => {
      const weak = EDGES.filter(([line, ground]) => contrast(tokens, line!, ground!) < 3)
      expect(weak.map((pair) => `${pair.join(' on ')} ${contrast(tokens, pair[0]!, pair[1]!).toFixed(2)}`)).to.eql([])
    })

    it(`${theme}: text stands on the tint of any municipality’s accent`, () => {
      for (const accent of ACCENTS[theme as 'light' | 'dark']) {
        const own = { ...tokens, accent }
        for (const ink of ['text', 'quiet', 'link', 'accent'])
          expect(contrast(own, ink, 'accent-ground'), `${ink} with ${accent}`).to.be.at.least(4.5)
      }
    })
  }

  it('gives both themes every colour of their own', () => {
    const names = (block: string) =>
      Object.keys(tokensOf(block)).filter((name) => tokensOf(block)[name]!.startsWith('#'))
    expect(names(dark)).to.eql(names(light))
  })

  it('uses no token that is not there', () => {
    const files = ['site', 'parts', 'forms', 'guide', 'results'].map((name) =>
      readFileSync(`public/${name}.css`, 'utf8'),
    )
    const used = files.flatMap((file) => [...file.matchAll(/var\(--([a-z0-9-]+)/g)].map((match) => match[1]!))
    expect(used.length).to.be.greaterThan(50)
    expect(used.filter((name) => themes['light']![name] === undefined)).to.eql([])
  })
})
