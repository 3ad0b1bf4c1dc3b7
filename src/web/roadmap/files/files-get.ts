import { actionsOf } from '../../../improvement/follow-up/action-store.ts'
import { MEDIA_TYPES } from '../../../reports/sheets/index.ts'
import { NotFound } from '../../problems.ts'
import { municipalityName } from '../../people/names.ts'
import { record } from '../../results/record.ts'
import { buildSheet } from '../../results/report-worker.ts'
import { param } from '../../rounds/open.ts'
import { municipalityOf } from '../../visit.ts'
import { openRoadmap } from '../open.ts'
import { actionsJson, actionsTable } from './actions-files.ts'
import { calendarOf } from './calendar.ts'
import type { Request, Response } from 'express'
import type { RoadmapAction } from '../../../improvement/follow-up/action.ts'
import type { Visit } from '../../visit.ts'
import type { InRoadmap } from '../open.ts'

const FILES = ['actions.ics', 'own.ics', 'actions.xlsx', 'actions.csv', 'actions.json'] as const
type FileName = (typeof FILES)[number]

const TYPES: Readonly<Record<string, string>> = {
  ...MEDIA_TYPES,
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** The actions of the plan in force as a file to take along. What is taken along is on the trail. */
export async function roadmapFileGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const file = FILES.find((one) => one === param(request, 'file'))
  if (!file) throw new NotFound()
  const where = await openRoadmap(visit, request)
  const { accepted, meta, place, actor } = where
  if (!accepted) throw new NotFound()
  const all = await actionsOf(visit.parts.db, place)
  const actions = file === 'own.ics' ? all.filter(({ ownerId }) => ownerId === actor.personId) : all
  const bytes = await bytesOf(visit, where, file, actions)
  await record(visit, 'roadmap.exported', meta.id, { file, actions: actions.length })
  const [name = '', ending = ''] = file.split('.')
  const called = ['tietokunto', 'roadmap', name, meta.asOf, visit.language].join('-')
  response.setHeader('Content-Disposition', `attachment; filename="${called}.${ending}"`)
  response.setHeader('Content-Type', TYPES[ending]!)
  response.send(bytes)
}

async function bytesOf(
  visit: Visit,
  where: InRoadmap,
  file: FileName,
  actions: readonly RoadmapAction[],
): Promise<Buffer> {
  if (file === 'actions.ics' || file === 'own.ics') return Buffer.from(calendarOf(visit, where, actions))
  if (file === 'actions.json') return Buffer.from(actionsJson(where.accepted!.name, actions))
  const { t, language } = visit
  const organisation = municipalityName(municipalityOf(visit), language)
  const meta = { title: `${organisation}, ${t('roadmap.title')}`, organisation, day: where.meta.asOf }
  const format = file === 'actions.xlsx' ? 'xlsx' : 'csv'
  return buildSheet({ tables: [actionsTable(visit, where.names, actions)], format, language, meta })
}
