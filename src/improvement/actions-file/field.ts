/** What of an action people may change in a file. */
export const TYPED_FIELDS = ['status', 'ownerRole', 'owner', 'startOn', 'dueOn', 'reason', 'notes'] as const
export type TypedField = (typeof TYPED_FIELDS)[number]
/** By which a row is known: the action, and the version of it that the file was made from. */
export type KeyField = 'action' | 'version'
export type FileField = KeyField | TypedField

/** One action as a file has it, read as text. `formula`: what is seen was counted, and nobody wrote it. */
export type FileRow = {
  readonly cells: Readonly<Record<FileField, { readonly text: string; readonly formula: boolean }>>
  /** Where a field stands, as a person finds it in the file: `Toimet!D7`, `actions[3].dueOn`. */
  readonly place: (field: FileField) => string
}

/** More rows than this are no plan of a municipality. */
export const MOST_ROWS = 2000
