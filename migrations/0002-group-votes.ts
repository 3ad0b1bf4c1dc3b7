import type { Knex } from 'knex'

/** Votes that a group of a workshop gave on paper. They are the group's: no person stands beside a vote. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('group_vote', (table) => {
    table.string('municipality_id', 40).notNullable().references('municipality.id').onDelete('CASCADE')
    table.string('round_id', 40).notNullable().references('round.id').onDelete('CASCADE')
    table.string('question', 80).notNullable()
    table.integer('group_number').notNullable()
    table.text('levels').notNullable()
    table.string('entered_by', 40).references('person.id')
    table.string('at', 30).notNullable()
    table.primary(['round_id', 'question', 'group_number'])
  })
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable('group_vote')
}
