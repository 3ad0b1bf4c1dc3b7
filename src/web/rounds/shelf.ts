import { newest } from '../../content/shelf.ts'
import { pinOf } from '../../content/index.ts'
import type { Library, Text } from '../../content/index.ts'
import type { Governance } from '../../content/governance.ts'

export type Offered = {
  readonly pin: string
  readonly title: Text
  readonly description: Text | undefined
  readonly count: number
}

/** The questionnaires that a new round may ask, in management-level order, each in its newest version. */
export function newestQuestionnaires(library: Library): Offered[] {
  const governance = governanceOf(library)
  const levels = governance?.managementLevels.map((level) => level.id) ?? []
  return newest(library.questionnaires.values())
    .map((entry) => entry.content)
    .toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
    .map((one) => ({
      pin: pinOf(one),
      title: one.title,
      description: one.description,
      count: one.sections.reduce((sum, section) => sum + section.questions.length, 0),
    }))
}

/** Target profiles of the governance framework that the newest questionnaires stand on. */
export function profilesOf(library: Library): Governance['profiles'] {
  return governanceOf(library)?.profiles ?? []
}

function governanceOf(library: Library): Governance | undefined {
  const first = newest(library.questionnaires.values())[0]
  return first && library.governances.get(first.content.governance)?.content
}
