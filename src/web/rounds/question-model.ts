import { formatDate } from '../../i18n/format-time.ts'
import { requirementsOf } from '../../assessments/round-content.ts'
import type { AnswerRow, Said, Vote } from '../../assessments/answer-store.ts'
import type { Evidence } from '../../assessments/evidence-store.ts'
import type { Provision } from '../../content/framework.ts'
import type { Question } from '../../content/questionnaire.ts'
import type { Round } from '../../scoring/round.ts'
import type { Language } from '../../i18n/translate.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { Choices, Link, QuestionGuide, QuestionModel, TheirAnswer } from './pages.ts'

/** What stands in the form of one question: the answer as saved, or as typed when it could not be saved. */
export type Shown = {
  readonly row: AnswerRow | undefined
  readonly typed?: Said
  /** The version that was before the writer's eyes: saving over a later one is a conflict. */
  readonly basedOn?: number | undefined
  readonly votes: readonly Vote[]
  readonly evidence: readonly Evidence[]
  readonly disabled: boolean
  readonly error?: { readonly field: 'level' | 'reason' | 'choose'; readonly text: string }
  readonly theirs?: AnswerRow | undefined
}

export function questionModel(visit: Visit, where: InRound, question: Question, shown: Shown): QuestionModel {
  const { t, language } = visit
  const { row, typed, basedOn, votes, evidence, disabled, error, theirs } = shown
  const said = typed ?? row
  const content = contentOf(visit, where.round, question)
  return {
    id: question.id,
    text: question.text[language],
    choices: choicesOf(visit, question, content, chosenIn(said, shown)),
    guide: content.guide,
    links: content.links,
    reason: said?.reason ?? '',
    comment: said?.comment ?? '',
    version: theirs?.version ?? basedOn ?? row?.version ?? 0,
    unsaved: typed !== undefined,
    carried: row !== undefined && !row.confirmed,
    disabled,
    who: row === undefined ? '' : whoOf(visit, row),
    votes: votes.length === 0 ? '' : t('rounds.answer.votes', { count: votes.length }),
    evidence: evidence.map((one) => evidenceLink(where, one)),
    page: `${where.base}/question/${question.id}`,
    error: error?.text,
    errorField: error?.field,
    theirs: theirs && theirAnswer(visit, where, question, theirs),
  }
}

/** The level, or the choice that is none; nothing for what nobody has answered. */
function chosenIn(said: Said | undefined, shown: Shown): string {
  if (said === undefined || (said.state === 'open' && !isTakenBack(shown))) return ''
  return said.state === 'level' ? String(said.level) : said.state
}

/** “Later” shows as chosen only while an answer is being taken back: what nobody has answered shows no choice. */
function isTakenBack({ typed, row }: Shown): boolean {
  return typed !== undefined && row !== undefined && row.state !== 'open'
}

type Content = {
  readonly guide: QuestionGuide
  readonly links: QuestionModel['links']
  readonly levels: Levels
  readonly choices: Map<string, Choices>
}
type Levels = readonly Omit<Choices['levels'][number], 'checked'>[]
const contents = new WeakMap<Round, Map<string, Content>>()

/** What a question says whoever answers it: the same in every page of a round, so made once. */
function contentOf(visit: Visit, round: Round, question: Question): Content {
  const known = contents.get(round) ?? new Map<string, Content>()
  contents.set(round, known)
  const key = `${visit.language} ${question.id}`
  const content = known.get(key) ?? makeContent(visit, round, question)
  known.set(key, content)
  return content
}

function makeContent({ t, language }: Visit, round: Round, question: Question): Content {
  const guide = {
    guidance: question.guidance[language],
    why: question.why[language],
    examples: question.evidence.map((example) => example[language]),
    requirements: requirementLinks({ round }, question, language),
  }
  const levels = round.content.governance.scale.map(({ level, name }) => ({
    level,
    name: name[language],
    text: question.levels[String(level)]?.[language] ?? '',
  }))
  const about = { question: question.text[language] }
  const links = {
    evidence: t('rounds.evidence.add.of', about),
    votes: t('rounds.answer.votesAndHistory.of', about),
    page: t('rounds.answer.page.of', about),
  }
  return { guide, links, levels, choices: new Map() }
}

/** @param chosen a level, a choice that is none, or nothing: few enough to be kept. */
function choicesOf({ t }: Visit, question: Question, { levels, choices }: Content, chosen: string): Choices {
  const known = choices.get(chosen)
  if (known) return known
  const made = {
    id: question.id,
    levels: levels.map((one) => ({ ...one, checked: chosen === String(one.level) })),
    others: (['notApplicable', 'dontKnow', 'open'] as const).map((value) => ({
      value,
      name: t(`rounds.answer.${value}`),
      text: t(`rounds.answer.${value}.text`),
      checked: chosen === value,
    })),
  }
  choices.set(chosen, made)
  return made
}
export function whoOf({ t, language }: Visit, { confirmed, answeredByName, answeredAt }: AnswerRow): string {
  const values = { name: answeredByName ?? t('rounds.someone'), day: formatDate(answeredAt, language) }
  return t(confirmed ? 'rounds.answer.who' : 'rounds.answer.carriedFrom', values)
}

/** An answer in words, for whoever did not write it. */
export function theirAnswer(visit: Visit, where: InRound, question: Question, row: AnswerRow): TheirAnswer {
  return {
    who: whoOf(visit, row),
    said: saidText(visit, where, row),
    statement: row.level === null ? (row.reason ?? '') : (question.levels[String(row.level)]?.[visit.language] ?? ''),
    comment: row.comment ?? '',
  }
}

/** `3 Vakiintunut`, `Ei koske kuntaa`. */
export function saidText({ t, language }: Visit, { round }: InRound, { state, level }: Said): string {
  if (state !== 'level' || level === null) return t(`rounds.answer.${state === 'level' ? 'open' : state}`)
  const step = round.content.governance.scale.find((one) => one.level === level)
  return `${level} ${step?.name[language] ?? ''}`
}

/** The requirements that a question speaks of, each with its place in the guide. */
export function requirementLinks({ round }: Pick<InRound, 'round'>, question: Question, language: Language): Link[] {
  return question.requirements.flatMap(({ ref }): Link[] => {
    const found = requirementsOf(round).get(ref)
    if (!found) return []
    const { statute, requirement } = found
    const place = `${statute.source.shortName[language]} ${provisionText(requirement.provision, language)}`
    const href = `/guide/requirements/${statute.id}/${requirement.id}`
    return [{ label: `${place}: ${requirement.title[language]}`, href }]
  })
}

/** `4 § 2 mom.`; `section 4(2)`. */
function provisionText({ section, subsection }: Provision, language: Language): string {
  if (language === 'en') return `section ${section}${subsection === undefined ? '' : `(${subsection})`}`
  return `${section} §${subsection === undefined ? '' : ` ${subsection} mom.`}`
}

function evidenceLink({ base }: InRound, { id, kind, title, question }: Evidence): Link {
  return { label: title, href: kind === 'file' ? `${base}/evidence/${id}` : `${base}/question/${question}#evidence` }
}
