import { readAssessment } from '../assessments/answers-file.ts'
import { REPORT_KINDS } from '../reports/index.ts'
import { library, needed, UsageError, writeWhole } from './command.ts'
import { writeComparedReport } from './write-report.ts'
import type { Assessment } from '../assessments/answers-file.ts'
import type { ReportKind } from '../reports/index.ts'
import type { Command, Context, Given } from './command.ts'

/** More files than this are no row of rounds of one municipality. */
const MOST_FILES = 50

/**
 * `report <answers.yaml> [<more.yaml>…] --kind summary|full|statutory|trend --language fi|sv|en --out f.pdf`
 *
 * The newest file is reported on; the others are its past.
 */
export const report: Command = {
  options: { kind: { type: 'string' }, out: { type: 'string' } },
  arguments: [1, MOST_FILES],
  async run(given, context) {
    const kind = kindOf(given, context)
    const path = needed(given, 'out', context)
    const content = library(context)
    const assessments = given.positionals.map((file) => readAssessment(file, content))
    refuseStrangers(assessments, context)
    writeWhole(path, await writeComparedReport(kind, assessments, context.language), context)
    context.out(context.t('report.done', { path }))
    return 0
  },
}

function kindOf(given: Given, context: Context): ReportKind {
  const asked = needed(given, 'kind', context)
  const kind = REPORT_KINDS.find((one) => one === asked)
  if (!kind) throw new UsageError(context.t('unknownKind', { kind: asked, kinds: REPORT_KINDS.join(', ') }))
  return kind
}

/** Rounds of two municipalities are never set side by side. */
function refuseStrangers(assessments: readonly Assessment[], { t }: Context): void {
  const [first, ...others] = assessments.map(({ organisation: { municipalityCode, name } }) => municipalityCode ?? name)
  const other = others.find((one) => one !== first)
  if (first !== undefined && other !== undefined) throw new UsageError(t('report.strangers', { first, other }), false)
}
