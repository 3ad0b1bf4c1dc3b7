import { Busboy } from '@fastify/busboy'
import type { BusboyInstance } from '@fastify/busboy'
import { hasNul } from '../middleware/refuse-nul.ts'
import { BadRequest } from '../problems.ts'
import type { Request } from 'express'

/** What a form with one file carried. `tooLarge`: the file went over its limit, and was not kept. */
export type Upload = {
  readonly fields: Readonly<Record<string, string>>
  readonly file: { readonly name: string; readonly bytes: Buffer; readonly tooLarge: boolean } | undefined
}

/** The body as a stream with hard limits: one file, few fields, no nested parts. The file's own word for its type counts for nothing. */
export function readUpload(request: Request, mostBytes: number): Promise<Upload> {
  const type = request.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return Promise.reject(new BadRequest())
  return new Promise((done, failed) => {
    const stop = () => {
      request.unpipe()
      request.resume()
      failed(new BadRequest())
    }
    let parser: BusboyInstance
    try {
      parser = new Busboy({
        headers: { ...request.headers, 'content-type': type },
        limits: { fieldSize: 10_000, fields: 20, files: 1, parts: 21, fileSize: mostBytes, headerPairs: 50 },
      })
    } catch {
      return stop()
    }
    const fields: Record<string, string> = {}
    let file: Upload['file']
    parser.on('field', (name, value) => {
      if (hasNul(name) || hasNul(value)) stop()
      else if (!Object.hasOwn(fields, name)) fields[name] = value
    })
    parser.on('file', (_field, stream, name) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      // a body that ends inside the file: nobody else hears it, and the process would end
      stream.on('error', stop)
      stream.on('end', () => {
        file = { name: name ?? '', bytes: Buffer.concat(chunks), tooLarge: stream.truncated }
      })
    })
    parser.on('error', stop)
    parser.on('partsLimit', stop)
    parser.on('fieldsLimit', stop)
    parser.on('finish', () => done({ fields, file }))
    request.on('aborted', stop)
    request.pipe(parser)
  })
}
