import { translator } from '../../i18n/translate.ts'
import { openReport } from '../open-report.ts'
import { commonWords } from '../words/common-words.ts'
import { sheetWords } from '../words/sheet-words.ts'
import { planTables } from './plan-tables.ts'
import { requirementTable } from './requirement-table.ts'
import { resultTables } from './result-tables.ts'
import { longTable, writeCsv } from './write-csv.ts'
import { writeTables } from './write-tables.ts'
import type { ReportInput } from '../report-input.ts'
import type { SheetTable } from './sheet-table.ts'

/** What can be had of every round; the roadmap only with a plan. */
export const ROUND_SHEETS = ['results', 'requirements'] as const
export const SHEET_KINDS = [...ROUND_SHEETS, 'roadmap'] as const
export type SheetKind = (typeof SHEET_KINDS)[number]
export const SHEET_FORMATS = ['xlsx', 'csv'] as const
export type SheetFormat = (typeof SHEET_FORMATS)[number]

const TABLES: Readonly<Record<SheetKind, (input: ReportInput) => SheetTable[]>> = {
  results: resultTables,
  requirements: (input) => [requirementTable(openReport(input))],
  roadmap: planTables,
}

/** Results, requirements or a plan as a file for a spreadsheet program. The same input gives the same bytes. */
export async function sheetFile(kind: SheetKind, format: SheetFormat, input: ReportInput): Promise<Buffer> {
  const t = translator(sheetWords, input.language)
  const tables = TABLES[kind](input)
  if (format === 'xlsx') {
    const title = `${input.organisation.name}, ${t(`${kind}Title`)}`
    return writeTables(tables, { title, organisation: input.organisation.name, day: input.asOf })
  }
  const labels = [t('part'), t('id'), t('name'), t('measure'), translator(commonWords, input.language)('value')]
  const table = kind === 'results' ? longTable(tables, labels) : tables[0]!
  return Buffer.from(writeCsv(table, input.language))
}

export const MEDIA_TYPES: Record<SheetFormat | 'docx', string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
