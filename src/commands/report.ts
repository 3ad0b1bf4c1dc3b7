import { readAssessment } from '../assessments/answers-file.ts'
import { library, needed, UsageError, writeWhole } from './command.ts'
import { writePack } from './write-pack.ts'
import { writeReport } from './write-report.ts'
import type { Command } from './command.ts'

const KINDS = ['summary', 'full', 'workshop'] as const

/**
 * `report <answers.yaml> --kind summary|full|workshop --language fi|sv|en --out f.pdf`; of the workshop pack also
 * `--part guide,cards,sheets,poster,summary --level <management level> --groups N`.
 */
export const report: Command = {
  options: {
    kind: { type: 'string' },
    out: { type: 'string' },
    part: { type: 'string' },
    level: { type: 'string' },
    groups: { type: 'string' },
  },
  arguments: [1, 1],
  async run(given, context) {
    const { t, language, out } = context
    const asked = needed(given, 'kind', context)
    const kind = KINDS.find((k) => k === asked)
    if (!kind) throw new UsageError(t('unknownKind', { kind: asked, kinds: KINDS.join(', ') }))
    const path = needed(given, 'out', context)
    const content = library(context)
    const assessment = readAssessment(given.positionals[0]!, content)
    const pdf = kind === 'workshop' ? writePack(given, assessment, context) : writeReport(kind, assessment, language)
    writeWhole(path, await pdf, context)
    out(t('report.done', { path }))
    return 0
  },
}
