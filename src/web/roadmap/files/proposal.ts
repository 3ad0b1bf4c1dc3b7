import { z } from 'zod'
import { MOST_ROWS } from '../../../improvement/actions-file/field.ts'
import { NEEDS_REASON, STATUSES } from '../../../improvement/follow-up/action.ts'
import { isDay, WrongForm } from '../../rounds/form.ts'
import { parsedJson } from '../../parsed-json.ts'
import type { ActionChange } from '../../../improvement/actions-file/read-rows.ts'
import type { SavedChange } from '../../../improvement/actions-file/save-changes.ts'

const words = z.string().min(1).max(10_000).nullable()
const day = z.string().refine(isDay).nullable()

/** What a file would change, as the page of the preview carries it to the moment when it is saved. */
const proposal = z
  .array(
    z.strictObject({
      action: z.string().min(1).max(200),
      basedOn: z.int().min(1).max(999_999),
      said: z.strictObject({
        status: z.enum(STATUSES),
        ownerRole: z.string().min(1).max(80),
        ownerId: z.string().min(1).max(40).nullable(),
        ...{ startOn: day, dueOn: day, reason: words, notes: words },
      }),
    }),
  )
  .min(1)
  .max(MOST_ROWS)

export function writeProposal(changes: readonly ActionChange[]): string {
  const proposed = changes.map(({ action, said }): SavedChange => {
    const { status, ownerRole, ownerId, startOn, dueOn, reason, notes } = said
    const bare = { status, ownerRole, ownerId, startOn, dueOn, reason, notes }
    return { action: action.action, basedOn: action.version, said: bare }
  })
  return JSON.stringify(proposed)
}

/** @throws WrongForm when it is not what a page of ours carries: roles and owners are those of this round. */
export function readProposed(
  field: string,
  { roles, people }: { readonly roles: ReadonlySet<string>; readonly people: ReadonlySet<string> },
): SavedChange[] {
  const parsed = proposal.safeParse(parsedJson(field))
  const holds = ({ ownerRole, ownerId, status, reason, startOn, dueOn }: SavedChange['said']) =>
    roles.has(ownerRole) &&
    (ownerId === null || people.has(ownerId)) &&
    (!NEEDS_REASON.includes(status) || reason !== null) &&
    (startOn === null || dueOn === null || startOn <= dueOn)
  if (!parsed.success || !parsed.data.every(({ said }) => holds(said))) throw new WrongForm()
  return parsed.data
}
