import { dutiesMended } from '../../scoring/mended.ts'
import { questionHref } from './results.ts'
import type { Link } from '../guide/guide-parts.ts'
import type { Results } from './results.ts'

/** The overall figure, never bare: beside it its range, its coverage and what would raise it most. */
export type OverallPart = {
  readonly value: string
  /** Too little is answered to lean on the figure. */
  readonly preliminary: boolean
  readonly scale: string
  readonly sentences: readonly string[]
  readonly strip: Strip | undefined
  readonly raises: readonly Raise[]
  readonly otherRaises: readonly Raise[]
}
/** `mends`: how many duties would be met besides; empty for none. */
export type Raise = Link & { readonly gain: string; readonly mends: string }

/** A scale with the reach of the value on it, in hundredths of its length. */
export type Strip = {
  readonly ticks: readonly string[]
  readonly from: string
  readonly width: string
  readonly here: string
}

const SHOWN = 5
/** How thick the mark of the value is. */
const MARK = 1.6

export function overallPart(results: Results): OverallPart {
  const { result, report, t, scored } = results
  const { maturity } = result
  const raises = raisesOf(results)
  return {
    value: report.number(maturity.value),
    preliminary: isPreliminary(maturity),
    scale: t('results.outOf', { from: 1, to: scored.round.highest }),
    sentences: sentencesOf(results),
    strip: stripOf(maturity, scored.round.highest),
    raises: raises.slice(0, SHOWN),
    otherRaises: raises.slice(SHOWN),
  }
}

/** By what they add to the value; those that add the same as it is shown, by how many duties they mend. */
function raisesOf(results: Results): Raise[] {
  const { result, report, scored, t } = results
  const counted = result.raises.map(({ question, gain }) => ({ question, gain, mends: dutiesMended(scored, question) }))
  return counted
    .toSorted((a, b) => b.gain - a.gain || b.mends - a.mends)
    .map(({ question, gain, mends }) => ({
      label: report.questionText(question),
      href: questionHref(results, question),
      gain: `+${report.number(gain)}`,
      mends: mends === 0 ? '' : t(mends === 1 ? 'results.raises.mendsOne' : 'results.raises.mends', { count: mends }),
    }))
}

const HALF = 0.5

/** A value that rests on under half of the questions, by weight. */
export function isPreliminary({ value, coverage }: Results['result']['maturity']): boolean {
  return value !== null && coverage !== null && coverage < HALF
}

function sentencesOf({ result, report, t }: Results): string[] {
  const { value, low, high, coverage, naAsLowest } = result.maturity
  if (value === null) return [t('results.noValue'), t('results.covered', { coverage: report.share(coverage) })]
  const sentences = [
    ...(isPreliminary(result.maturity) ? [t('results.preliminary.text')] : []),
    placeOf(value, report, t),
    t('results.reach', { low: report.number(low), high: report.number(high) }),
    t('results.covered', { coverage: report.share(coverage) }),
  ]
  if (naAsLowest !== null && naAsLowest !== value)
    sentences.push(t('results.naAsLowest', { value: report.number(naAsLowest) }))
  return sentences
}

function placeOf(value: number, { scaleName }: Results['report'], t: Results['t']): string {
  const below = Math.floor(value)
  if (below === value) return t('results.atLevel', { level: below, name: scaleName(below) })
  const above = below + 1
  return t('results.between', { below, belowName: scaleName(below), above, aboveName: scaleName(above) })
}

/** Shares of the strip are drawing, not figures: where on the line each number falls. */
export function stripOf({ value, low, high }: Results['result']['maturity'], highest: number): Strip | undefined {
  if (value === null || low === null || high === null || highest < 2) return undefined
  const at = (level: number) => ((level - 1) / (highest - 1)) * 100
  const text = (share: number) => share.toFixed(2)
  return {
    ticks: Array.from({ length: highest }, (_, i) => text(at(i + 1))),
    from: text(at(low)),
    width: text(at(high) - at(low)),
    here: text(Math.min(100 - MARK, Math.max(0, at(value) - MARK / 2))),
  }
}
