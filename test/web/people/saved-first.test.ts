import { expect } from 'chai'
import express from 'express'
import session from 'express-session'
import { savedFirst } from '../../../src/web/middleware/saved-first.ts'
import { serveApp } from '../../support/ask.ts'

/** Keeps what it is given once it is let. */
class SlowStore extends session.MemoryStore {
  readonly saving: Promise<void>
  #entered = () => {}
  #released = () => {}
  readonly #mayGoOn: Promise<void>
  constructor() {
    super()
    this.saving = new Promise((done) => (this.#entered = done))
    this.#mayGoOn = new Promise((done) => (this.#released = done))
  }
  override set(id: string, data: session.SessionData, done?: (error?: unknown) => void): void {
    this.#entered()
    void this.#mayGoOn.then(() => super.set(id, data, done))
  }
  release(): void {
    this.#released()
  }
}

const ANSWERS: Readonly<Record<string, express.RequestHandler>> = {
  'a redirect': (_request, response) => response.redirect(303, '/next'),
  'a page': (_request, response) => void response.send('ä'.repeat(100_000)),
  'a file': (_request, response) => void response.type('application/pdf').send(Buffer.alloc(70_000, 7)),
  'an answer without a body': (_request, response) => void response.status(204).end(),
}

describe('An answer that changes the session', () => {
  for (const [name, answer] of Object.entries(ANSWERS))
    it(`is sent when the session is saved, and whole: ${name}`, async () => {
      const store = new SlowStore()
      const app = express()
      app.get('/other', (_request, response) => void response.send('other'))
      app.use(savedFirst, session({ secret: 'of tests', store, resave: false, saveUninitialized: false }))
      app.get('/', (request, response, next) => {
        request.session.notice = 'done'
        return answer(request, response, next)
      })
      const { address, stop } = await serveApp(app)
      let sent = false
      const asked = fetch(address, { redirect: 'manual' }).then((response) => {
        sent = true
        return response
      })
      await store.saving
      // another answer goes the whole way meanwhile
      expect(await (await fetch(`${address}/other`)).text()).to.equal('other')
      expect(sent, 'before it is saved').to.equal(false)
      store.release()
      const response = await asked
      const bytes = Buffer.from(await response.arrayBuffer())
      const length = response.headers.get('content-length')
      expect(length === null ? null : Number(length)).to.be.oneOf([bytes.length, null])
      expect([303, 200, 204]).to.include(response.status)
      if (name === 'a page') expect(bytes.toString()).to.equal('ä'.repeat(100_000))
      if (name === 'a file') expect(bytes.equals(Buffer.alloc(70_000, 7))).to.equal(true)
      await stop()
    })
})
