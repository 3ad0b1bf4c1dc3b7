import { z } from 'zod'
import { changeFacts } from '../../assessments/change-facts.ts'
import { isOpen } from '../../assessments/rules.ts'
import { Forbidden } from '../problems.ts'
import { show } from '../show.ts'
import { isSwitching, readFields } from './form.ts'
import { headOf, leaveNotice } from './head.ts'
import { openRound } from './open.ts'
import type { Request, Response } from 'express'
import type { Facts } from '../../scoring/round.ts'
import type { Fact } from '../../content/governance.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { FactsPage } from './pages.ts'

export async function factsGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  render(visit, request, response, where, where.meta.facts)
}

/** Plain questions about the municipality decide which questions and duties concern it. */
export async function factsPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const { facts } = where.round.content.governance
  const schema = z.strictObject(Object.fromEntries(facts.map((fact) => [fact.id, z.enum(valuesOf(fact)).optional()])))
  const typed = readFields(request, schema)
  const chosen: Record<string, boolean | string> = {}
  for (const fact of facts) {
    const value = typed[fact.id]
    if (value !== undefined) chosen[fact.id] = fact.type === 'boolean' ? value === 'true' : value
  }
  if (isSwitching(request)) return render(visit, request, response, where, chosen)
  const changed = await changeFacts(visit.parts, { place: where.place, actor: where.actor, facts: chosen })
  if (changed !== 'yes') throw new Forbidden()
  leaveNotice(request, visit.t('rounds.facts.saved'))
  response.redirect(303, where.base)
}

function valuesOf(fact: Fact): string[] {
  return fact.type === 'boolean' ? ['true', 'false'] : fact.options.map((option) => option.id)
}

function render(visit: Visit, request: Request, response: Response, where: InRound, given: Facts): void {
  const { t, language } = visit
  const page: FactsPage = {
    head: headOf(visit, request, where),
    action: `${where.base}/facts`,
    open: isOpen(where.meta.state) && visit.roles.some((role) => role === 'coordinator' || role === 'facilitator'),
    facts: where.round.content.governance.facts.map((fact) => ({
      id: fact.id,
      question: fact.question[language],
      help: fact.help?.[language],
      assumed: given[fact.id] === undefined,
      options: valuesOf(fact).map((value) => ({
        value,
        name:
          fact.type === 'boolean'
            ? t(value === 'true' ? 'rounds.yes' : 'rounds.no')
            : fact.options.find((option) => option.id === value)!.name[language],
        checked: String(given[fact.id] ?? fact.default) === value,
      })),
    })),
  }
  show(visit, request, response, 'rounds/facts', page, {
    title: `${t('rounds.facts.title')} – ${where.meta.name}`,
    ...(page.open && { form: 'facts' }),
  })
}
