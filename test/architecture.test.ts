import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'

/** What the site and the commands stand on. */
const DOMAIN = [
  ...['content', 'scoring', 'roadmap', 'assessments', 'improvement', 'organisations', 'audit', 'mail', 'reports'],
  'workshops',
]

/**
 * What each room may import: other rooms by name, `type:` for types alone. Libraries are free except in
 * the pure rooms, which list theirs. A room that is not here may not exist.
 */
const ROOMS: Record<string, { rooms: readonly string[]; libraries?: readonly string[] }> = {
  content: { rooms: [], libraries: ['zod', 'yaml', 'node:fs', 'node:path', 'node:crypto'] },
  scoring: { rooms: ['type:content'], libraries: [] },
  roadmap: { rooms: ['type:content', 'scoring'], libraries: [] },
  improvement: { rooms: ['content', 'scoring', 'roadmap', 'assessments', 'audit'] },
  i18n: { rooms: [], libraries: [] },
  audit: { rooms: [] },
  mail: { rooms: ['i18n'] },
  organisations: { rooms: ['audit', 'mail', 'type:i18n'] },
  assessments: { rooms: ['content', 'scoring', 'audit'] },
  reports: { rooms: ['type:content', 'type:scoring', 'type:roadmap', 'i18n'] },
  workshops: { rooms: ['type:content', 'type:scoring', 'type:assessments'], libraries: [] },
  web: {
    rooms: [...DOMAIN, ...['i18n', 'settings.ts', 'database.ts', 'type:settings.ts']],
  },
  commands: {
    rooms: [...DOMAIN, ...['i18n', 'web'], ...['settings.ts', 'server.ts', 'database.ts', 'app.ts']],
  },
}

type Import = { readonly file: string; readonly room: string; readonly from: string; readonly typeOnly: boolean }

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|mjs)$/.test(file))
const imports = files.flatMap(importsOf)

function importsOf(file: string): Import[] {
  const source = readFileSync(join('src', file), 'utf8')
  const found = source.matchAll(/^(?:import|export)\s+(type\s+)?[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)/gm)
  return [...found].map(([, type, from, dynamic]) => ({
    file,
    room: file.split('/')[0]!,
    from: from ?? dynamic!,
    typeOnly: type !== undefined,
  }))
}

/** The room that a relative import leads into, or undefined for a library or the own room. */
function otherRoom({ file, room, from }: Import): string | undefined {
  if (!from.startsWith('.')) return undefined
  const target = join(file, '..', from).split('/')[0]!
  return target === room ? undefined : target
}

describe('The house', () => {
  it('has files to look at', () => expect(imports.length).to.be.greaterThan(100))

  it('has no room but those named', () => {
    const found = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
    expect([...found].filter((room) => !Object.hasOwn(ROOMS, room!))).to.eql([])
  })

  for (const [room, { rooms, libraries }] of Object.entries(ROOMS)) {
    it(`${room} imports only the rooms that it may`, () => {
      const wrong = imports.filter((one) => {
        const other = otherRoom(one)
        if (one.room !== room || other === undefined) return false
        return !rooms.includes(other) && !(one.typeOnly && rooms.includes(`type:${other}`))
      })
      expect(wrong.map(({ file, from }) => `${file} → ${from}`)).to.eql([])
    })

    if (libraries !== undefined)
      it(`${room} is pure: it uses no library but ${libraries.join(', ') || 'none'}`, () => {
        const wrong = imports.filter(
          (one) => one.room === room && !one.from.startsWith('.') && !libraries.includes(one.from),
        )
        expect(wrong.map(({ file, from }) => `${file} → ${from}`)).to.eql([])
      })
  }

  for (const room of ['scoring', 'roadmap'])
    it(`keeps the clock, randomness, async and output out of ${room}`, () => {
      const banned = /\b(Date|Math\.random|performance|async|await|Promise|process|console|globalThis)\b/
      const wrong = files.filter((file) => file.startsWith(`${room}/`) && banned.test(withoutComments(file)))
      expect(wrong).to.eql([])
    })

  it('reads the environment in one file alone', () => {
    const wrong = files.filter((file) => file !== 'settings.ts' && /process\.env/.test(withoutComments(file)))
    expect(wrong).to.eql([])
  })

  it('branches on no id of the content', () => {
    const ids = /['"](information-management-act|secure-information|strategic|tactical|operational)['"]/
    const wrong = files.filter((file) => ids.test(withoutComments(file)))
    expect(wrong).to.eql([])
  })
})

function withoutComments(file: string): string {
  return readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}
