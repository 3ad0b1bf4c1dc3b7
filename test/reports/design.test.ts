import { expect } from 'chai'
import { inkOn, mixed } from '../../src/reports/pdf/design.ts'

/** Contrast of two colours, as WCAG 2.2 defines it; written anew so that it checks. */
function contrast(a: string, b: string): number {
  const light = (color: string) =>
    [1, 3, 5]
      .map((i) => parseInt(color.slice(i, i + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
      .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i]!, 0)
  const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y) as [number, number]
  return (bright + 0.05) / (dark + 0.05)
}

describe('Text on a shaded cell', () => {
  for (const accent of ['#1d3f72', '#0b6b4f', '#f2b705', '#8a1538'])
    it(`stands out on every shade of ${accent}`, () => {
      const shades = Array.from({ length: 101 }, (_, i) => mixed(accent, i / 100))
      expect(Math.min(...shades.map((shade) => contrast(shade, inkOn(shade))))).to.be.at.least(4.5)
    })
})
