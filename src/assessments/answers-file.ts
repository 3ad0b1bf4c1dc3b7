import { readFileSync } from 'node:fs'
import { ContentError, parseSource, checkShape, splitPin, versionsOf } from '../content/index.ts'
import { prepare } from '../scoring/round.ts'
import { answersSchema } from './answers-schema.ts'
import type { Finding, Library, Problem, Source } from '../content/index.ts'
import type { Governance } from '../content/governance.ts'
import type { Questionnaire } from '../content/questionnaire.ts'
import type { Answer, Round, RoundState } from '../scoring/round.ts'
import type { AnswersFile } from './answers-schema.ts'

export type Organisation = { readonly name: string; readonly municipalityCode?: string; readonly population?: number }

/** One assessment, ready to score: who, what was asked, what was answered. */
export type Assessment = {
  readonly organisation: Organisation
  readonly round: Round
  readonly state: RoundState
  /** The file as written, with what a worked case adds. */
  readonly file: AnswersFile
}

/**
 * Reads a file of answers against the library.
 * @throws ContentError with every problem in it, each at its line and column.
 */
export function readAssessment(path: string, library: Library): Assessment {
  return openAssessment(parseSource(path, readBytes(path)), library)
}

export function openAssessment(source: Source, library: Library): Assessment {
  if (source.data === undefined) throw new ContentError(source.problems)
  const { content: file, findings } = checkShape(answersSchema, source.data)
  const refuse = (found: readonly Finding[]) => {
    const errors = found.filter(({ severity = 'error' }) => severity === 'error')
    if (errors.length > 0) throw new ContentError(errors.map(source.at))
  }
  refuse(findings)
  if (!file) throw new ContentError(findings.map(source.at))
  const pins = pinned(file, library)
  refuse(pins.findings)
  const round = prepare(contentOf(pins.questionnaires, library))
  refuse([
    ...factFindings(file, round.content.governance),
    ...targetFindings(file, round),
    ...answerFindings(file, round),
  ])
  return { organisation: organisationOf(file), round, state: stateOf(file), file }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    const values = { detail: (error as NodeJS.ErrnoException).code ?? (error as Error).message }
    const problem: Problem = { file: path, line: 1, column: 1, path: '', severity: 'error', code: 'unreadable', values }
    throw new ContentError([problem])
  }
}

function pinned(file: AnswersFile, library: Library): { questionnaires: Questionnaire[]; findings: Finding[] } {
  const findings: Finding[] = []
  const questionnaires: Questionnaire[] = []
  const seen = new Set<string>()
  file.questionnaires.forEach((pin, i) => {
    const path = ['questionnaires', i]
    const { id, version } = splitPin(pin)
    const versions = versionsOf(library.questionnaires.keys(), id)
    const entry = library.questionnaires.get(pin)
    if (entry) questionnaires.push(entry.content)
    else if (versions.length === 0) findings.push({ path, code: 'unknownFile', values: { id, version } })
    else findings.push({ path, code: 'unknownVersion', values: { id, version, versions: versions.join(', ') } })
    if (seen.has(id)) findings.push({ path, code: 'duplicateId', values: { id } })
    seen.add(id)
  })
  return { questionnaires, findings: [...findings, ...disagreements(questionnaires)] }
}

/** One round has one governance version and one version of each framework. */
function disagreements(questionnaires: readonly Questionnaire[]): Finding[] {
  const first = new Map<string, { pin: string; questionnaire: string }>()
  return questionnaires.flatMap((questionnaire, i) =>
    [questionnaire.governance, ...questionnaire.frameworks].flatMap((pin): Finding[] => {
      const key = pin === questionnaire.governance ? '' : splitPin(pin).id
      const known = first.get(key)
      if (!known) first.set(key, { pin, questionnaire: questionnaire.id })
      if (!known || known.pin === pin) return []
      const values = { pin, other: known.pin, questionnaire: known.questionnaire }
      return [{ path: ['questionnaires', i], code: 'disagree', values }]
    }),
  )
}

/** The files that a set of questionnaires stands on, governance and statutes. */
export function contentOf(questionnaires: readonly Questionnaire[], library: Library): Round['content'] {
  const pins = [...new Set(questionnaires.flatMap((q) => q.frameworks))]
  const governance = library.governances.get(questionnaires[0]!.governance)!.content
  const statutes = pins.map((pin) => library.statutes.get(pin)?.content).filter((statute) => statute !== undefined)
  return { governance, statutes, questionnaires }
}

function factFindings(file: AnswersFile, { facts }: Governance): Finding[] {
  return Object.entries(file.facts).flatMap(([id, value]): Finding[] => {
    const fact = facts.find((f) => f.id === id)
    const path = ['facts', id]
    if (!fact) return [{ path, code: 'unknownFact', values: { fact: id }, atKey: true }]
    const fits = fact.type === 'boolean' ? typeof value === 'boolean' : fact.options.some((o) => o.id === value)
    return fits ? [] : [{ path, code: 'factValue', values: { fact: id, found: String(value) } }]
  })
}

function targetFindings(file: AnswersFile, { content }: Round): Finding[] {
  const { profiles } = content.governance
  if (file.target === undefined || profiles.some((p) => p.id === file.target)) return []
  const values = { target: file.target, allowed: profiles.map((p) => p.id).join(', ') }
  return [{ path: ['target'], code: 'unknownProfile', values }]
}

function answerFindings(file: AnswersFile, round: Round): Finding[] {
  return Object.entries(file.answers).flatMap(([question, answer]): Finding[] => {
    const path = ['answers', question]
    if (!round.indexOf.has(question)) return [{ path, code: 'unknownQuestion', values: { question }, atKey: true }]
    return [...stateFindings(answer, path), ...levelFindings(answer, path, round.highest)]
  })
}

/** Exactly one of level, votes, notApplicable, dontKnow; a level beside votes is the consensus. */
function stateFindings(answer: AnswersFile['answers'][string], path: (string | number)[]): Finding[] {
  const states = [answer.level ?? answer.votes, answer.notApplicable, answer.dontKnow].filter((s) => s !== undefined)
  if (states.length === 0) return [{ path, code: 'noState', atKey: true }]
  if (states.length > 1) return [{ path, code: 'twoStates', atKey: true }]
  return answer.votes?.length === 0 ? [{ path: [...path, 'votes'], code: 'votesEmpty' }] : []
}

function levelFindings(answer: AnswersFile['answers'][string], path: (string | number)[], highest: number): Finding[] {
  const given = [
    ...(answer.level === undefined ? [] : [{ level: answer.level, at: ['level'] as (string | number)[] }]),
    ...(answer.votes ?? []).map((level, i) => ({ level, at: ['votes', i] })),
  ]
  return given
    .filter(({ level }) => level < 1 || level > highest)
    .map(({ level, at }) => ({ path: [...path, ...at], code: 'levelOutOfRange', values: { found: level, highest } }))
}

function organisationOf({ organisation: { name, municipalityCode, population } }: AnswersFile): Organisation {
  return {
    name,
    ...(municipalityCode === undefined ? {} : { municipalityCode }),
    ...(population === undefined ? {} : { population }),
  }
}

function stateOf({ facts, answers, asOf, target }: AnswersFile): RoundState {
  return {
    facts,
    answers: answers as Record<string, Answer>,
    ...(asOf === undefined ? {} : { asOf }),
    ...(target === undefined ? {} : { target }),
  }
}
