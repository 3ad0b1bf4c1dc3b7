import { formatDay } from '../../../i18n/format.ts'
import { show } from '../../show.ts'
import { topOf } from '../open.ts'
import { HEADS } from './columns.ts'
import { writeProposal } from './proposal.ts'
import type { Request, Response } from 'express'
import type { TypedField } from '../../../improvement/actions-file/field.ts'
import type { ActionChange } from '../../../improvement/actions-file/read-rows.ts'
import type { ActionSaid } from '../../../improvement/follow-up/action.ts'
import type { Visit } from '../../visit.ts'
import type { InRoadmap } from '../open.ts'

export type At = {
  readonly visit: Visit
  readonly request: Request
  readonly response: Response
  readonly where: InRoadmap
}
/** Members by their ids. */
export type People = ReadonlyMap<string, string>

export type ImportPage = ReturnType<typeof importPage>
export type ImportPreviewPage = ReturnType<typeof previewPage>

/** Where a file is chosen; with every sentence on what was wrong in the last one. */
export function showImport(at: At, problems: readonly string[] = [], status = 400): void {
  const { visit, request, response, where } = at
  const failed = problems.length > 0
  const title = `${failed ? visit.t('errors.prefix') : ''}${visit.t('roadmap.import')} – ${where.meta.name}`
  const page = importPage(at, problems)
  show(visit, request, response, 'roadmap/import', page, { title, status: failed ? status : 200, at: page.action })
}

function importPage({ visit, request, where }: At, problems: readonly string[]) {
  const { t } = visit
  return {
    ...topOf(visit, request, where),
    errors: (problems.length > 1 ? [t('roadmap.import.error.many', { count: problems.length })] : problems).map(
      (text) => ({ field: 'file', text }),
    ),
    problems,
    action: `${where.home}/import`,
    files: ['xlsx', 'csv', 'json'].map((ending) => ({
      label: t(`roadmap.files.${ending as 'xlsx'}`),
      href: `${where.home}/files/actions.${ending}`,
    })),
  }
}

/** What the file would change, before and after. Nothing is saved. */
export function showPreview(at: At, changes: readonly ActionChange[], people: People): void {
  const { visit, request, response, where } = at
  const title = `${visit.t('roadmap.import.preview')} – ${where.meta.name}`
  const page = previewPage(at, changes, people)
  show(visit, request, response, 'roadmap/import-preview', page, { title, form: 'preview', at: page.action })
}

function previewPage({ visit, request, where }: At, changes: readonly ActionChange[], people: People) {
  const { t, language } = visit
  return {
    ...topOf(visit, request, where, { label: t('roadmap.import'), href: `${where.home}/import` }),
    action: `${where.home}/import`,
    count: t('roadmap.import.count', { count: changes.length }),
    proposal: writeProposal(changes),
    changes: changes.map(({ action, said, fields }) => ({
      title: action.title[language],
      rows: fields.map((field) => ({
        field: t(HEADS[field]),
        before: textOf(visit, where, field, action, action.ownerName),
        after: textOf(visit, where, field, said, said.ownerId && (people.get(said.ownerId) ?? action.ownerName)),
      })),
    })),
    finishes: changes.some(({ said, action }) => said.status === 'finished' && action.status !== 'finished'),
    back: `${where.home}/import`,
  }
}

function textOf(
  { t, language }: Visit,
  { names }: InRoadmap,
  field: TypedField,
  said: ActionSaid,
  owner: string | null,
): string {
  const day = (value: string | null) => (value === null ? '–' : formatDay(value, language))
  switch (field) {
    case 'status':
      return t(`roadmap.status.${said.status}`)
    case 'ownerRole':
      return names.role(said.ownerRole)
    case 'owner':
      return owner ?? '–'
    case 'startOn':
    case 'dueOn':
      return day(said[field])
    case 'reason':
    case 'notes':
      return said[field] ?? '–'
  }
}
