import { ARRANGERS, MEMBERS, WRITERS } from './open.ts'
import { archiveGet } from './archive.ts'
import { carriedGet } from './carried.ts'
import { assignmentRemovePost, assignmentsGet, assignmentsPost } from './assignments.ts'
import { demoPost, demoRemovePost } from './demo.ts'
import { finishGet, finishPost, sealedGet } from './finish.ts'
import { remindersGet, remindersPost } from './reminders.ts'
import { reviewGet } from './review-page.ts'
import { autosavePost } from './autosave.ts'
import { factsGet, factsPost } from './facts.ts'
import { newRoundGet, newRoundPost } from './new-round.ts'
import { evidenceGet, evidencePost, evidenceRemovePost } from './evidence.ts'
import { firstGet, firstPost } from './first.ts'
import { questionGet, questionPost } from './question-page.ts'
import { questionsGet } from './questions.ts'
import { reviewPost, reviewsPost } from './review-post.ts'
import { votePost } from './vote-post.ts'
import { overviewGet } from './overview.ts'
import { confirmPost, sectionPost } from './section-post.ts'
import { sectionGet } from './section.ts'
import type { Route } from '../route.ts'

const ROUND = '/m/:municipality/r/:round'
const QUESTION = `${ROUND}/question/:question`

/** Rounds and answering. */
export const roundRoutes: readonly Route[] = [
  { method: 'get', path: '/m/:municipality/rounds/new', access: ARRANGERS, handle: newRoundGet },
  { method: 'post', path: '/m/:municipality/rounds/new', access: ARRANGERS, handle: newRoundPost, showsAgain: true },
  { method: 'get', path: ROUND, access: MEMBERS, handle: overviewGet },
  { method: 'get', path: `${ROUND}/facts`, access: MEMBERS, handle: factsGet },
  { method: 'post', path: `${ROUND}/facts`, access: ARRANGERS, handle: factsPost, showsAgain: true },
  { method: 'get', path: `${ROUND}/answer/:questionnaire/:section`, access: MEMBERS, handle: sectionGet },
  {
    method: 'post',
    path: `${ROUND}/answer/:questionnaire/:section`,
    access: WRITERS,
    handle: sectionPost,
    ...{ showsAgain: true, long: true },
  },
  { method: 'post', path: `${ROUND}/answers/:question`, access: WRITERS, handle: autosavePost },
  { method: 'get', path: `${ROUND}/carried`, access: MEMBERS, handle: carriedGet },
  { method: 'post', path: `${ROUND}/confirm`, access: WRITERS, handle: confirmPost },
  { method: 'get', path: `${ROUND}/questions`, access: MEMBERS, handle: questionsGet },
  { method: 'get', path: `${ROUND}/first`, access: WRITERS, handle: firstGet },
  { method: 'post', path: `${ROUND}/first`, access: WRITERS, handle: firstPost, showsAgain: true },
  { method: 'get', path: QUESTION, access: MEMBERS, handle: questionGet },
  { method: 'post', path: QUESTION, access: WRITERS, handle: questionPost, showsAgain: true },
  { method: 'post', path: `${QUESTION}/vote`, access: WRITERS, handle: votePost, showsAgain: true },
  { method: 'post', path: `${QUESTION}/review`, access: ['reviewer'], handle: reviewPost, showsAgain: true },
  {
    method: 'post',
    path: `${QUESTION}/evidence`,
    access: WRITERS,
    handle: evidencePost,
    multipart: true,
    showsAgain: true,
  },
  { method: 'post', path: `${QUESTION}/evidence/remove`, access: WRITERS, handle: evidenceRemovePost },
  { method: 'get', path: `${ROUND}/evidence/:evidence`, access: MEMBERS, handle: evidenceGet },
  { method: 'get', path: `${ROUND}/evidence.zip`, access: MEMBERS, handle: archiveGet },
  { method: 'get', path: `${ROUND}/assignments`, access: ARRANGERS, handle: assignmentsGet },
  { method: 'post', path: `${ROUND}/assignments`, access: ARRANGERS, handle: assignmentsPost, showsAgain: true },
  { method: 'post', path: `${ROUND}/assignments/remove`, access: ARRANGERS, handle: assignmentRemovePost },
  { method: 'get', path: `${ROUND}/reminders`, access: ARRANGERS, handle: remindersGet },
  { method: 'post', path: `${ROUND}/reminders`, access: ARRANGERS, handle: remindersPost },
  { method: 'get', path: `${ROUND}/review`, access: MEMBERS, handle: reviewGet },
  {
    method: 'post',
    path: `${ROUND}/review`,
    access: ['reviewer'],
    handle: reviewsPost,
    ...{ showsAgain: true, long: true },
  },
  { method: 'get', path: `${ROUND}/finish`, access: MEMBERS, handle: finishGet },
  {
    method: 'post',
    path: `${ROUND}/finish`,
    access: ['coordinator', 'facilitator', 'reviewer'],
    handle: finishPost,
    showsAgain: true,
  },
  { method: 'get', path: `${ROUND}/sealed.json`, access: MEMBERS, handle: sealedGet },
  { method: 'post', path: '/demo', access: 'signed-in', handle: demoPost },
  { method: 'post', path: '/m/:municipality/demo/remove', access: ['coordinator'], handle: demoRemovePost },
]
