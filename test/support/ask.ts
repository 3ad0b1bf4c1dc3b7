import { createServer } from 'node:http'
import { cookieOf, formOf, multipartOf, spare, TOKEN } from './world.ts'
import { routeOf, usualParams } from '../web/guards/access-table.ts'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'
import type { Answer, Params, Row, Who } from '../web/guards/access-table.ts'
import type { Body, World } from './world.ts'

export type Got = {
  readonly status: number
  readonly headers: Headers
  readonly body: string
  readonly bytes: Buffer
  readonly answer: Answer | number
}

export function idOf(world: World, who: Who): string | null {
  if (who === 'anonymous') return null
  if (who === 'newcomer' || who === 'administrator') return world[who]
  return who === 'elsewhere' ? world.b.people.coordinator : world.a.people[who]
}

/** One request of a row of the table, with what the row makes for it. */
export async function ask(world: World, row: Row, who: Who, address = world.address): Promise<Got> {
  return (await prepare(world, row, who, address))()
}

/** Makes what the request needs; it is sent by calling what comes back. */
export async function prepare(world: World, row: Row, who: Who, address = world.address): Promise<() => Promise<Got>> {
  const own = (await row.params?.(world)) ?? {}
  const params = { ...usualParams(world), ...own }
  const fields = Object.entries(own).filter(([name]) => name.startsWith('$'))
  const form = { ...row.form, ...Object.fromEntries(fields.map(([name, value]) => [name.slice(1), value])) }
  const { method, path } = routeOf(row)
  const body = method === 'GET' ? undefined : bodyOf(row, form)
  const headers = row.json ? JSON_HEADERS : {}
  const cookie = await cookieOf(world, await sender(world, row, who))
  return () => request(address + filled(path, params), { method, cookie, body, headers })
}

/** Whoever hands the role over or ends it is a coordinator who is not needed after it. */
async function sender(world: World, { route }: Row, who: Who): Promise<string | null> {
  if (who !== 'coordinator' || !route.endsWith('hand-over')) return idOf(world, who)
  return spare.member(world, world.a)
}

export const JSON_HEADERS = { 'content-type': 'application/json', 'x-csrf-token': TOKEN } as const

function bodyOf(row: Row, form: Body): Sending['body'] {
  if (row.json) return JSON.stringify(row.json)
  return row.file ? multipartOf(form, fileOf(row)) : formOf(form)
}

function fileOf({ file }: Row) {
  return file && file.name !== '' ? file : undefined
}

export type Sending = {
  readonly method: string
  readonly cookie: string
  readonly body?: URLSearchParams | FormData | string | undefined
  readonly headers?: Readonly<Record<string, string>>
}

export async function request(address: string, { method, cookie, body, headers = {} }: Sending): Promise<Got> {
  const response = await fetch(address, {
    method,
    redirect: 'manual',
    headers: { cookie, 'accept-language': 'en', ...headers },
    ...(body === undefined ? {} : { body }),
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  const { status } = response
  const got = { status, headers: response.headers, bytes, body: bytes.toString('utf8') }
  return { ...got, answer: classOf(status, response.headers.get('location')) }
}

function classOf(status: number, location: string | null): Answer | number {
  if (status === 303 && location?.startsWith('/sign-in?to=')) return 'sign-in'
  if (status >= 200 && status < 400) return 'in'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'missing'
  return status === 410 ? 'gone' : status
}

export function filled(path: string, params: Params): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? `no ${name}`))
}

/** The same parts behind another app. */
export async function serveApp(
  app: Express,
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const server = createServer(app)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}
