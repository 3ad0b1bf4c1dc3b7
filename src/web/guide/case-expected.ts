import { formatNumber, formatShare } from '../../i18n/format.ts'
import { provisionText } from '../../reports/provision-text.ts'
import { splitReference } from '../../content/index.ts'
import { hrefOf } from './guide-parts.ts'
import type { Expectation } from '../../assessments/answers-schema.ts'
import type { Result } from '../../scoring/result.ts'
import type { Status } from '../../scoring/conformity.ts'
import type { Case } from './cases.ts'
import type { Link, Voice } from './guide-parts.ts'

/** What a worked case expects, each with the reason worked out by hand. Tests hold the engine to it. */
export type Expected = {
  readonly requirements: readonly (Link & {
    readonly where: string
    readonly status: Status
    readonly statusText: string
    readonly why: string
  })[]
  readonly figures: readonly { readonly name: string; readonly figures: string; readonly why: string }[]
  readonly others: readonly { readonly name: string; readonly why: string }[]
}

export function expectedOf(one: Case, result: Result, voice: Voice): Expected {
  const { expect } = one.file
  if (!expect) return { requirements: [], figures: [], others: [] }
  return {
    requirements: requirementsOf(one, expect, voice),
    figures: expect.maturity.map((line) => figureOf(one, line, voice)),
    others: othersOf(one, expect, result, voice),
  }
}

function requirementsOf({ round }: Case, { requirements }: Expectation, voice: Voice): Expected['requirements'] {
  const { say, t, language } = voice
  return Object.entries(requirements).map(([ref, { status, why }]) => {
    const { framework, id } = splitReference(ref)
    const statute = round.content.statutes.find((one) => one.id === framework)
    const requirement = statute?.chapters.flatMap((chapter) => chapter.requirements).find((r) => r.id === id)
    return {
      label: say(requirement?.title),
      href: hrefOf.requirement(ref),
      where: requirement ? provisionText(requirement.provision, language) : ref,
      status,
      statusText: t(`status.${status}`),
      why: say(why),
    }
  })
}

function figureOf(one: Case, line: Expectation['maturity'][number], voice: Voice): Expected['figures'][number] {
  const { say, t, language } = voice
  const number = (value: number | null) => formatNumber(value, language)
  const { value, low, high, coverage } = line
  const figures = [
    value === undefined ? '' : `${t('results.value')} ${number(value)}`,
    low === undefined || high === undefined ? '' : `${t('results.range')} ${number(low)}–${number(high)}`,
    coverage === undefined ? '' : `${t('results.coverage')} ${formatShare(coverage, language)}`,
  ]
  return { name: placeName(one, line.of, voice), figures: figures.filter(Boolean).join(' · '), why: say(line.why) }
}

/** `theme:use@tactical` in the words of the framework. */
function placeName({ round }: Case, of: string, { say, t }: Voice): string {
  if (of === 'overall') return t('results.overall')
  const { governance, questionnaires } = round.content
  const [, id = '', level] = /^\w+:([a-z0-9-]+)(?:@([a-z0-9-]+))?$/.exec(of) ?? []
  const theme = governance.themes.find((one) => one.id === id)
  const name = (one: string | undefined) => say(governance.managementLevels.find(({ id }) => id === one)?.name)
  if (theme) return [say(theme.name), level ? name(level).toLowerCase() : ''].filter(Boolean).join(', ')
  return name(id) || say(questionnaires.find((one) => one.id === id)?.title)
}

function othersOf(one: Case, expect: Expectation, result: Result, voice: Voice): Expected['others'] {
  const { say, t, language } = voice
  const { governance, statutes } = one.round.content
  const question = (id: string) => say(one.round.asked[one.round.indexOf.get(id) ?? -1]?.question.text)
  return [
    ...Object.entries(expect.conformity).map(([framework, { why }]) => ({
      name: t('guide.expect.conformity', { statute: say(statutes.find(({ id }) => id === framework)?.title) }),
      why: say(why),
    })),
    ...(expect.contradictions ?? []).map(({ theme, why }) => ({
      name: t('guide.expect.contradiction', { theme: say(governance.themes.find(({ id }) => id === theme)?.name) }),
      why: say(why),
    })),
    ...expect.gaps.map(({ question: id, gap, why }) => ({
      name: t('guide.expect.gap', { question: question(id), gap: formatNumber(gap, language, 0) }),
      why: say(why),
    })),
    ...(expect.progress
      ? [{ name: t('guide.expect.progress', { ...result.progress }), why: say(expect.progress.why) }]
      : []),
  ]
}
