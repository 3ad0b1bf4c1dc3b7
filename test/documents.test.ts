import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { SETTINGS } from '../src/settings.ts'

type Manifest = { scripts: Record<string, string>; dependencies: Record<string, string>; allowScripts: object }
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...markdown('docs'),
  ...markdown('frameworks'),
  ...markdown('questionnaires'),
  ...markdown('cases'),
]

function markdown(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file))
}

/** Options stand as properties in the file of their command, and those of all commands in its parser. */
function sourceOf(command: string): string {
  return ['command', command].map((name) => readFileSync(join('src', 'commands', `${name}.ts`), 'utf8')).join('')
}

describe('The documents', () => {
  it('are there', () => expect(documents.length).to.be.greaterThan(6))

  for (const document of documents) {
    const text = readFileSync(document, 'utf8')

    it(`${document}: each npm command exists`, () => {
      const named = [...text.matchAll(/npm run (?:-s )?([a-z][a-z0-9:_-]*)/g)].map((match) => match[1]!)
      expect(named.filter((script) => !(script in manifest.scripts))).to.eql([])
    })

    it(`${document}: each link and picture leads to a file`, () => {
      const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1]!)
      expect(links.filter((link) => !existsSync(join(document, '..', link)))).to.eql([])
    })

    it(`${document}: each file named in a command exists`, () => {
      const named = [...text.matchAll(/(?:cases|questionnaires|frameworks)\/[a-z0-9@./-]+\.yaml/g)].map(
        ([path]) => path,
      )
      const invented = (path: string) => path.includes('own-') || path.includes('/2.0') || path.includes('/1.1')
      expect(named.filter((path) => !invented(path) && !existsSync(path))).to.eql([])
    })
  }

  describe('of the operator', () => {
    const operating = documents.filter((document) => document.startsWith(join('docs', 'operate')))
    const { stdout: help } = spawnSync(
      process.execPath,
      ['dist/src/commands/tietokunto.js', '--help', '--language', 'en'],
      {
        encoding: 'utf8',
      },
    )
    const commands = [...help.matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1]!)

    it('are there', () => expect([operating.length > 8, commands.length > 10]).to.eql([true, true]))

    for (const document of operating) {
      const text = readFileSync(document, 'utf8')

      it(`${document}: each command and each of its options exists`, () => {
        const calls = [...text.matchAll(/(?:tietokunto --|tietokunto\.js) ([a-z]+)([^`\n&|]*)/g)]
        const unknown = calls.filter(([, name = '']) => !commands.includes(name)).map(([call]) => call)
        expect(unknown).to.eql([])
        for (const [call, name = '', rest = ''] of calls)
          for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(sourceOf(name), call).to.include(option.slice(2))
        const bare = [...text.matchAll(/`(restore|backup|audit|user|serve)( [^`]*)?`/g)].map((match) => match[1]!)
        expect(bare.filter((name) => !commands.includes(name))).to.eql([])
      })

      it(`${document}: each setting exists`, () => {
        const named = [...text.matchAll(/(?:^|[\s`(])([A-Z][A-Z_0-9]{3,})(?==|`)/gm)].map((match) => match[1]!)
        expect(named.filter((name) => !(name in SETTINGS) && name !== 'LANG')).to.eql([])
      })

      it(`${document}: each file of the project that it names exists`, () => {
        const named = [...text.matchAll(/\b(?:src|dist\/src)\/[a-z/-]+\.(?:mjs|js|ts)/g)].map(([path]) => path)
        expect(named.filter((path) => !existsSync(path))).to.eql([])
      })
    }

    it('tell of every setting, with its default', () => {
      const text = readFileSync(join('docs', 'operate', 'settings.md'), 'utf8')
      const missing = Object.entries(SETTINGS).filter(
        ([name, usual]) => !text.includes(`| \`${name}\` | \`${usual}\` |`),
      )
      expect(missing).to.eql([])
    })
  })

  it('pin every dependency to one version', () => {
    const { dependencies, devDependencies } = manifest as Manifest & { devDependencies: Record<string, string> }
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, v]) => !/^\d+\.\d+\.\d+(-[a-z0-9.]+)?$/.test(v),
    )
    expect(loose).to.eql([])
  })

  it('let install scripts run for no package but those named', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean }>
    }
    const withScript = Object.entries(lock.packages)
      .filter(([, entry]) => entry.hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''))
    const named = Object.keys(manifest.allowScripts)
    // fsevents is for one other system alone and is never installed where the tool runs
    expect(withScript.filter((name) => name !== 'fsevents' && !named.includes(name))).to.eql([])
    expect(readFileSync('.npmrc', 'utf8')).to.include('ignore-scripts=true')
  })
})
