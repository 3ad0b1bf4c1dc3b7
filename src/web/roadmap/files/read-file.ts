import { readActionsJson } from '../../../improvement/actions-file/json-file.ts'
import { readRows } from '../../../improvement/actions-file/read-rows.ts'
import { readActionsCsv, readActionsXlsx } from '../../../improvement/actions-file/table-file.ts'
import { sheetProblemWords } from '../../../i18n/sheet-problem-words.ts'
import { translator } from '../../../i18n/translate.ts'
import { formatDay } from '../../../i18n/format.ts'
import { isHeld, membersOf } from '../../../organisations/store.ts'
import { HEADS, headsIn, rolesIn, statusesIn } from './columns.ts'
import type { FileField, FileRow } from '../../../improvement/actions-file/field.ts'
import type { ActionChange, RowProblem, Understanding } from '../../../improvement/actions-file/read-rows.ts'
import type { RoadmapAction } from '../../../improvement/follow-up/action.ts'
import type { Visit } from '../../visit.ts'
import type { InRoadmap } from '../open.ts'

/** What a file would change, or every sentence that says why it cannot. */
export type FileRead =
  { readonly changes: readonly ActionChange[] } | { readonly sentences: readonly [string, ...string[]] }

type Rows = { readonly rows: readonly FileRow[] } | { readonly sentences: readonly [string, ...string[]] }

/** Text is read on the spot, so there may be no more of it than takes no time. */
const MOST_TEXT = 2_000_000

/** Reads an uploaded file for what it is, whatever its name: a workbook, JSON, or else CSV. Nothing is changed. */
export async function readFile(
  visit: Visit,
  where: InRoadmap,
  actions: readonly RoadmapAction[],
  bytes: Buffer,
): Promise<FileRead> {
  const found = await rowsIn(visit, bytes)
  if ('sentences' in found) return found
  const { changes, problems } = readRows(found.rows, actions, await understandingOf(visit, where))
  const [first, ...others] = problems.map((problem) => sentenceOf(visit, problem))
  return first === undefined ? { changes } : { sentences: [first, ...others] }
}

async function rowsIn(visit: Visit, bytes: Buffer): Promise<Rows> {
  const { t } = visit
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return tableRows(visit, await readActionsXlsx(bytes, headsIn()))
  if (bytes.length > MOST_TEXT) return { sentences: [translator(sheetProblemWords, visit.language)('tooLarge')] }
  const text = bytes.toString('utf8')
  if (!/^\uFEFF?\s*[{[]/.test(text)) return tableRows(visit, readActionsCsv(text, headsIn()))
  const read = readActionsJson(text)
  if ('rows' in read) return read
  const [first, ...others] = read.problems.map(({ place, code }) =>
    t(`roadmap.import.error.${code}`, { place: placeText(visit, place) }),
  )
  return { sentences: [first!, ...others] }
}

function tableRows({ t, language }: Visit, read: Awaited<ReturnType<typeof readActionsXlsx>>): Rows {
  if ('rows' in read) return read
  if (read.refused === 'columnMissing')
    return { sentences: [t('roadmap.import.error.columnMissing', { column: t(HEADS[read.column]) })] }
  if (read.refused === 'noTable' || read.refused === 'tooMany')
    return { sentences: [t(`roadmap.import.error.${read.refused}`)] }
  return { sentences: [translator(sheetProblemWords, language)(read.refused)] }
}

function sentenceOf({ t, language }: Visit, { place, code, values }: RowProblem): string {
  const day = typeof values['day'] === 'string' ? { day: formatDay(values['day'], language) } : {}
  const other = typeof values['other'] === 'string' ? { other: placeText({ t }, values['other']) } : {}
  const text = t(`roadmap.import.error.${code}`, { ...values, ...day, ...other })
  return t('roadmap.import.error.cell', { place: placeText({ t }, place), text })
}

/** A place of a JSON file as people say it, `actions[0].dueOn`: the first action, the day it is due. */
function placeText({ t }: Pick<Visit, 't'>, place: string): string {
  const [, i, field] = /^actions\[(\d+)\](?:\.(\w+))?$/.exec(place) ?? []
  if (i === undefined) return place
  const number = Number(i) + 1
  if (field === undefined) return t('roadmap.import.action', { number })
  const name = Object.hasOwn(HEADS, field) ? t(HEADS[field as FileField]).toLowerCase() : field
  return t('roadmap.import.place', { number, field: name })
}

async function understandingOf({ parts }: Visit, { ground, place }: InRoadmap): Promise<Understanding> {
  const now = parts.now().toISOString()
  const members = await membersOf(parts.db, place.municipalityId)
  const people = new Map<string, readonly string[]>()
  for (const one of members.filter((member) => member.disabledAt === null && isHeld(member, now)))
    for (const called of [one.name.toLowerCase(), one.email.toLowerCase()])
      people.set(called, [...new Set([...(people.get(called) ?? []), one.personId])])
  return { statuses: statusesIn(), roles: rolesIn(ground.round), people }
}
