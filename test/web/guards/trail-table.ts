/**
 * What each use of a route leaves on the trail. A look that is not here leaves nothing, and nothing may change;
 * a route that takes a form stands here or in ARRANGED.
 */
const M = '/m/:municipality'
const R = `${M}/r/:round`
const Q = `${R}/question/:question`
const A = '/administration'

export const RECORDS: Readonly<Record<string, string>> = {
  'POST /sign-out': 'signOut',
  'POST /forgotten': 'reset.asked',
  'POST /account/details': 'profile.changed',
  'POST /account/sessions': 'sessions.ended',
  [`POST ${A}/people/:person`]: 'person.disabled',
  [`POST ${A}/invite`]: 'invitation.made',
  [`POST ${A}/invitations/:invitation/withdraw`]: 'invitation.withdrawn',
  [`POST ${A}/municipalities/new`]: 'municipality.added',
  [`POST ${A}/municipalities/:id`]: 'invitation.made',
  [`POST ${A}/municipalities/:id/invitations/:invitation/withdraw`]: 'invitation.withdrawn',
  [`POST ${A}/municipalities/:id/coordinators/:person/dismiss`]: 'role.removed',
  [`POST ${M}/crest`]: 'crest.changed',
  [`POST ${M}/crest/remove`]: 'crest.removed',
  [`POST ${M}/people/invite`]: 'invitation.made',
  [`POST ${M}/invitations/:invitation/withdraw`]: 'invitation.withdrawn',
  [`POST ${M}/people/:person`]: 'role.removed role.given',
  [`POST ${M}/people/:person/remove`]: 'role.removed',
  [`POST ${M}/people/:person/reset`]: 'reset.asked',
  [`POST ${M}/people/:person/hand-over`]: 'coordinator.handedOver',
  [`POST ${M}/units`]: 'unit.added',
  [`POST ${M}/units/:unit`]: 'unit.renamed',
  [`POST ${M}/units/:unit/remove`]: 'unit.removed',
  [`POST ${M}/settings`]: 'municipality.changed',
  [`POST ${M}/rounds/new`]: 'round.created',
  [`POST ${R}/facts`]: 'facts.changed',
  [`POST ${R}/answer/:questionnaire/:section`]: 'answer.saved',
  [`POST ${R}/answers/:question`]: 'answer.saved',
  [`POST ${R}/first`]: 'answer.saved',
  [`POST ${Q}`]: 'answer.saved',
  [`POST ${Q}/vote`]: 'vote.cast',
  [`POST ${Q}/vote#withdrawn`]: 'vote.withdrawn',
  [`POST ${Q}/review`]: 'review.given',
  [`POST ${R}/review`]: 'review.given',
  [`POST ${Q}/evidence`]: 'evidence.added',
  [`POST ${Q}/evidence/remove`]: 'evidence.removed',
  [`GET ${R}/evidence/:evidence`]: 'evidence.downloaded',
  [`GET ${R}/evidence.zip`]: 'evidence.exported',
  [`POST ${R}/assignments`]: 'part.assigned',
  [`POST ${R}/assignments/remove`]: 'part.taken',
  [`POST ${R}/reminders`]: 'reminder.sent',
  [`POST ${R}/finish#sent`]: 'round.sent',
  [`POST ${R}/finish#returned`]: 'round.returned',
  [`POST ${R}/finish#signed`]: 'round.signed',
  [`POST ${R}/finish#sealed`]: 'round.sealed',
  [`POST ${R}/finish#reopened`]: 'round.reopened',
  [`GET ${R}/sealed.json`]: 'round.exported',
  'POST /demo': 'demo.created and more',
  [`POST ${R}/workshop#checked`]: '',
  [`POST ${R}/workshop#saved`]: 'answer.saved',
  [`POST ${R}/workshop/line`]: 'answer.saved',
  [`GET ${R}/workshop.pdf`]: 'report.downloaded',
  [`POST ${R}/confirm#carried`]: 'answer.saved',
  [`GET ${R}/results`]: 'results.viewed',
  [`GET ${R}/results/themes/:theme`]: 'results.viewed',
  [`GET ${R}/results/requirements/:framework/:id`]: 'results.viewed',
  [`GET ${M}/trend`]: 'trend.viewed',
  [`GET ${R}/reports/:file`]: 'report.downloaded',
  [`GET ${R}/reports/:file#full`]: 'report.downloaded',
  [`GET ${R}/reports/:file#statutory`]: 'report.downloaded',
  [`GET ${R}/reports/:file#trend`]: 'report.downloaded',
  [`POST ${R}/redact`]: 'report.redacted',
  [`GET ${R}/reports/:file#docx`]: 'report.downloaded',
  [`POST ${R}/sheets#saved`]: 'answer.saved evidence.added answers.imported',
  [`GET ${R}/sheets/questionnaire.xlsx`]: 'questionnaire.exported',
  [`GET ${R}/sheets/:file`]: 'results.exported',
  [`GET ${R}/sheets/:file#xlsx`]: 'results.exported',
  [`GET ${R}/sheets/:file#requirements`]: 'results.exported',
}

/** Forms that do something only after what the tests of the way in arrange, and the acts that those see. */
export const ARRANGED: Readonly<Record<string, readonly string[]>> = {
  'POST /first-use': ['administrator.first'],
  'POST /sign-in': ['signIn.done', 'signIn.failed', 'signIn.slowed'],
  'POST /invitation': ['invitation.accepted'],
  'POST /reset': ['password.reset'],
  'POST /account/password': ['password.changed', 'signIn.failed'],
  [`POST ${M}/demo/remove`]: ['demo.removed'],
}

/** Acts of the command line: its tests have them. */
export const ELSEWHERE = ['backup.made', 'backup.restored']
