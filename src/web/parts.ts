import type { Logger } from 'pino'
import type { Library } from '../content/index.ts'
import type { Db } from '../database.ts'
import type { Trail } from '../audit/trail.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Case } from './guide/cases.ts'
import type { Settings } from '../settings.ts'

/** Everything that the site is made of. Tests hand in the same parts, with a clock of their own. */
export type Parts = {
  readonly settings: Settings
  readonly db: Db
  readonly library: Library
  /** The worked cases that stand beside the content, for the guide. */
  readonly cases: readonly Case[]
  readonly trail: Trail
  readonly mailer: Mailer
  readonly log: Logger
  /** The time now. The only clock of the site. */
  readonly now: () => Date
}
