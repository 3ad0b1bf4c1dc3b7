/** Every page and what it prints. Areas add theirs by type, `AuthPages & …`. */
export type Pages = {
  problem: { readonly title: string; readonly text: string }
}
