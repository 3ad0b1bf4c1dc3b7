import { z } from 'zod'
import { jsonSchemaOf } from '../../content/index.ts'
import { day, id, text } from '../../content/text.ts'
import { STATUSES } from '../follow-up/action.ts'
import { MOST_ROWS } from './field.ts'
import type { JsonSchema } from '../../content/index.ts'
import type { FileField, FileRow } from './field.ts'

export const ACTIONS_FORMAT = 'tietokunto-actions@1'

const action = z.strictObject({
  action: id.describe('Its id in the content or in the plan'),
  version: z.int().min(1).describe('The version that the file was made from; a newer one is not written over'),
  status: z.enum(STATUSES),
  ownerRole: id.describe('A role of the governance framework'),
  owner: z.string().max(320).nullable().describe('Name or e-mail address of a member; null: whoever holds the role'),
  startOn: day.nullable(),
  dueOn: day.nullable(),
  reason: z.string().max(10_000).nullable().describe('Why it is blocked or given up'),
  notes: z.string().max(10_000).nullable(),
  title: text.optional().describe('Told, not read'),
  own: z.boolean().optional().describe('Told, not read'),
  finishedOn: day.nullable().optional().describe('Told, not read'),
  effortDays: z.int().optional().describe('Told, not read'),
  cost: z.int().optional().describe('Euros. Told, not read'),
  lifts: z
    .array(z.strictObject({ question: id, to: z.int() }))
    .optional()
    .describe('Told, not read'),
  closes: z.array(z.string()).optional().describe('Told, not read'),
  dependsOn: z.array(id).optional().describe('Told, not read'),
})

/** The actions of an accepted plan as a JSON file. */
export const actionsFile = z.strictObject({
  format: z.literal(ACTIONS_FORMAT),
  plan: z.string().optional().describe('Name of the accepted plan. Told, not read'),
  actions: z.array(action).max(MOST_ROWS),
})
export type ActionsFile = z.output<typeof actionsFile>

export function actionsJsonSchema(): JsonSchema {
  return jsonSchemaOf(actionsFile, 'Actions', 'The actions of an accepted plan: how each goes, and who answers for it')
}

export type JsonRead =
  | { readonly rows: readonly FileRow[] }
  | { readonly problems: readonly { readonly place: string; readonly code: 'notJson' | 'notShaped' }[] }

/** The rows of a JSON file, each field at its path. */
export function readActionsJson(source: string): JsonRead {
  let data: unknown
  try {
    data = JSON.parse(source.replace(/^\uFEFF/, ''))
  } catch {
    return { problems: [{ place: '', code: 'notJson' }] }
  }
  const parsed = actionsFile.safeParse(data)
  if (!parsed.success)
    return {
      problems: parsed.error.issues.slice(0, 50).map(({ path }) => ({ place: pathText(path), code: 'notShaped' })),
    }
  return { rows: parsed.data.actions.map(rowOf) }
}

function rowOf(one: ActionsFile['actions'][number], i: number): FileRow {
  const cell = (value: string | number | null) => ({ text: value === null ? '' : String(value), formula: false })
  const { action: key, version, status, ownerRole, owner, startOn, dueOn, reason, notes } = one
  const fields: Record<FileField, string | number | null> = {
    ...{ action: key, version, status, ownerRole, owner, startOn, dueOn, reason, notes },
  }
  const cells = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, cell(value)]))
  return { cells: cells as FileRow['cells'], place: (field) => `actions[${i}].${field}` }
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${String(part)}`))
    .join('')
}
