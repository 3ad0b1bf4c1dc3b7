import { statute } from '../../src/content/framework.ts'
import { governance } from '../../src/content/governance.ts'
import { questionnaire } from '../../src/content/questionnaire.ts'
import { answerOf } from './short-answer.ts'
import type { Facts, RoundContent, RoundState } from '../../src/scoring/round.ts'
import type { RoundDescription } from './round-description.ts'

type Described = RoundDescription['questions'][string]

const words = { fi: 'teksti', sv: 'text', en: 'text' }
const pin = 'framework@1.0'

/** The content that a description stands for, through the same schemas as a file. */
export function contentOf(description: RoundDescription): RoundContent {
  const statutes = statutesOf(description)
  return {
    governance: governanceOf(description),
    statutes,
    questionnaires: questionnairesOf(
      description,
      statutes.map((s) => `${s.id}@1.0`),
    ),
  }
}

export function stateOf({ facts, answers, asOf, target, targets }: RoundDescription): RoundState {
  const aim = target ?? (targets ? 'goal' : undefined)
  return {
    facts: facts as Facts,
    answers: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, answerOf(answer)])),
    ...(asOf === undefined ? {} : { asOf }),
    ...(aim === undefined ? {} : { target: aim }),
  }
}

function governanceOf({ rule, scale, anchor, heldFrom, levels, declared, targets, questions }: RoundDescription) {
  const themes = new Set(Object.values(questions).map((question) => question.theme))
  return governance.parse({
    id: 'framework',
    version: '1.0',
    kind: 'governance',
    title: words,
    rule,
    scale: Array.from({ length: scale }, (_, i) => ({
      level: i + 1,
      id: `l${i + 1}`,
      name: words,
      description: words,
    })),
    anchor,
    heldFrom,
    managementLevels: Object.entries(levels).map(([id, weight]) => ({ id, weight, name: words })),
    themes: [...themes].map((id) => ({ id, name: words, description: words })),
    facts: Object.entries(declared).map(([id, values]) => factOf(id, values)),
    profiles: [
      { id: 'goal', name: words, description: words, targets: targets?.themes ?? {}, questions: targets?.questions },
    ],
    roles: [{ id: 'head', name: words }],
    sizes: [{ id: 'small', name: words }],
  })
}

function factOf(id: string, values: boolean | readonly string[]) {
  if (typeof values === 'boolean') return { id, type: 'boolean', question: words, default: values }
  const options = values.map((option) => ({ id: option, name: words }))
  return { id, type: 'choice', question: words, options, default: values[0] }
}

/** Requirements that only a link names come after those described, in force since 2020. */
function statutesOf({ requirements, questions }: RoundDescription) {
  const linked = Object.values(questions).flatMap((question) => Object.keys(question.links))
  const references = [...new Set([...Object.keys(requirements), ...linked])]
  const byStatute = grouped(references, (reference) => inFull(reference).split(':')[0]!)
  return [...byStatute].map(([id, own]) =>
    statute.parse({
      id,
      version: '1.0',
      kind: 'statute',
      title: words,
      source: { number: '1/2020', name: words, shortName: words, asOf: '2025-01-01' },
      chapters: [{ id: '1', title: words, requirements: own.map((ref) => dutyOf(ref, requirements[ref])) }],
    }),
  )
}

function dutyOf(reference: string, described: RoundDescription['requirements'][string] | undefined) {
  const { condition, ...inForce } = described ?? { from: '2020-01-01' }
  return {
    id: inFull(reference).split(':')[1],
    title: words,
    provision: { section: '1' },
    binds: 'unit',
    appliesTo: ['municipality'],
    inForce,
    condition: conditionOf(condition),
    supervision: 'none',
    duty: words,
    verification: 'official',
  }
}

function questionnairesOf({ questions }: RoundDescription, frameworks: readonly string[]) {
  const files = grouped(Object.entries(questions), ([, { file, level }]) => file ?? level)
  return [...files].map(([id, own]) =>
    questionnaire.parse({
      id,
      version: '1.0',
      title: words,
      governance: pin,
      frameworks,
      level: own[0]![1].level,
      sections: [{ id: 'all', title: words, questions: own.map(([key, described]) => questionOf(key, described)) }],
    }),
  )
}

function questionOf(id: string, { theme, weight, stage, condition, links }: Described) {
  return {
    id,
    theme,
    weight,
    stage,
    text: words,
    why: words,
    guidance: words,
    evidence: [words],
    condition: conditionOf(condition),
    levels: {},
    requirements: Object.entries(links).map(([ref, from]) =>
      from === 'anchor' ? { ref: inFull(ref) } : { ref: inFull(ref), metFrom: from },
    ),
  }
}

function conditionOf(condition: Readonly<Record<string, boolean | string>> = {}) {
  return Object.entries(condition).map(([fact, is]) => ({ fact, is }))
}

function grouped<T>(all: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of all) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

function inFull(reference: string): string {
  return reference.includes(':') ? reference : `act:${reference}`
}
