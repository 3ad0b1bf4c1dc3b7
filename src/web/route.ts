import type { Request, Response } from 'express'
import type { Visit } from './visit.ts'

/** What a person may be in a municipality. Several may be held at once. */
export const ROLES = ['coordinator', 'respondent', 'reviewer', 'reader', 'facilitator'] as const
export type Role = (typeof ROLES)[number]

/**
 * Who may use a route. `public`: anyone. `signed-in`: any person. `administrator`: of the instance.
 * A list of roles: a member of the municipality named in the path who holds one of them.
 */
export type Access = 'public' | 'signed-in' | 'administrator' | readonly Role[]

/** One address of the site: the guard is part of its definition, so none can be forgotten. */
export type Route = {
  readonly method: 'get' | 'post'
  /** `/m/:municipality/…` for everything that belongs to a municipality; `:round` for a round of it. */
  readonly path: string
  readonly access: Access
  readonly handle: (visit: Visit, request: Request, response: Response) => Promise<void> | void
  /** A form that carries files: its body is read by the handler. */
  readonly multipart?: boolean
  /** A form with the texts of many questions: it may be larger than others. */
  readonly long?: boolean
  /**
   * A form with something of a person in it: sent with `_language` it saves nothing and shows its page with
   * what was typed. A form that cannot be carried out is shown again in this way.
   */
  readonly showsAgain?: boolean
}
