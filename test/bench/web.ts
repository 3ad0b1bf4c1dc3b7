import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ask, connections } from './web-client.ts'
import { median, ms, quantile, row, times } from './measure.ts'
import type { Agent } from 'node:http'
import type { Told, Wish } from './web-site.ts'

type Print = (line: string) => void
export type Site = Told & { readonly stop: () => Promise<void> }

/** The site in a process of its own, asked over real connections from this one. */
export async function benchWeb(print: Print): Promise<void> {
  await questionPage(print)
  await savesByAge(print)
  await savesTogether(print)
  await resultsPage(print)
  await coldStart(print)
}

/** Against bare Express that renders the same model: the site has its session, database and guard on top. */
export async function questionPage(print: Print): Promise<void> {
  const site = await open({ synthetic: { size: 300, perSection: 100 }, firstAlone: true, people: 1, bare: true })
  const cookie = site.cookies[0]!
  const pages = { ours: site.address + site.section, ...site.bare! }
  const bodies = await Promise.all(Object.values(pages).map(async (url) => (await ask(url, { cookie })).text))
  const same = new Set(bodies.map(withoutChance)).size === 1
  const rates: Record<string, number[]> = { ours: [], byDefault: [], byStrict: [] }
  for (let turn = 0; turn < 5; turn++)
    for (const [name, url] of Object.entries(pages)) rates[name]!.push(await perSecond(url, cookie))
  await site.stop()
  const [ours = 0, byDefault = 0, byStrict = 0] = Object.values(rates).map(median)
  print('')
  print(row('Page of 100 questions, pages a second', 'default EJS', 'strict EJS', 'Tietokunto'))
  print(row(same ? 'the same HTML' : 'NOT THE SAME HTML', rate(byDefault), rate(byStrict), rate(ours)))
  print(row('Tietokunto as a share', times(ours / byDefault), times(ours / byStrict), ''))
}

/**
 * One person alone: the cost of a save must not grow with the round. In turn with the least that one can cost; of a
 * site that has just been started, and of one whose code has run for a while, as that of a site in use has.
 */
async function savesByAge(print: Print): Promise<void> {
  print('')
  print(row('Saving one answer, alone', 'median', 'p95', 'returned', 'bare Express', 'ratio'))
  for (const size of [75, 1000, 5000]) {
    const { taken, bare, bytes } = await savesAlone(size)
    const name = `round of ${size.toLocaleString('en-GB')} questions`
    for (const [age, from, to] of [
      ['just started', 100, 400],
      ['in use', 1000, 1600],
    ] as const) {
      const [ours, least] = [taken.slice(from, to), bare.slice(from, to)]
      const ratio = times(median(ours) / median(least))
      print(row(`${name}, ${age}`, ms(median(ours)), ms(quantile(ours, 0.95)), `${bytes} B`, ms(median(least)), ratio))
    }
  }
}

async function savesAlone(size: number, saves = 1600) {
  const site = await open({ synthetic: { size, perSection: 10 }, people: 1 })
  const [agent, bareAgent] = [connections(1), connections(1)]
  const taken: number[] = []
  const bare: number[] = []
  let bytes = 0
  for (let i = 0; i < saves; i++) {
    const question = site.questions[i % 50]!
    const answer = await save(site, agent, site.cookies[0]!, question, i)
    taken.push(answer.ms)
    bytes = Math.max(bytes, answer.bytes)
    bare.push((await bareSaved(site, bareAgent, question, i)).ms)
  }
  agent.destroy()
  bareAgent.destroy()
  await site.stop()
  return { taken, bare, bytes }
}

async function bareSaved({ bareSave, cookies }: Site, agent: Agent, question: string, version: number) {
  const body = { state: String(1 + (version % 5)), reason: '', comment: `Päätetty kokouksessa ${version}.`, version }
  const answer = await ask(`${bareSave}/answers/${question}`, { cookie: cookies[0]!, agent, body })
  if (answer.status !== 200) throw new Error(`a bare save answered ${answer.status}: ${answer.text}`)
  return answer
}

/** 200 people who have signed in, each of whom saves an answer every four seconds or so. */
async function savesTogether(print: Print, people = 200, everyMs = 4000, forMs = 12_000): Promise<void> {
  const site = await open({ people })
  const agent = connections(people)
  const taken: number[] = []
  const end = performance.now() + forMs
  await Promise.all(
    site.cookies.map(async (cookie, i) => {
      await wait((i / people) * everyMs)
      for (let turn = 0; performance.now() < end; turn++) {
        const answer = await save(site, agent, cookie, site.questions[i % site.questions.length]!, turn * people + i)
        taken.push(answer.ms)
        await wait(everyMs * (0.75 + 0.5 * Math.random()))
      }
    }),
  )
  agent.destroy()
  await site.stop()
  print(row(`${people} people together, ${taken.length} saves`, ms(median(taken)), ms(quantile(taken, 0.95)), ''))
}

async function resultsPage(print: Print): Promise<void> {
  print('')
  print(row('Results page', 'median', 'p95', 'size'))
  const rounds = { 'round of 75 questions': { size: 75, perSection: 10 }, 'all that is shipped': undefined }
  for (const [name, synthetic] of Object.entries(rounds)) {
    const site = await open({ people: 1, ...(synthetic && { synthetic }) })
    const agent = connections(1)
    const taken: number[] = []
    let bytes = 0
    for (let i = 0; i < 60; i++) {
      const answer = await ask(`${site.address}${site.round}/results`, { cookie: site.cookies[0]!, agent })
      if (answer.status !== 200) throw new Error(`the results page answered ${answer.status}`)
      if (i >= 10) taken.push(answer.ms)
      bytes = answer.bytes
    }
    agent.destroy()
    await site.stop()
    print(row(name, ms(median(taken)), ms(quantile(taken, 0.95)), `${Math.round(bytes / 1024)} KiB`))
  }
}

/** From the command to the first page: on an empty folder, tables made on the way, and on one already filled. */
async function coldStart(print: Print): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tietokunto-cold-'))
  const first = await firstPage(folder)
  const later: number[] = []
  for (let i = 0; i < 5; i++) later.push(await firstPage(folder))
  rmSync(folder, { recursive: true })
  print('')
  print(row('Cold start to the first page', 'new folder', 'later'))
  print(row('serve', ms(first), ms(median(later))))
}

async function firstPage(folder: string): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const start = performance.now()
  const environment = { ...process.env, DATA_DIR: folder, PORT: `${port}`, LOG_LEVEL: 'silent' }
  const site = spawn(process.execPath, ['dist/src/commands/tietokunto.js', 'serve'], {
    env: environment,
    stdio: 'ignore',
  })
  for (;;) {
    const answer = await ask(`http://127.0.0.1:${port}/`, {}).catch(() => undefined)
    if (answer && answer.status < 400) break
    if (site.exitCode !== null) throw new Error('the site did not start')
    await wait(5)
  }
  const taken = performance.now() - start
  site.kill()
  await once(site, 'exit')
  return taken
}

export async function save(site: Site, agent: Agent, cookie: string, question: string, turn: number) {
  const version = versions.get(site)?.get(question) ?? 1
  const body = { state: String(1 + (turn % 5)), reason: '', comment: `Päätetty kokouksessa ${turn}.`, version }
  const answer = await ask(`${site.address}${site.round}/answers/${question}`, { cookie, agent, body })
  // several people write on one question: who was late learns the version, as a page does
  const told = JSON.parse(answer.text) as { version?: number }
  if (answer.status !== 200 && answer.status !== 409)
    throw new Error(`a save answered ${answer.status}: ${answer.text}`)
  if (!versions.has(site)) versions.set(site, new Map())
  versions.get(site)!.set(question, Math.max(version, told.version ?? 0))
  return answer
}
const versions = new WeakMap<Site, Map<string, number>>()

async function perSecond(url: string, cookie: string, forMs = 1500, at = 8): Promise<number> {
  const agent = connections(at)
  const ask1 = () => ask(url, { cookie, agent })
  await Promise.all(Array.from({ length: at }, ask1))
  let answered = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: at }, async () => {
      while (performance.now() - start < forMs) {
        await ask1()
        answered++
      }
    }),
  )
  const taken = performance.now() - start
  agent.destroy()
  return (answered / taken) * 1000
}

export async function open(wish: Wish): Promise<Site> {
  const script = new URL('./web-site.js', import.meta.url)
  const site = fork(script, [JSON.stringify(wish)], { execArgv: [] })
  const told = await Promise.race([
    once(site, 'message').then(([message]) => message as Told),
    once(site, 'exit').then(() => {
      throw new Error('the site of the bench ended')
    }),
  ])
  return {
    ...told,
    async stop() {
      site.kill('SIGKILL')
      await once(site, 'exit')
      rmSync(told.folder, { recursive: true, force: true })
    },
  }
}

/** What differs from one showing of a page to the next, and between two ways of writing one quotation mark. */
function withoutChance(html: string): string {
  return html
    .replaceAll('&#39;', "'")
    .replaceAll('&#34;', '"')
    .replace(/nonce="[^"]*"|data-most="\d+"/g, '')
}

function rate(value: number): string {
  return `${Math.round(value)} / s`
}
