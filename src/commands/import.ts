import { readFileSync } from 'node:fs'
import { readAssessment } from '../assessments/answers-file.ts'
import { LONGEST_TITLE, MOST_EVIDENCE } from '../assessments/evidence.ts'
import { changeAnswers } from '../assessments/sheet/change-file.ts'
import { fileKey, fileStanding } from '../assessments/sheet/file-standing.ts'
import { readProposal } from '../assessments/sheet/read-proposal.ts'
import { sheetProblemWords } from '../i18n/sheet-problem-words.ts'
import { translator } from '../i18n/translate.ts'
import { answersUnderstood, FILL_FORMAT } from '../reports/sheets/fill-format.ts'
import { MOST_TYPED } from '../reports/sheets/fill-sheet.ts'
import { library, UsageError, writeWhole } from './command.ts'
import { importDocument, importLines } from './import-lines.ts'
import type { Assessment } from '../assessments/answers-file.ts'
import type { Proposal } from '../assessments/sheet/read-proposal.ts'
import type { Library } from '../content/index.ts'
import type { Command, Context } from './command.ts'

/** `import <answers.yaml> <filled.xlsx> [--out new.yaml]`: shows what would change; writes it only when asked. */
export const importSheet: Command = {
  options: { out: { type: 'string' }, json: { type: 'boolean' } },
  arguments: [2, 2],
  async run({ positionals, values }, context) {
    const [path = '', filled = ''] = positionals
    const content = library(context)
    const assessment = readAssessment(path, content)
    const proposal = await proposed(assessment, content, bytesOf(filled, context))
    if (proposal.kind === 'refused') {
      const { why, sheet = '' } = proposal
      context.err(`${filled}: ${translator(sheetProblemWords, context.language)(why, { sheet })}`)
      return 1
    }
    const sound = proposal.problems.length === 0 && proposal.changes.every(({ conflict }) => !conflict)
    const out = sound && typeof values['out'] === 'string' && values['out'] !== '' ? values['out'] : undefined
    if (out !== undefined) {
      const text = changeAnswers(readFileSync(path, 'utf8'), assessment.state.answers, proposal.changes)
      writeWhole(out, text, context)
    }
    if (values['json'] === true) context.out(JSON.stringify(importDocument(proposal, out, context), null, 2))
    else importLines(proposal, assessment, filled, context)
    if (out !== undefined && values['json'] !== true) context.out(context.t('import.done', { path: out }))
    return sound ? 0 : 1
  },
}

function bytesOf(path: string, { t }: Context): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new UsageError(t('cannotRead', { path, detail: (error as NodeJS.ErrnoException).code ?? '' }), false)
  }
}

function proposed(assessment: Assessment, { fingerprintOf }: Library, bytes: Uint8Array): Promise<Proposal> {
  const { round, state } = assessment
  const expected = {
    format: FILL_FORMAT,
    answers: answersUnderstood(round.content.governance),
    key: fileKey(assessment, fingerprintOf),
    questions: new Set(round.indexOf.keys()),
  }
  return readProposal(bytes, expected, {
    standing: (question) => fileStanding(state.answers[question]),
    // a file keeps no history: what is no longer as it was has been changed by someone
    earlier: () => undefined,
    mayAnswer: () => true,
    mayStandAlone: (question) => state.answers[question]?.votes !== undefined,
    most: { typed: MOST_TYPED, title: LONGEST_TITLE, evidence: MOST_EVIDENCE },
  })
}
