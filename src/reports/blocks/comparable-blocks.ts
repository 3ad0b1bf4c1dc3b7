import { translator } from '../../i18n/translate.ts'
import { trendWords } from '../words/trend-words.ts'
import { differencesText, roundName } from './change-paras.ts'
import type { Block, Para } from '../block.ts'
import type { Comparable } from '../comparable.ts'
import type { PastRound } from '../past-round.ts'
import type { Report } from '../open-report.ts'
import type { Trend } from '../trend.ts'

/** Which figures of each earlier round may be set beside those of the last. */
export function comparableBlocks(report: Report, { rounds, same }: Trend): Block[] {
  const t = translator(trendWords, report.language)
  if (rounds.length < 2) return []
  const heading: Block = { kind: 'heading', level: 2, text: t('comparable') }
  const means: Block = { kind: 'paragraph', tone: 'dim', text: `${t('minorVersions')} ${t('otherFacts')}` }
  if (same.every(({ differing }) => differing.length === 0))
    return [heading, { kind: 'paragraph', tone: 'body', text: t('allComparable') }, means]
  const items = rounds.slice(0, -1).map((round, i): Para => ({ text: textOf(report, round, same[i]!), tone: 'body' }))
  return [heading, { kind: 'list', items }, means]
}

function textOf(report: Report, round: PastRound, same: Comparable): string {
  const t = translator(trendWords, report.language)
  const values = { name: roundName(report, round), what: differencesText(report, same) }
  if (same.differing.length === 0) return t('everything', values)
  const kept = keptOf(report, same)
  return kept.length === 0 ? t('nothing', values) : t('some', { ...values, same: kept.join(', ') })
}

function keptOf({ input, language, say, levelName }: Report, { maturity, levels, statutes }: Comparable): string[] {
  const t = translator(trendWords, language)
  const acts = input.round.content.statutes.filter(({ id }) => statutes.has(id))
  return [
    ...(maturity ? [t('wholeAndThemes')] : []),
    ...[...levels].map((id) => t('levelNamed', { name: levelName(id).toLowerCase() })),
    ...acts.map(({ source }) => t('statusesOf', { act: say(source.shortName) })),
  ]
}
