import { LARGEST_WORKBOOK } from '../../../assessments/sheet/clean-package.ts'
import { saveChanges } from '../../../improvement/actions-file/save-changes.ts'
import { actionsOf } from '../../../improvement/follow-up/action-store.ts'
import { sheetProblemWords } from '../../../i18n/sheet-problem-words.ts'
import { translator } from '../../../i18n/translate.ts'
import { Expired, tokenHolds } from '../../middleware/csrf.ts'
import { Forbidden, NotFound } from '../../problems.ts'
import { readUpload } from '../../read-upload.ts'
import { WrongForm } from '../../rounds/form.ts'
import { leaveNotice } from '../../rounds/head.ts'
import { peopleOf } from '../action-page.ts'
import { openRoadmap } from '../open.ts'
import { showImport, showPreview } from './import-pages.ts'
import { readProposed } from './proposal.ts'
import { readFile } from './read-file.ts'
import type { Request, Response } from 'express'
import type { SavedChange } from '../../../improvement/actions-file/save-changes.ts'
import type { TypedField } from '../../../improvement/actions-file/field.ts'
import type { RoadmapAction } from '../../../improvement/follow-up/action.ts'
import type { Upload } from '../../read-upload.ts'
import type { Visit } from '../../visit.ts'
import type { ActionChange } from '../../../improvement/actions-file/read-rows.ts'
import type { At, People } from './import-pages.ts'

/** A proposal is text that people typed: as much of it as a file may hold. */
const MOST = { fields: 10, fieldSize: LARGEST_WORKBOOK }

export async function importGet(visit: Visit, request: Request, response: Response): Promise<void> {
  showImport(await opened(visit, request, response))
}

/** Takes a file of actions and shows what it would change; the same form then saves it. */
export async function importPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const upload = await readUpload(request, LARGEST_WORKBOOK, MOST)
  if (!tokenHolds(request, upload.fields.get('_csrf') ?? '')) throw new Expired()
  if ([...upload.fields.keys()].some((name) => !['_csrf', '_language', 'proposal'].includes(name)))
    throw new WrongForm()
  const at = await opened(visit, request, response)
  const proposal = upload.fields.get('proposal')
  const actions = await actionsOf(visit.parts.db, at.where.place)
  if (proposal === undefined) return takeFile(at, actions, upload)
  return takeProposal(at, actions, proposal, upload.fields.has('_language'))
}

async function opened(visit: Visit, request: Request, response: Response): Promise<At> {
  const where = await openRoadmap(visit, request)
  if (!where.accepted) throw new NotFound()
  return { visit, request, response, where }
}

async function takeFile(at: At, actions: readonly RoadmapAction[], { file, fields }: Upload): Promise<void> {
  const { visit, where } = at
  const { t, language } = visit
  if (fields.has('_language')) return showImport(at)
  if (!file) return showImport(at, [t('roadmap.import.error.noFile')])
  if (file.tooLarge) return showImport(at, [translator(sheetProblemWords, language)('tooLarge')])
  const read = await readFile(visit, where, actions, file.bytes)
  if ('sentences' in read) return showImport(at, read.sentences)
  if (read.changes.length > 0) return showPreview(at, read.changes, await membersIn(at))
  leaveNotice(at.request, t('roadmap.import.nothing'))
  at.response.redirect(303, where.home)
}

async function takeProposal(at: At, actions: readonly RoadmapAction[], proposal: string, switching: boolean) {
  const { visit, request, response, where } = at
  const members = await membersIn(at)
  const people = new Set([...members.keys(), ...actions.flatMap(({ ownerId }) => ownerId ?? [])])
  const roles = new Set(where.ground.round.content.governance.roles.map(({ id }) => id))
  const changes = readProposed(proposal, { roles, people })
  if (switching) return showPreview(at, shownOf(changes, actions), members)
  const saved = await saveChanges(visit.parts, { ...where, changes })
  if (saved.kind === 'forbidden') throw new Forbidden()
  if (saved.kind === 'invalid') throw new WrongForm()
  if (saved.kind === 'conflict') return showImport(at, [conflictText(at, saved.action)], 409)
  leaveNotice(request, visit.t('roadmap.import.saved', { count: saved.count }))
  response.redirect(303, where.home)
}

async function membersIn({ visit, where }: At): Promise<People> {
  return new Map((await peopleOf(visit, where)).map(({ id, name }) => [id, name]))
}

function conflictText({ visit, where }: At, action: string): string {
  return visit.t('roadmap.import.error.conflict', { action: where.names.action(action) })
}

function shownOf(changes: readonly SavedChange[], actions: readonly RoadmapAction[]): ActionChange[] {
  const present = new Map(actions.map((action) => [action.action, action]))
  return changes.flatMap(({ action: key, said }) => {
    const action = present.get(key)
    if (!action) return []
    const fields = (['status', 'ownerRole', 'startOn', 'dueOn', 'reason', 'notes'] as const).filter(
      (field): field is Exclude<TypedField, 'owner'> => said[field] !== action[field],
    )
    const owner: TypedField[] = said.ownerId === action.ownerId ? [] : ['owner']
    return [{ action, said, fields: [...fields, ...owner] }]
  })
}
