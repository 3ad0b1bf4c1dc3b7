import type { GuideCasePage, GuideCasesPage } from './case-page.ts'
import type { GuideHomePage } from './home-page.ts'
import type { GuideProfilesPage } from './profiles-page.ts'
import type { GuideQuestionPage, GuideQuestionsPage } from './question-page.ts'
import type { GuideRequirementPage } from './requirement-page.ts'
import type { GuideRequirementsPage } from './requirements-page.ts'
import type { GuideStepPage } from './step-page.ts'

/** The pages of the guide. */
export type GuidePages = {
  'guide-home': GuideHomePage
  'guide-step': GuideStepPage
  'guide-requirements': GuideRequirementsPage
  'guide-requirement': GuideRequirementPage
  'guide-questions': GuideQuestionsPage
  'guide-question': GuideQuestionPage
  'guide-cases': GuideCasesPage
  'guide-case': GuideCasePage
  'guide-profiles': GuideProfilesPage
}
