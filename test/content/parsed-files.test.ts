import { expect } from 'chai'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSource } from '../../src/content/index.ts'
import { parsedBefore } from '../../src/content/parsed-files.ts'
import { sourceOf } from '../../src/content/source.ts'

const shipped = ['frameworks', 'questionnaires', 'cases'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(room, name)),
)
const first = readFileSync(shipped[0]!)

describe('content that the build has parsed', () => {
  for (const file of shipped)
    it(`is what its YAML says: ${file}`, () => {
      const bytes = readFileSync(file)
      // a build before the last change of a file knows it no more, which would show nothing here
      expect(parsedBefore(bytes), 'not among what was parsed: build again').to.not.equal(undefined)
      expect(parseSource(file, bytes)).to.deep.include({ data: sourceOf(file, bytes).data, file, problems: [] })
    })

  it('is told of at the place where it stands', () => {
    const finding = { path: ['title', 'sv'], code: 'empty' } as const
    const place = sourceOf(shipped[0]!, first).at(finding)
    expect(place.line).to.be.greaterThan(1)
    expect(parseSource(shipped[0]!, first).at(finding)).to.deep.equal(place)
  })

  it('is parsed again when one byte of it has changed', () => {
    const changed = Buffer.from(first.toString().replace(/version: \S+/, 'version: "7.3"'))
    expect(parsedBefore(changed)).to.equal(undefined)
    expect(parseSource('f.yaml', changed).data).to.include({ version: '7.3' })
    expect(parseSource('f.yaml', Buffer.concat([first, Buffer.from('a: [\n')])).problems).to.have.length(1)
  })

  it('is given to each reader anew', () => {
    const one = parseSource('f.yaml', first).data as { title: unknown }
    one.title = 'spoiled'
    expect(parseSource('f.yaml', first).data).to.not.deep.include({ title: 'spoiled' })
  })
})
