import type { ResultsDashboardPage } from './dashboard-page.ts'
import type { RedactPage } from './redact-page.ts'
import type { ReportsPage } from './reports-page.ts'
import type { ResultsRequirementPage } from './requirement-page.ts'
import type { ResultsThemePage } from './theme-page.ts'
import type { ResultsTrendPage } from './trend-page.ts'

/** The pages of results. */
export type ResultsPages = {
  'results-dashboard': ResultsDashboardPage
  'results-theme': ResultsThemePage
  'results-requirement': ResultsRequirementPage
  'results-trend': ResultsTrendPage
  reports: ReportsPage
  redact: RedactPage
}
