import { formatNumber } from '../../i18n/format.ts'
import { translator } from '../../i18n/translate.ts'
import { changeOf, comparable } from '../comparable.ts'
import { nameOf, pastRound } from '../past-round.ts'
import { changeWords } from '../words/change-words.ts'
import type { Para } from '../block.ts'
import type { Comparable } from '../comparable.ts'
import type { PastRound } from '../past-round.ts'
import type { Report } from '../open-report.ts'

/** What changed since the last round: the value and the requirements met, or why they cannot be compared. */
export function changeParas(report: Report): Para[] {
  const { input, language, number, range } = report
  const t = translator(changeWords, language)
  const last = input.earlier?.at(-1)
  if (!last) return [{ text: t('noEarlier'), tone: 'dim', lines: 2 }]
  const now = pastRound(input)
  const same = comparable(now, last)
  const { maturity } = last.figures
  const change = same.maturity ? changeOf(maturity.value, input.result.maturity.value) : null
  const values = { name: roundName(report, last), value: number(maturity.value), range: range(maturity) }
  const text = change === null ? t('noChange', values) : t('change', { ...values, change: signed(report, change) })
  return [
    { text, tone: 'small', lines: 3 },
    ...metPara(report, last, same),
    ...(same.maturity ? [] : [notComparable(report, 'notComparable', same)]),
  ]
}

function metPara(report: Report, last: PastRound, same: Comparable): Para[] {
  const t = translator(changeWords, report.language)
  const acts = report.input.round.content.statutes
  if (acts.length === 0) return []
  // one sentence is enough where nothing can be compared at all
  if (same.statutes.size < acts.length)
    return same.maturity ? [notComparable(report, 'statusesNotComparable', same)] : []
  const met = (conformity: PastRound['figures']['conformity']) =>
    acts.reduce((sum, { id }) => sum + (conformity[id]?.met ?? 0), 0)
  const counts = { now: met(report.input.result.conformity), before: met(last.figures.conformity) }
  return [{ text: t('metThen', counts), tone: 'small', lines: 1 }]
}

function notComparable(report: Report, key: 'notComparable' | 'statusesNotComparable', same: Comparable): Para {
  const what = differencesText(report, same)
  return { text: translator(changeWords, report.language)(key, { what }), tone: 'small', lines: 3 }
}

/** `strategic 1.0 → 2.0, act – → 1.0`. */
export function differencesText({ language }: Report, { differing }: Comparable): string {
  const t = translator(changeWords, language)
  return differing.map(({ id, versions: [before, after] }) => t('difference', { id, before, after })).join(', ')
}

export function roundName({ language, day }: Report, round: PastRound): string {
  return nameOf(round, day, translator(changeWords, language)('unnamed'))
}

/** `+0,21`, `−0,05`, `0,00`; a dash where there is none. */
export function signed({ language }: Report, change: number | null, decimals = 2): string {
  return `${change !== null && change > 0 ? '+' : ''}${formatNumber(change, language, decimals)}`
}
