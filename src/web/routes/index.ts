import { peopleRoutes } from '../people/routes.ts'
import type { Route } from '../route.ts'

/** Every address of the site, area by area. */
export const routes: readonly Route[] = [...peopleRoutes]
