import type { AcceptPage } from './accept.ts'
import type { ActionPage } from './action-page.ts'
import type { ComparePage } from './compare.ts'
import type { EditPage } from './edit.ts'
import type { DigestPage } from './digest/digest-page.ts'
import type { ImportPage, ImportPreviewPage } from './files/import-pages.ts'
import type { HistoryPage } from './history.ts'
import type { HomePage } from './home.ts'
import type { LevelsPage } from './levels.ts'
import type { OwnPage } from './own.ts'
import type { ScenarioPage } from './scenario-page.ts'
import type { StatusPage } from './status.ts'
import type { AttentionPage, BoardPage, TimelinePage } from './views.ts'

/** The pages of the roadmap, each with what it prints. */
export type RoadmapPages = {
  'roadmap/home': HomePage
  'roadmap/scenario': ScenarioPage
  'roadmap/edit': EditPage
  'roadmap/own': OwnPage
  'roadmap/compare': ComparePage
  'roadmap/accept': AcceptPage
  'roadmap/board': BoardPage
  'roadmap/timeline': TimelinePage
  'roadmap/attention': AttentionPage
  'roadmap/action': ActionPage
  'roadmap/levels': LevelsPage
  'roadmap/status': StatusPage
  'roadmap/history': HistoryPage
  'roadmap/digest': DigestPage
  'roadmap/import': ImportPage
  'roadmap/import-preview': ImportPreviewPage
}
