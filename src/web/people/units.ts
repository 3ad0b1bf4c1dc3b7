import { z } from 'zod'
import { addNewUnit, removeUnit, renameUnit } from '../../organisations/municipality-settings.ts'
import { unitsOf } from '../../organisations/store.ts'
import { NotFound } from '../problems.ts'
import { show } from '../show.ts'
import { municipalityOf, personOf } from '../visit.ts'
import { roomCrumbs } from './crumbs.ts'
import { nameSchema, text } from './fields.ts'
import { errorList, readForm, showForm, switchesLanguage, typedIn } from './forms.ts'
import { leaveNotice, takeNotice } from './notice.ts'
import type { Request, Response } from 'express'
import type { Visit } from '../visit.ts'
import type { Errors, Typed } from './forms.ts'
import type { Field } from './pages.ts'

const named = z.strictObject({ name: nameSchema })

export async function unitsGet(visit: Visit, request: Request, response: Response): Promise<void> {
  await showUnits(visit, request, response, {})
}

export async function unitsPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const typed = typedIn(request.body)
  if (switchesLanguage(request)) return showUnits(visit, request, response, typed)
  const read = readForm(named, request.body)
  if (read.errors) return showUnits(visit, request, response, typed, read.errors)
  const { id } = municipalityOf(visit)
  if (!(await addNewUnit(visit.parts, personOf(visit).id, id, read.value.name)))
    return showUnits(visit, request, response, typed, { name: 'units.taken' })
  leaveNotice(request, 'units.saved')
  response.redirect(303, `/m/${id}/units`)
}

export async function unitGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const { name } = await unitOf(visit, request)
  showUnit(visit, request, response, { name })
}

export async function unitPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const { id } = await unitOf(visit, request)
  const typed = typedIn(request.body)
  if (switchesLanguage(request)) return showUnit(visit, request, response, typed)
  const read = readForm(named, request.body)
  if (read.errors) return showUnit(visit, request, response, typed, read.errors)
  const municipality = municipalityOf(visit)
  const unit = { id, name: read.value.name }
  const renamed = await renameUnit(visit.parts, personOf(visit).id, municipality.id, unit)
  if (renamed === 'taken') return showUnit(visit, request, response, typed, { name: 'units.taken' })
  if (renamed === 'missing') throw new NotFound()
  leaveNotice(request, 'units.saved')
  response.redirect(303, `/m/${municipality.id}/units`)
}

export async function removeUnitPost(visit: Visit, request: Request, response: Response): Promise<void> {
  readForm(z.strictObject({}), request.body)
  const municipality = municipalityOf(visit)
  const unit = String(request.params['unit'])
  const removed = await removeUnit(visit.parts, personOf(visit).id, municipality.id, unit)
  if (removed === 'missing') throw new NotFound()
  leaveNotice(request, removed === 'used' ? 'units.used' : 'units.removed')
  response.redirect(303, `/m/${municipality.id}/units`)
}

async function unitOf(visit: Visit, request: Request) {
  const units = await unitsOf(visit.parts.db, municipalityOf(visit).id)
  const unit = units.find((one) => one.id === request.params['unit'])
  if (!unit) throw new NotFound()
  return unit
}

async function showUnits(visit: Visit, request: Request, response: Response, typed: Typed, errors: Errors = {}) {
  const { t, parts } = visit
  const { id } = municipalityOf(visit)
  const here = `/m/${id}/units`
  const list = errorList(t, errors)
  const units = (await unitsOf(parts.db, id)).map((unit) => ({
    name: unit.name,
    rename: `${here}/${unit.id}`,
    remove: { action: `${here}/${unit.id}/remove`, label: t('units.remove'), about: unit.name, fields: [] },
  }))
  const fields = [nameField(visit, typed, list[0]?.text)]
  const form = {
    heading: t('units.add'),
    notice: undefined,
    errors: list,
    action: here,
    fields,
    submit: t('units.add'),
  }
  const title = list.length > 0 ? `${t('errors.prefix')}${t('units.title')}` : t('units.title')
  const model = { notice: takeNotice(visit, request), units, form }
  show(visit, request, response, 'units', model, {
    ...{ title, form: 'form', crumbs: roomCrumbs(visit) },
    status: list.length > 0 ? 400 : 200,
  })
}

function showUnit(visit: Visit, request: Request, response: Response, typed: Typed, errors: Errors = {}): void {
  const { t } = visit
  const units = `/m/${municipalityOf(visit).id}/units`
  const page = {
    heading: t('units.rename'),
    crumbs: roomCrumbs(visit, 'units'),
    action: `${units}/${String(request.params['unit'])}`,
    fields: [nameField(visit, typed, undefined)],
    submit: t('save'),
    links: [{ href: units, label: t('cancel') }],
  }
  showForm(visit, request, response, page, errors)
}

function nameField({ t }: Visit, typed: Typed, error: string | undefined): Field {
  const field = { kind: 'text', name: 'name', label: t('units.name'), value: text(typed, 'name') } as const
  return { ...field, autocomplete: 'off', ...(error === undefined ? {} : { error }) }
}
