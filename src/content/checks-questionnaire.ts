import { duplicates } from './checks-governance.ts'
import { letterPairs, similarity } from './similarity.ts'
import { LANGUAGES } from './text.ts'
import type { Finding, Path } from './problem.ts'
import type { Question, Questionnaire } from './questionnaire.ts'

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
    findings.push(...alikeStatements(item, path), ...links(item, path), ...chain(item, path))
  }
  return findings
}

/** Each pair of statements, in each language. Letters are counted once for a statement, not for a pair. */
function alikeStatements({ levels }: Question, path: Path): Finding[] {
  const numbers = Object.keys(levels)
  return LANGUAGES.flatMap((language) => {
    const words = numbers.map((level) => levels[level]![language])
    const pairs = words.map(letterPairs)
    return numbers.flatMap((level, i) =>
      numbers.slice(0, i).flatMap((other, j): Finding[] => {
        // where both are Finnish for want of a translation, the Finnish says it
        const borrowed = language !== 'fi' && words[i] === levels[level]!.fi && words[j] === levels[other]!.fi
        const alike = borrowed ? 0 : similarity(pairs[i]!, pairs[j]!)
        if (alike <= MOST_ALIKE) return []
        const values = { level: other, other: level, language, percent: Math.floor(alike * 100) }
        return [{ path: [...path, 'levels', level, language], code: 'alike', values }]
      }),
    )
  })
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
