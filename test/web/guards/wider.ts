import { ACCESS, routeOf } from './access-table.ts'
import type { Route } from '../../../src/web/route.ts'
import type { Who } from './access-table.ts'

/** Who in the table holds a role. */
const HOLDERS: Readonly<Record<string, readonly Who[]>> = {
  coordinator: ['coordinator'],
  facilitator: ['facilitator'],
  respondent: ['respondent', 'unassigned'],
  reviewer: ['reviewer'],
  reader: ['reader'],
}

/**
 * Roles that a route lets through its guard though the table lets nobody with them in. Another rule may stop
 * them further in; the guard is too wide all the same.
 */
export function widerThanTable({ method, path, access }: Route): string[] {
  if (typeof access === 'string') return []
  const rows = ACCESS.filter((row) => {
    const one = routeOf(row)
    return one.path === path && one.method.toLowerCase() === method
  })
  // where nobody gets in there is nothing to compare with
  const some = rows.some((row) => Object.values(row.who).includes('in'))
  return some ? access.filter((role) => !rows.some((row) => HOLDERS[role]!.some((who) => row.who[who] === 'in'))) : []
}
