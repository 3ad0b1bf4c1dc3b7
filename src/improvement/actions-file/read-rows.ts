import { NEEDS_REASON } from '../follow-up/action.ts'
import { TYPED_FIELDS } from './field.ts'
import type { ActionSaid, RoadmapAction, Status } from '../follow-up/action.ts'
import type { FileField, FileRow, TypedField } from './field.ts'

/** How the words of a file are understood, each in small letters. */
export type Understanding = {
  readonly statuses: ReadonlyMap<string, Status>
  readonly roles: ReadonlyMap<string, string>
  /** Names and e-mail addresses of members; a name may be that of several. */
  readonly people: ReadonlyMap<string, readonly string[]>
}

export type RowFault =
  | 'noAction'
  | 'unknownAction'
  | 'twice'
  | 'formula'
  | 'statusUnknown'
  | 'roleUnknown'
  | 'ownerUnknown'
  | 'ownerSeveral'
  | 'notDay'
  | 'dueBeforeStart'
  | 'reasonMissing'
  | 'tooLong'
  | 'versionMissing'
  | 'changedMeanwhile'
export type RowProblem = {
  readonly place: string
  readonly code: RowFault
  readonly values: Readonly<Record<string, string | number>>
}

/** An action that a file would change. */
export type ActionChange = {
  readonly action: RoadmapAction
  readonly said: ActionSaid
  /** The fields that differ. */
  readonly fields: readonly TypedField[]
}

const LONGEST = 10_000

/** What a file would change of the actions that stand, and everything that is wrong in it, cell by cell. */
export function readRows(
  rows: readonly FileRow[],
  actions: readonly RoadmapAction[],
  understanding: Understanding,
): { readonly changes: readonly ActionChange[]; readonly problems: readonly RowProblem[] } {
  const known = new Map(actions.map((one) => [one.action, one]))
  const seen = new Map<string, string>()
  const changes: ActionChange[] = []
  const problems: RowProblem[] = []
  for (const row of rows) {
    const read = readRow(row, known, seen, understanding)
    if (Array.isArray(read)) problems.push(...read)
    else if (read) changes.push(read)
  }
  return { changes, problems }
}

const FIELD_OF: Readonly<Record<TypedField, keyof ActionSaid>> = {
  ...{ status: 'status', ownerRole: 'ownerRole', owner: 'ownerId', startOn: 'startOn' },
  ...{ dueOn: 'dueOn', reason: 'reason', notes: 'notes' },
}

function readRow(
  row: FileRow,
  known: ReadonlyMap<string, RoadmapAction>,
  seen: Map<string, string>,
  understanding: Understanding,
): ActionChange | RowProblem[] | undefined {
  const { cells, place } = row
  const problem = (field: FileField, code: RowFault, values = {}): RowProblem[] => [
    { place: place(field), code, values },
  ]
  const key = cells.action.text
  if (key === '') return problem('action', 'noAction')
  const before = seen.get(key)
  if (before !== undefined) return problem('action', 'twice', { other: before })
  seen.set(key, place('action'))
  const action = known.get(key)
  if (!action) return problem('action', 'unknownAction', { action: shortened(key) })
  const formulas = (['version', ...TYPED_FIELDS] as const).filter((field) => cells[field].formula)
  if (formulas.length > 0) return formulas.flatMap((field) => problem(field, 'formula'))
  const here = withPresent(understanding, action)
  const wrong = [...wordFaults(row, here), ...dayFaults(row)]
  if (wrong.length > 0) return wrong
  const said = saidIn(row, here)
  const faults = ruleFaults(row, said)
  if (faults.length > 0) return faults
  const fields = TYPED_FIELDS.filter((field) => said[FIELD_OF[field]] !== action[FIELD_OF[field]])
  if (fields.length === 0) return undefined
  const version = Number(cells.version.text)
  if (!Number.isInteger(version) || version < 1) return problem('version', 'versionMissing')
  return version === action.version
    ? { action, said, fields }
    : problem('version', 'changedMeanwhile', { who: action.changedByName ?? '–', day: action.changedAt.slice(0, 10) })
}

/** Whoever answers for the action now stays, also where they are no longer a member or share their name. */
function withPresent(understanding: Understanding, { ownerName, ownerId }: RoadmapAction): Understanding {
  if (ownerName === null || ownerId === null) return understanding
  return { ...understanding, people: new Map([...understanding.people, [ownerName.toLowerCase(), [ownerId]]]) }
}

function wordFaults({ cells, place }: FileRow, { statuses, roles, people }: Understanding): RowProblem[] {
  const fault = (field: TypedField, code: RowFault, values = {}): RowProblem => ({ place: place(field), code, values })
  const found = (field: TypedField) => ({ found: shortened(cells[field].text) })
  const owners = people.get(cells.owner.text.toLowerCase())
  return [
    ...(statuses.has(cells.status.text.toLowerCase()) ? [] : [fault('status', 'statusUnknown', found('status'))]),
    ...(roles.has(cells.ownerRole.text.toLowerCase()) ? [] : [fault('ownerRole', 'roleUnknown', found('ownerRole'))]),
    ...(cells.owner.text !== '' && owners === undefined ? [fault('owner', 'ownerUnknown', found('owner'))] : []),
    ...(owners !== undefined && owners.length > 1 ? [fault('owner', 'ownerSeveral', found('owner'))] : []),
    ...(['reason', 'notes'] as const)
      .filter((field) => cells[field].text.length > LONGEST)
      .map((field) => fault(field, 'tooLong', { most: LONGEST })),
  ]
}

function dayFaults({ cells, place }: FileRow): RowProblem[] {
  return (['startOn', 'dueOn'] as const)
    .filter((field) => cells[field].text !== '' && dayIn(cells[field].text) === undefined)
    .map((field) => ({ place: place(field), code: 'notDay', values: { found: shortened(cells[field].text) } }))
}

function ruleFaults({ place }: FileRow, { status, reason, startOn, dueOn }: ActionSaid): RowProblem[] {
  return [
    ...(NEEDS_REASON.includes(status) && reason === null
      ? [{ place: place('reason'), code: 'reasonMissing' as const, values: {} }]
      : []),
    ...(startOn !== null && dueOn !== null && dueOn < startOn
      ? [{ place: place('dueOn'), code: 'dueBeforeStart' as const, values: {} }]
      : []),
  ]
}

/** Every cell is understood by now. */
function saidIn({ cells }: FileRow, { statuses, roles, people }: Understanding): ActionSaid {
  const words = (field: TypedField) => (cells[field].text === '' ? null : cells[field].text)
  const status = statuses.get(cells.status.text.toLowerCase())!
  return {
    status,
    ownerRole: roles.get(cells.ownerRole.text.toLowerCase())!,
    ownerId: people.get(cells.owner.text.toLowerCase())?.[0] ?? null,
    startOn: dayIn(cells.startOn.text) ?? null,
    dueOn: dayIn(cells.dueOn.text) ?? null,
    // a reason belongs to what is blocked or given up; elsewhere it is dropped, as on the page
    reason: NEEDS_REASON.includes(status) ? words('reason') : null,
    notes: words('notes'),
  }
}

/** `2027-03-31`, or as Finnish spreadsheet programs write a day, `31.3.2027`. */
function dayIn(text: string): string | undefined {
  const [, d = '', m = '', y = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  const day = y === '' ? text : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day ? day : undefined
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
