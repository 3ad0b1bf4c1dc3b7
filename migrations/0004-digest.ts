import type { Knex } from 'knex'

/** The monthly digest: who has had that of which month, and who wants none. */
export async function up(db: Knex): Promise<void> {
  const person = (table: Knex.CreateTableBuilder) => {
    table.string('municipality_id', 40).notNullable().references('municipality.id').onDelete('CASCADE')
    table.string('person_id', 40).notNullable().references('person.id').onDelete('CASCADE')
  }
  await db.schema.createTable('digest_sent', (table) => {
    person(table)
    // 2027-03
    table.string('month', 7).notNullable()
    // of whoever sends it: of two app instances one finds its own
    table.string('claim', 40).notNullable()
    table.string('at', 30).notNullable()
    table.primary(['municipality_id', 'person_id', 'month'])
  })
  await db.schema.createTable('digest_refused', (table) => {
    person(table)
    table.string('at', 30).notNullable()
    table.primary(['municipality_id', 'person_id'])
  })
}

export async function down(db: Knex): Promise<void> {
  for (const table of ['digest_refused', 'digest_sent']) await db.schema.dropTable(table)
}
