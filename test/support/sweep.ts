import { unzipSync } from 'fflate'
import { attachmentIn, SEALED_NAME } from '../../src/reports/index.ts'
import { ask, filled, JSON_HEADERS, request } from './ask.ts'
import { readPdf } from './read-pdf.ts'
import { cookieOf, formOf, multipartOf } from './world.ts'
import { routeOf, usualParams } from '../web/guards/access-table.ts'
import type { Got } from './ask.ts'
import type { Params, Row } from '../web/guards/access-table.ts'
import type { Town, World } from './world.ts'

/** Parts of an address that name something of a municipality. */
export const TENANT = [
  'municipality',
  'round',
  'unit',
  'person',
  'invitation',
  'evidence',
  'scenario',
  'action',
] as const
type Tenant = (typeof TENANT)[number]

export function idsOf(town: Town): Readonly<Record<Tenant, string>> {
  const { id, round, unit, people, invitation, evidence, scenario, action } = town
  return { municipality: id, round, unit, person: people.reader, invitation, evidence, scenario, action }
}

export function tenantParamsIn(row: Row): Tenant[] {
  const { path } = routeOf(row)
  return TENANT.filter((name) => path.split('/').includes(`:${name}`))
}

/** Fields of our forms that carry an id of something, and whose it would be. */
const CARRIED: Readonly<Record<string, (town: Town) => string>> = {
  unit: ({ unit }) => unit,
  previous: ({ round }) => round,
  person: ({ people }) => people.respondent,
  owner: ({ people }) => people.respondent,
  from: ({ scenario }) => scenario,
  action: ({ action }) => action,
}

/** What `id` means in a form depends on its address. */
function carriedId(path: string, town: Town): string {
  if (path.includes('/roadmap/')) return town.proof
  return path.includes('assignments') ? town.assignment : town.evidence
}

/** The same address with each choice of its ids taken from elsewhere. `none`: all of them one's own. */
export function mixtures(row: Row, own: Params, other: Params): Params[] {
  const names = tenantParamsIn(row)
  return Array.from({ length: 2 ** names.length }, (_, bits) =>
    Object.fromEntries(names.map((name, i) => [name, (bits & (1 << i) ? other : own)[name]!])),
  )
}

export async function send(world: World, row: Row, person: string, params: Params, bodyIds?: Town): Promise<Got> {
  const { method, path } = routeOf(row)
  // which file is asked for is no id of anyone: the row says it
  const file = path.endsWith('/:file') ? await row.params?.(world) : {}
  const address = world.address + filled(path, { ...usualParams(world), ...reportIn(row), ...file, ...params })
  const cookie = await cookieOf(world, person)
  if (method === 'GET') return request(address, { method, cookie })
  if (row.json) return request(address, { method, cookie, body: JSON.stringify(row.json), headers: JSON_HEADERS })
  const form = { ...row.form, ...(bodyIds ? carried(row, path, bodyIds) : {}) }
  const sent = row.file && row.file.name !== '' ? row.file : undefined
  return request(address, { method, cookie, body: row.file ? multipartOf(form, sent) : formOf(form) })
}

/** Each kind of report is a file of its own: `…/reports/:file#trend`. */
function reportIn({ route }: Row): Params {
  const [, kind] = route.split('/reports/:file#')
  return kind === undefined ? {} : { file: `${kind}.pdf` }
}

function carried({ form = {} }: Row, path: string, town: Town): Record<string, string> {
  const named = Object.entries(CARRIED).filter(([name]) => name in form || path.endsWith('/assignments'))
  const ids = Object.fromEntries(named.map(([name, of]) => [name, of(town)]))
  if (path.endsWith('/assignments')) return { person: CARRIED['person']!(town) }
  return path.endsWith('/remove') ? { ...ids, id: carriedId(path, town) } : ids
}

/** All that an answer says: headers, text, and what is inside a PDF or a package. */
export async function textOf({ headers, bytes, body }: Got): Promise<string> {
  const head = JSON.stringify([...headers])
  const type = headers.get('content-type') ?? ''
  if (type.startsWith('application/pdf')) {
    const { text, info, outline, xmp, pages } = await readPdf(bytes)
    const drawn = pages.flatMap(({ texts }) => texts.map((one) => one.text)).join('')
    const attached = attachmentIn(bytes, SEALED_NAME)
    const answers = 'bytes' in attached ? attached.bytes.toString('utf8') : ''
    return [head, text, drawn, JSON.stringify(info), outline.join(), xmp, answers].join('\n')
  }
  if (/^application\/(zip|vnd\.openxmlformats)/.test(type)) {
    const files = Object.entries(unzipSync(new Uint8Array(bytes)))
    return [head, ...files.map(([name, data]) => `${name} ${Buffer.from(data).toString('utf8')}`)].join('\n')
  }
  return `${head}\n${body}`
}

export { ask }
