import { MEMBERS, WRITERS } from '../rounds/open.ts'
import { workshopGet } from './entry.ts'
import { workshopPost } from './entry-post.ts'
import { linePost } from './line-post.ts'
import { packGet } from './pack-get.ts'
import type { Route } from '../route.ts'

const ROUND = '/m/:municipality/r/:round'

/** Workshops on paper: the pack to print, and what its sheets say. */
export const workshopRoutes: readonly Route[] = [
  { method: 'get', path: `${ROUND}/workshop`, access: WRITERS, handle: workshopGet },
  { method: 'post', path: `${ROUND}/workshop`, access: WRITERS, handle: workshopPost, showsAgain: true },
  { method: 'post', path: `${ROUND}/workshop/line`, access: WRITERS, handle: linePost },
  { method: 'get', path: `${ROUND}/workshop.pdf`, access: MEMBERS, handle: packGet },
]
