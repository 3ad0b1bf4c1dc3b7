import { randomBytes } from 'node:crypto'
import { hash, parseOptions, verify } from '@node-rs/argon2'

/**
 * Argon2id (the library's default kind) as the OWASP cheat sheet asks at least. A higher figure here is
 * taken into use person by person, at the next sign-in.
 */
export const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** No truncation: every character counts. Composed form, so that ä typed on another keyboard is the same ä. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST)
}

/** Whether the password is right. For a person who does not exist the same work is done, and the answer is no. */
export async function passwordHolds(stored: string | null | undefined, password: string): Promise<boolean> {
  const holds = await verify(stored ?? (await nobody()), password.normalize('NFKC'))
  return holds && typeof stored === 'string'
}

/** Made with a lower cost than is asked for now. */
export function needsNewHash(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(stored)
  return memoryCost < COST.memoryCost || timeCost < COST.timeCost || parallelism !== COST.parallelism
}

let made: Promise<string> | undefined
function nobody(): Promise<string> {
  made ??= hashPassword(randomBytes(32).toString('base64'))
  return made
}
