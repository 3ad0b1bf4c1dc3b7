import type { Request, Response } from 'express'
import { roundsOf } from '../../assessments/round-store.ts'
import { found } from '../guide/guide.ts'
import { crumbs, GUIDE, hrefOf, voiceOf } from '../guide/guide-parts.ts'
import { municipalityName } from '../people/names.ts'
import { dashboardPage } from '../results/dashboard-page.ts'
import { record } from '../results/record.ts'
import { requirementPage } from '../results/requirement-page.ts'
import { resultsOf } from '../results/results.ts'
import { roundSource } from '../results/round-source.ts'
import { themePage } from '../results/theme-page.ts'
import { trendPage } from '../results/trend-page.ts'
import { ROLES } from '../route.ts'
import { show } from '../show.ts'
import { municipalityOf } from '../visit.ts'
import type { Link } from '../guide/guide-parts.ts'
import type { Pages } from '../pages.ts'
import type { Results } from '../results/results.ts'
import type { Ways } from '../results/dashboard-page.ts'
import type { Route } from '../route.ts'
import type { Visit } from '../visit.ts'

/** Results opened for a page: of a round of a municipality, or of a worked case that anyone may read. */
type Opened = { readonly results: Results; readonly ways: Ways }
type Open = (visit: Visit, request: Request) => Promise<Opened> | Opened

const named = (request: Request, name: string) => String(request.params[name])
const roundHref = (municipality: string, round: string) => `/m/${municipality}/r/${round}`

async function openRound(visit: Visit, request: Request): Promise<Opened> {
  const municipality = municipalityOf(visit)
  const { meta, source } = await roundSource(visit.parts, {
    municipalityId: municipality.id,
    roundId: named(request, 'round'),
  })
  const { t, language } = visit
  const home = roundHref(municipality.id, meta.id)
  const state = t(`rounds.state.${meta.state}`)
  const results = resultsOf(source, { t, language, name: meta.name, base: `${home}/results`, state })
  const ways = {
    reports: `${home}/reports`,
    trend: `/m/${municipality.id}/trend`,
    roadmap: `${home}/roadmap`,
    crumbs: [
      { label: municipalityName(municipality, language), href: `/m/${municipality.id}` },
      { label: meta.name, href: home },
    ],
  }
  return { results, ways }
}

function openCase(visit: Visit, request: Request): Opened {
  const { t, language, parts } = visit
  const one = found(parts.cases.find(({ id }) => id === request.params['case']))
  const voice = voiceOf(visit)
  const name = voice.say(one.file.title) || one.organisation.name
  const href = hrefOf.case(one.id)
  const results = resultsOf(one, { t, language, name, base: `${href}/results`, state: '' })
  const path = crumbs(voice, { label: t('guide.cases.title'), href: `${GUIDE}/cases` }, { label: name, href })
  return { results, ways: { reports: undefined, trend: undefined, roadmap: undefined, crumbs: path } }
}

type Make<P extends keyof Pages> = (
  opened: Opened,
  request: Request,
  path: readonly Link[],
) => Pages[P] & { title: string }

/** One page of results at two addresses: for the rounds of a municipality, and for the worked cases. */
function page<P extends keyof Pages>(path: string, name: P, make: Make<P>): Route[] {
  const handle = (open: Open) => async (visit: Visit, request: Request, response: Response) => {
    const opened = await open(visit, request)
    const back = { label: visit.t('results.title'), href: opened.results.base }
    const model = make(opened, request, [...opened.ways.crumbs, back])
    const title = path === '' ? model.title : `${model.title} – ${opened.results.name}`
    if (visit.municipality) await record(visit, 'results.viewed', named(request, 'round'), { page: name })
    show(visit, request, response, name, model, { title, scripts: ['charts.js'] })
  }
  return [
    { method: 'get', path: `/m/:municipality/r/:round/results${path}`, access: ROLES, handle: handle(openRound) },
    { method: 'get', path: `${GUIDE}/cases/:case/results${path}`, access: 'public', handle: handle(openCase) },
  ]
}

async function trendGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const { parts, t, language } = visit
  const municipality = municipalityOf(visit)
  const metas = await roundsOf(parts.db, municipality.id)
  const passed = []
  for (const { id } of metas.toReversed()) {
    const { meta, source } = await roundSource(parts, { municipalityId: municipality.id, roundId: id })
    const base = `${roundHref(municipality.id, id)}/results`
    const results = resultsOf(source, { t, language, name: meta.name, base, state: t(`rounds.state.${meta.state}`) })
    passed.push({ results, day: results.report.day(meta.asOf), sealed: meta.state === 'sealed' })
  }
  const home = [{ label: municipalityName(municipality, language), href: `/m/${municipality.id}` }]
  const model = trendPage(passed, { t, crumbs: home })
  await record(visit, 'trend.viewed', '', {})
  show(visit, request, response, 'results-trend', model, { title: model.title, scripts: ['charts.js'] })
}

export const resultsRoutes: readonly Route[] = [
  ...page('', 'results-dashboard', ({ results, ways }) => dashboardPage(results, ways)),
  ...page('/themes/:theme', 'results-theme', ({ results }, request, path) =>
    themePage(results, named(request, 'theme'), path),
  ),
  ...page('/requirements/:framework/:id', 'results-requirement', ({ results }, request, path) =>
    requirementPage(results, { framework: named(request, 'framework'), id: named(request, 'id') }, path),
  ),
  { method: 'get', path: '/m/:municipality/trend', access: ROLES, handle: trendGet },
]
