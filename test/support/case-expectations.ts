import type { AnswersFile, Expectation } from '../../src/assessments/answers-schema.ts'
import type { Maturity } from '../../src/scoring/rules.ts'
import type { Result } from '../../src/scoring/result.ts'

/** One thing that a worked case expects, beside what the engine says. */
export type Line = { readonly of: string; readonly why: string; readonly expected: unknown; readonly actual: unknown }

/** Every expectation of a case as a line to compare: only what the case speaks of is in it. */
export function linesOf({ expect, answers }: AnswersFile, result: Result): Line[] {
  if (expect === undefined) return []
  return [
    ...requirementLines(expect, result),
    ...maturityLines(expect, result),
    ...conformityLines(expect, result),
    ...contradictionLines(expect, result),
    ...gapLines(expect, answers, result),
    ...progressLines(expect, result),
  ]
}

function requirementLines({ requirements }: Expectation, result: Result): Line[] {
  return Object.entries(requirements).map(([of, { why, ...expected }]) => {
    const found = result.requirements.find(({ framework, id }) => `${framework}:${id}` === of)
    return { of, why: why.en, expected, actual: only(expected, found) }
  })
}

function maturityLines({ maturity }: Expectation, result: Result): Line[] {
  return maturity.map(({ of, why, ...expected }) => ({
    of,
    why: why.en,
    expected,
    actual: only(expected, maturityAt(of, result)),
  }))
}

/** `overall`, `level:x`, `theme:x`, `theme:x@level`, `questionnaire:x`. */
function maturityAt(of: string, { maturity, levels, themes, questionnaires }: Result): Maturity | undefined {
  if (of === 'overall') return maturity
  const [kind, id = '', level] = of.split(/[:@]/)
  if (kind === 'level') return levels[id]
  if (kind === 'questionnaire') return questionnaires[id]
  return level === undefined ? themes[id] : themes[id]?.levels[level]
}

function conformityLines({ conformity }: Expectation, result: Result): Line[] {
  return Object.entries(conformity).map(([of, { why, ...expected }]) => ({
    of: `conformity of ${of}`,
    why: why.en,
    expected,
    actual: only(expected, result.conformity[of]),
  }))
}

/** The list is the whole list: a contradiction that the case does not know of is a difference too. */
function contradictionLines({ contradictions }: Expectation, result: Result): Line[] {
  if (contradictions === undefined) return []
  const actual = result.contradictions.flatMap(({ theme }) => (theme === undefined ? [] : [theme]))
  const expected = contradictions.map(({ theme }) => theme)
  const why = contradictions.map((one) => one.why.en).join(' ')
  return [{ of: 'contradictions by theme', why, expected: expected.toSorted(), actual: actual.toSorted() }]
}

function gapLines({ gaps }: Expectation, answers: AnswersFile['answers'], result: Result): Line[] {
  return gaps.map(({ question, why, gap }) => {
    const found = result.gaps.find((one) => one.question === question)?.gap
    // a question at its target is not in the list; neither is one that the case does not answer, and that is no 0
    const actual = found ?? (question in answers ? 0 : 'not answered')
    return { of: `gap of ${question}`, why: why.en, expected: gap, actual }
  })
}

function progressLines({ progress }: Expectation, result: Result): Line[] {
  if (progress === undefined) return []
  const { why, ...expected } = progress
  return [{ of: 'progress', why: why.en, expected, actual: result.progress }]
}

/** Of what was found, the fields that the case speaks of; all of it when it speaks of none, which cannot be right. */
function only(expected: object, found: object | undefined): unknown {
  if (Object.keys(expected).length === 0) return found
  return found && Object.fromEntries(Object.keys(expected).map((key) => [key, found[key as keyof typeof found]]))
}
