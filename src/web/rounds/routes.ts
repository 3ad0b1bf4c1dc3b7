import { ARRANGERS, MEMBERS, WRITERS } from './open.ts'
import { autosavePost } from './autosave.ts'
import { factsGet, factsPost } from './facts.ts'
import { newRoundGet, newRoundPost } from './new-round.ts'
import { overviewGet } from './overview.ts'
import { confirmPost, sectionPost } from './section-post.ts'
import { sectionGet } from './section.ts'
import type { Route } from '../route.ts'

const ROUND = '/m/:municipality/r/:round'

/** Rounds and answering. */
export const roundRoutes: readonly Route[] = [
  { method: 'get', path: '/m/:municipality/rounds/new', access: ARRANGERS, handle: newRoundGet },
  { method: 'post', path: '/m/:municipality/rounds/new', access: ARRANGERS, handle: newRoundPost },
  { method: 'get', path: ROUND, access: MEMBERS, handle: overviewGet },
  { method: 'get', path: `${ROUND}/facts`, access: MEMBERS, handle: factsGet },
  { method: 'post', path: `${ROUND}/facts`, access: ARRANGERS, handle: factsPost },
  { method: 'get', path: `${ROUND}/answer/:questionnaire/:section`, access: MEMBERS, handle: sectionGet },
  { method: 'post', path: `${ROUND}/answer/:questionnaire/:section`, access: WRITERS, handle: sectionPost },
  { method: 'post', path: `${ROUND}/answers/:question`, access: WRITERS, handle: autosavePost },
  { method: 'post', path: `${ROUND}/confirm`, access: WRITERS, handle: confirmPost },
]
