import { readAssessment } from '../assessments/answers-file.ts'
import { resultOf } from '../scoring/result.ts'
import { score } from '../scoring/score.ts'
import { SHEET_FORMATS, SHEET_KINDS, sheetFile } from '../reports/sheets/index.ts'
import { fillWorkbook } from '../reports/sheets/fill-sheet.ts'
import { library, needed, UsageError, writeWhole } from './command.ts'
import { fillInputOf } from './fill-input.ts'
import { reportPlan } from './plan-report.ts'
import { PLAN_OPTIONS } from './read-plan.ts'
import type { Assessment } from '../assessments/answers-file.ts'
import type { Language } from '../i18n/translate.ts'
import type { ReportPlan } from '../reports/index.ts'
import type { SheetFormat, SheetKind } from '../reports/sheets/index.ts'
import type { Command, Context, Given } from './command.ts'

const KINDS = [...SHEET_KINDS, 'questionnaire'] as const

/** `export <answers.yaml> --kind results|requirements|roadmap|questionnaire [--format xlsx|csv] --out f`: a spreadsheet. */
export const exportSheet: Command = {
  options: {
    ...{ kind: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
    ...PLAN_OPTIONS,
  },
  arguments: [1, 1],
  async run(given, context) {
    const { t, language, out } = context
    const kind = kindOf(given, context)
    const format = formatOf(given, kind, context)
    const path = needed(given, 'out', context)
    const content = library(context)
    const assessment = readAssessment(given.positionals[0]!, content)
    const bytes =
      kind === 'questionnaire'
        ? await fillWorkbook(fillInputOf(assessment, content.fingerprintOf, language))
        : await resultSheet(kind, format, assessment, language, await planFor(kind, given, assessment, context))
    writeWhole(path, bytes, context)
    out(
      given.values['json'] === true
        ? JSON.stringify({ path, kind, format, bytes: bytes.length })
        : t('export.done', { path }),
    )
    return 0
  },
}

function kindOf(given: Given, context: Context): (typeof KINDS)[number] {
  const asked = needed(given, 'kind', context)
  const kind = KINDS.find((one) => one === asked)
  if (!kind) throw new UsageError(context.t('export.unknownKind', { kind: asked, kinds: KINDS.join(', ') }))
  return kind
}

function formatOf({ values }: Given, kind: (typeof KINDS)[number], { t }: Context): SheetFormat {
  const asked = values['format'] ?? 'xlsx'
  const format = SHEET_FORMATS.find((one) => one === asked)
  if (!format)
    throw new UsageError(t('export.unknownFormat', { format: String(asked), formats: SHEET_FORMATS.join(', ') }))
  if (kind === 'questionnaire' && format !== 'xlsx') throw new UsageError(t('export.onlyXlsx'))
  return format
}

function planFor(kind: SheetKind, given: Given, assessment: Assessment, context: Context) {
  return kind === 'roadmap' ? reportPlan(given, assessment, undefined, context) : undefined
}

function resultSheet(
  kind: SheetKind,
  format: SheetFormat,
  { organisation, round, state }: Assessment,
  language: Language,
  plan: ReportPlan | undefined,
): Promise<Buffer> {
  const { asOf, target } = state
  const result = resultOf(score(round, state))
  return sheetFile(kind, format, { organisation, asOf, targetId: target, round, result, state, language, plan })
}
