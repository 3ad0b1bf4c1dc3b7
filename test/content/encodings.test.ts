import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { parseSource } from '../../src/content/index.ts'

const text = readFileSync('test/content/sound/questionnaires/desk/1.0.yaml', 'utf8')
const utf16 = (order: 'le' | 'be', mark: string): Buffer => {
  const bytes = Buffer.from(mark + text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}
const told = (bytes: Uint8Array): string[] => parseSource('f.yaml', bytes).problems.map((p) => `${p.code}:${p.line}`)
const dataOf = (bytes: Uint8Array): unknown => parseSource('f.yaml', bytes).data

describe('encodings and line ends', () => {
  const plain = dataOf(Buffer.from(text))

  it('takes UTF-8 with a byte order mark as without', () => {
    expect(plain).to.be.an('object')
    expect(dataOf(Buffer.from('\uFEFF' + text))).to.deep.equal(plain)
  })

  it('takes Windows line ends as others, with the same lines in messages', () => {
    expect(dataOf(Buffer.from(text.replaceAll('\n', '\r\n')))).to.deep.equal(plain)
    const { at } = parseSource('f.yaml', Buffer.from(text.replaceAll('\n', '\r\n')))
    expect(at({ path: ['sections', 0, 'questions', 0, 'theme'], code: 'unknownTheme' })).to.include({
      line: 12,
      column: 16,
    })
  })

  it('refuses UTF-16 with and without a byte order mark', () => {
    expect(told(utf16('le', '\uFEFF'))).to.deep.equal(['notUtf8:1'])
    expect(told(utf16('be', '\uFEFF'))).to.deep.equal(['notUtf8:1'])
    // without the mark the bytes of å and ä give it away; plain ASCII would show its NUL bytes
    expect(told(utf16('le', ''))).to.deep.equal(['notUtf8:1'])
    expect(told(Buffer.from('id: desk', 'utf16le'))).to.deep.equal(['unprintable:1'])
  })

  it('refuses Latin-1', () => {
    expect(told(Buffer.from(text, 'latin1'))).to.deep.equal(['notUtf8:1'])
  })

  it('points at the place of a letter that takes two code units', () => {
    const { at } = parseSource('f.yaml', Buffer.from('a: { b: "🖋", c: 1 }\n'))
    expect(at({ path: ['a', 'c'], code: 'empty' })).to.include({ line: 1, column: 18 })
  })
})
