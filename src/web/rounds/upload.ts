import { Busboy } from '@fastify/busboy'
import { LARGEST_FILE } from '../../assessments/evidence.ts'
import { hasNul } from '../middleware/refuse-nul.ts'
import { WrongForm } from './form.ts'
import type { BusboyHeaders, BusboyInstance } from '@fastify/busboy'
import type { Request } from 'express'

export type Upload = {
  readonly fields: ReadonlyMap<string, string>
  readonly file: { readonly name: string; readonly bytes: Buffer } | null
  /** The file was cut: it is larger than a file may be. */
  readonly cut: boolean
}

const LIMITS = { fileSize: LARGEST_FILE, files: 1, fields: 20, fieldSize: 10_000, parts: 21, headerPairs: 20 }

/** Reads a form that carries one file, within limits. @throws WrongForm for anything else. */
export async function readUpload(request: Request): Promise<Upload> {
  const headers = request.headers as BusboyHeaders
  if (!/^multipart\/form-data;/i.test(headers['content-type'] ?? '')) throw new WrongForm()
  const fields = new Map<string, string>()
  const chunks: Buffer[] = []
  let name = ''
  let cut = false
  const parser = parserOf(headers)
  return new Promise((done, failed) => {
    const fail = () => {
      request.unpipe(parser)
      request.resume()
      failed(new WrongForm())
    }
    parser.on('field', (field, value, _nameCut, valueCut) => {
      if (fields.has(field) || valueCut || hasNul(field) || hasNul(value)) fail()
      else fields.set(field, value)
    })
    parser.on('file', (_field, stream, fileName) => {
      name = fileName ?? ''
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => (cut = true))
      // a body that ends inside the file: nobody else hears it, and the process would end
      stream.on('error', fail)
    })
    parser.on('partsLimit', fail)
    parser.on('filesLimit', fail)
    parser.on('fieldsLimit', fail)
    parser.on('error', fail)
    parser.on('finish', () => done({ fields, file: name === '' ? null : { name, bytes: Buffer.concat(chunks) }, cut }))
    request.on('aborted', fail)
    request.pipe(parser)
  })
}

/** @throws WrongForm for a form that does not say where its parts begin. */
function parserOf(headers: BusboyHeaders): BusboyInstance {
  try {
    return new Busboy({ headers, limits: LIMITS })
  } catch {
    throw new WrongForm()
  }
}
