import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'

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
