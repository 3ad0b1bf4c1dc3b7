import * as fc from 'fast-check'
import { openAssessment } from '../../src/assessments/answers-file.ts'
import { loadLibrary, parseSource } from '../../src/content/index.ts'
import { formatNumber, formatShare } from '../../src/i18n/format.ts'
import { changeOf } from '../../src/reports/comparable.ts'
import { pastRound } from '../../src/reports/past-round.ts'
import { REPORT_KINDS, reportPdf } from '../../src/reports/index.ts'
import { resultOf } from '../../src/scoring/result.ts'
import { score } from '../../src/scoring/score.ts'
import { anyPlan, planFaults, standingsOf } from './plan-report.ts'
import { readPdf } from './read-pdf.ts'
import { anyAnswersFile } from './shipped-arbitrary.ts'
import type { ReportInput, ReportKind } from '../../src/reports/index.ts'
import type { Result } from '../../src/scoring/result.ts'
import type { Maturity } from '../../src/scoring/rules.ts'

type Language = ReportInput['language']
export type Figure = readonly [place: string, text: string]

/** A no-break space comes back from the file as a space. */
export function spaced(text: string): string {
  return text.replaceAll('\u00A0', ' ')
}

/** Every figure of a result as the language writes it, with the place it comes from. */
export function figuresOf(result: Result, language: Language): Figure[] {
  const { number, share, maturity, named } = writing(language)
  return [
    ...maturity('overall', result.maturity),
    ...named(result.levels),
    ...named(result.questionnaires),
    ...Object.entries(result.themes).flatMap(([id, theme]) => [...maturity(id, theme), ...named(theme.levels)]),
    ...countsOf(result),
    ['gap', number(result.gap)],
    ...result.raises.map(({ question, gain }): Figure => [question, `+${number(gain)}`]),
    ...result.contradictions.flatMap(({ levels, coverage }) =>
      Object.entries(levels).map(([id, value]): Figure => [id, `${number(value)} (${share(coverage[id]!)})`]),
    ),
    ...confidenceOf(result, language),
    ['done', String(result.progress.done)],
    ['of', String(result.progress.of)],
  ]
}

function writing(language: Language) {
  const number = (value: number | null, decimals = 2) => formatNumber(value, language, decimals)
  const share = (value: number | null) => formatShare(value, language)
  const maturity = (name: string, { value, low, high, coverage, naAsLowest }: Maturity): Figure[] => [
    ...[value, low, high, naAsLowest].map((figure): Figure => [name, number(figure)]),
    [name, share(coverage)],
  ]
  /** Value, range and coverage as they stand side by side. */
  const beside = (name: string, { value, low, high, coverage }: Maturity): Figure[] => [
    [name, number(value)],
    [name, low === null ? '–' : `${number(low)}–${number(high)}`],
    [name, share(coverage)],
  ]
  const named = (values: Readonly<Record<string, Maturity>>) =>
    Object.entries(values).flatMap(([id, value]) => maturity(id, value))
  return { number, share, maturity, beside, named }
}

function countsOf(result: Result): Figure[] {
  return Object.values(result.conformity).flatMap((counts) =>
    Object.entries(counts).map(([status, count]): Figure => [status, String(count)]),
  )
}

function confidenceOf({ confidence }: Result, language: Language): Figure[] {
  const { number, share } = writing(language)
  return [
    ['evidence', share(confidence.evidence)],
    ['fresh', share(confidence.fresh)],
    ['spread', number(confidence.spread)],
  ]
}

/** The figures that each kind of report must hold. */
export function expectedFigures(
  kind: ReportKind,
  { result, language, earlier = [], round, plan }: ReportInput,
): Figure[] {
  const { number, beside } = writing(language)
  const themes = Object.entries(result.themes).flatMap(([id, theme]) => beside(id, theme))
  switch (kind) {
    case 'full':
      return figuresOf(result, language)
    case 'summary':
      return [
        ...beside('overall', result.maturity),
        ...themes,
        ...(round.content.statutes.length > 2 ? [] : countsOf(result)),
        ...result.raises.slice(0, 3).map(({ question, gain }): Figure => [question, `(+${number(gain)})`]),
      ]
    case 'statutory':
      return [...countsOf(result), ...confidenceOf(result, language)]
    case 'trend': {
      const rounds = [...earlier.map(({ figures }) => figures), result]
      return rounds.flatMap((figures) => [
        ...beside('overall', figures.maturity),
        ...Object.entries(figures.levels).map(([id, level]): Figure => [id, number(level.value)]),
        ...Object.entries(figures.themes).map(([id, theme]): Figure => [id, number(theme.value)]),
        ...Object.values(figures.conformity).flatMap((counts) =>
          Object.entries(counts).map(([status, count]): Figure => [status, String(count)]),
        ),
      ])
    }
    case 'roadmap':
      // whole rows of it are read by `planFaults`
      return standingsOf(plan!.roadmap).flatMap(({ maturity }) => beside('', maturity).slice(0, 2))
  }
}

/** Figures that the result does not have: differences of two rounds, and the distances of the lists. */
function derivedFigures({ result, earlier = [], language }: ReportInput): string[] {
  const { number } = writing(language)
  const rounds = [...earlier.map(({ figures }) => figures), result]
  const last = rounds.at(-1)!
  return rounds
    .flatMap((round) => [
      ...[round.maturity, ...Object.values(round.levels), ...Object.values(round.themes)].map(({ value }) => value),
      changeOf(round.maturity.value, last.maturity.value),
      ...Object.keys(last.levels).map((id) => changeOf(round.levels[id]?.value, last.levels[id]!.value)),
      ...Object.keys(last.themes).map((id) => changeOf(round.themes[id]?.value, last.themes[id]!.value)),
      ...[round.maturity].flatMap(({ low, high }) => [low, high]),
    ])
    .map((value) => number(value))
}

/**
 * What is wrong with the figures of a report, read back from its text: those of the result that are missing,
 * and those with two decimals that neither the result nor a difference of two rounds has.
 */
export async function figureFaults(kind: ReportKind, input: ReportInput, drawn = input): Promise<string[]> {
  const { text } = await readPdf(await reportPdf(kind, drawn))
  const told = spaced(text)
  const missing = expectedFigures(kind, input)
    .filter(([, figure]) => !told.includes(spaced(figure)))
    .map(([place, figure]) => `missing: ${place} ${figure}`)
  const known = new Set([
    ...figuresOf(input.result, input.language).flatMap(([, figure]) => decimalsIn(spaced(figure))),
    ...derivedFigures(input).flatMap(decimalsIn),
  ])
  const strange = decimalsIn(told).filter((figure) => !known.has(figure))
  if (kind === 'roadmap') return [...missing, ...planFaults(text, input)]
  return [...missing, ...strange.map((figure) => `of no result: ${figure}`)]
}

/** Numbers with two decimals, without their signs. */
function decimalsIn(text: string): string[] {
  return [...text.matchAll(/(?<![\d.,])\d[.,]\d{2}(?![\d.,]*\d)/g)].map(([figure]) => figure)
}

/** Reports of generated assessments of the shipped content, each with a round before it, kind by kind. */
export function generatedReports(count: number): { kind: ReportKind; input: ReportInput; seed: number }[] {
  const library = loadLibrary(['.'])
  const inputOf = (seed: number, asOf: string, language: Language): ReportInput => {
    const [file] = fc.sample(anyAnswersFile(library), { seed, numRuns: 1 })
    const source = parseSource('generated.yaml', Buffer.from(JSON.stringify({ ...file, asOf })))
    const { organisation, round, state } = openAssessment(source, library)
    const result = resultOf(score(round, state))
    return { organisation, asOf, targetId: state.target, round, result, state, language }
  }
  return Array.from({ length: count }, (_, seed) => {
    const language = (['fi', 'sv', 'en'] as const)[seed % 3]!
    const input = inputOf(seed + 1, '2026-06-30', language)
    const earlier = [pastRound(inputOf(1000 + seed, '2025-06-30', language))]
    const kind = REPORT_KINDS[Math.floor(seed / 3) % REPORT_KINDS.length]!
    return { kind, input: { ...input, earlier, plan: anyPlan(input, seed) }, seed }
  })
}
