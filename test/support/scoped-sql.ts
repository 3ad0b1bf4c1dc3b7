/** How a table's rows are kept apart: the column that every query on it must fix. */
const KEYS: Readonly<Record<string, string>> = { municipality: 'id', trail: 'chain', trail_head: 'chain' }
const TABLES = [
  ...['municipality', 'unit', 'membership', 'token', 'round', 'assignment', 'answer', 'answer_history', 'vote'],
  'group_vote',
  ...['evidence', 'review', 'trail', 'trail_head'],
  ...['scenario', 'accepted_plan', 'roadmap_action', 'roadmap_action_history', 'action_evidence', 'level_proposal'],
  ...['digest_sent', 'digest_refused'],
]

/** Statements that rightly look beyond one municipality. Each must be met in the run, else it goes. */
export const BEYOND: readonly (readonly [statement: RegExp, reason: string])[] = [
  [/^select \* from membership where person_id = \?$/, 'the municipalities of one person: it is about the person'],
  [/^select [^*]+ from municipality where (id in \(|1 = \? )/, 'the same, their names'],
  [/^select [^*]+ from municipality order by name_fi/, 'the list of the administrators, who see no answers'],
  [/^select id from municipality where is_demo = \? limit \?$/, 'whether there is an example at all'],
  [/^delete from token where expires_at <= \?$/, 'links that are out of date, of everyone'],
  [/^select \* from token where kind = \? and used_at is null and (id|hash) = \?/, 'a link is found by its secret'],
  [/^delete from token where kind = \? and municipality_id is null/, 'a link of a person: a newer one ends it'],
  [/^select \* from token where kind = \? and municipality_id is null/, 'invitations of administrators'],
  [/^delete from token where id = \? and kind = \? and municipality_id is null/, 'the same, withdrawn'],
  [/^insert into token .*values/, 'a link of a person or an administrator has no municipality'],
]

export type Query = { readonly sql: string; readonly bindings: readonly unknown[] }
export type Seen = { readonly problem?: string; readonly beyond?: number; readonly tenant: boolean }

export function plain(sql: string): string {
  return sql.replace(/[`"]/g, '').replace(/\$\d+/g, '?').replace(/\s+/g, ' ').trim()
}

/** Whether a statement on tables of municipalities is held to one of them, table by table. */
export function lookAt(raw: string): Seen {
  const sql = plain(raw)
  const tables = [...sql.matchAll(/\b(?:from|join|into|update)\s+(\w+)/gi)]
    .map(([, table]) => table!)
    .filter((table) => TABLES.includes(table))
  if (tables.length === 0 || /^(create|drop|alter|pragma)/i.test(sql)) return { tenant: false }
  const open = tables.filter((table) => !isHeld(sql, table, tables.length > 1))
  if (open.length === 0) return { tenant: true }
  const beyond = BEYOND.findIndex(([statement]) => statement.test(sql))
  if (beyond >= 0) return { tenant: true, beyond }
  return { tenant: true, problem: `${open.join(', ')}: ${sql}` }
}

function isHeld(sql: string, table: string, joined: boolean): boolean {
  const key = KEYS[table] ?? 'municipality_id'
  const insert = new RegExp(`^insert into ${table} \\(([^)]*)\\)`, 'i').exec(sql)
  if (insert) return table !== 'token' && insert[1]!.split(/,\s*/).includes(key)
  const where = sql.slice(Math.max(0, sql.search(/ (where|join) /)))
  // after `or` a condition holds nothing
  if (/\bor\b/i.test(where)) return false
  const name = joined || sql.includes(`${table}.`) ? `${table}\\.${key}` : `(?:${table}\\.)?${key}`
  return new RegExp(`(?:^|[ (])${name} = (\\?|\\w+\\.municipality_id)|= ${table}\\.${key}(?: |$|\\))`).test(where)
}
