import { readAssessment } from '../assessments/answers-file.ts'
import { sealAssessment } from '../assessments/seal.ts'
import { library, needed, writeWhole } from './command.ts'
import type { Command } from './command.ts'

/** `seal <answers.yaml> --out f`: a file that recomputes to the same result from itself alone. */
export const seal: Command = {
  options: { out: { type: 'string' } },
  arguments: [1, 1],
  run(given, context) {
    const path = needed(given, 'out', context)
    const sealed = sealAssessment(readAssessment(given.positionals[0]!, library(context)))
    writeWhole(path, `${JSON.stringify(sealed, null, 1)}\n`, context)
    context.out(context.t('seal.done', { path, digest: sealed.digest }))
    return 0
  },
}
