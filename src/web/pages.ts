import type { RoundPages } from './rounds/pages.ts'

/** Every page and what it prints. Areas add theirs by type, `AuthPages & …`. */
export type Pages = RoundPages & {
  problem: { readonly title: string; readonly text: string }
}
