/** A place in a file's data: keys and list positions from the root. */
export type Path = readonly (string | number)[]

/** Every way content can be wrong. The sentence for each stands in `i18n/problem-words.ts`. */
export type ProblemCode =
  // reading
  | 'unreadable'
  | 'notUtf8'
  | 'tooLarge'
  | 'tooDeep'
  | 'notYaml'
  | 'duplicateKey'
  | 'alias'
  | 'tag'
  | 'notMapping'
  // ring 1: shape
  | 'missing'
  | 'wrongType'
  | 'unknownField'
  | 'reserved'
  | 'notOneOf'
  | 'badForm'
  | 'empty'
  | 'tooFew'
  | 'tooMany'
  | 'tooSmall'
  | 'tooBig'
  | 'notWhole'
  | 'missingTranslation'
  // ring 2: within a file
  | 'pathMismatch'
  | 'strayFile'
  | 'duplicateId'
  | 'scaleHole'
  | 'notOnScale'
  | 'unknownTheme'
  | 'missingTarget'
  | 'unknownRole'
  | 'unknownOption'
  | 'sizesOrder'
  | 'datesOrder'
  | 'alike'
  | 'sameAsFinnish'
  | 'duplicateLink'
  | 'actionBackwards'
  | 'actionHole'
  | 'heldFromUnused'
  | 'missingStage'
  // ring 3: across files
  | 'duplicateFile'
  | 'unknownFile'
  | 'unknownVersion'
  | 'wrongKind'
  | 'disagree'
  | 'unknownLevel'
  | 'missingStatement'
  | 'extraStatement'
  | 'unknownFact'
  | 'factValue'
  | 'unknownRequirement'
  | 'frameworkNotPinned'
  | 'unknownSize'
  | 'missingSize'
  | 'actionEndsEarly'
  | 'unknownAction'
  | 'actionCycle'
  | 'questionTwice'
  | 'actionTwice'
  | 'unknownQuestion'
  | 'uncovered'
  | 'outsideModel'
  | 'noContent'
  // answers file
  | 'twoStates'
  | 'noState'
  | 'votesEmpty'
  | 'levelOutOfRange'
  | 'unknownProfile'

/** What fills the holes of the sentence. */
export type ProblemValues = Readonly<Record<string, string | number>>

/** One thing wrong in one place; data, not words. `line` and `column` count from 1. */
export type Problem = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly path: string
  readonly severity: 'error' | 'warning'
  readonly code: ProblemCode
  readonly values: ProblemValues
}

/** A problem that knows its path but not yet its line: what the pure checks return. */
export type Finding = {
  readonly path: Path
  readonly code: ProblemCode
  readonly values?: ProblemValues
  readonly severity?: 'error' | 'warning'
  /** Point at the key instead of the value. */
  readonly atKey?: boolean
}

/** `sections.0.questions.3.theme`, as messages show it. */
export function pathText(path: Path): string {
  return path.join('.')
}

/** Content that cannot be used; carries every problem found. */
export class ContentError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem(s) in the content`)
    this.name = 'ContentError'
    this.problems = problems
  }
}
