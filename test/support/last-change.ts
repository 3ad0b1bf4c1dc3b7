import { isPostgres, tablesOf } from '../../src/database.ts'
import type { Knex } from 'knex'

/** What a request may change by merely being there. */
const BY_THE_WAY = ['session', 'attempt']
const LOG = 'change_seen'
const watched = new WeakSet<Knex>()

/**
 * The number of the last row that was written, changed or deleted and stayed so, in any table but these: the same
 * twice when nothing was changed in between. Triggers keep count, within the transaction of what they count, so that
 * it costs the same however full the database is.
 */
export async function lastChange(db: Knex, except: readonly string[] = BY_THE_WAY): Promise<number> {
  if (!watched.has(db)) await watch(db)
  watched.add(db)
  const rows: { last: number | null }[] = await db(LOG).whereNotIn('in_table', except).max('number as last')
  return rows[0]!.last ?? 0
}

async function watch(db: Knex): Promise<void> {
  const tables = await tablesOf(db)
  await db.schema.createTable(LOG, (table) => {
    table.increments('number')
    table.text('in_table').notNullable()
  })
  if (isPostgres(db))
    await db.raw(`create function note_change() returns trigger language plpgsql as
      'begin insert into ${LOG} (in_table) values (tg_table_name); return null; end'`)
  for (const table of tables)
    for (const act of ['insert', 'update', 'delete']) {
      const head = `create trigger "seen_${act}_${table}" after ${act} on "${table}" for each row`
      const noted = `begin insert into ${LOG} (in_table) values ('${table}'); end`
      await db.raw(isPostgres(db) ? `${head} execute function note_change()` : `${head} ${noted}`)
    }
}
