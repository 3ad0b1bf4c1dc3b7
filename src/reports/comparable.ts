import type { ContentPin, PastRound } from './past-round.ts'

/** What may be set side by side of two rounds. */
export type Comparable = {
  /** The overall value and the themes. */
  readonly maturity: boolean
  /** The management levels whose own questions stayed the same. */
  readonly levels: ReadonlySet<string>
  /** The acts whose statuses may be compared. */
  readonly statutes: ReadonlySet<string>
  /** Files that one round has in another major version than the other, or not at all. */
  readonly differing: readonly Difference[]
}
export type Difference = {
  readonly kind: ContentPin['kind']
  readonly id: string
  readonly versions: readonly [string, string]
}

/** Stands for the version of a file that a round was not asked with. */
export const ABSENT = '–'

/**
 * What of two rounds is comparable. A minor version keeps every meaning, so only a major one parts two
 * rounds: another governance framework parts everything, a questionnaire its level, the whole and the
 * statuses, an act its own statuses.
 */
export function comparable(now: PastRound, then: PastRound): Comparable {
  const differing = differences(now, then)
  const other = (kind: ContentPin['kind']) => differing.filter((one) => one.kind === kind).map(({ id }) => id)
  const framework = other('governance').length > 0
  const questions = other('questionnaire')
  const asked = now.content.filter(({ kind }) => kind === 'questionnaire')
  const changed = new Set(
    [...now.content, ...then.content].filter(({ id }) => questions.includes(id)).map(({ level }) => level),
  )
  const same = (kind: ContentPin['kind']) =>
    now.content.filter((one) => one.kind === kind && !other(kind).includes(one.id)).map(({ id }) => id)
  return {
    maturity: !framework && questions.length === 0,
    levels: new Set(framework ? [] : asked.flatMap(({ level }) => (level && !changed.has(level) ? [level] : []))),
    statutes: new Set(framework || questions.length > 0 ? [] : same('statute')),
    differing,
  }
}

function differences(now: PastRound, then: PastRound): Difference[] {
  const keys = new Map([...then.content, ...now.content].map((pin) => [`${pin.kind} ${pin.id}`, pin]))
  return [...keys.values()].flatMap(({ kind, id }): Difference[] => {
    const [before, after] = [then, now].map((round) => versionIn(round, kind, id))
    if (before === undefined || after === undefined || majorOf(before) === majorOf(after)) return []
    return [{ kind, id, versions: [before, after] }]
  })
}

function versionIn({ content }: PastRound, kind: ContentPin['kind'], id: string): string {
  return content.find((one) => one.kind === kind && one.id === id)?.version ?? ABSENT
}

function majorOf(version: string): string {
  return version.split('.')[0]!
}

/** The difference of two figures of a result, to their two decimals; null where either is missing. */
export function changeOf(before: number | null | undefined, after: number | null | undefined): number | null {
  if (before === null || after === null || before === undefined || after === undefined) return null
  return (Math.round(100 * after) - Math.round(100 * before)) / 100 + 0
}
