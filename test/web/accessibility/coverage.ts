import { routes } from '../../../src/web/routes/index.ts'
import type { State } from './state.ts'

/** What a GET answers that is no page: a file, an image, a style sheet, a way on. */
export const NO_PAGES: Readonly<Record<string, string>> = {
  '/health': 'for whoever watches the service',
  '/invitation/:token': 'leads to /invitation',
  '/reset/:token': 'leads to /reset',
  '/m/:municipality/accent.css': 'a style sheet',
  '/m/:municipality/crest': 'an image',
  '/m/:municipality/r/:round/evidence/:evidence': 'a file',
  '/m/:municipality/r/:round/evidence.zip': 'a file',
  '/m/:municipality/r/:round/sealed.json': 'a file',
  '/m/:municipality/r/:round/reports/:file': 'a file',
  '/m/:municipality/r/:round/roadmap/files/:file': 'a file',
  '/m/:municipality/r/:round/workshop.pdf': 'a file',
  '/m/:municipality/r/:round/sheets/questionnaire.xlsx': 'a file',
  '/m/:municipality/r/:round/sheets/:file': 'a file',
}

/** Pages that no state shows, and states of pages that are not there. */
export function uncovered(states: readonly Pick<State<never>, 'route'>[], of = routes): string[] {
  const pages = of.filter(({ method, path }) => method === 'get' && !(path in NO_PAGES)).map(({ path }) => path)
  const shown = new Set(states.map(({ route }) => route))
  return [
    ...pages.filter((path) => !shown.has(path)).map((path) => `${path} is in no list`),
    ...[...shown].filter((path) => path !== 'any' && !pages.includes(path)).map((path) => `${path} is no page`),
    ...Object.keys(NO_PAGES)
      .filter((path) => !of.some((route) => route.path === path))
      .map((path) => `${path} is no route`),
  ]
}
