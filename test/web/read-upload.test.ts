import { createServer } from 'node:http'
import { expect } from 'chai'
import { readUpload } from '../../src/web/read-upload.ts'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const LARGEST = 1000
const field = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const file = (name: string, text: string) =>
  `--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${text}\r\n`
const END = '--b--\r\n'
const TYPE = 'multipart/form-data; boundary=b'

describe('A form with a file', () => {
  let server: Server
  before(async () => {
    server = createServer((request, response) => {
      readUpload(request, LARGEST).then(
        ({ fields, file: one }) =>
          response.end(JSON.stringify({ fields: [...fields], file: one && { ...one, bytes: `${one.bytes}` } })),
        (error: { status: number }) => response.writeHead(error.status).end(),
      )
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  })
  after(() => void server.close())

  const send = async (body: string, type = TYPE) => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const response = await fetch(address, { method: 'POST', headers: { 'content-type': type }, body })
    return response.ok ? ((await response.json()) as object) : response.status
  }

  const read: [string, string, object][] = [
    [
      'fields and a file',
      field('a', '1') + file('x.txt', 'text') + END,
      { fields: [['a', '1']], file: { name: 'x.txt', bytes: 'text', tooLarge: false } },
    ],
    ['no file chosen', field('a', '1') + file('', '') + END, { fields: [['a', '1']] }],
    ['a field named as what objects are made of', field('__proto__', 'x') + END, { fields: [['__proto__', 'x']] }],
    [
      'a file over the limit, cut',
      file('x.txt', 'x'.repeat(LARGEST + 1)) + END,
      { fields: [], file: { name: 'x.txt', bytes: 'x'.repeat(LARGEST), tooLarge: true } },
    ],
  ]
  for (const [what, body, expected] of read)
    it(`is read: ${what}`, async () => expect(await send(body)).to.eql(expected))

  it('is read whatever the letters of its type', async () => {
    expect(await send(field('a', '1') + END, 'Multipart/Form-Data; boundary=b')).to.eql({ fields: [['a', '1']] })
  })

  const refused: [string, string, string?][] = [
    ['a field twice', field('a', '1') + field('a', '2') + END],
    ['a field cut short', field('a', 'x'.repeat(10_001)) + END],
    ['a NUL in a field', field('a', '1\0') + END],
    ['a NUL in the name of a field', field('a\0', '1') + END],
    ['a NUL in the name of the file', file('x\0.txt', 'text') + END],
    ['two files', file('x', '1') + file('y', '2') + END],
    ['too many fields', Array.from({ length: 21 }, (_, i) => field(`f${i}`, '')).join('') + END],
    ['too many parts', Array.from({ length: 22 }, () => field('', '')).join('') + END],
    ['an end inside the file', `${file('x', '1')}`],
    ['no body', ''],
    ['another type', 'a=1', 'application/x-www-form-urlencoded'],
    ['a type that begins alike', field('a', '1') + END, 'multipart/form-datas; boundary=b'],
    ['no boundary', field('a', '1') + END, 'multipart/form-data;'],
  ]
  for (const [what, body, type] of refused)
    it(`is refused: ${what}`, async () => expect(await send(body, type)).to.equal(400))
})
