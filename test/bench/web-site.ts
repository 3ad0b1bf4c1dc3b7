import { createHash, createHmac, randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import ejs from 'ejs'
import express from 'express'
import { createApp } from '../../src/app.ts'
import { createRound } from '../../src/assessments/create-round.ts'
import { checkContent } from '../../src/content/index.ts'
import { roundOf } from '../../src/assessments/round-content.ts'
import { saveAnswer } from '../../src/assessments/save-answer.ts'
import { addPerson } from '../../src/organisations/person-store.ts'
import { addMembership, addMunicipality } from '../../src/organisations/store.ts'
import { openParts } from '../../src/server.ts'
import { projectFolder, readSettings } from '../../src/settings.ts'
import { writePart } from '../../src/web/views.ts'
import { bareSave } from './bare-save.ts'
import { syntheticFiles } from './synthetic.ts'
import { TOKEN } from './web-token.ts'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Actor } from '../../src/assessments/rules.ts'
import type { Place } from '../../src/assessments/acting.ts'
import type { Parts } from '../../src/web/parts.ts'

/** What the process of the site is asked for, as JSON in its first argument. */
export type Wish = {
  /** Questions of invented content and how many stand on a page; the shipped content when not given. */
  readonly synthetic?: { readonly size: number; readonly perSection: number }
  /** The round holds the first questionnaire alone, a third of the questions. */
  readonly firstAlone?: boolean
  /** People who have signed in, all of them coordinators of the one municipality. */
  readonly people: number
  /** Whether the bare Express pages are wanted too. */
  readonly bare?: boolean
}
/** What it answers once it listens. */
export type Told = {
  readonly folder: string
  readonly address: string
  readonly cookies: readonly string[]
  readonly round: string
  readonly questions: readonly string[]
  readonly section: string
  readonly bare: { readonly byDefault: string; readonly byStrict: string } | undefined
  /** Where bare Express saves an answer. */
  readonly bareSave: string
}

const SECRET = 'a secret of the bench, long enough to be one'

/** The real site in a process of its own, with a round whose questions are all answered. */
async function main(wish: Wish): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tietokunto-bench-'))
  const settings = readSettings({
    DATA_DIR: folder,
    SESSION_SECRET: SECRET,
    LOG_LEVEL: 'silent',
    BASE_URL: 'http://127.0.0.1',
    ...(wish.synthetic && { CONTENT_DIR: writeContent(join(folder, 'content'), wish.synthetic) }),
  })
  // invented questions have no actions and no guidance; a page of them costs the same
  const { library } = checkContent(settings.contentFolders)
  const parts = await openParts(settings, library)
  const address = await listen(createApp(parts))
  const filled = await fill(parts, wish)
  const bare = wish.bare ? await barePages(parts, filled) : undefined
  const saving = await listen(await bareSave(join(folder, 'bare.sqlite')))
  await fetch(`${saving}/open`, { method: 'PUT', headers: { cookie: filled.cookies[0]! } })
  process.send!({ folder, address, ...filled, bare, bareSave: saving } satisfies Told)
}

function writeContent(folder: string, { size, perSection }: { size: number; perSection: number }): string {
  for (const [path, file] of syntheticFiles(size, perSection)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    // JSON is YAML
    writeFileSync(join(folder, path), JSON.stringify(file))
  }
  return folder
}

async function fill(
  parts: Parts,
  { people, firstAlone }: Wish,
): Promise<Omit<Told, 'address' | 'bare' | 'bareSave' | 'folder'>> {
  const at = parts.now().toISOString()
  const named = { code: null, nameFi: 'Esimerkkilä', nameSv: 'Exempelby', population: 20_000 }
  const municipalityId = await addMunicipality(parts.db, named, at)
  const persons = await Promise.all(Array.from({ length: people }, (_, i) => addSomeone(parts, municipalityId, i, at)))
  const pins = [...parts.library.questionnaires.keys()].slice(0, firstAlone ? 1 : undefined)
  const { content } = roundOf(parts.library, pins)
  const wish = { unitId: null, previousId: null, name: 'Kierros', startsOn: '2026-01-01', endsOn: '2026-12-31' }
  const more = { asOf: '2026-12-31', target: content.governance.profiles[0]!.id, facts: {}, pins }
  const personId = persons[0]!.personId
  const roundId = await createRound(parts, { municipalityId, personId, wish: { ...wish, ...more } })
  const place = { municipalityId, roundId }
  const questions = content.questionnaires.flatMap((one) => one.sections.flatMap((section) => section.questions))
  const ids = questions.map((question) => question.id)
  await answerAll(parts, place, { personId, roles: ['coordinator'], assignments: [] }, ids)
  const [first] = content.questionnaires
  const round = `/m/${municipalityId}/r/${roundId}`
  const section = `${round}/answer/${first!.id}/${first!.sections[0]!.id}`
  return { cookies: persons.map(({ cookie }) => cookie), round, questions: ids, section }
}

async function addSomeone(parts: Parts, municipalityId: string, i: number, at: string) {
  const person = { email: `p${i}@example.fi`, name: `Henkilö ${i}`, language: 'fi', passwordHash: null } as const
  const personId = await addPerson(parts.db, person, at)
  await addMembership(parts.db, { municipalityId, personId, role: 'coordinator', expiresAt: null }, at)
  return { personId, cookie: await signIn(parts, personId) }
}

/** A session as the site itself writes it, with a token for forms. */
async function signIn({ db, now }: Parts, personId: string): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const at = now().toISOString()
  const data = { cookie: { path: '/', httpOnly: true, sameSite: 'lax' }, personId, csrfToken: TOKEN }
  const hash = createHash('sha256').update(id).digest('hex')
  await db('session').insert({ hash, person_id: personId, data: JSON.stringify(data), created_at: at, seen_at: at })
  const signature = createHmac('sha256', SECRET).update(id).digest('base64').replace(/=+$/, '')
  return `session=${encodeURIComponent(`s:${id}.${signature}`)}`
}

async function answerAll(parts: Parts, place: Place, actor: Actor, questions: readonly string[]): Promise<void> {
  const said = { state: 'level', level: 3, reason: null, comment: 'Päätetty valtuustossa.' } as const
  for (const question of questions) await saveAnswer(parts, { place, actor, question, basedOn: 0, said })
}

/**
 * The same page by bare Express: no session, no database, no guard, only the model that the site made once,
 * rendered by EJS as it comes and by strict EJS. In `with` the locals have the name that our views use.
 */
async function barePages(parts: Parts, { section, cookies }: { section: string; cookies: readonly string[] }) {
  let view = ''
  let model: object = {}
  const listening = createApp(parts)
  listening.engine('ejs', (file, given, done) => {
    view = file
    model = given
    done(null, '')
  })
  await fetch((await listen(listening)) + section, { headers: { cookie: cookies[0]!, 'accept-language': 'fi' } })
  const page = (name: string, options: ejs.Options) => {
    const app = express()
    // EJS keeps what it compiled by file name alone, so each kind has files of its own
    const views = join(parts.settings.dataFolder, name)
    cpSync(join(projectFolder(), 'views'), views, { recursive: true })
    const file = view.replace(join(projectFolder(), 'views'), views)
    app.engine('ejs', (path, given, done) =>
      ejs.renderFile(path, { ...given, kept: writePart(views, options) }, options, done),
    )
    app.set('views', views).enable('view cache')
    app.get('/', (_request, response) => response.render(file, model))
    return listen(app)
  }
  const common = { cache: true, localsName: 'it' }
  const strict = { ...common, strict: true, _with: false }
  return { byDefault: await page('by-default', common), byStrict: await page('by-strict', strict) }
}

async function listen(app: RequestListener): Promise<string> {
  const server = createServer(app)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

if (process.send) await main(JSON.parse(process.argv[2]!) as Wish)
