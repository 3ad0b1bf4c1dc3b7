import { expect } from 'chai'
import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkContent } from '../../src/content/index.ts'

// Files made to hurt, and files from other systems: each gives one clear problem (or none, when it is
// harmless), none throws, and none takes long. The time asserted is generous; a bomb takes hours.
const MOST_MS = 60_000

const sound = (): string => mkdtempSync(join(tmpdir(), 'bombs-'))
const DESK = 'questionnaires/desk/1.0.yaml'

/** `code:line` of every problem of the sound content with one file written anew. */
function told(bytes: string | Uint8Array, file = DESK): string[] {
  return withContent((folder) => writeFileSync(join(folder, file), bytes))
}

function withContent(change: (folder: string) => void): string[] {
  const folder = sound()
  try {
    cpSync('test/content/sound', folder, { recursive: true })
    change(folder)
    const begun = performance.now()
    const { problems } = checkContent([folder])
    const spent = performance.now() - begun
    expect(spent).to.be.below(MOST_MS)
    return problems.map(({ code, line }) => `${code}:${line}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const times = (count: number, text: string | ((i: number) => string)): string =>
  typeof text === 'string' ? text.repeat(count) : Array.from({ length: count }, (_, i) => text(i)).join('')

const laughs = ['a: &a0 [lol]', ...Array.from({ length: 12 }, (_, i) => `b${i}: &a${i + 1} [${times(9, `*a${i}, `)}]`)]

const BOMBS: readonly { name: string; text: () => string; told: string[] }[] = [
  { name: 'billion laughs', text: () => laughs.join('\n'), told: ['alias:1'] },
  {
    name: 'quadratic aliases',
    text: () => `a: &a ${times(50_000, 'x')}\nb: [${times(50_000, '*a, ')}]`,
    told: ['alias:1'],
  },
  { name: 'an alias inside itself', text: () => 'a: &a [*a]', told: ['alias:1'] },
  { name: '20,000 anchors', text: () => times(20_000, (i) => `a${i}: &b${i} 1\n`), told: ['alias:1'] },
  { name: '20,000 tags', text: () => times(20_000, (i) => `a${i}: !!str 1\n`), told: ['tag:1'] },
  { name: '100,000 open brackets', text: () => times(100_000, '['), told: ['tooDeep:1'] },
  { name: '100,000 open braces', text: () => times(100_000, '{a: '), told: ['tooDeep:1'] },
  { name: 'brackets on lines apart', text: () => times(50_000, '[\n\n'), told: ['tooDeep:83'] },
  { name: 'brackets with closing ones in quotes', text: () => times(50_000, '["]", '), told: ['tooDeep:1'] },
  { name: '100,000 dashes in a line', text: () => times(100_000, '- '), told: ['tooDeep:1'] },
  { name: '100,000 question marks in a line', text: () => times(100_000, '? '), told: ['tooDeep:1'] },
  { name: 'indents inside indents', text: () => times(1500, (i) => `${' '.repeat(i)}a:\n`), told: ['tooDeep:42'] },
  { name: 'lists inside lists', text: () => times(1500, (i) => `${' '.repeat(i)}-\n`), told: ['tooDeep:42'] },
  { name: 'several documents', text: () => 'id: desk\n---\nid: desk\n', told: ['notYaml:2'] },
  { name: '100,000 documents', text: () => times(100_000, 'a: 1\n---\n'), told: ['notYaml:2'] },
  { name: 'JavaScript', text: () => 'id: !!js/function "function () { process.exit() }"', told: ['tag:1'] },
  { name: 'Python', text: () => 'id: !!python/object/apply:os.system ["ls"]', told: ['tag:1'] },
  { name: 'merge keys', text: () => 'a: &a { b: 1 }\nc: { <<: *a }', told: ['alias:1'] },
  { name: '__proto__ deep inside', text: () => 'id: { a: [{ __proto__: { b: 1 } }] }', told: ['unknownField:1'] },
  {
    name: 'a line of a million letters',
    text: () => `id: ${times(1_000_000, 'x')}`,
    told: ['missing', 'pathMismatch'],
  },
  { name: 'a field name of a million letters', text: () => `${times(1_000_000, 'x')}: 1`, told: ['notYaml:1'] },
  { name: '50,000 empty quotes', text: () => `id: ${times(50_000, '""')}`, told: ['notYaml:1'] },
  { name: 'a quote that never ends', text: () => `id: "${times(1_000_000, 'x ')}`, told: ['notYaml:1'] },
  { name: '100,000 blank lines', text: () => times(100_000, '\n'), told: ['notMapping:1'] },
  { name: '100,000 comments', text: () => times(100_000, '# a\n'), told: ['notMapping:1'] },
  { name: 'tabs', text: () => 'id: desk\n\tversion: "1.0"\n', told: ['notYaml:2'] },
  { name: 'NUL bytes', text: () => 'id: desk\nversion: "1\0.0"\n', told: ['unprintable:2'] },
  { name: 'NUL bytes by escape', text: () => 'id: desk\nversion: "1\\0.0"\n', told: ['unprintable:2'] },
  { name: 'half a character by escape', text: () => 'id: desk\nversion: "1\\uD800.0"\n', told: ['unprintable:2'] },
  { name: 'nothing but NUL', text: () => times(100_000, '\0'), told: ['unprintable:1'] },
]

describe('files made to hurt', () => {
  for (const { name, text, told: expected } of BOMBS)
    it(name, () => {
      const found = told(text())
      if (expected.some((code) => code.includes(':'))) expect(found).to.deep.equal(expected)
      else expect([...new Set(found.map((line) => line.split(':')[0]))]).to.deep.equal(expected)
    })

  it('20,000 fields that nobody knows, and the one that is there twice', () => {
    const found = told(times(20_000, (i) => `f${i}: 1\n`))
    expect(found.filter((line) => line.startsWith('unknownField'))).to.have.length(20_000)
    expect(told(times(20_000, (i) => `f${i}: 1\n`) + 'f7: 1\n')).to.deep.equal(['duplicateKey:20001'])
  })

  it('a file of 50 MB, which is not even read', () => {
    expect(withContent((folder) => truncateSync(join(folder, DESK), 50 * 1024 * 1024))).to.deep.equal(['tooLarge:1'])
  })
})
