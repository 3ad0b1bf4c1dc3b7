import { MEMBERS, WRITERS } from '../rounds/open.ts'
import { acceptGet, acceptPost } from './accept.ts'
import { actionGet } from './action-page.ts'
import { actionEvidencePost, actionEvidenceRemovePost, actionPost, statusPost } from './action-post.ts'
import { compareGet } from './compare.ts'
import { digestGet, digestPost } from './digest/digest-page.ts'
import { editGet, editPost } from './edit.ts'
import { roadmapFileGet } from './files/files-get.ts'
import { importGet, importPost } from './files/import.ts'
import { historyGet } from './history.ts'
import { roadmapGet, scenariosPost } from './home.ts'
import { levelsGet, levelsPost } from './levels.ts'
import { movePost, scenarioRemovePost } from './move.ts'
import { ownGet, ownPost } from './own.ts'
import { scenarioGet } from './scenario-page.ts'
import { statusGet } from './status.ts'
import { attentionGet, boardGet, timelineGet } from './views.ts'
import type { Route } from '../route.ts'

const R = '/m/:municipality/r/:round/roadmap'
const S = `${R}/scenarios/:scenario`
const A = `${R}/actions/:action`
const PLANNERS = ['coordinator'] as const

export const roadmapRoutes: readonly Route[] = [
  { method: 'get', path: R, access: MEMBERS, handle: roadmapGet },
  { method: 'post', path: R, access: PLANNERS, handle: scenariosPost, showsAgain: true },
  { method: 'get', path: S, access: MEMBERS, handle: scenarioGet },
  { method: 'get', path: `${S}/edit`, access: PLANNERS, handle: editGet },
  { method: 'post', path: `${S}/edit`, access: PLANNERS, handle: editPost, showsAgain: true },
  { method: 'get', path: `${S}/own/:own`, access: PLANNERS, handle: ownGet },
  { method: 'post', path: `${S}/own/:own`, access: PLANNERS, handle: ownPost, showsAgain: true },
  { method: 'post', path: `${S}/move`, access: PLANNERS, handle: movePost },
  { method: 'post', path: `${S}/remove`, access: PLANNERS, handle: scenarioRemovePost },
  { method: 'get', path: `${S}/accept`, access: PLANNERS, handle: acceptGet },
  { method: 'post', path: `${S}/accept`, access: PLANNERS, handle: acceptPost },
  { method: 'get', path: `${R}/compare`, access: MEMBERS, handle: compareGet },
  { method: 'get', path: `${R}/board`, access: MEMBERS, handle: boardGet },
  { method: 'get', path: `${R}/timeline`, access: MEMBERS, handle: timelineGet },
  { method: 'get', path: `${R}/attention`, access: MEMBERS, handle: attentionGet },
  { method: 'get', path: `${R}/status`, access: MEMBERS, handle: statusGet },
  { method: 'get', path: `${R}/history`, access: MEMBERS, handle: historyGet },
  { method: 'get', path: '/m/:municipality/digest', access: MEMBERS, handle: digestGet },
  { method: 'post', path: '/m/:municipality/digest', access: MEMBERS, handle: digestPost },
  { method: 'get', path: `${R}/import`, access: PLANNERS, handle: importGet },
  { method: 'post', path: `${R}/import`, access: PLANNERS, handle: importPost, multipart: true },
  { method: 'get', path: `${R}/files/:file`, access: MEMBERS, handle: roadmapFileGet },
  { method: 'get', path: A, access: MEMBERS, handle: actionGet },
  // whoever answers for the action, whatever else they are here
  { method: 'post', path: A, access: MEMBERS, handle: actionPost, showsAgain: true },
  { method: 'post', path: `${A}/status`, access: MEMBERS, handle: statusPost },
  { method: 'post', path: `${A}/evidence`, access: MEMBERS, handle: actionEvidencePost, showsAgain: true },
  { method: 'post', path: `${A}/evidence/remove`, access: MEMBERS, handle: actionEvidenceRemovePost },
  { method: 'get', path: `${R}/levels`, access: MEMBERS, handle: levelsGet },
  { method: 'post', path: `${R}/levels`, access: WRITERS, handle: levelsPost, showsAgain: true },
]
