import { QUESTION, SECTION } from '../../support/world.ts'
import type { Town, World } from '../../support/world.ts'
import type { Params } from './access-roles.ts'

export const M = '/m/:municipality'
export const R = `${M}/r/:round`
export const Q = `${R}/question/:question`
export const C = '/guide/cases/:case'
export const A = '/administration'
/** The municipality of the actors. */
export const here = ({ a }: World): Town => a

/** What most addresses name; a row's own parameters go before. */
export function usualParams({ a }: World): Params {
  const content = { question: QUESTION, ...SECTION, theme: 'leadership', framework: 'information-management-act' }
  const own = { municipality: a.id, round: a.round, unit: a.unit, person: a.people.reader, evidence: a.evidence }
  const files = {
    file: 'summary.pdf',
    case: 'municipality-small',
    step: 'assign-responsibilities',
    token: 'x'.repeat(43),
  }
  const roadmap = { scenario: a.scenario, action: a.action, own: 'new' }
  return { ...content, ...own, ...files, ...roadmap, id: '4-2-1', invitation: a.invitation }
}
