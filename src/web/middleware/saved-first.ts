import type { RequestHandler, Response } from 'express'

/**
 * Stands before the session. express-session sends the head of an answer, and its body but for one byte, while
 * it is still saving: a browser follows a redirect as soon as it has the head, and would ask for the next page of
 * a session that does not yet say who is signed in or what was done. So nothing is sent until the answer ends.
 */
export const savedFirst: RequestHandler = (_request, response, next) => {
  const held: Buffer[] = []
  const end = response.end.bind(response) as (last?: Buffer) => Response
  response.write = (chunk: string | Uint8Array) => {
    held.push(Buffer.from(chunk as Buffer))
    return true
  }
  response.end = ((last?: string | Buffer | null, encoding?: BufferEncoding) => {
    if (last !== undefined && last !== null) held.push(typeof last === 'string' ? Buffer.from(last, encoding) : last)
    return held.length > 1 ? end(Buffer.concat(held)) : end(held[0])
  }) as Response['end']
  next()
}
