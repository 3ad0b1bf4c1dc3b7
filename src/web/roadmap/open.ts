import { acceptedPlanOf } from '../../improvement/follow-up/plan-store.ts'
import { readGround } from '../../improvement/ground.ts'
import { mayPlan } from '../../improvement/rules.ts'
import { scenarioById } from '../../improvement/scenario-store.ts'
import { NotFound } from '../problems.ts'
import { headOf } from '../rounds/head.ts'
import { openRound, param } from '../rounds/open.ts'
import { namesOf } from './names.ts'
import type { Request } from 'express'
import type { AcceptedPlan } from '../../improvement/follow-up/plan-store.ts'
import type { RoadmapGround } from '../../improvement/ground.ts'
import type { StoredScenario } from '../../improvement/scenario-store.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from '../rounds/open.ts'
import type { Link, RoundHead } from '../rounds/pages.ts'
import type { Names } from './names.ts'

/** The roadmap of the round that an address names. */
export type InRoadmap = InRound & {
  readonly ground: RoadmapGround
  /** `/m/<municipality>/r/<round>/roadmap`. */
  readonly home: string
  readonly accepted: AcceptedPlan | undefined
  readonly names: Names
  /** ISO day. */
  readonly today: string
  /** Whether this person makes scenarios and accepts plans. */
  readonly plans: boolean
}

/** @throws NotFound for a round of someone else, which looks the same as one that is not there. */
export async function openRoadmap(visit: Visit, request: Request): Promise<InRoadmap> {
  const { parts, language } = visit
  const where = await openRound(visit, request)
  const ground = await readGround(parts.db, parts.library, where.place)
  if (!ground) throw new NotFound()
  const accepted = await acceptedPlanOf(parts.db, where.place)
  return {
    ...where,
    ground,
    home: `${where.base}/roadmap`,
    accepted,
    names: namesOf(ground.round, accepted?.plan.actions ?? [], { language, base: where.base }),
    today: parts.now().toISOString().slice(0, 10),
    plans: mayPlan(where.actor),
  }
}

export type InScenario = InRoadmap & { readonly scenario: StoredScenario; readonly at: string }

export async function openScenario(visit: Visit, request: Request): Promise<InScenario> {
  const where = await openRoadmap(visit, request)
  const scenario = await scenarioById(visit.parts.db, where.place, param(request, 'scenario'))
  if (!scenario) throw new NotFound()
  const { language } = visit
  const names = namesOf(where.ground.round, scenario.plan.actions, { language, base: where.base })
  return { ...where, scenario, names, at: `${where.home}/scenarios/${scenario.id}` }
}

export type Tab = Link & { readonly current: boolean }

/** What every page of the roadmap has on top: the way here, what was just done, and the other views. */
export type RoadmapTop = {
  readonly head: RoundHead
  readonly tabs: readonly Tab[]
  /** What there is to do as long as no plan is in force. */
  readonly none: { readonly text: string; readonly link: Link | undefined }
}

const TABS = ['', '/board', '/timeline', '/attention', '/levels', '/status', '/history'] as const

export function topOf(visit: Visit, request: Request, where: InRoadmap, ...above: readonly Link[]): RoadmapTop {
  const { t } = visit
  const own = request.path === where.home ? [] : [{ label: t('roadmap.title'), href: where.home }]
  const names = {
    '': t('roadmap.tab.plan'),
    '/board': t('roadmap.board'),
    '/timeline': t('roadmap.timeline'),
    '/attention': t('roadmap.attention'),
    '/levels': t('roadmap.levels'),
    '/status': t('roadmap.status'),
    '/history': t('roadmap.history'),
  } satisfies Record<(typeof TABS)[number], string>
  return {
    head: headOf(visit, request, where, ...own, ...above),
    tabs: TABS.map((tab) => {
      const href = where.home + tab
      return { label: names[tab], href, current: request.path === href }
    }),
    none: noneOf(visit, where, request.path === where.home),
  }
}

/** Who makes a plan, or for them the way there. */
function noneOf({ t }: Visit, { plans, home }: InRoadmap, isHome: boolean): RoadmapTop['none'] {
  if (!plans) return { text: t('roadmap.none'), link: undefined }
  if (isHome) return { text: t('roadmap.none.here'), link: undefined }
  return { text: t('roadmap.none.yet'), link: { label: t('roadmap.none.go'), href: home } }
}
