import { actionsOf, cycles, unknownDependencies } from './checks-actions.ts'
import { conditionFindings } from './checks-question.ts'
import { requirementIds, requirementsOf } from './framework.ts'
import { questionsOf } from './checks-questionnaire.ts'
import { newest } from './shelf.ts'
import { splitPin, splitReference } from './version.ts'
import type { Requirement, Statute } from './framework.ts'
import type { Governance } from './governance.ts'
import type { Place } from './checks-actions.ts'
import type { Problem } from './problem.ts'
import type { Action, Question, Questionnaire } from './questionnaire.ts'
import type { Entry, Shelf } from './shelf.ts'
import type { Condition } from './text.ts'
import type { Unread } from './unread.ts'

/** The newest questionnaires that share one governance version: what a round of today would use. */
type Family = {
  readonly governance: Entry<Governance>
  readonly questionnaires: readonly Entry<Questionnaire>[]
  readonly statutes: readonly Entry<Statute>[]
  readonly questions: readonly Place<Question>[]
  readonly actions: readonly Place<Action>[]
}

export function checkFamily(governance: Entry<Governance>, shelf: Shelf, unread: Unread): Problem[] {
  const family = gather(governance, shelf)
  const model = modelProblems(family, shelf, unread)
  if (family.questionnaires.length === 0) return model
  const repeatedActions = repeated(family.actions, 'actionTwice')
  return [
    ...model,
    ...disagreements(family, shelf),
    ...repeated(family.questions, 'questionTwice'),
    // two actions of one id look like a circle
    ...(repeatedActions.length > 0 ? repeatedActions : cycles(family.questions, family.actions)),
    ...family.statutes.flatMap((statute) => statuteProblems(statute, family)),
    ...(unread.questionnaires ? [] : missingIn(family)),
  ]
}

/** What only a family with all its questionnaires read can be said to lack. */
function missingIn(family: Family): Problem[] {
  return [
    ...unknownDependencies(family.actions),
    ...profileProblems(family),
    ...family.statutes.flatMap((statute) => uncovered(statute, family)),
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
  return { governance, questionnaires, statutes, questions, actions: actionsOf(questions) }
}

/** Questionnaires of one round must pin one version of each framework. */
function disagreements({ questionnaires }: Family, shelf: Shelf): Problem[] {
  const first = new Map<string, { pin: string; questionnaire: string }>()
  return questionnaires.flatMap((entry) =>
    entry.content.frameworks.flatMap((pin, i) => {
      // a pin that leads nowhere is told by itself
      if (!shelf.statutes.has(pin) && !shelf.guidances.has(pin)) return []
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
function modelProblems({ governance, statutes }: Family, shelf: Shelf, unread: Unread): Problem[] {
  const byId = new Map(newest(shelf.statutes.values()).map((s) => [s.content.id, requirementIds(s.content)]))
  for (const statute of statutes) byId.set(statute.content.id, requirementIds(statute.content))
  return governance.content.operatingModel.flatMap((step, s) =>
    step.requirements.flatMap((ref, r) => {
      const { framework, id } = splitReference(ref)
      if (byId.get(framework)?.has(id) || unread.frameworkIds.has(framework)) return []
      const path = ['operatingModel', s, 'requirements', r]
      return [governance.at({ path, code: 'unknownRequirement', values: { ref } })]
    }),
  )
}

/** Each requirement has its place in the operating model and knows its facts. */
function statuteProblems(statute: Entry<Statute>, { governance }: Family): Problem[] {
  const placed = new Set(governance.content.operatingModel.flatMap((step) => step.requirements))
  return requirementsOf(statute.content).flatMap(({ item, path }) => {
    const ref = `${statute.content.id}:${item.id}`
    const found = conditionFindings(item.condition, [...path, 'condition'], governance.content)
    if (!placed.has(ref)) found.push({ path, code: 'outsideModel', values: { ref } })
    return found.map(statute.at)
  })
}

/** Requirements without a question that is asked whenever they apply. */
function uncovered(statute: Entry<Statute>, { questions, governance }: Family): Problem[] {
  const asking = new Map<string, Question[]>()
  for (const { item } of questions)
    for (const { ref } of item.requirements) asking.set(ref, [...(asking.get(ref) ?? []), item])
  return requirementsOf(statute.content).flatMap(({ item, path }) => {
    const ref = `${statute.content.id}:${item.id}`
    const faulty = !item.condition.every((demand) => isSound(demand, governance.content))
    if (faulty || asking.get(ref)?.some((question) => askedWhenever(item, question, governance.content))) return []
    return [statute.at({ path, code: 'uncovered', values: { ref } })]
  })
}

/** Is the question asked in every municipality that the requirement concerns? */
function askedWhenever(requirement: Requirement, question: Question, governance: Governance): boolean {
  return question.condition.every(
    (asked) =>
      !isSound(asked, governance) ||
      requirement.condition.some((demand) => demand.fact === asked.fact && demand.is === asked.is),
  )
}

/** A demand on an undeclared fact is told by itself; nothing more can be concluded from it. */
function isSound(demand: Condition, governance: Governance): boolean {
  return conditionFindings([demand], [], governance).length === 0
}
