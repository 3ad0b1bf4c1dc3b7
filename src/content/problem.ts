/** A place in a file's data: keys and list positions from the root. */
export type Path = readonly (string | number)[]

/** Every way content can be wrong. The sentence for each stands in `i18n/problem-words.ts`. */
export type ProblemCode =
  // reading
  | 'unreadable'
  | 'notUtf8'
  | 'unprintable'
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
  | 'unquoted'
  | 'unknownField'
  | 'misspeltField'
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
  // plan file
  | 'notFirstDay'
  | 'perQuarterCount'
  | 'wishTwice'
  | 'fixedAfterPlan'
  | 'actionTaken'
  | 'replacedTwice'

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

/** A problem of a whole file, or of a place where a file should be. */
export function fileProblem(file: string, code: ProblemCode, values: ProblemValues = {}): Problem {
  return { file, line: 1, column: 1, path: '', severity: 'error', code, values }
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

/** `sections.0.questions.3.theme`, as messages show it: on one line, whatever the keys are. */
export function pathText(path: Path): string {
  return path.map((step) => oneLine(String(step))).join('.')
}

/** A piece of a file as a short piece of a sentence. */
export function oneLine(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
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
