import type { Knex } from 'knex'

/**
 * Scenarios of a round, accepted plans, their actions as they are carried out, and the levels that finished
 * actions propose. Objects and lists are JSON text, as in the first tables.
 */
export async function up(db: Knex): Promise<void> {
  await plans(db)
  await actions(db)
  await evidence(db)
  await proposals(db)
  await appendOnly(db, 'roadmap_action_history')
}

export async function down(db: Knex): Promise<void> {
  for (const table of ['level_proposal', 'action_evidence', 'roadmap_action_history', 'roadmap_action'])
    await db.schema.dropTable(table)
  for (const table of ['accepted_plan', 'scenario']) await db.schema.dropTable(table)
}

const ofRound = (table: Knex.CreateTableBuilder) => {
  table.string('municipality_id', 40).notNullable().references('municipality.id').onDelete('CASCADE')
  table.string('round_id', 40).notNullable().references('round.id').onDelete('CASCADE')
}
const id = (table: Knex.CreateTableBuilder) => table.string('id', 40).primary()
const person = (table: Knex.CreateTableBuilder, column: string) => table.string(column, 40).references('person.id')
const time = (table: Knex.CreateTableBuilder, column: string) => table.string(column, 30)
const day = (table: Knex.CreateTableBuilder, column: string) => table.string(column, 10)

async function plans(db: Knex): Promise<void> {
  await db.schema.createTable('scenario', (table) => {
    id(table)
    ofRound(table)
    table.string('name', 200).notNullable()
    table.text('plan').notNullable()
    table.integer('version').notNullable()
    person(table, 'changed_by')
    time(table, 'changed_at').notNullable()
    time(table, 'created_at').notNullable()
    table.index('round_id')
  })
  await db.schema.createTable('accepted_plan', (table) => {
    id(table)
    ofRound(table)
    // the scenario may be gone later; the plan stays
    table.string('scenario_id', 40)
    table.string('name', 200).notNullable()
    table.text('plan').notNullable()
    table.text('basis').notNullable()
    table.text('roadmap').notNullable()
    person(table, 'accepted_by')
    time(table, 'accepted_at').notNullable()
    table.index('round_id')
  })
}

async function actions(db: Knex): Promise<void> {
  const state = (table: Knex.CreateTableBuilder) => {
    table.string('status', 20).notNullable()
    table.string('owner_role', 80).notNullable()
    person(table, 'owner_id')
    day(table, 'start_on')
    day(table, 'due_on')
    day(table, 'finished_on')
    table.text('reason')
    table.text('notes')
    table.integer('version').notNullable()
    person(table, 'changed_by')
    time(table, 'changed_at').notNullable()
  }
  await db.schema.createTable('roadmap_action', (table) => {
    id(table)
    ofRound(table)
    table.string('plan_id', 40).notNullable().references('accepted_plan.id').onDelete('CASCADE')
    table.string('action', 200).notNullable()
    table.text('title').notNullable()
    table.integer('own').notNullable()
    table.text('lifts').notNullable()
    table.text('closes').notNullable()
    table.text('depends_on').notNullable()
    table.integer('effort_days').notNullable()
    table.integer('cost').notNullable()
    table.integer('place').notNullable()
    state(table)
    table.unique(['round_id', 'action'])
    table.index('municipality_id')
  })
  await db.schema.createTable('roadmap_action_history', (table) => {
    ofRound(table)
    table.string('action_id', 40).notNullable().references('roadmap_action.id').onDelete('CASCADE')
    state(table)
    table.primary(['action_id', 'version'])
  })
}

async function evidence(db: Knex): Promise<void> {
  await db.schema.createTable('action_evidence', (table) => {
    id(table)
    ofRound(table)
    table.string('action_id', 40).notNullable().references('roadmap_action.id').onDelete('CASCADE')
    table.string('kind', 10).notNullable()
    table.string('title', 300).notNullable()
    table.text('url')
    person(table, 'added_by')
    time(table, 'added_at').notNullable()
    table.index('action_id')
  })
}

async function proposals(db: Knex): Promise<void> {
  await db.schema.createTable('level_proposal', (table) => {
    ofRound(table)
    table.string('action_id', 40).notNullable().references('roadmap_action.id').onDelete('CASCADE')
    table.string('question', 80).notNullable()
    table.integer('level').notNullable()
    table.string('state', 20).notNullable()
    // 1: the level was saved as the answer of an open round; 0: it counts beside sealed answers
    table.integer('saved').notNullable().defaultTo(0)
    table.text('reason')
    time(table, 'proposed_at').notNullable()
    person(table, 'decided_by')
    time(table, 'decided_at')
    table.primary(['action_id', 'question'])
    table.index('round_id')
  })
}

async function appendOnly(db: Knex, table: string): Promise<void> {
  if (db.client.config.client !== 'pg') {
    await db.raw(
      `create trigger ${table}_no_update before update on ${table} begin select raise(abort, 'append only'); end`,
    )
    return
  }
  await db.raw(
    `create function ${table}_append_only() returns trigger language plpgsql as 'begin raise exception ''append only''; end'`,
  )
  await db.raw(
    `create trigger ${table}_no_update before update on ${table} for each row execute function ${table}_append_only()`,
  )
}
