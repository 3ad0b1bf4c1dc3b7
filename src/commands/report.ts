import { readAssessment } from '../assessments/answers-file.ts'
import { library, needed, UsageError, writeWhole } from './command.ts'
import { writeReport } from './write-report.ts'
import type { Command, Context, Given } from './command.ts'

const KINDS = ['summary', 'full'] as const

const FORMATS = ['pdf', 'docx'] as const

/** `report <answers.yaml> --kind summary|full [--format pdf|docx] --language fi|sv|en --out f.pdf` */
export const report: Command = {
  options: { kind: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
  arguments: [1, 1],
  async run(given, context) {
    const { t, language, out } = context
    const asked = needed(given, 'kind', context)
    const kind = KINDS.find((k) => k === asked)
    if (!kind) throw new UsageError(t('unknownKind', { kind: asked, kinds: KINDS.join(', ') }))
    const path = needed(given, 'out', context)
    const format = formatOf(given, path, context)
    const content = library(context)
    const assessment = readAssessment(given.positionals[0]!, content)
    writeWhole(path, await writeReport(kind, assessment, language, format), context)
    out(t('report.done', { path }))
    return 0
  },
}

/** As asked for; else as the name of the file says. */
function formatOf({ values }: Given, path: string, { t }: Context): (typeof FORMATS)[number] {
  const asked = values['format'] ?? (path.toLowerCase().endsWith('.docx') ? 'docx' : 'pdf')
  const format = FORMATS.find((one) => one === asked)
  if (!format) throw new UsageError(t('export.unknownFormat', { format: String(asked), formats: FORMATS.join(', ') }))
  return format
}
