import { spawn } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../../src/settings.ts'

/** A query of the built site that has lost the municipality it is held to. */
export type Mutant = { readonly file: string; readonly name: string; readonly before: string; readonly after: string }

const FILES = [
  ...['answer-store', 'assignment-store', 'evidence-store', 'group-vote-store', 'review-store', 'round-store'].map(
    (name) => `assessments/${name}`,
  ),
  ...['scenario-store', 'follow-up/plan-store', 'follow-up/action-store', 'follow-up/action-evidence-store'].map(
    (name) => `improvement/${name}`,
  ),
  ...['follow-up/proposal-store', 'digest/digest-store'].map((name) => `improvement/${name}`),
  ...['store', 'members', 'municipality-settings', 'tokens', 'invitation'].map((name) => `organisations/${name}`),
  ...['audit/trail', 'web/people/rounds', 'assessments/acting'],
].map((name) => `src/${name}.js`)

/** Where a row is held to its municipality, in the ways that our stores write it. */
const SCOPES: readonly RegExp[] = [
  /\[`\$\{table\}\.municipality_id`\]: municipalityId,? ?/g,
  /(?<=const (?:mine|key) = \{[^}]{0,60})municipality_id: municipalityId, /g,
  /, 'unit\.municipality_id': 'round\.municipality_id'/g,
  /'[a-z_]+\.municipality_id': municipalityId,? ?/g,
  /(?<=where\([^)]{0,30}\{[^}]{0,60})municipality_id: (?:municipalityId|id),? ?/g,
  /(?<=whereNull|where)\('membership\.municipality_id', municipalityId\)/g,
  /(?<=onVal)\('municipality\.id', municipalityId\)/g,
  /\.\.\.scope\(place\),? ?/g,
  /(?<=where\(\{ )chain(?:: event\.chain)?(?=,? ?\})/g,
]

const dist = join(projectFolder(), 'dist')

/** Every scope of a query in the stores, one mutant each. What an insert writes is no scope. */
export function storeMutants(): Mutant[] {
  return FILES.flatMap((file) => {
    const before = readFileSync(join(dist, file), 'utf8')
    return SCOPES.flatMap((scope) =>
      [...before.matchAll(scope)]
        .filter(({ index }) => !isInsert(before, index))
        .map((found): Mutant => {
          const [text] = found
          const line = before.slice(0, found.index).split('\n').length
          const column = text.includes('municipality.id') ? 'municipality.id' : 'membership.role'
          const instead = text.startsWith('(') ? `('${column}', '<>', '')` : ''
          const after = before.slice(0, found.index) + instead + before.slice(found.index + text.length)
          return {
            file,
            name: `${file}:${line} ${text.trim()}`,
            before,
            after: after.replace('where({ })', 'where({})'),
          }
        }),
    )
  })
}

/** The call that stands nearest before it. */
function isInsert(source: string, index: number): boolean {
  const calls = [
    ...source
      .slice(Math.max(0, index - 160), index)
      .matchAll(/\.(insert|where|update|first|delete)\(|const (row|key) =/g),
  ]
  const nearest = calls.at(-1)
  return nearest?.[1] === 'insert' || nearest?.[2] === 'row'
}

/** Runs tests of the guards against a copy of the built site with the mutant in it. */
export class MutantRun {
  readonly #folder = join(dist, `mutant-${process.pid}`)

  constructor() {
    for (const part of ['src', 'test', 'migrations'])
      cpSync(join(dist, part), join(this.#folder, part), { recursive: true })
    cpSync(join(dist, 'parsed-content.json'), join(this.#folder, 'parsed-content.json'))
  }

  /** What noticed: the first test that failed; undefined when none did. */
  async killedBy({ file, before, after }: Mutant): Promise<string | undefined> {
    const place = join(this.#folder, file)
    writeFileSync(place, after)
    try {
      return await this.firstFailure()
    } finally {
      writeFileSync(place, before)
    }
  }

  async firstFailure(): Promise<string | undefined> {
    const tests = ['isolation', 'foreign', 'trail-chain'].map((name) =>
      join(this.#folder, `test/web/guards/${name}.test.js`),
    )
    const mocha = join(projectFolder(), 'node_modules/mocha/bin/mocha.js')
    const given = [
      mocha,
      '--no-package',
      '--no-config',
      '--bail',
      // what a mutant leaves open would keep the run from ending
      '--exit',
      '--timeout',
      '120000',
      '--reporter',
      'json',
      ...tests,
    ]
    const output = await run(given)
    const start = output.indexOf('{\n  "stats"')
    if (start < 0) return 'the site does not start'
    const { failures } = JSON.parse(output.slice(start)) as { failures: { title: string }[] }
    return failures[0]?.title
  }

  done(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

function run(given: readonly string[]): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, given, { cwd: projectFolder(), stdio: ['ignore', 'pipe', 'ignore'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
    child.on('error', failed)
    child.on('close', () => done(output))
  })
}
