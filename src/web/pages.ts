import type { GuidePages } from './guide/pages.ts'
import type { ResultsPages } from './results/pages.ts'

/** Every page and what it prints. Areas add theirs by type, `AuthPages & …`. */
export type Pages = GuidePages &
  ResultsPages & {
    problem: { readonly title: string; readonly text: string }
  }
