import { randomUUID } from 'node:crypto'
import { scope } from './acting.ts'
import type { Knex } from 'knex'
import type { Place } from './acting.ts'
import type { Part } from './rules.ts'

/** A part of a round handed to a person. */
export type Assignment = Part & {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly language: string
  readonly dueOn: string | null
  readonly remindedAt: string | null
}

type Row = {
  id: string
  person_id: string
  name: string
  email: string
  language: string
  questionnaire: string
  section: string | null
  question: string | null
  due_on: string | null
  reminded_at: string | null
}

export async function assignmentsOf(
  db: Knex,
  { municipalityId, roundId }: Place,
  personId?: string,
): Promise<Assignment[]> {
  const query = db('assignment')
    .join('person', 'person.id', 'assignment.person_id')
    .where({ 'assignment.municipality_id': municipalityId, 'assignment.round_id': roundId })
    .orderBy(['person.name', 'assignment.questionnaire', 'assignment.section', 'assignment.question'])
    .select('assignment.*', 'person.name', 'person.email', 'person.language')
  const rows: Row[] = await (personId === undefined ? query : query.where('assignment.person_id', personId))
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    email: row.email,
    language: row.language,
    questionnaire: row.questionnaire,
    section: row.section,
    question: row.question,
    dueOn: row.due_on,
    remindedAt: row.reminded_at,
  }))
}

export async function insertAssignment(
  trx: Knex,
  place: Place,
  { personId, questionnaire, section, question, dueOn }: Part & { personId: string; dueOn: string | null },
): Promise<void> {
  const row = { id: randomUUID(), person_id: personId, questionnaire, section, question, due_on: dueOn }
  await trx('assignment').insert({ ...scope(place), ...row })
}

export async function deleteAssignment(trx: Knex, place: Place, id: string): Promise<number> {
  return trx('assignment')
    .where({ ...scope(place), id })
    .delete()
}

export async function markReminded(trx: Knex, place: Place, personId: string, at: string): Promise<void> {
  await trx('assignment')
    .where({ ...scope(place), person_id: personId })
    .update({ reminded_at: at })
}
