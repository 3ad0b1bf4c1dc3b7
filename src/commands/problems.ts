import { problemSentence } from '../i18n/problem-words.ts'
import type { Problem } from '../content/index.ts'
import type { Language } from '../i18n/translate.ts'

/** `file:line:column path: sentence`, a line for each problem. */
export function listProblems(problems: readonly Problem[], language: Language): string[] {
  return problems.map((problem) => {
    const { file, line, column, path } = problem
    return `${file}:${line}:${column}${path === '' ? '' : ` ${path}`}: ${problemSentence(problem, language)}`
  })
}

/** The same as data, for `--json`. */
export function problemDocuments(problems: readonly Problem[], language: Language): object[] {
  return problems.map((problem) => {
    const { file, line, column, path, severity, code } = problem
    return { file, line, column, path, severity, code, message: problemSentence(problem, language) }
  })
}
