import type { Demand, Files, WrittenAnswer, WrittenAnswers, WrittenQuestionnaire } from './files.ts'

/** One question with all that is known of it, as in a spreadsheet. */
export type Row = {
  id: string
  level: string
  theme: string
  questionnaire: string
  weight: number
  stage: number | undefined
  links: { ref: string; metFrom: number }[]
  /** `ignored`: the facts leave the question out. */
  state: 'answered' | 'open' | 'claimed' | 'ignored'
  answer: WrittenAnswer | undefined
  /** The level answered; 0 without one. */
  at: number
  target: number | undefined
}

export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}

/** Facts in force: those given, else the defaults. */
export function factsOf({ governance }: Files, given: NonNullable<WrittenAnswers['facts']> = {}) {
  const facts: Record<string, boolean | string> = {}
  const assumed: string[] = []
  for (const { id, default: usual } of governance.facts ?? []) {
    const known = Object.keys(given).includes(id)
    facts[id] = known ? given[id]! : usual
    if (!known) assumed.push(id)
  }
  return { facts, assumed }
}

/** All questions of the round: by management level, then questionnaire, then place in the file. */
export function rowsOf(files: Files, written: WrittenAnswers): Row[] {
  const { facts } = factsOf(files, written.facts)
  const profile = files.governance.profiles.find((one) => one.id === written.target)
  const rows: Row[] = []
  for (const { id: level } of files.governance.managementLevels)
    for (const questionnaire of questionnairesAt(files, level))
      for (const section of questionnaire.sections)
        for (const question of section.questions) {
          const answer = Object.entries(written.answers ?? {}).find(([id]) => id === question.id)?.[1]
          const links = (question.requirements ?? []).map((link) => ({
            ref: link.ref,
            metFrom: link.metFrom ?? files.governance.anchor,
          }))
          rows.push({
            id: question.id,
            level,
            theme: question.theme,
            questionnaire: questionnaire.id,
            weight: question.weight ?? 1,
            stage: question.stage,
            links,
            state: stateOf(answer, allHold(question.condition, facts)),
            answer,
            at: answeredAt(answer),
            target: profile?.questions?.[question.id] ?? profile?.targets[question.theme],
          })
        }
  return rows
}

export function allHold(
  demands: readonly Demand[] | undefined,
  facts: Readonly<Record<string, boolean | string>>,
): boolean {
  for (const { fact, is } of demands ?? []) if (facts[fact] !== is) return false
  return true
}

function questionnairesAt({ questionnaires }: Files, level: string): WrittenQuestionnaire[] {
  return questionnaires.filter((one) => one.level === level).sort(byId)
}

function stateOf(answer: WrittenAnswer | undefined, asked: boolean): Row['state'] {
  if (!asked) return 'ignored'
  if (answeredAt(answer) > 0) return 'answered'
  return answer?.notApplicable === undefined ? 'open' : 'claimed'
}

/** The level; else the vote of which at least half of the others are not below. Counted, not sorted. */
function answeredAt(answer: WrittenAnswer | undefined): number {
  if (answer?.level !== undefined) return answer.level
  const votes = answer?.votes ?? []
  for (let level = 1; votes.length > 0; level++)
    if (votes.filter((vote) => vote <= level).length * 2 >= votes.length) return level
  return 0
}
