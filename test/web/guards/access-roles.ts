import type { Body, Standing, World } from '../../support/world.ts'

/** Everyone who can stand before a route. `elsewhere`: the coordinator of another municipality. */
export const ACTORS = [
  ...(['anonymous', 'newcomer', 'administrator', 'elsewhere', 'expired', 'disabled'] as const),
  ...(['coordinator', 'facilitator', 'respondent', 'unassigned', 'reviewer', 'reader'] as const),
] as const
export type Who = (typeof ACTORS)[number]

/**
 * How a route answers. `in`: the page, or what is done leads on. `sign-in`: a redirect there. `forbidden`: 403.
 * `missing`: 404, the same as for what does not exist. `gone`: 410, a link that is no more.
 */
export type Answer = 'in' | 'sign-in' | 'forbidden' | 'missing' | 'gone'
export type Params = Readonly<Record<string, string>>
export type Row = {
  /** `GET /m/:municipality`; what follows `#` tells two uses of one route apart. */
  readonly route: string
  readonly who: Readonly<Record<Who, Answer>>
  /** What is put into the address, made anew for every request. */
  readonly params?: (world: World) => Promise<Params> | Params
  /** What is sent: a form that a page of ours could send, and that the rules would let through. */
  readonly form?: Body
  /** Sent as JSON, as our own script does. */
  readonly json?: Readonly<Record<string, unknown>>
  /** A file sent along, as multipart. */
  readonly file?: { readonly name: string; readonly text: string | Uint8Array }
}

export const all = (answer: Answer) => Object.fromEntries(ACTORS.map((who) => [who, answer])) as Record<Who, Answer>
export const everyone = all('in')
export const signedIn = { ...everyone, anonymous: 'sign-in', disabled: 'sign-in' } as const
export const outside = { ...all('missing'), anonymous: 'sign-in', disabled: 'sign-in' } as const
export const administrators = { ...outside, administrator: 'in' } as const

/** Members with one of these standings; other members may know of it and not do it. */
export function only(...standings: readonly Exclude<Standing, 'expired' | 'disabled'>[]): Record<Who, Answer> {
  const members = ['coordinator', 'facilitator', 'respondent', 'unassigned', 'reviewer', 'reader'] as const
  const refused = Object.fromEntries(members.map((who) => [who, 'forbidden' as const]))
  return { ...outside, ...refused, ...Object.fromEntries(standings.map((who) => [who, 'in' as const])) }
}
export const members = only('coordinator', 'facilitator', 'respondent', 'unassigned', 'reviewer', 'reader')
export const arrangers = only('coordinator', 'facilitator')
/** Those who may write this answer; a respondent without this part may not. */
export const writers = only('coordinator', 'facilitator', 'respondent')
export const coordinator = only('coordinator')

export function routeOf({ route }: Row): { readonly method: 'GET' | 'POST'; readonly path: string } {
  const [method = '', rest = ''] = route.split(' ')
  return { method: method as 'GET' | 'POST', path: rest.split('#')[0]! }
}
