import { dissentPart } from './dissent-part.ts'
import { dutyLink, questionHref, themeHref } from './results.ts'
import type { Link } from '../guide/guide-parts.ts'
import type { Dissenting } from './dissent-part.ts'
import type { Results } from './results.ts'

/** What else there is to say of a result: contradictions, gap, how far it can be leaned on. */
export type FindingsPart = {
  readonly contradictions: readonly (Link & { readonly levels: readonly string[] })[]
  readonly gap: {
    readonly text: string
    readonly rows: readonly (Link & { readonly level: string; readonly target: string; readonly gap: string })[]
  }
  readonly confidence: readonly { readonly name: string; readonly text: string }[]
  readonly assumed: readonly string[]
  readonly ignored: readonly Link[]
  readonly dissent: readonly Dissenting[]
}

export function findingsPart(results: Results): FindingsPart {
  const { report, result } = results
  return {
    contradictions: contradictionsOf(results),
    gap: gapOf(results),
    confidence: confidenceOf(results),
    assumed: assumedOf(results),
    ignored: result.ignoredAnswers.map((question) => ({
      label: report.questionText(question),
      href: questionHref(results, question),
    })),
    dissent: dissentPart(results),
  }
}

function contradictionsOf(results: Results): FindingsPart['contradictions'] {
  const { report, result, t } = results
  return result.contradictions.map(({ theme, requirement, levels, coverage }) => ({
    ...(theme === undefined
      ? dutyLink(results, requirement ?? '')
      : { label: report.themeName(theme), href: themeHref(results, theme) }),
    levels: Object.entries(levels).map(([id, value]) =>
      t('results.levelValue', {
        level: report.levelName(id),
        value: report.number(value),
        coverage: report.share(coverage[id] ?? null),
      }),
    ),
  }))
}

function gapOf(results: Results): FindingsPart['gap'] {
  const { report, result, t } = results
  const rows = result.gaps.map(({ question, level, target, gap }) => ({
    label: report.questionText(question),
    href: questionHref(results, question),
    level: String(level),
    target: String(target),
    gap: String(gap),
    size: gap,
  }))
  return {
    text: rows.length > 0 ? t('results.gap.mean', { gap: report.number(result.gap) }) : t('results.gap.none'),
    // the widest first; equal ones stay in round order
    rows: rows.toSorted((a, b) => b.size - a.size),
  }
}

function confidenceOf({ report, result, t }: Results): FindingsPart['confidence'] {
  const { evidence, fresh, spread } = result.confidence
  return [
    { name: t('results.confidence.evidence'), text: report.share(evidence) },
    { name: t('results.confidence.fresh'), text: report.share(fresh) },
    { name: t('results.confidence.spread'), text: report.number(spread) },
  ]
}

function assumedOf({ report, result, scored, t }: Results): string[] {
  const { facts } = scored.round.content.governance
  return facts
    .filter(({ id }) => result.assumedFacts.includes(id))
    .map((fact) => {
      const option = fact.type === 'choice' ? fact.options.find(({ id }) => id === fact.default) : undefined
      const answer = option ? report.say(option.name) : t(fact.default === true ? 'guide.yes' : 'guide.no')
      return t('results.assumed.is', { question: report.say(fact.question), answer: answer.toLowerCase() })
    })
}
