import type { Crest, Marking, Redaction, ReportInput, ReportKind, ReportPlan } from '../../reports/index.ts'
import type { FillInput } from '../../reports/sheets/fill-sheet.ts'
import type { SheetFormat, SheetKind } from '../../reports/sheets/index.ts'
import type { SheetMeta } from '../../reports/sheets/sheet-style.ts'
import type { SheetTable } from '../../reports/sheets/sheet-table.ts'
import type { WorkshopInput } from '../../reports/workshop/workshop-input.ts'
import type { Round, RoundState } from '../../scoring/round.ts'

/** What a report is asked with. A sealed round gives its sealed document, an open one what was answered. */
export type ReportOrder = {
  readonly kind: ReportKind
  readonly format: 'pdf' | 'docx'
  readonly language: ReportInput['language']
  readonly organisation: ReportInput['organisation']
  readonly roundName: string
  readonly accent: string | undefined
  readonly crest: Crest | undefined
  readonly marking: Marking | undefined
  /** What the reviewer says, by question. */
  readonly reviews: ReportInput['reviews']
  readonly signedOff: ReportInput['signedOff']
  /** What is withheld; none: the report holds everything. */
  readonly redaction: Redaction | undefined
  /** For the roadmap: made without the answers that are withheld. */
  readonly plan?: ReportPlan | undefined
  readonly from: From
  /** The rounds before this one, oldest first. */
  readonly past: readonly { readonly roundName: string; readonly from: From }[]
}

/** The workshop pack of a round: content and codes, no answers. */
export type PackOrder = { readonly pack: Omit<WorkshopInput, 'round'>; readonly round: Round }
/** Results or requirements of a round for a spreadsheet program. */
export type SheetOrder = {
  readonly sheet: SheetKind
  readonly format: SheetFormat
  readonly language: ReportInput['language']
  readonly organisation: ReportInput['organisation']
  readonly from: From
}
/** The questionnaire of a round to fill in. */
export type FillOrder = { readonly fill: Omit<FillInput, 'round'>; readonly round: Round }
/** Tables that stand ready as data. */
export type TableOrder = {
  readonly tables: readonly SheetTable[]
  readonly format: SheetFormat
  readonly language: ReportInput['language']
  readonly meta: SheetMeta
}
export type Order = ReportOrder | SheetOrder | PackOrder | FillOrder | TableOrder

/** Where a round is counted from: its sealed document, or what was answered. */
export type From = { readonly sealed: string } | { readonly round: Round; readonly state: RoundState }
/** The same with its content and its answers by number, as it goes to the thread. */
export type SmallFrom =
  | { readonly sealed: string }
  | { readonly content: ContentNumbers; readonly state: Omit<RoundState, 'answers'>; readonly answers: number }

/** The files of a round by their numbers. */
export type ContentNumbers = {
  readonly governance: number
  readonly statutes: readonly number[]
  readonly questionnaires: readonly number[]
}

/** What goes to the thread: a content file that it has not had yet, some answers of a round, or a file to make. */
export type ToThread =
  | { readonly file: number; readonly content: unknown }
  | { readonly round: number; readonly answers: RoundState['answers'] }
  | { readonly report: SmallReport }
  | { readonly table: SmallSheet }
  | { readonly ready: TableOrder }
  | { readonly pack: PackOrder['pack']; readonly content: ContentNumbers }
  | { readonly fill: FillOrder['fill']; readonly content: ContentNumbers }

export type SmallSheet = Omit<SheetOrder, 'from'> & { readonly from: SmallFrom }
export type SmallReport = Omit<ReportOrder, 'from' | 'past'> & {
  readonly from: SmallFrom
  readonly past: readonly { readonly roundName: string; readonly from: SmallFrom }[]
}

/** What comes back: the file and how many parts it withholds, or why there is none. */
export type FromThread =
  { readonly file: Uint8Array<ArrayBuffer>; readonly withheld: number } | { readonly problem: string }
