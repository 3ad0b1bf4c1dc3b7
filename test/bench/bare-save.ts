import { createHash } from 'node:crypto'
import express from 'express'
import knex from 'knex'
import type { RequestListener } from 'node:http'

/**
 * The least that a save can be on the same parts: Express, knex and sqlite3 as they come, a session looked up, a
 * row written over the version that was seen, one row of history, kept through a power cut. No people, roles,
 * rounds, rules, forged requests, trail or progress.
 */
export async function bareSave(file: string): Promise<RequestListener> {
  const db = knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  })
  for (const setting of ['journal_mode=WAL', 'synchronous=FULL']) await db.raw(`PRAGMA ${setting}`)
  await db.schema.createTable('session', (table) => table.string('hash').primary())
  for (const name of ['answer', 'history'])
    await db.schema.createTable(name, (table) => {
      table.string('question')
      table.integer('version')
      table.string('state')
      table.text('comment')
      table.primary(['question', 'version'])
    })
  const app = express()
  app.put('/open', async (request, response) => {
    await db('session').insert({ hash: hashOf(request) })
    response.end()
  })
  app.post('/answers/:question', express.json(), async (request, response) => {
    if (
      !(await db('session')
        .where({ hash: hashOf(request) })
        .first())
    ) {
      response.status(401).end()
      return
    }
    const { question } = request.params
    const { state, comment, version } = request.body as { state: string; comment: string; version: number }
    const row = { question, state, comment, version: version + 1 }
    await db.transaction(async (trx) => {
      const known = await trx('answer').where({ question }).first()
      if (known) await trx('answer').where({ question }).update(row)
      else await trx('answer').insert(row)
      await trx('history').insert(row)
    })
    response.json({ version: version + 1 })
  })
  return app
}

function hashOf(request: express.Request): string {
  return createHash('sha256')
    .update(request.headers.cookie ?? '')
    .digest('hex')
}
