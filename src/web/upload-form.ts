import { takeAlsoTyped } from './also-typed.ts'
import { Expired, isOwn, tokenHolds } from './middleware/csrf.ts'
import { readUpload } from './read-upload.ts'
import { againOf, fieldsToKeep, showAgain } from './shown-again.ts'
import type { Request } from 'express'
import type { Upload } from './read-upload.ts'
import type { Visit } from './visit.ts'

/**
 * A form that may carry a file. Its token comes inside the body, so it is checked as soon as the body has been
 * read, before anything else. The fields become the body of the request, as those of any other form.
 * @throws Expired when the token is not this session's, unless a page of ours sent it: then it is shown again.
 */
export async function readUploadForm({ parts }: Visit, request: Request, mostBytes: number): Promise<Upload> {
  if (againOf(request)) return uploadOf(request)
  const upload = await readUpload(request, mostBytes)
  request.body = Object.fromEntries(upload.fields)
  takeAlsoTyped(request)
  if (tokenHolds(request, upload.fields.get('_csrf') ?? '')) return { ...uploadOf(request), file: upload.file }
  if (!isOwn(request, parts.settings)) throw new Expired()
  showAgain(request, { why: 'old', fields: fieldsToKeep(request.body), hadFile: upload.file !== undefined })
  return uploadOf(request)
}

function uploadOf({ body }: Request): Upload {
  const entries = Object.entries(body as Record<string, unknown>)
  return { fields: new Map(entries.map(([name, value]) => [name, String(value)])), file: undefined }
}
