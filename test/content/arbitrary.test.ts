import { expect } from 'chai'
import { assert, array, constantFrom, nat, oneof, property, string, tuple, uint8Array } from 'fast-check'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkContent } from '../../src/content/index.ts'
import type { Problem } from '../../src/content/index.ts'

// Whatever stands in a file, the checker answers with a library or with problems that point into it.
const REAL = 'questionnaires/strategic/1.0.yaml'
const SOUND = 'test/content/sound/questionnaires/desk/1.0.yaml'

type Mutation = readonly [kind: string, at: number, other: number]

const mutation = tuple(
  constantFrom('delete', 'duplicate', 'swap', 'blank', 'number', 'list', 'cut', 'indent', 'quote'),
  nat(),
  nat(),
)

function mutate(lines: string[], [kind, at, other]: Mutation): string[] {
  const [i, j] = [at % lines.length, other % lines.length]
  const line = lines[i]!
  const scalar = (value: string) => lines.with(i, line.replace(/:.*/, `: ${value}`))
  switch (kind) {
    case 'delete':
      return lines.toSpliced(i, 1)
    case 'duplicate':
      return lines.toSpliced(i, 0, line)
    case 'swap':
      return lines.with(i, lines[j]!).with(j, line)
    case 'blank':
      return scalar('')
    case 'number':
      return scalar(String(other))
    case 'list':
      return scalar('[{}, null]')
    case 'cut':
      return lines.with(i, line.slice(0, other % (line.length + 1)))
    case 'indent':
      return lines.with(i, ' '.repeat(other % 12) + line.trimStart())
    default:
      return lines.with(i, line.slice(0, 8) + '"' + line.slice(8))
  }
}

describe('content of any kind', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'arbitrary-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** Checks the folder with one file changed; every problem must lie inside its file. */
  function check(file: string, bytes: string | Uint8Array): readonly Problem[] {
    writeFileSync(join(folder, file), bytes)
    const { problems, library } = checkContent([folder])
    expect(library.questionnaires.size + problems.length).to.be.greaterThan(0)
    for (const problem of problems) expectInside(problem)
    return problems
  }

  function expectInside({ file, line, column, code, values }: Problem): void {
    const lines = readFileSync(file, 'utf8').split('\n')
    expect(line, code).to.be.within(1, lines.length)
    expect(column, code).to.be.within(1, lines[line - 1]!.length + 1)
    expect(Object.values(values)).to.satisfy((all: unknown[]) => all.every((v) => v !== undefined && v !== ''))
  }

  it('never throws at mutations of a shipped file', () => {
    cpSync('frameworks', join(folder, 'frameworks'), { recursive: true })
    cpSync('questionnaires/strategic', join(folder, 'questionnaires/strategic'), { recursive: true })
    const lines = readFileSync(REAL, 'utf8').split('\n')
    const mutations = array(mutation, { minLength: 1, maxLength: 4 })
    const law = property(mutations, (all) => void check(REAL, all.reduce(mutate, lines).join('\n')))
    assert(law, { numRuns: 12 })
  })

  it('never throws at mutations of a small file', () => {
    cpSync('test/content/sound', folder, { recursive: true })
    const lines = readFileSync(SOUND, 'utf8').split('\n')
    const mutations = array(mutation, { minLength: 1, maxLength: 6 })
    const desk = 'questionnaires/desk/1.0.yaml'
    const law = property(mutations, (all) => void check(desk, all.reduce(mutate, lines).join('\n')))
    assert(law, { numRuns: 150 })
  })

  it('never throws at arbitrary texts and bytes', () => {
    cpSync('test/content/sound', folder, { recursive: true })
    const yamlish = array(
      constantFrom(
        'a',
        ':',
        ' ',
        '\n',
        '-',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '&',
        '*',
        '!',
        '|',
        '>',
        '#',
        '%',
        '?',
        ',',
        '\t',
        '\r',
        '1',
      ),
    )
    const text = oneof(
      string({ unit: 'binary' }),
      yamlish.map((parts) => parts.join('')),
      uint8Array(),
    )
    const law = property(text, (bytes) => void check('frameworks/good-habits/1.0.yaml', bytes))
    assert(law, { numRuns: 300 })
  })
})
