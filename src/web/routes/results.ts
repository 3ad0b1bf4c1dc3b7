import type { Route } from '../route.ts'

export const resultsRoutes: readonly Route[] = []
