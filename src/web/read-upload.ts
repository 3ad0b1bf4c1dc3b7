import { Busboy } from '@fastify/busboy'
import { hasNul } from './middleware/refuse-nul.ts'
import { BadRequest } from './problems.ts'
import type { BusboyHeaders, BusboyInstance } from '@fastify/busboy'
import type { IncomingMessage } from 'node:http'

/** What a form with one file carried. */
export type Upload = {
  readonly fields: ReadonlyMap<string, string>
  /** Undefined when none was chosen. `tooLarge`: it went over its limit, and is cut. */
  readonly file: { readonly name: string; readonly bytes: Buffer; readonly tooLarge: boolean } | undefined
}

/** A browser sends two headers with a part. */
const LIMITS = { files: 1, headerPairs: 20 }
const FIELDS = { fields: 20, fieldSize: 10_000 }

/**
 * The body of a multipart form as a stream with hard limits: one file, few fields, no field twice, none cut
 * short. The file's own word for its type counts for nothing. @throws BadRequest for anything else.
 */
export async function readUpload(request: IncomingMessage, mostBytes: number, most = FIELDS): Promise<Upload> {
  const parser = parserOf(request.headers as BusboyHeaders, { ...most, parts: most.fields + 1, fileSize: mostBytes })
  const fields = new Map<string, string>()
  const chunks: Buffer[] = []
  let name = ''
  let tooLarge = false
  return new Promise((done, failed) => {
    const fail = () => {
      request.unpipe(parser)
      request.resume()
      failed(new BadRequest())
    }
    parser.on('field', (field, value, _nameCut, valueCut) => {
      if (valueCut || fields.has(field) || hasNul(field) || hasNul(value)) fail()
      else fields.set(field, value)
    })
    parser.on('file', (_field, stream, fileName) => {
      name = fileName ?? ''
      if (hasNul(name)) fail()
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => (tooLarge = true))
      // a body that ends inside the file: nobody else hears it, and the process would end
      stream.on('error', fail)
    })
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit', 'error'] as const) parser.on(limit, fail)
    parser.on('finish', () => {
      const file = name === '' ? undefined : { name, bytes: Buffer.concat(chunks), tooLarge }
      done({ fields, file })
    })
    request.on('aborted', fail)
    request.pipe(parser)
  })
}

/** @throws BadRequest for a body of another kind, and for one that does not say where its parts begin. */
function parserOf(
  headers: BusboyHeaders,
  most: { readonly fields: number; readonly fieldSize: number; readonly parts: number; readonly fileSize: number },
): BusboyInstance {
  if (!/^multipart\/form-data;/i.test(headers['content-type'] ?? '')) throw new BadRequest()
  try {
    return new Busboy({ headers, limits: { ...LIMITS, ...most } })
  } catch {
    throw new BadRequest()
  }
}
