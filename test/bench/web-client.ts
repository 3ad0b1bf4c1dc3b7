import { Agent, request } from 'node:http'
import { TOKEN } from './web-token.ts'

export type Answered = { readonly status: number; readonly ms: number; readonly bytes: number; readonly text: string }
type Asking = { readonly cookie?: string; readonly agent?: Agent; readonly body?: object }

/** Connections that stay open, as those of a browser do. */
export function connections(most: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: most })
}

/** One request, from the first byte sent to the last received. `bytes` are those of the body. */
export function ask(url: string, { cookie, agent, body }: Asking): Promise<Answered> {
  const start = performance.now()
  const sent = body === undefined ? undefined : JSON.stringify(body)
  const headers = {
    'accept-language': 'fi',
    ...(cookie && { cookie }),
    ...(sent && {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(sent),
      'x-csrf-token': TOKEN,
    }),
  }
  return new Promise((done, failed) => {
    const asked = request(url, { agent, headers, method: sent ? 'POST' : 'GET' }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', failed)
      response.on('end', () => {
        const all = Buffer.concat(chunks)
        done({ status: response.statusCode!, ms: performance.now() - start, bytes: all.length, text: all.toString() })
      })
    })
    asked.on('error', failed)
    asked.end(sent)
  })
}
