/** How long a thing may take on a busy machine before it is said never to have happened. */
const PATIENCE_MS = 60_000
const STEP_MS = 25

/** Waits until something holds. @throws when it never did: a loop that gives up in silence shows nothing. */
export async function eventually(holds: () => Promise<unknown>, what: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`never happened: ${what}`)
    await new Promise((go) => setTimeout(go, STEP_MS))
  }
}
