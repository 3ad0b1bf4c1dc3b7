import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import express from 'express'
import { projectFolder, secretOf } from './settings.ts'
import { alsoTyped } from './web/also-typed.ts'
import { answerProblems, nothingHere } from './web/middleware/answer-problems.ts'
import { checkToken, refuseForgery } from './web/middleware/csrf.ts'
import { setHeaders } from './web/middleware/headers.ts'
import { keepTyped, MOST_KEPT, MOST_KEPT_LONG } from './web/middleware/keep-typed.ts'
import { recordForgery } from './web/middleware/record-forgery.ts'
import { refuseNul } from './web/middleware/refuse-nul.ts'
import { savedFirst } from './web/middleware/saved-first.ts'
import { useSession } from './web/middleware/session.ts'
import { guarded, rememberLanguage } from './web/middleware/visit.ts'
import { routes } from './web/routes/index.ts'
import { useViews } from './web/views.ts'
import type { Express, RequestHandler } from 'express'
import type { Parts } from './web/parts.ts'
import type { Route } from './web/route.ts'

const BODY = '100kb'
/** The page to sign in carries a form as large as is kept, and a little more. */
const MORE = 20 * 1024

/**
 * The life of a request. The site is a function of its parts; tests call the same, and hand in other routes
 * only to see that a route without its guard is noticed.
 */
export function createApp(parts: Parts, guardedRoutes: readonly Route[] = routes): Express {
  const { settings } = parts
  const app = express()
  app.disable('x-powered-by')
  // pages of people are not kept by browsers; hashing each to say so again would be work for nothing
  app.disable('etag')
  app.set('trust proxy', settings.trustProxy)
  app.set('query parser', 'simple')
  useViews(app)

  app.use(setHeaders(settings.baseUrl.startsWith('https:')))
  app.use('/static', statics())
  app.use(rememberLanguage)
  app.use(savedFirst)
  app.use(useSession(parts, secretOf(settings)))
  const foreign = refuseForgery(parts)
  const forged = recordForgery(parts)
  for (const route of guardedRoutes) {
    app[route.method](route.path, foreign, ...bodyOf(parts, route), refuseNul, guarded(parts, route), forged)
  }
  app.use(nothingHere)
  app.use(answerProblems(parts))
  return app
}

/** What a form needs before its handler; one that carries a file is read by the handler. */
function bodyOf(parts: Parts, route: Route): RequestHandler[] {
  if (route.method === 'get') return []
  const typed = keepTyped(parts, route)
  const form = route.long ? longFormBody : formBody
  return route.multipart ? [form, typed] : [form, jsonBody, someBody, refuseNul, alsoTyped, typed, checkToken]
}

const formBody = express.urlencoded({ extended: false, limit: MOST_KEPT + MORE, parameterLimit: 1100 })
const longFormBody = express.urlencoded({ extended: false, limit: MOST_KEPT_LONG + MORE, parameterLimit: 5000 })
const jsonBody = express.json({ limit: BODY })
/** A body of another kind is read by nobody: it is as if nothing had been filled in. */
const someBody: RequestHandler = (request, _response, next) => {
  request.body ??= {}
  next()
}

/** Our own files, the fonts and the chart library: from their packages, nothing copied. */
function statics(): express.Router {
  const router = express.Router()
  const require = createRequire(import.meta.url)
  const options = { index: false, redirect: false, maxAge: '1h', dotfiles: 'ignore' } as const
  router.use(express.static(join(projectFolder(), 'public'), options))
  router.use(
    '/fonts',
    express.static(join(dirname(require.resolve('@fontsource/source-sans-3/package.json')), 'files'), options),
  )
  router.use('/chart.js', express.static(dirname(require.resolve('chart.js')), options))
  return router
}
