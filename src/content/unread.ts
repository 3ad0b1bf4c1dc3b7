import { pinOfPlace } from './find-files.ts'
import { splitPin } from './version.ts'
import type { Found } from './find-files.ts'

/**
 * Files that are there but could not be used. One mistake in the governance file must not be told again
 * by each questionnaire that pins it, so nothing is called missing that may stand in such a file.
 */
export type Unread = {
  readonly frameworks: ReadonlySet<string>
  readonly frameworkIds: ReadonlySet<string>
  readonly questionnaires: boolean
}

/** A file that could not be used, with what it says of itself as far as that could be read. */
export type Broken = { readonly file: Found; readonly data: unknown }

export function unreadOf(broken: readonly Broken[]): Unread {
  const frameworks = broken.filter(({ file }) => file.kind === 'frameworks').flatMap(pinsOf)
  return {
    frameworks: new Set(frameworks),
    frameworkIds: new Set(frameworks.map((pin) => splitPin(pin).id)),
    questionnaires: broken.some(({ file }) => file.kind === 'questionnaires'),
  }
}

/** What its path calls it and what it calls itself: where they differ, either may be meant. */
function pinsOf({ file, data }: Broken): string[] {
  const { id, version } = (data ?? {}) as { id?: unknown; version?: unknown }
  return [pinOfPlace(file), `${String(id)}@${String(version)}`].filter((pin) => pin !== undefined)
}
