import type { PeoplePages } from './people/pages.ts'

/** Every page and what it prints. Areas add theirs by type, `AuthPages & …`. */
export type Pages = CommonPages & PeoplePages

type CommonPages = {
  problem: { readonly title: string; readonly text: string }
}
