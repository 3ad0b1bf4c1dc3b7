import { Agent, request as httpRequest } from 'node:http'
import fc from 'fast-check'
import type { Params, Row } from '../web/guards/access-table.ts'

export type Raw = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }
export type RawSending = {
  readonly method: string
  /** As it goes over the wire: nothing is mended. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 })
after(() => agent.destroy())

/** A request as no browser would send it. */
export function rawRequest(address: string, { method, path, headers = {}, body }: RawSending): Promise<Raw> {
  const { hostname, port } = new URL(address)
  return new Promise((done, failed) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const sent = httpRequest(
      { hostname, port, method, path, agent, headers: { ...length, ...headers } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', failed)
        response.on('end', () => {
          const flat = Object.entries(response.headers).map(([name, value]) => [name, String(value)])
          done({
            status: response.statusCode!,
            headers: Object.fromEntries(flat),
            body: Buffer.concat(chunks).toString(),
          })
        })
      },
    )
    sent.on('error', failed)
    sent.end(body)
  })
}

/** Words that have bitten someone. */
const WORDS = [
  ...['', ' ', '0', '-1', '1', '1e309', 'NaN', 'null', 'undefined', 'true', '99999999999999999999', '2147483648'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__proto__.polluted', 'valueOf'],
  ...['2026-02-30', '0000-00-00', '9999-12-31', '2026-01-01T00:00:00Z', '275760-09-14', '-000001-01-01'],
  ...["' or 1=1 --", '"; drop table person; --', '%00', '%', '%zz', '%c0%ae', '../../etc/passwd', '..\\..\\'],
  ...['\u0000', 'a\u0000b', '\ud800', 'a\udfffb', '\ufeff', '\u202egnp', '\r\nSet-Cookie: a=b', '\u0085', '\u2028'],
  ...['<script>alert(1)</script>', '{{7*7}}', '${7*7}', '<%= 7*7 %>', '=1+1', 'javascript:alert(1)', '//evil.example'],
  ...['ÅÄÖåäö', '👩‍👩‍👧‍👦', 'İ', 'ß', 'ﷺ', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L', 'strategic', 'statutory', 'summary.pdf', 'full.pdf', 'level'],
]

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 12_000 }).map((n) => 'ä'.repeat(n)) },
  { weight: 1, arbitrary: fc.string({ maxLength: 300 }) },
)
/** Node refuses addresses over 16 kB by itself: most stay below. */
const inAddress = text.map((one) => one.slice(0, 1500))
const anything = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.array(text, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.dictionary(text, text, { maxKeys: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, true, 0, -1, 1.5, 1e300, {}, [], [[]], { length: 1e9 }) },
)

export type Hostile = {
  readonly params: Params
  readonly query: readonly (readonly [string, string])[]
  /** The form of the table with some of its fields replaced, and others added. */
  readonly fields: readonly (readonly [string, unknown])[]
  readonly kind: 'form' | 'json' | 'multipart' | 'raw'
  readonly noise: string
}

/** A request to a route that begins as a right one and goes wrong in some places. */
export function hostileFor(row: Row, paramNames: readonly string[]): fc.Arbitrary<Hostile> {
  const fields = Object.keys({ ...row.form, ...row.json })
  const names = fc.oneof(
    { weight: 3, arbitrary: fields.length > 0 ? fc.constantFrom(...fields) : text },
    {
      weight: 1,
      arbitrary: fc.constantFrom('_language', '_csrf', 'id', 'role', 'municipalityId', '__proto__', 'version'),
    },
    { weight: 1, arbitrary: text },
  )
  const replaced = fc.dictionary(paramNames.length > 0 ? fc.constantFrom(...paramNames) : fc.constant('-'), inAddress, {
    maxKeys: 2,
  })
  return fc.record({
    params: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: replaced }),
    query: fc.array(fc.tuple(fc.oneof(fc.constantFrom(...QUERY), inAddress), inAddress), { maxLength: 3 }),
    fields: fc.array(fc.tuple(names, anything), { maxLength: 5 }),
    kind: fc.constantFrom('form', 'form', 'json', row.file ? 'multipart' : 'form', 'raw'),
    noise: text,
  })
}

const QUERY = ['language', 'before', 'after', 'to', 'theme', 'condition', '__proto__'] as const
const BOUNDARY = '----boundary'

/** Body and type for what was generated, over the row's own right fields. */
export function bodyFor(row: Row, { fields, kind, noise }: Hostile, token: string): { body: string; type: string } {
  const right: [string, unknown][] = Object.entries({ _csrf: token, ...row.form, ...row.json }).flatMap(
    ([name, value]) => (Array.isArray(value) ? value.map((one): [string, unknown] => [name, one]) : [[name, value]]),
  )
  if (kind === 'raw')
    return { body: noise, type: noise.length % 2 ? 'application/json' : 'multipart/form-data; boundary=x' }
  if (kind === 'json') {
    const pairs = [...right, ...fields].map(
      ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value ?? null)}`,
    )
    return { body: `{${pairs.join(',')}}`, type: 'application/json' }
  }
  const kept = right.filter(([name]) => !fields.some(([other]) => other === name))
  const all = [...kept, ...fields].flatMap(([name, value]): [string, string][] =>
    Array.isArray(value) ? value.map((one) => [name, String(one)]) : [[name, stringOf(value)]],
  )
  if (kind === 'form') return { body: all.map(encoded).join('&'), type: 'application/x-www-form-urlencoded' }
  const parts = all.map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const file = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${noise}.txt"\r\n\r\nfile\r\n`
  return { body: `${parts.join('')}${file}--${BOUNDARY}--`, type: `multipart/form-data; boundary=${BOUNDARY}` }
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Lone surrogates cannot be encoded: they go as the bytes that a careless program would send. */
function encoded([name, value]: readonly [string, string]): string {
  return [name, value].map((one) => safe(one)).join('=')
}

export function safe(one: string): string {
  try {
    return encodeURIComponent(one)
  } catch {
    return [...one]
      .map((c) => (/[\ud800-\udfff]/.test(c) && c.length === 1 ? '%ED%A0%80' : encodeURIComponent(c)))
      .join('')
  }
}
