import { conditionFindings, requirementIds } from './checks-across.ts'
import { questionsOf } from './checks-questionnaire.ts'
import { newest } from './shelf.ts'
import { splitPin, splitReference } from './version.ts'
import type { Requirement, Statute } from './framework.ts'
import type { Governance } from './governance.ts'
import type { Path, Problem } from './problem.ts'
import type { Action, Question, Questionnaire } from './questionnaire.ts'
import type { Entry, Shelf } from './shelf.ts'

type Place<T> = { readonly item: T; readonly path: Path; readonly entry: Entry<Questionnaire> }

/** The newest questionnaires that share one governance version: what a round of today would use. */
type Family = {
  readonly governance: Entry<Governance>
  readonly questionnaires: readonly Entry<Questionnaire>[]
  readonly statutes: readonly Entry<Statute>[]
  readonly questions: readonly Place<Question>[]
  readonly actions: readonly Place<Action>[]
}

export function checkFamily(governance: Entry<Governance>, shelf: Shelf): Problem[] {
  const family = gather(governance, shelf)
  if (family.questionnaires.length === 0) return modelProblems(family, shelf)
  return [
    ...disagreements(family),
    ...repeated(family.questions, 'questionTwice'),
    ...repeated(family.actions, 'actionTwice'),
    ...unknownDependencies(family),
    ...cycles(family),
    ...profileProblems(family),
    ...modelProblems(family, shelf),
    ...family.statutes.flatMap((statute) => statuteProblems(statute, family)),
  ]
}

function gather(governance: Entry<Governance>, shelf: Shelf): Family {
  const pin = `${governance.content.id}@${governance.content.version}`
  const questionnaires = newest([...shelf.questionnaires.values()].filter((q) => q.content.governance === pin))
  const statutes = [...new Set(questionnaires.flatMap((q) => q.content.frameworks))]
    .map((pinned) => shelf.statutes.get(pinned))
    .filter((statute) => statute !== undefined)
  const questions = questionnaires.flatMap((entry) =>
    questionsOf(entry.content).map((placed) => ({ ...placed, entry })),
  )
  const actions = questions.flatMap(({ item, path, entry }) =>
    item.actions.map((action, i) => ({ item: action, path: [...path, 'actions', i], entry })),
  )
  return { governance, questionnaires, statutes, questions, actions }
}

/** Questionnaires of one round must pin one version of each framework. */
function disagreements({ questionnaires }: Family): Problem[] {
  const first = new Map<string, { pin: string; questionnaire: string }>()
  return questionnaires.flatMap((entry) =>
    entry.content.frameworks.flatMap((pin, i) => {
      const { id } = splitPin(pin)
      const known = first.get(id)
      if (!known) first.set(id, { pin, questionnaire: entry.content.id })
      if (!known || known.pin === pin) return []
      const values = { pin, other: known.pin, questionnaire: known.questionnaire }
      return [entry.at({ path: ['frameworks', i], code: 'disagree', values })]
    }),
  )
}

function repeated(places: readonly Place<{ id: string }>[], code: 'questionTwice' | 'actionTwice'): Problem[] {
  const first = new Map<string, string>()
  return places.flatMap(({ item, path, entry }) => {
    const known = first.get(item.id)
    if (known === undefined) first.set(item.id, entry.content.id)
    // the same question twice in one file is ring 2's to say
    if (known === undefined || (code === 'questionTwice' && known === entry.content.id)) return []
    return [entry.at({ path: [...path, 'id'], code, values: { id: item.id, questionnaire: known } })]
  })
}

function unknownDependencies({ actions }: Family): Problem[] {
  const known = new Set(actions.map(({ item }) => item.id))
  return actions.flatMap(({ item, path, entry }) =>
    item.dependsOn.flatMap((id, i) =>
      known.has(id)
        ? []
        : [entry.at({ path: [...path, 'dependsOn', i], code: 'unknownAction', values: { action: id } })],
    ),
  )
}

/**
 * Actions that wait for each other, directly or by way of others. An action also waits for the one
 * below it in its question's chain.
 */
function cycles({ questions, actions }: Family): Problem[] {
  const waitsFor = new Map<string, string[]>()
  for (const { item } of questions)
    item.actions.forEach((action, i) => {
      const below = item.actions[i - 1]
      waitsFor.set(action.id, [...action.dependsOn, ...(below ? [below.id] : [])])
    })
  const state = new Map<string, 'open' | 'done'>()
  const closing = new Set<string>()
  const walk = (id: string): void => {
    state.set(id, 'open')
    for (const next of waitsFor.get(id) ?? []) {
      if (state.get(next) === 'open') closing.add(id)
      else if (!state.has(next)) walk(next)
    }
    state.set(id, 'done')
  }
  for (const id of waitsFor.keys()) if (!state.has(id)) walk(id)
  return actions
    .filter(({ item }) => closing.has(item.id))
    .map(({ item, path, entry }) => entry.at({ path, code: 'actionCycle', values: { action: item.id } }))
}

function profileProblems({ governance, questions }: Family): Problem[] {
  const known = new Set(questions.map(({ item }) => item.id))
  return governance.content.profiles.flatMap((profile, p) =>
    Object.keys(profile.questions)
      .filter((question) => !known.has(question))
      .map((question) =>
        governance.at({
          path: ['profiles', p, 'questions', question],
          code: 'unknownQuestion',
          values: { question },
          atKey: true,
        }),
      ),
  )
}

/** Each step names requirements that exist; where no questionnaire pins a version, the newest counts. */
function modelProblems({ governance, statutes }: Family, shelf: Shelf): Problem[] {
  const byId = new Map(newest(shelf.statutes.values()).map((s) => [s.content.id, requirementIds(s.content)]))
  for (const statute of statutes) byId.set(statute.content.id, requirementIds(statute.content))
  return governance.content.operatingModel.flatMap((step, s) =>
    step.requirements.flatMap((ref, r) => {
      const { framework, id } = splitReference(ref)
      if (byId.get(framework)?.has(id)) return []
      return [
        governance.at({ path: ['operatingModel', s, 'requirements', r], code: 'unknownRequirement', values: { ref } }),
      ]
    }),
  )
}

/** Each requirement is asked whenever it applies, has its place in the operating model, and knows its facts. */
function statuteProblems(statute: Entry<Statute>, { governance, questions }: Family): Problem[] {
  const placed = new Set(governance.content.operatingModel.flatMap((step) => step.requirements))
  return statute.content.chapters.flatMap((chapter, c) =>
    chapter.requirements.flatMap((requirement, r) => {
      const path = ['chapters', c, 'requirements', r]
      const ref = `${statute.content.id}:${requirement.id}`
      const found = conditionFindings(requirement.condition, [...path, 'condition'], governance.content).map(statute.at)
      const covered = questions.some(({ item }) => covers(item, ref, requirement))
      if (!covered) found.push(statute.at({ path, code: 'uncovered', values: { ref } }))
      if (!placed.has(ref)) found.push(statute.at({ path, code: 'outsideModel', values: { ref } }))
      return found
    }),
  )
}

/** A question covers a requirement when it links to it and is asked whenever the requirement applies. */
function covers(question: Question, ref: string, requirement: Requirement): boolean {
  if (!question.requirements.some((link) => link.ref === ref)) return false
  return question.condition.every(({ fact, is }) =>
    requirement.condition.some((demand) => demand.fact === fact && demand.is === is),
  )
}
