import { duplicates } from './checks-governance.ts'
import { letterPairs, similarity } from './similarity.ts'
import { LANGUAGES } from './text.ts'
import type { Finding, Path } from './problem.ts'
import type { Question, Questionnaire } from './questionnaire.ts'
import type { Text } from './text.ts'

/** Two statements of one question more alike than this cannot be told apart by a reader. */
const MOST_ALIKE = 0.8

export type Placed<T> = { readonly item: T; readonly path: Path }

/** Every question of a questionnaire with its path, in file order. */
export function questionsOf(file: Questionnaire): Placed<Question>[] {
  return file.sections.flatMap((section, s) =>
    section.questions.map((item, q) => ({ item, path: ['sections', s, 'questions', q] })),
  )
}

/** Ring 2 for a questionnaire: each question by itself, and ids once. */
export function checkQuestionnaire(file: Questionnaire): Finding[] {
  const seen = new Set<string>()
  const findings = duplicates(file.sections, ['sections'])
  for (const { item, path } of questionsOf(file)) {
    if (seen.has(item.id)) findings.push({ path: [...path, 'id'], code: 'duplicateId', values: { id: item.id } })
    seen.add(item.id)
    findings.push(
      ...alikeStatements(item, path),
      ...untranslated(item, path),
      ...links(item, path),
      ...chain(item, path),
    )
  }
  return findings
}

function alikeStatements(question: Question, path: Path): Finding[] {
  const levels = Object.keys(question.levels)
  return LANGUAGES.flatMap((language) => {
    const pairs = levels.map((level) => letterPairs(question.levels[level]?.[language] ?? ''))
    return levels.flatMap((level, i) =>
      levels.slice(i + 1).flatMap((other, j): Finding[] => {
        const alike = similarity(pairs[i]!, pairs[i + 1 + j]!)
        if (alike <= MOST_ALIKE) return []
        const values = { level, other, language, percent: Math.round(alike * 100) }
        return [{ path: [...path, 'levels', other], code: 'alike', values }]
      }),
    )
  })
}

function untranslated(question: Question, path: Path): Finding[] {
  const texts: [Path, Text][] = [
    [['text'], question.text],
    [['why'], question.why],
    [['guidance'], question.guidance],
    ...Object.entries(question.levels).map(([level, text]): [Path, Text] => [['levels', level], text]),
  ]
  return texts.flatMap(([at, text]) => sameAsFinnish(text, [...path, ...at]))
}

/**
 * A translation equal to the Finnish is a forgotten one. A missing translation has fallen back to
 * Finnish before this and is listed as such, so it is passed over here by the caller's data.
 */
export function sameAsFinnish(text: Text, path: Path): Finding[] {
  return (['sv', 'en'] as const)
    .filter((language) => text[language] === text.fi)
    .map((language) => ({ path, code: 'sameAsFinnish', values: { language } }))
}

function links(question: Question, path: Path): Finding[] {
  const seen = new Set<string>()
  return question.requirements.flatMap(({ ref }, i): Finding[] => {
    const repeated = seen.has(ref)
    seen.add(ref)
    return repeated ? [{ path: [...path, 'requirements', i, 'ref'], code: 'duplicateLink', values: { ref } }] : []
  })
}

/** Actions lead from level 1 upwards, each beginning where the one before ends. */
function chain(question: Question, path: Path): Finding[] {
  let reached = 1
  return question.actions.flatMap(({ from, to }, i): Finding[] => {
    const at = [...path, 'actions', i]
    const findings: Finding[] = []
    if (from >= to) findings.push({ path: [...at, 'to'], code: 'actionBackwards', values: { from, to } })
    if (from !== reached) findings.push({ path: [...at, 'from'], code: 'actionHole', values: { from, reached } })
    reached = Math.max(reached, to)
    return findings
  })
}
