import { STATUSES } from '../../../improvement/follow-up/action.ts'
import { LANGUAGES } from '../../../i18n/translate.ts'
import { webTranslator } from '../../../i18n/web-words/index.ts'
import type { FileField } from '../../../improvement/actions-file/field.ts'
import type { Status } from '../../../improvement/follow-up/action.ts'
import type { Round } from '../../../scoring/round.ts'

/** What heads the columns that are read back, by the key of its words. */
export const HEADS = {
  action: 'roadmap.file.action',
  version: 'roadmap.file.version',
  status: 'roadmap.action.state',
  ownerRole: 'roadmap.field.role',
  owner: 'roadmap.action.owner',
  startOn: 'roadmap.action.start',
  dueOn: 'roadmap.action.due',
  reason: 'roadmap.file.reason',
  notes: 'roadmap.action.notes',
} as const satisfies Record<FileField, string>

/** The heads in every language, and by the names of their fields: a file may come from someone who reads another. */
export function headsIn(): ReadonlyMap<string, FileField> {
  const fields = Object.keys(HEADS) as FileField[]
  return new Map(
    fields.flatMap((field) => [
      [field.toLowerCase(), field] as const,
      ...LANGUAGES.map((language) => [webTranslator(language)(HEADS[field]).toLowerCase(), field] as const),
    ]),
  )
}

/** Words that files made earlier say. */
const FORMER: readonly (readonly [string, Status])[] = [['este', 'blocked']]

export function statusesIn(): ReadonlyMap<string, Status> {
  return new Map(
    STATUSES.flatMap((status) => [
      [status.toLowerCase(), status] as const,
      ...FORMER.filter(([, of]) => of === status),
      ...LANGUAGES.map(
        (language) => [webTranslator(language)(`roadmap.status.${status}`).toLowerCase(), status] as const,
      ),
    ]),
  )
}

export function rolesIn({ content }: Round): ReadonlyMap<string, string> {
  return new Map(
    content.governance.roles.flatMap(({ id, name }) => [
      [id.toLowerCase(), id] as const,
      ...LANGUAGES.map((language) => [name[language].toLowerCase(), id] as const),
    ]),
  )
}
