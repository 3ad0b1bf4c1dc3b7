import { readAssessment } from '../assessments/answers-file.ts'
import { BY_RULE, REPORT_KINDS } from '../reports/index.ts'
import { library, needed, UsageError, writeWhole } from './command.ts'
import { newestOf, reportPlan } from './plan-report.ts'
import { PLAN_OPTIONS } from './read-plan.ts'
import { readRedaction } from './read-redaction.ts'
import { expectShortProcess } from './short-process.ts'
import { writePack } from './write-pack.ts'
import { writeComparedReport } from './write-report.ts'
import type { Assessment } from '../assessments/answers-file.ts'
import type { Redaction } from '../reports/index.ts'
import type { Command, Context, Given } from './command.ts'

/** More files than this are no row of rounds of one municipality. */
const MOST_FILES = 50

const KINDS = [...REPORT_KINDS, 'workshop'] as const
const FORMATS = ['pdf', 'docx'] as const

/**
 * `report <answers.yaml> [<more.yaml>…] --kind summary|full|statutory|trend|roadmap|workshop --language fi|sv|en
 * [--redact [rules.yaml]] [--format pdf|docx] --out f.pdf`
 *
 * The newest file is reported on; the others are its past. Of the workshop pack also
 * `--part guide,cards,sheets,poster,summary --level <management level> --groups N`, of the roadmap those of
 * the command `roadmap`: `--plan plan.yaml --days-per-quarter N --quarters N`.
 */
export const report: Command = {
  options: {
    kind: { type: 'string' },
    out: { type: 'string' },
    redact: { type: 'string' },
    format: { type: 'string' },
    part: { type: 'string' },
    level: { type: 'string' },
    groups: { type: 'string' },
    ...PLAN_OPTIONS,
  },
  valueOptional: ['redact'],
  arguments: [1, MOST_FILES],
  async run(given, context) {
    expectShortProcess()
    const kind = kindOf(given, context)
    const path = needed(given, 'out', context)
    const format = formatOf(given, path, context)
    const content = library(context)
    const assessments = given.positionals.map((file) => readAssessment(file, content))
    refuseStrangers(assessments, context)
    const redaction = redactionOf(given, assessments)
    const plan = kind === 'roadmap' ? await reportPlan(given, newestOf(assessments), redaction, context) : undefined
    const pdf =
      kind === 'workshop'
        ? writePack(given, assessments.at(-1)!, context)
        : writeComparedReport(kind, assessments, context.language, { redaction, format, plan })
    writeWhole(path, await pdf, context)
    context.out(context.t('report.done', { path }))
    return 0
  },
}

function kindOf(given: Given, context: Context): (typeof KINDS)[number] {
  const asked = needed(given, 'kind', context)
  const kind = KINDS.find((one) => one === asked)
  if (!kind) throw new UsageError(context.t('unknownKind', { kind: asked, kinds: KINDS.join(', ') }))
  return kind
}

/** As asked for; else as the name of the file says. */
function formatOf({ values }: Given, path: string, { t }: Context): (typeof FORMATS)[number] {
  const asked = values['format'] ?? (path.toLowerCase().endsWith('.docx') ? 'docx' : 'pdf')
  const format = FORMATS.find((one) => one === asked)
  if (!format) throw new UsageError(t('export.unknownFormat', { format: String(asked), formats: FORMATS.join(', ') }))
  return format
}

/** `--redact` alone withholds by rule; with a file also what the file says. */
function redactionOf({ values }: Given, assessments: readonly Assessment[]): Redaction | undefined {
  const file = values['redact']
  if (typeof file !== 'string') return undefined
  return file === ''
    ? BY_RULE
    : readRedaction(
        file,
        assessments.map(({ round }) => round),
      )
}

/** Rounds of two municipalities are never set side by side. */
function refuseStrangers(assessments: readonly Assessment[], { t }: Context): void {
  const [first, ...others] = assessments.map(({ organisation: { municipalityCode, name } }) => municipalityCode ?? name)
  const other = others.find((one) => one !== first)
  if (first !== undefined && other !== undefined) throw new UsageError(t('report.strangers', { first, other }), false)
}
