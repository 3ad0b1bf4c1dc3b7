import type { Knex } from 'knex'

/**
 * The first tables. Frozen once released: a later change is a later migration. Nothing of the program
 * is imported here, so that an old migration runs for ever.
 *
 * Ids are random text. Times are UTC ISO 8601 text, days are ISO days, flags are 0 or 1, lists and
 * objects are JSON text: written and read alike on SQLite and PostgreSQL.
 */
export async function up(db: Knex): Promise<void> {
  await people(db)
  await rounds(db)
  await answers(db)
  await trail(db)
}

export async function down(): Promise<void> {
  throw new Error('There is no way back from the first migration: restore a backup instead.')
}

const id = (table: Knex.CreateTableBuilder) => table.string('id', 40).primary()
const municipality = (table: Knex.CreateTableBuilder) =>
  table.string('municipality_id', 40).notNullable().references('municipality.id').onDelete('CASCADE')
const person = (table: Knex.CreateTableBuilder, column = 'person_id') =>
  table.string(column, 40).references('person.id')
const time = (table: Knex.CreateTableBuilder, column: string) => table.string(column, 30)

async function people(db: Knex): Promise<void> {
  await db.schema.createTable('person', (table) => {
    id(table)
    table.string('email', 320).notNullable().unique()
    table.string('name', 200).notNullable()
    table.string('language', 2).notNullable()
    table.string('password_hash', 300)
    table.integer('is_administrator').notNullable().defaultTo(0)
    time(table, 'created_at').notNullable()
    time(table, 'disabled_at')
  })
  await db.schema.createTable('municipality', (table) => {
    id(table)
    table.string('code', 3)
    table.string('name_fi', 200).notNullable()
    table.string('name_sv', 200).notNullable()
    table.integer('population')
    table.string('accent', 7)
    table.binary('crest')
    table.string('crest_type', 40)
    table.string('contact_name', 200)
    table.string('contact_email', 320)
    table.integer('is_demo').notNullable().defaultTo(0)
    time(table, 'created_at').notNullable()
  })
  await db.schema.createTable('unit', (table) => {
    id(table)
    municipality(table)
    table.string('name', 200).notNullable()
    table.unique(['municipality_id', 'name'])
  })
  await db.schema.createTable('membership', (table) => {
    id(table)
    municipality(table)
    person(table).notNullable()
    table.string('role', 20).notNullable()
    time(table, 'created_at').notNullable()
    time(table, 'expires_at')
    table.unique(['municipality_id', 'person_id', 'role'])
    table.index('person_id')
  })
  await db.schema.createTable('token', (table) => {
    id(table)
    table.string('kind', 20).notNullable()
    table.string('hash', 64).notNullable().unique()
    table.string('municipality_id', 40).references('municipality.id').onDelete('CASCADE')
    person(table)
    table.string('email', 320)
    table.string('role', 20)
    time(table, 'role_expires_at')
    time(table, 'created_at').notNullable()
    time(table, 'expires_at').notNullable()
    time(table, 'used_at')
  })
  await db.schema.createTable('session', (table) => {
    table.string('hash', 64).primary()
    person(table)
    table.text('data').notNullable()
    time(table, 'created_at').notNullable()
    time(table, 'seen_at').notNullable()
    table.index('person_id')
  })
  await db.schema.createTable('attempt', (table) => {
    id(table)
    table.string('key', 80).notNullable()
    time(table, 'at').notNullable()
    table.index(['key', 'at'])
  })
}

async function rounds(db: Knex): Promise<void> {
  await db.schema.createTable('round', (table) => {
    id(table)
    municipality(table)
    table.string('unit_id', 40).references('unit.id')
    table.string('previous_id', 40).references('round.id')
    table.string('name', 200).notNullable()
    table.string('starts_on', 10).notNullable()
    table.string('ends_on', 10).notNullable()
    table.string('as_of', 10).notNullable()
    table.string('target', 80).notNullable()
    table.text('facts').notNullable()
    table.text('questionnaires').notNullable()
    table.text('fingerprints').notNullable()
    table.string('state', 20).notNullable()
    table.integer('version').notNullable()
    time(table, 'created_at').notNullable()
    person(table, 'signed_by')
    table.string('signed_name', 200)
    table.string('signed_title', 200)
    table.string('signed_on', 10)
    time(table, 'signed_at')
    time(table, 'sealed_at')
    table.text('sealed')
    table.text('note')
    table.index('municipality_id')
  })
  await db.schema.createTable('assignment', (table) => {
    id(table)
    municipality(table)
    table.string('round_id', 40).notNullable().references('round.id').onDelete('CASCADE')
    person(table).notNullable()
    table.string('questionnaire', 80).notNullable()
    table.string('section', 80)
    table.string('question', 80)
    time(table, 'due_on')
    time(table, 'reminded_at')
    table.index(['round_id', 'person_id'])
  })
}

async function answers(db: Knex): Promise<void> {
  const said = (table: Knex.CreateTableBuilder) => {
    municipality(table)
    table.string('round_id', 40).notNullable().references('round.id').onDelete('CASCADE')
    table.string('question', 80).notNullable()
  }
  const content = (table: Knex.CreateTableBuilder) => {
    table.string('state', 20).notNullable()
    table.integer('level')
    table.text('reason')
    table.text('comment')
    table.integer('confirmed').notNullable().defaultTo(1)
    table.integer('version').notNullable()
    person(table, 'answered_by')
    time(table, 'answered_at').notNullable()
  }
  await db.schema.createTable('answer', (table) => {
    said(table)
    content(table)
    table.primary(['round_id', 'question'])
    table.index('municipality_id')
  })
  await db.schema.createTable('answer_history', (table) => {
    said(table)
    content(table)
    table.primary(['round_id', 'question', 'version'])
  })
  await db.schema.createTable('vote', (table) => {
    said(table)
    person(table).notNullable()
    table.integer('level').notNullable()
    time(table, 'at').notNullable()
    table.primary(['round_id', 'question', 'person_id'])
  })
  await db.schema.createTable('evidence', (table) => {
    id(table)
    said(table)
    table.string('kind', 10).notNullable()
    table.string('title', 300).notNullable()
    table.text('url')
    table.string('file_name', 300)
    table.string('media_type', 100)
    table.integer('size')
    table.string('digest', 64)
    table.binary('bytes')
    table.string('valid_from', 10)
    table.string('valid_until', 10)
    person(table, 'added_by')
    time(table, 'added_at').notNullable()
    table.index(['round_id', 'question'])
  })
  await db.schema.createTable('review', (table) => {
    said(table)
    person(table, 'reviewer_id')
    table.string('verdict', 20).notNullable()
    table.text('comment')
    table.integer('version').notNullable()
    time(table, 'at').notNullable()
    table.primary(['round_id', 'question'])
  })
}

/** Events outlive what they speak of: no reference leads out of this table. */
async function trail(db: Knex): Promise<void> {
  await db.schema.createTable('trail', (table) => {
    table.string('chain', 40).notNullable()
    table.integer('number').notNullable()
    time(table, 'at').notNullable()
    table.string('person_id', 40)
    table.string('act', 60).notNullable()
    table.string('subject', 200)
    table.text('detail').notNullable()
    table.string('before', 64).notNullable()
    table.string('hash', 64).notNullable()
    table.primary(['chain', 'number'])
  })
  await db.schema.createTable('trail_head', (table) => {
    table.string('chain', 40).primary()
    table.integer('number').notNullable()
    table.string('hash', 64).notNullable()
  })
  for (const table of ['trail', 'answer_history']) await appendOnly(db, table)
}

/** A written event cannot be changed, and not removed while its municipality is there. */
async function appendOnly(db: Knex, table: string): Promise<void> {
  const acts = table === 'trail' ? ['update', 'delete'] : ['update']
  const sqlite = db.client.config.client !== 'pg'
  if (sqlite) {
    for (const act of acts)
      await db.raw(
        `create trigger ${table}_no_${act} before ${act} on ${table} begin select raise(abort, 'append only'); end`,
      )
    return
  }
  await db.raw(
    `create function ${table}_append_only() returns trigger language plpgsql as 'begin raise exception ''append only''; end'`,
  )
  for (const act of acts)
    await db.raw(
      `create trigger ${table}_no_${act} before ${act} on ${table} for each row execute function ${table}_append_only()`,
    )
}
