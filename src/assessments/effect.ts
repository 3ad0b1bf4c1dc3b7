import { ContentError } from '../content/index.ts'
import { prepare } from '../scoring/round.ts'
import { resultOf } from '../scoring/result.ts'
import { score } from '../scoring/score.ts'
import type { Library } from '../content/index.ts'
import type { Content } from '../content/shelf.ts'
import type { Questionnaire } from '../content/questionnaire.ts'
import type { Status } from '../scoring/conformity.ts'
import type { Result } from '../scoring/result.ts'
import type { Answer, RoundContent } from '../scoring/round.ts'
import type { AnswersFile } from './answers-schema.ts'

/** What a new version of one file does to the result of given answers. */
export type Effect = {
  readonly before: number | null
  readonly after: number | null
  readonly requirements: readonly {
    readonly requirement: string
    readonly before: Status | null
    readonly after: Status | null
  }[]
  /** Answered questions that the new version no longer has. */
  readonly droppedAnswers: readonly string[]
}

/**
 * Scores the same answers with the old and with the new version of one file in place.
 * @throws ContentError when the answers' questionnaires are not on the shelf.
 */
export function effectOf(file: AnswersFile, older: Content, newer: Content, library: Library): Effect {
  const before = scored(file, withVersion(file, older, library))
  const after = scored(file, withVersion(file, newer, library))
  return {
    before: before.result.maturity.value,
    after: after.result.maturity.value,
    requirements: changedStatuses(before.result, after.result),
    droppedAnswers: [...before.known].filter((question) => !after.known.has(question) && question in file.answers),
  }
}

function withVersion(file: AnswersFile, version: Content, library: Library): RoundContent {
  const swap = <T extends Content>(content: T): T => (content.id === version.id ? (version as T) : content)
  const questionnaires = file.questionnaires.map((pin) =>
    swap(library.questionnaires.get(pin)!.content as Questionnaire),
  )
  const first = questionnaires[0]
  if (!first) throw new ContentError([])
  const governance = swap(library.governances.get(first.governance)!.content)
  const pins = [...new Set(questionnaires.flatMap((q) => q.frameworks))]
  const statutes = pins.flatMap((pin) => library.statutes.get(pin)?.content ?? []).map(swap)
  return { governance, statutes, questionnaires }
}

function scored(file: AnswersFile, content: RoundContent): { result: Result; known: ReadonlySet<string> } {
  const round = prepare(content)
  const known = new Set(round.indexOf.keys())
  const facts = new Set(content.governance.facts.map((fact) => fact.id))
  const profiles = content.governance.profiles.map((profile) => profile.id)
  const state = {
    facts: Object.fromEntries(Object.entries(file.facts).filter(([fact]) => facts.has(fact))),
    answers: Object.fromEntries(Object.entries(file.answers).filter(([id]) => known.has(id))) as Record<string, Answer>,
    ...(file.asOf === undefined ? {} : { asOf: file.asOf }),
    ...(file.target !== undefined && profiles.includes(file.target) ? { target: file.target } : {}),
  }
  return { result: resultOf(score(round, state)), known }
}

function changedStatuses(before: Result, after: Result): Effect['requirements'] {
  const statuses = (result: Result) => new Map(result.requirements.map((r) => [`${r.framework}:${r.id}`, r.status]))
  const old = statuses(before)
  const now = statuses(after)
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((requirement) => old.get(requirement) !== now.get(requirement))
    .map((requirement) => ({ requirement, before: old.get(requirement) ?? null, after: now.get(requirement) ?? null }))
}
