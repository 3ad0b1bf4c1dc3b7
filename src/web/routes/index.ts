import { peopleRoutes } from '../people/routes.ts'
import { roadmapRoutes } from '../roadmap/routes.ts'
import { roundRoutes } from '../rounds/routes.ts'
import { workshopRoutes } from '../workshop/routes.ts'
import { sheetRoutes } from '../sheets/routes.ts'
import { guideRoutes } from './guide.ts'
import { reportRoutes } from './reports.ts'
import { resultsRoutes } from './results.ts'
import type { Route } from '../route.ts'

/** Every address of the site, area by area. */
export const routes: readonly Route[] = [
  ...guideRoutes,
  ...peopleRoutes,
  ...roundRoutes,
  ...resultsRoutes,
  ...workshopRoutes,
  ...reportRoutes,
  ...sheetRoutes,
  ...roadmapRoutes,
]
