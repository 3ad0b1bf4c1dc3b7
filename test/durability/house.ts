import { dirname } from 'node:path'
import { openTrail } from '../../src/server.ts'
import { readSettings } from '../../src/settings.ts'
import { library, PINS, stageOn } from '../support/rounds.ts'
import { roundOf } from '../../src/assessments/round-content.ts'
import { cookieOf, SECRET, TOKEN } from '../support/world.ts'
import type { Place } from '../../src/assessments/acting.ts'
import type { FreshDatabase } from '../support/database.ts'
import type { Stage } from '../support/rounds.ts'

/** The questions of a round, all of which its people may answer. */
export const QUESTIONS = roundOf(library, PINS).asked.map(({ question }) => question.id)

/** A municipality with people who have signed in, in a database that instances of the site share. */
export type House = Stage & {
  readonly environment: Readonly<Record<string, string>>
  readonly where: Place
  readonly people: readonly { readonly personId: string; readonly cookie: string }[]
}

export async function openHouse(database: FreshDatabase, size: number): Promise<House> {
  const { url, file } = database.place
  const environment: Record<string, string> = { SESSION_SECRET: SECRET, DATA_DIR: dirname(file) }
  if (url !== undefined) environment['DATABASE_URL'] = url
  const on = await stageOn(database, openTrail(readSettings(environment)))
  on.clock.at = new Date()
  const people: { personId: string; cookie: string }[] = []
  for (let i = 0; i < size; i++) {
    const { personId } = await on.person(`Person${i}`, 'facilitator')
    people.push({ personId, cookie: await cookieOf({ parts: on.acting }, personId) })
  }
  return { ...on, environment, people, where: await on.round(people[0]!.personId) }
}

export type Reply = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

/** One answer as the open page sends it. @throws when nobody answers */
export async function autosave(
  address: string,
  { municipalityId, roundId }: Place,
  cookie: string,
  { question, ...said }: { question: string; state?: string; comment: string; version: number },
): Promise<Reply> {
  const response = await fetch(`${address}/m/${municipalityId}/r/${roundId}/answers/${question}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'content-type': 'application/json', 'x-csrf-token': TOKEN, 'accept-language': 'en' },
    body: JSON.stringify({ state: '3', ...said }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, body: isJson ? (JSON.parse(text) as Reply['body']) : { page: text } }
}
