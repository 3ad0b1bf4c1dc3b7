import { z } from 'zod'
import { accentOf } from '../../organisations/accent.ts'
import { changeCrest, changeSettings, CREST_BYTES, crestType } from '../../organisations/municipality-settings.ts'
import { show } from '../show.ts'
import { readUploadForm } from '../upload-form.ts'
import { municipalityOf, personOf } from '../visit.ts'
import { roomCrumbs } from './crumbs.ts'
import { emailSchema, nameSchema, text } from './fields.ts'
import { errorList, readForm, switchesLanguage, typedIn } from './forms.ts'
import { leaveNotice, takeNotice } from './notice.ts'
import type { Request, Response } from 'express'
import type { Municipality } from '../../organisations/store.ts'
import type { Visit } from '../visit.ts'
import type { Errors, Typed, Word } from './forms.ts'
import type { Field, PeoplePages } from './pages.ts'

const orNothing = <T extends z.ZodType<string, string>>(schema: T) =>
  z
    .literal('')
    .transform(() => null)
    .or(schema) as z.ZodType<string | null, string>

const schema = z.strictObject({
  nameFi: nameSchema,
  nameSv: nameSchema,
  population: z
    .string()
    .trim()
    .regex(/^\d{0,8}$/, 'error.population' satisfies Word)
    .transform((digits) => (digits === '' ? null : Number(digits))),
  contactName: z
    .string()
    .trim()
    .max(200, 'error.tooLong' satisfies Word)
    .transform((name) => name || null),
  contactEmail: orNothing(emailSchema),
  accent: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^(#[0-9a-f]{6})?$/, 'error.accent' satisfies Word)
    .transform((colour) => colour || null),
})

export function settingsGet(visit: Visit, request: Request, response: Response): void {
  showSettings(visit, request, response, typedFrom(municipalityOf(visit)))
}

export async function settingsPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const typed = typedIn(request.body)
  if (switchesLanguage(request)) return showSettings(visit, request, response, typed)
  const read = readForm(schema, request.body)
  if (read.errors) return showSettings(visit, request, response, typed, read.errors)
  const { id } = municipalityOf(visit)
  await changeSettings(visit.parts, personOf(visit).id, id, read.value)
  leaveNotice(request, 'settings.saved')
  response.redirect(303, `/m/${id}/settings`)
}

export async function crestPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const { file } = await readUploadForm(visit, request, CREST_BYTES)
  const municipality = municipalityOf(visit)
  if (switchesLanguage(request))
    return showSettings(visit, request, response, typedFrom(municipality), {}, 'crest-form')
  const type = file && !file.tooLarge ? crestType(file.bytes) : undefined
  if (!file || !type)
    return showSettings(
      visit,
      request,
      response,
      typedFrom(municipality),
      { crest: 'settings.crest.wrong' },
      'crest-form',
    )
  await changeCrest(visit.parts, personOf(visit).id, municipality.id, { bytes: file.bytes, type })
  leaveNotice(request, 'settings.crest.saved')
  response.redirect(303, `/m/${municipality.id}/settings`)
}

export async function removeCrestPost(visit: Visit, request: Request, response: Response): Promise<void> {
  readForm(z.strictObject({}), request.body)
  const { id } = municipalityOf(visit)
  await changeCrest(visit.parts, personOf(visit).id, id, null)
  leaveNotice(request, 'settings.crest.removed')
  response.redirect(303, `/m/${id}/settings`)
}

/** `sent`: the form that was sent, which the address of the page belongs to. */
function showSettings(
  visit: Visit,
  request: Request,
  response: Response,
  typed: Typed,
  errors: Errors = {},
  sent: 'form' | 'crest-form' = 'form',
): void {
  const { t } = visit
  const municipality = municipalityOf(visit)
  const here = `/m/${municipality.id}`
  const list = errorList(t, errors)
  const fields = fieldsOf(visit, typed).map((field) => {
    const error = list.find((one) => one.field === field.name)?.text
    return error === undefined ? field : { ...field, error }
  })
  const heading = t('settings.title')
  const model = {
    notice: takeNotice(visit, request),
    form: { heading, notice: undefined, errors: list, action: `${here}/settings`, fields, submit: t('save') },
    crest: municipality.hasCrest ? `${here}/crest` : undefined,
    crestAction: `${here}/crest`,
    crestError: list.find((one) => one.field === 'crest')?.text,
    removeCrest: { action: `${here}/crest/remove`, label: t('settings.crest.remove'), about: '', fields: [] },
    accent: accentModel(municipality),
  }
  const title = list.length > 0 ? `${t('errors.prefix')}${heading}` : heading
  const status = list.length > 0 ? 400 : 200
  show(visit, request, response, 'municipality-settings', model, {
    title,
    form: sent,
    status,
    crumbs: roomCrumbs(visit),
  })
}

function fieldsOf({ t }: Visit, typed: Typed): Field[] {
  const field = (name: keyof z.input<typeof schema>, kind: Field['kind'], hint?: string): Field => ({
    kind,
    name,
    label: t(`settings.${name}`),
    value: text(typed, name),
    autocomplete: 'off',
    ...(hint === undefined ? {} : { hint }),
  })
  return [
    field('nameFi', 'text'),
    field('nameSv', 'text'),
    field('population', 'text', t('settings.population.hint')),
    field('contactName', 'text', t('settings.contactName.hint')),
    field('contactEmail', 'email'),
    field('accent', 'text', t('settings.accent.hint')),
  ]
}

function accentModel({ accent }: Municipality): PeoplePages['municipality-settings']['accent'] {
  if (!accent) return undefined
  const { light, dark } = accentOf(accent)
  return { light, dark, changed: light !== accent || dark !== accent }
}

function typedFrom(municipality: Municipality): Typed {
  const { nameFi, nameSv, population, contactName, contactEmail, accent } = municipality
  return {
    nameFi,
    nameSv,
    population: population === null ? '' : String(population),
    contactName: contactName ?? '',
    contactEmail: contactEmail ?? '',
    accent: accent ?? '',
  }
}
