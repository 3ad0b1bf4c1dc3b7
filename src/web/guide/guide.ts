import { newest } from '../../content/shelf.ts'
import { NotFound } from '../problems.ts'
import type { Library } from '../../content/index.ts'
import type { Requirement, Statute } from '../../content/framework.ts'
import type { Governance, OperatingStep } from '../../content/governance.ts'
import type { Question, Questionnaire } from '../../content/questionnaire.ts'

export type Chapter = Statute['chapters'][number]
export type Section = Questionnaire['sections'][number]
export type Duty = {
  readonly ref: string
  readonly statute: Statute
  readonly chapter: Chapter
  readonly requirement: Requirement
  /** The questions that ask it, each with the level at which their statement says that it is met. */
  readonly asking: readonly { readonly asked: AskedQuestion; readonly metFrom: number }[]
  readonly steps: readonly OperatingStep[]
}
export type AskedQuestion = {
  readonly questionnaire: Questionnaire
  readonly section: Section
  readonly question: Question
}

/** The newest content, with every reference between its files followed once. */
export type Guide = {
  readonly governance: Governance
  readonly statutes: readonly Statute[]
  readonly questionnaires: readonly Questionnaire[]
  readonly duties: ReadonlyMap<string, Duty>
  readonly questions: ReadonlyMap<string, AskedQuestion>
}

const guides = new WeakMap<Library, Guide>()

/** The guide to a library, joined at first asking. A library never changes. */
export function guideOf(library: Library): Guide {
  const known = guides.get(library) ?? joined(library)
  guides.set(library, known)
  return known
}

function joined(library: Library): Guide {
  const governance = newest(library.governances.values())[0]?.content
  if (!governance) throw new NotFound()
  const levels = governance.managementLevels.map(({ id }) => id)
  const questionnaires = newest(library.questionnaires.values())
    .map(({ content }) => content)
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
  const statutes = newest(library.statutes.values()).map(({ content }) => content)
  const questions = new Map(questionnaires.flatMap(askedIn).map((asked) => [asked.question.id, asked]))
  return { governance, statutes, questionnaires, questions, duties: dutiesOf(governance, statutes, questions) }
}

function askedIn(questionnaire: Questionnaire): AskedQuestion[] {
  return questionnaire.sections.flatMap((section) =>
    section.questions.map((question) => ({ questionnaire, section, question })),
  )
}

function dutiesOf(
  governance: Governance,
  statutes: readonly Statute[],
  questions: Guide['questions'],
): ReadonlyMap<string, Duty> {
  const asking = askingOf(questions, governance.anchor)
  const duty = (statute: Statute, chapter: Chapter, requirement: Requirement): Duty => {
    const ref = `${statute.id}:${requirement.id}`
    const steps = governance.operatingModel.filter((step) => step.requirements.includes(ref))
    return { ref, statute, chapter, requirement, asking: asking.get(ref) ?? [], steps }
  }
  const all = statutes.flatMap((statute) =>
    statute.chapters.flatMap((chapter) => chapter.requirements.map((one) => duty(statute, chapter, one))),
  )
  return new Map(all.map((one) => [one.ref, one]))
}

function askingOf(questions: Guide['questions'], anchor: number): Map<string, Duty['asking'][number][]> {
  const asking = new Map<string, Duty['asking'][number][]>()
  for (const asked of questions.values())
    for (const { ref, metFrom = anchor } of asked.question.requirements)
      asking.set(ref, [...(asking.get(ref) ?? []), { asked, metFrom }])
  return asking
}

/** What an address names, or nothing here. */
export function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new NotFound()
  return thing
}
