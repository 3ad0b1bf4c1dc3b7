import type { Statute } from '../content/framework.ts'
import type { Governance, Rule } from '../content/governance.ts'
import type { Question, Questionnaire } from '../content/questionnaire.ts'
import type { Condition } from '../content/text.ts'

/** The content of one round: one governance framework, its statutes and questionnaires. */
export type RoundContent = {
  readonly governance: Governance
  readonly statutes: readonly Statute[]
  readonly questionnaires: readonly Questionnaire[]
}

/** What one person, or a group, says of one question. Exactly one state is given. */
export type Answer = {
  readonly level?: number
  readonly votes?: readonly number[]
  readonly notApplicable?: string
  readonly dontKnow?: true
  readonly comment?: string
  readonly evidence?: readonly string[]
  /** The day of the answer, ISO 8601. */
  readonly answeredOn?: string
}

export type Facts = Readonly<Record<string, boolean | string>>

/** Everything that people have put into a round. */
export type RoundState = {
  readonly facts: Facts
  readonly answers: Readonly<Record<string, Answer>>
  /** The day the result speaks of; decides which duties are in force and which answers are fresh. */
  readonly asOf?: string
  /** The id of the target profile. */
  readonly target?: string
}

/** A question with its places in the round counted out, so that scoring looks nothing up by name. */
export type Asked = {
  readonly index: number
  readonly question: Question
  readonly level: number
  readonly theme: number
  readonly questionnaire: number
  /** Positions of the requirements that this question speaks of, each with its own `metFrom`. */
  readonly links: readonly { readonly requirement: number; readonly metFrom: number }[]
}

export type Duty = {
  readonly framework: string
  readonly id: string
  readonly condition: readonly Condition[]
  readonly from: string
  readonly to: string
  readonly links: readonly { readonly asked: number; readonly metFrom: number }[]
}

/** A round's content made ready for scoring. Made once, used for every answer. */
export type Round = {
  readonly content: RoundContent
  readonly rule: Rule
  readonly highest: number
  readonly anchor: number
  readonly heldFrom: number
  readonly levels: readonly { readonly id: string; readonly weight: number }[]
  readonly themes: readonly string[]
  readonly questionnaires: readonly string[]
  readonly asked: readonly Asked[]
  /** Positions of the questions of each level and theme; see `levelThemeIndex`. */
  readonly groups: readonly (readonly number[])[]
  readonly duties: readonly Duty[]
  readonly indexOf: ReadonlyMap<string, number>
}

/**
 * Orders the content (management level, then questionnaire id, then place in the file) and joins
 * questions to requirements. The order of the files given changes nothing.
 */
export function prepare(content: RoundContent): Round {
  const { governance } = content
  const levelIds = governance.managementLevels.map((level) => level.id)
  const questionnaires = content.questionnaires.toSorted(
    (a, b) => levelIds.indexOf(a.level) - levelIds.indexOf(b.level) || compare(a.id, b.id),
  )
  const statutes = content.statutes.toSorted((a, b) => compare(a.id, b.id))
  const duties = dutiesOf(statutes)
  const asked = askedOf(governance, questionnaires, new Map(duties.map((d, i) => [`${d.framework}:${d.id}`, i])))
  for (const { index, links } of asked)
    for (const { requirement, metFrom } of links) duties[requirement]?.links.push({ asked: index, metFrom })
  return {
    content: { governance, statutes, questionnaires },
    rule: governance.rule,
    highest: governance.scale.length,
    anchor: governance.anchor,
    heldFrom: governance.heldFrom ?? governance.anchor,
    levels: governance.managementLevels.map(({ id, weight }) => ({ id, weight })),
    themes: governance.themes.map((theme) => theme.id),
    questionnaires: questionnaires.map((q) => q.id),
    asked,
    groups: groupsOf(asked, levelIds.length, governance.themes.length),
    duties,
    indexOf: new Map(asked.map(({ question, index }) => [question.id, index])),
  }
}

type OpenDuty = Omit<Duty, 'links'> & { links: { asked: number; metFrom: number }[] }

function dutiesOf(statutes: readonly Statute[]): OpenDuty[] {
  return statutes.flatMap((statute) =>
    statute.chapters.flatMap((chapter) =>
      chapter.requirements.map(({ id, condition, inForce }) => ({
        framework: statute.id,
        id,
        condition,
        from: inForce.applicableFrom ?? inForce.from,
        to: inForce.to ?? '9999-12-31',
        links: [],
      })),
    ),
  )
}

function askedOf(
  governance: Governance,
  questionnaires: readonly Questionnaire[],
  requirements: ReadonlyMap<string, number>,
): Asked[] {
  const levelIds = governance.managementLevels.map((level) => level.id)
  const themeIds = governance.themes.map((theme) => theme.id)
  const placed = questionnaires.flatMap(({ level, sections }, questionnaire) =>
    sections.flatMap((section) => section.questions.map((question) => ({ question, level, questionnaire }))),
  )
  return placed.map(({ question, level, questionnaire }, index) => ({
    index,
    question,
    questionnaire,
    level: levelIds.indexOf(level),
    theme: themeIds.indexOf(question.theme),
    // a link to a guidance item has no requirement here: it informs, and counts for nothing
    links: question.requirements.flatMap(({ ref, metFrom = governance.anchor }) => {
      const requirement = requirements.get(ref)
      return requirement === undefined ? [] : [{ requirement, metFrom }]
    }),
  }))
}

/** Where the counts of one theme at one management level stand in a list of all of them. */
export function levelThemeIndex(themes: number, { level, theme }: Pick<Asked, 'level' | 'theme'>): number {
  return level * themes + theme
}

function groupsOf(asked: readonly Asked[], levels: number, themes: number): number[][] {
  const groups: number[][] = Array.from({ length: levels * themes }, () => [])
  for (const one of asked) groups[levelThemeIndex(themes, one)]?.push(one.index)
  return groups
}

/** What a record of people's says under an id, and nothing that JavaScript keeps there: `constructor` is a legal id. */
export function own<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
