import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../src/app.ts'
import { sealAssessment } from '../../src/assessments/seal.ts'
import { readRound } from '../../src/assessments/round-reading.ts'
import { addPerson } from '../../src/organisations/person-store.ts'
import { addMembership, addMunicipality } from '../../src/organisations/store.ts'
import { openParts } from '../../src/server.ts'
import { readSettings } from '../../src/settings.ts'
import type { AddressInfo } from 'node:net'
import type { Answer } from '../../src/scoring/round.ts'
import type { Parts } from '../../src/web/parts.ts'

const SECRET = 'a secret for tests, long enough to be one'
const PINS = ['strategic@1.0', 'tactical@1.0', 'operational@1.0']

export type ResultsSite = {
  readonly parts: Parts
  readonly address: string
  readonly municipalityId: string
  /** The cookie of a signed-in coordinator of the municipality. */
  readonly cookie: string
  /** A round filled with answers; sealed when asked. */
  readonly round: (name: string, answers: Readonly<Record<string, Answer>>, seal?: boolean) => Promise<string>
  readonly get: (path: string, language: string, cookie?: string) => Promise<Response>
  readonly stop: () => Promise<void>
}

/** The real site on a real port and a database of its own, with one municipality and its coordinator. */
export async function resultsSite(): Promise<ResultsSite> {
  const folder = mkdtempSync(join(tmpdir(), 'tietokunto-results-'))
  const parts = await openParts(readSettings({ DATA_DIR: folder, LOG_LEVEL: 'silent', SESSION_SECRET: SECRET }))
  const server = createServer(createApp(parts))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { municipalityId, cookie } = await coordinator(parts)
  return {
    parts,
    address,
    municipalityId,
    cookie,
    round: (name, answers, seal = false) => addRound(parts, municipalityId, { name, answers, seal }),
    get: (path, language, given) => {
      const to = new URL(path, address)
      to.searchParams.set('language', language)
      return fetch(to, { redirect: 'manual', headers: given === undefined ? {} : { cookie: given } })
    },
    async stop() {
      server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
      await parts.db.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** One filled from a worked case and sealed, one with some answers raised, one without any. */
export async function threeRounds(site: ResultsSite): Promise<Record<'sealed' | 'filled' | 'empty', string>> {
  const one = site.parts.cases.find(({ id }) => id === 'municipality-small')!
  const raised = Object.entries(one.state.answers).map(
    ([id, answer], i) => [id, answer.level && i % 5 === 0 ? { level: 5 } : answer] as const,
  )
  return {
    sealed: await site.round('Arviointi 2025', one.state.answers, true),
    filled: await site.round('Arviointi 2026', Object.fromEntries(raised)),
    empty: await site.round('Arviointi 2027', {}),
  }
}

async function coordinator({ db, now }: Parts): Promise<{ municipalityId: string; cookie: string }> {
  const at = now().toISOString()
  const municipality = { code: null, nameFi: 'Hallasalmi', nameSv: 'Hallasund', population: 3040 }
  const municipalityId = await addMunicipality(db, municipality, at)
  const account = {
    email: `${randomUUID()}@example.fi`,
    name: 'Aino Esimerkki',
    language: 'fi',
    passwordHash: null,
  } as const
  const personId = await addPerson(db, account, at)
  await addMembership(db, { municipalityId, personId, role: 'coordinator', expiresAt: null }, at)
  const id = randomBytes(32).toString('base64url')
  const data = { cookie: { path: '/', httpOnly: true, sameSite: 'lax' }, personId }
  const hash = createHash('sha256').update(id).digest('hex')
  await db('session').insert({ hash, person_id: personId, data: JSON.stringify(data), created_at: at, seen_at: at })
  const signature = createHmac('sha256', SECRET).update(id).digest('base64').replace(/=+$/, '')
  return { municipalityId, cookie: `session=${encodeURIComponent(`s:${id}.${signature}`)}` }
}

type Filled = { readonly name: string; readonly answers: Readonly<Record<string, Answer>>; readonly seal: boolean }

async function addRound({ db, library, now }: Parts, municipalityId: string, filled: Filled): Promise<string> {
  const id = randomUUID()
  const at = now().toISOString()
  const days = { starts_on: '2026-01-01', ends_on: '2026-06-30', as_of: '2026-06-30', created_at: at }
  const content = { facts: '{"boardRequest":true}', questionnaires: JSON.stringify(PINS), fingerprints: '[]' }
  const round = {
    id,
    municipality_id: municipalityId,
    name: filled.name,
    target: 'statutory',
    state: 'draft',
    version: 1,
  }
  await db('round').insert({ ...round, ...days, ...content })
  const rows = Object.entries(filled.answers).map(([question, answer]) => ({
    ...{ municipality_id: municipalityId, round_id: id, question, confirmed: 1, version: 1 },
    state: answer.level ? 'level' : answer.notApplicable ? 'notApplicable' : 'dontKnow',
    level: answer.level ?? null,
    reason: answer.notApplicable ?? null,
    comment: answer.comment ?? null,
    answered_at: '2026-05-20T10:00:00.000Z',
  }))
  for (const row of rows) await db('answer').insert(row)
  if (filled.seal) {
    const { assessment } = (await readRound(db, library, municipalityId, id))!
    const sealed = JSON.stringify(sealAssessment(assessment as Parameters<typeof sealAssessment>[0]))
    await db('round').where({ id }).update({ state: 'sealed', sealed, sealed_at: at })
  }
  return id
}
