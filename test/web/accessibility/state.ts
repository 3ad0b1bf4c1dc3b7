import type { Page } from 'playwright-core'
import type { RoundName, Town, Who } from '../../support/town.ts'

/** A page as someone meets it: its route, who looks, and what was done before it looked so. */
export type State<T = Town> = {
  readonly route: string
  readonly name: string
  readonly who: Who | 'nobody'
  readonly path: (town: T) => string | Promise<string>
  /** What the visitor does on the page. */
  readonly act?: (page: Page, town: T) => Promise<unknown>
  readonly status?: number
  /** The page says that something is wrong: its title begins so. */
  readonly isError?: boolean
  readonly scripts?: boolean
  readonly print?: boolean
  /** The page cannot be left from here: the network or the session is gone. */
  readonly away?: boolean
  /** A page that any address may answer, such as the one to sign in: its title is not the address's own. */
  readonly anywhere?: boolean
}

type Said = Partial<Omit<State, 'route' | 'name'>> & {
  readonly round?: RoundName
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
}

/** A state of a route, with the usual things in its address unless it says otherwise. */
export function state(route: string, name: string, said: Said = {}): State {
  const { round = 'own', params = {}, query = '', ...rest } = said
  const path = (town: Town) => {
    const usual: Record<string, string> = {
      municipality: town.municipalityId,
      id: town.municipalityId,
      round: town.rounds[round],
      unit: town.unit,
      person: town.people.respondent.id,
      questionnaire: 'strategic',
      section: 'leadership',
      question: 'responsibilities-defined',
      theme: 'leadership',
      ...params,
    }
    return route.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(usual[part] ?? `no-${part}`)) + query
  }
  return { route, name, who: 'coordinator', path, ...rest }
}

/** Types into fields by id and sends the form with its main button. */
export async function send(page: Page, form: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const [id, text] of Object.entries(fields)) await page.locator(`[id="${id}"]`).fill(text)
  const button = page.locator(`${form} button:not(.plain):visible`).first()
  await Promise.all([page.waitForNavigation(), button.click()])
}
