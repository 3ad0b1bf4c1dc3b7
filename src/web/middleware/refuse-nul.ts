import { BadRequest } from '../problems.ts'
import type { RequestHandler } from 'express'

/** No keyboard types a NUL, and PostgreSQL stores none: a request with one comes from no page of ours. */
export const refuseNul: RequestHandler = (request, _response, next) => {
  next(request.url.includes('%00') || hasNul(request.body) ? new BadRequest() : undefined)
}

/** Whether a text, or any text inside a list or an object, has a NUL in it. */
export function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0')
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, one]) => name.includes('\0') || hasNul(one))
}
