import { sheetProblemWords } from '../i18n/sheet-problem-words.ts'
import { translator } from '../i18n/translate.ts'
import { saidInWords } from '../reports/sheets/said-in-words.ts'
import type { Assessment } from '../assessments/answers-file.ts'
import type { CellProblem } from '../assessments/sheet/read-answers.ts'
import type { Proposal } from '../assessments/sheet/read-proposal.ts'
import type { Context } from './command.ts'

type Read = Extract<Proposal, { kind: 'read' }>

/** What the file would change, on stdout; every cell that is wrong, on stderr. */
export function importLines({ changes, problems }: Read, { round }: Assessment, file: string, context: Context): void {
  const { t, out, err, language } = context
  const { governance } = round.content
  for (const { question, before, after, newEvidence, conflict } of changes) {
    const now = saidInWords(
      { ...(after ?? before), evidence: [...before.evidence, ...newEvidence] },
      governance,
      language,
    )
    out(t('import.change', { question, before: saidInWords(before, governance, language), after: now }))
    if (conflict) err(`${file}: ${question}: ${t('import.stale')}`)
  }
  for (const problem of problems) err(`${file}: ${cellSentence(problem, context)}`)
  out(t('import.count', { count: changes.length }))
}

/** The same as data, for `--json`. */
export function importDocument({ changes, problems }: Read, written: string | undefined, context: Context): object {
  return {
    changes,
    problems: problems.map((problem) => {
      const { sheet, cell, code } = problem
      return { sheet, cell, code, message: cellSentence(problem, context) }
    }),
    written: written ?? null,
  }
}

function cellSentence({ sheet, cell, code, values }: CellProblem, { language }: Context): string {
  const t = translator(sheetProblemWords, language)
  return t('cell', { sheet, cell, text: t(code, values) })
}
