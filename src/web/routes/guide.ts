import type { Request, Response } from 'express'
import { guideCasePage, guideCasesPage } from '../guide/case-page.ts'
import { found, guideOf } from '../guide/guide.ts'
import { GUIDE, voiceOf } from '../guide/guide-parts.ts'
import { guideHomePage } from '../guide/home-page.ts'
import { guideProfilesPage } from '../guide/profiles-page.ts'
import { guideQuestionPage, guideQuestionsPage } from '../guide/question-page.ts'
import { guideRequirementPage } from '../guide/requirement-page.ts'
import { guideRequirementsPage, requirementsFilter } from '../guide/requirements-page.ts'
import { guideStepPage } from '../guide/step-page.ts'
import { show } from '../show.ts'
import type { Case } from '../guide/cases.ts'
import type { Guide } from '../guide/guide.ts'
import type { Pages } from '../pages.ts'
import type { Voice } from '../guide/guide-parts.ts'
import type { Route } from '../route.ts'
import type { Visit } from '../visit.ts'

type Reading = { readonly guide: Guide; readonly cases: readonly Case[]; readonly voice: Voice }
type Make<P extends keyof Pages> = (reading: Reading, request: Request) => Pages[P] & { readonly title: string }

/** A page of the guide: open to all, made from the content alone. */
function page<P extends keyof Pages>(path: string, name: P, make: Make<P>): Route {
  const handle = (visit: Visit, request: Request, response: Response) => {
    const reading = { guide: guideOf(visit.parts.library), cases: visit.parts.cases, voice: voiceOf(visit) }
    const model = make(reading, request)
    show(visit, request, response, name, model, { title: model.title })
  }
  return { method: 'get', path: `${GUIDE}${path}`, access: 'public', handle }
}

const named = (request: Request, name: string) => String(request.params[name])

export const guideRoutes: readonly Route[] = [
  page('', 'guide-home', ({ guide, cases, voice }) => guideHomePage(guide, cases, voice)),
  page('/steps/:step', 'guide-step', ({ guide, voice }, request) =>
    guideStepPage(guide, named(request, 'step'), voice),
  ),
  page('/requirements', 'guide-requirements', ({ guide, voice }, { query }) =>
    guideRequirementsPage(guide, requirementsFilter.parse(query), voice),
  ),
  page('/requirements/:framework/:id', 'guide-requirement', ({ guide, voice }, request) =>
    guideRequirementPage(guide, `${named(request, 'framework')}:${named(request, 'id')}`, voice),
  ),
  page('/questions', 'guide-questions', ({ guide, voice }) => guideQuestionsPage(guide, voice)),
  page('/questions/:question', 'guide-question', ({ guide, voice }, request) =>
    guideQuestionPage(guide, named(request, 'question'), voice),
  ),
  page('/cases', 'guide-cases', ({ cases, voice }) => guideCasesPage(cases, voice)),
  page('/cases/:case', 'guide-case', ({ cases, voice }, request) =>
    guideCasePage(found(cases.find(({ id }) => id === request.params['case'])), voice),
  ),
  page('/profiles', 'guide-profiles', ({ guide, voice }) => guideProfilesPage(guide, voice)),
]
