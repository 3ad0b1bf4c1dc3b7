import type { Actor } from '../assessments/rules.ts'

/** Scenarios and plans are the coordinator's. */
export function mayPlan({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.includes('coordinator')
}

/** An action is told of by the person who answers for it, whatever else they are here, and by the coordinator. */
export function mayUpdate(actor: Pick<Actor, 'roles' | 'personId'>, { ownerId }: { ownerId: string | null }): boolean {
  return mayPlan(actor) || ownerId === actor.personId
}
