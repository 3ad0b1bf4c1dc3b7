import type { Connection, Statement } from 'knex/lib/dialects/sqlite3/index.js'

/** More than the statements of the site; those with as many holes as there are questions are made anew. */
const MOST = 300

const ready = new WeakMap<Connection, Map<string, Statement>>()

/** A statement, prepared once for each connection: reading the SQL costs as much as running it. */
export async function prepared(connection: Connection, sql: string): Promise<Statement> {
  const known = statementsOf(connection)
  const found = known.get(sql)
  if (found) return found
  if (known.size >= MOST) await letGo(connection)
  const made = await prepare(connection, sql)
  known.set(sql, made)
  return made
}

/** A statement that failed is not run again: it may still hold what it had locked. */
export async function putAway(connection: Connection, sql: string): Promise<void> {
  const statement = statementsOf(connection).get(sql)
  statementsOf(connection).delete(sql)
  if (statement) await finalized(statement)
}

/** Every statement of a connection: SQLite closes none that has any. */
export async function letGo(connection: Connection): Promise<void> {
  const known = statementsOf(connection)
  const all = [...known.values()]
  known.clear()
  await Promise.all(all.map(finalized))
}

function statementsOf(connection: Connection): Map<string, Statement> {
  const known = ready.get(connection) ?? new Map<string, Statement>()
  ready.set(connection, known)
  return known
}

function prepare(connection: Connection, sql: string): Promise<Statement> {
  return new Promise((done, failed) => {
    connection.prepare(sql, function (error) {
      if (error) failed(error)
      else done(this)
    })
  })
}

function finalized(statement: Statement): Promise<void> {
  return new Promise((done) => statement.finalize(done))
}
