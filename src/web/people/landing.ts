import { isFirstUse } from '../../organisations/first-use.ts'
import { show } from '../show.ts'
import type { Request, Response } from 'express'
import type { Visit } from '../visit.ts'

export async function landingGet(visit: Visit, request: Request, response: Response): Promise<void> {
  if (visit.person) {
    response.redirect(303, '/home')
    return
  }
  const { db } = visit.parts
  const demo = (await db('municipality').where({ is_demo: 1 }).first('id')) !== undefined
  const model = { signedIn: false, firstUse: await isFirstUse(db), demo }
  show(visit, request, response, 'landing', model, { title: visit.t('landing.title') })
}

/** For whoever watches the service: the process answers, and the database does. */
export async function healthGet({ parts }: Visit, _request: Request, response: Response): Promise<void> {
  await parts.db.raw('select 1')
  response.setHeader('Cache-Control', 'no-store')
  response.json({ status: 'ok' })
}
