import { formatDay, formatNumber } from '../../i18n/format.ts'
import { resultOf } from '../../scoring/result.ts'
import { score } from '../../scoring/score.ts'
import { levelSaid } from '../../reports/level-said.ts'
import { crumbs, GUIDE, hrefOf, paragraphs } from './guide-parts.ts'
import { expectedOf } from './case-expected.ts'
import type { Answer } from '../../scoring/round.ts'
import type { Case } from './cases.ts'
import type { Expected } from './case-expected.ts'
import type { Link, Voice } from './guide-parts.ts'

export type GuideCasesPage = {
  readonly title: string
  readonly crumbs: readonly Link[]
  readonly cases: readonly (Link & { readonly text: string; readonly facts: string })[]
}

export type CaseAnswer = Link & {
  readonly level: number
  readonly said: string
  readonly statement: string
  readonly comment: string
  readonly evidence: readonly string[]
}

export type GuideCasePage = {
  readonly title: string
  readonly crumbs: readonly Link[]
  readonly facts: readonly { readonly name: string; readonly text: string }[]
  readonly situation: readonly string[]
  readonly answers: readonly { readonly title: string; readonly answers: readonly CaseAnswer[] }[]
  readonly expected: Expected
  readonly teaches: readonly string[]
  readonly results: string
}

export function guideCasesPage(cases: readonly Case[], voice: Voice): GuideCasesPage {
  const { say, t } = voice
  return {
    title: t('guide.cases.title'),
    crumbs: crumbs(voice),
    cases: cases.map((one) => ({
      label: say(one.file.title) || one.organisation.name,
      href: hrefOf.case(one.id),
      text: paragraphs(say(one.file.situation))[0] ?? '',
      facts: populationOf(one, voice),
    })),
  }
}

/** A case as one reads it: what happened, what was answered, what follows and why. */
export function guideCasePage(one: Case, voice: Voice): GuideCasePage {
  const { say, t } = voice
  return {
    title: say(one.file.title) || one.organisation.name,
    crumbs: crumbs(voice, { label: t('guide.cases.title'), href: `${GUIDE}/cases` }),
    facts: factsOf(one, voice),
    situation: paragraphs(say(one.file.situation)),
    answers: answersOf(one, voice),
    expected: expectedOf(one, resultOf(score(one.round, one.state)), voice),
    teaches: paragraphs(say(one.file.teaches)),
    results: `${hrefOf.case(one.id)}/results`,
  }
}

function populationOf({ organisation: { population } }: Case, { t, language }: Voice): string {
  return population === undefined ? '' : t('guide.population', { count: formatNumber(population, language, 0) })
}

function factsOf(one: Case, voice: Voice): GuideCasePage['facts'] {
  const { say, t, language } = voice
  const { facts, profiles } = one.round.content.governance
  const yes = (value: boolean | string) => t(value === true ? 'guide.yes' : 'guide.no')
  const given = facts.filter(({ id }) => id in one.state.facts)
  const all = [
    {
      name: t('guide.municipality'),
      text: [one.organisation.name, populationOf(one, voice)].filter(Boolean).join(', '),
    },
    { name: t('guide.asOf'), text: one.state.asOf ? formatDay(one.state.asOf, language) : '' },
    { name: t('guide.target'), text: say(profiles.find(({ id }) => id === one.state.target)?.name) },
    ...given.map((fact) => {
      const value = one.state.facts[fact.id]!
      const option = fact.type === 'choice' ? fact.options.find(({ id }) => id === value) : undefined
      return { name: say(fact.question), text: option ? say(option.name) : yes(value) }
    }),
  ]
  return all.filter(({ text }) => text !== '')
}

function answersOf({ round, state }: Case, voice: Voice): GuideCasePage['answers'] {
  const { say } = voice
  return round.content.questionnaires
    .map(({ title, sections }) => ({
      title: say(title),
      answers: sections
        .flatMap(({ questions }) => questions)
        .filter(({ id }) => state.answers[id] !== undefined)
        .map((question) => caseAnswer(question, state.answers[question.id]!, voice)),
    }))
    .filter(({ answers }) => answers.length > 0)
}

type Question = Case['round']['asked'][number]['question']

function caseAnswer({ id, text, levels }: Question, answer: Answer, { say, t }: Voice): CaseAnswer {
  const level = levelSaid(answer) ?? 0
  const other = answer.notApplicable === undefined ? t('results.dontKnow') : t('results.claimed')
  return {
    label: say(text),
    href: hrefOf.question(id),
    level,
    said: level > 0 ? String(level) : '–',
    statement: level > 0 ? say(levels[String(level)]) : other,
    comment: answer.comment ?? answer.notApplicable ?? '',
    evidence: answer.evidence ?? [],
  }
}
