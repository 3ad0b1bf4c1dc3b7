import { checkFamily } from './checks-family.ts'
import { checkQuestion } from './checks-question.ts'
import { questionsOf } from './checks-questionnaire.ts'
import { requirementIds } from './framework.ts'
import { versionsOf } from './shelf.ts'
import { splitPin } from './version.ts'
import type { Guidance } from './framework.ts'
import type { Finding, Path, Problem } from './problem.ts'
import type { Questionnaire } from './questionnaire.ts'
import type { Entry, Shelf } from './shelf.ts'
import type { Unread } from './unread.ts'

/** Ring 3: what only several files together can show. */
export function checkAcross(shelf: Shelf, unread: Unread): Problem[] {
  const questionnaires = [...shelf.questionnaires.values()]
  const governances = [...shelf.governances.values()]
  // a questionnaire whose governance is nowhere is in no round, and leaves a hole where it belongs
  const homeless = questionnaires.some(({ content }) => !shelf.governances.has(content.governance))
  const known = { ...unread, questionnaires: unread.questionnaires || homeless }
  return [
    ...questionnaires.flatMap((entry) => checkAgainstPins(entry, shelf, unread).map(entry.at)),
    ...governances.flatMap((governance) => checkFamily(governance, shelf, known)),
  ]
}

function checkAgainstPins({ content }: Entry<Questionnaire>, shelf: Shelf, unread: Unread): Finding[] {
  const pins = [
    { pin: content.governance, path: ['governance'], wanted: 'governance' as const },
    ...content.frameworks.map((pin, i) => ({ pin, path: ['frameworks', i], wanted: 'framework' as const })),
  ]
  const findings = pins
    .filter(({ pin }) => !unread.frameworks.has(pin))
    .flatMap(({ pin, path, wanted }) => pinFindings(pin, path, shelf, wanted))
  const governance = shelf.governances.get(content.governance)?.content
  if (!governance) return findings
  if (!governance.managementLevels.some((level) => level.id === content.level))
    findings.push({ path: ['level'], code: 'unknownLevel', values: { level: content.level } })
  const items = pinnedItems(content, shelf)
  for (const { item, path } of questionsOf(content)) findings.push(...checkQuestion(item, path, governance, items))
  return findings
}

function pinFindings(pin: string, path: Path, shelf: Shelf, wanted: 'governance' | 'framework'): Finding[] {
  const { id, version } = splitPin(pin)
  const right =
    wanted === 'governance' ? shelf.governances.has(pin) : shelf.statutes.has(pin) || shelf.guidances.has(pin)
  if (right) return []
  const all = [...shelf.governances.keys(), ...shelf.statutes.keys(), ...shelf.guidances.keys()]
  if (all.includes(pin)) return [{ path, code: 'wrongKind', values: { pin, wanted } }]
  const versions = versionsOf(all, id)
  if (versions.length > 0)
    return [{ path, code: 'unknownVersion', values: { id, version, versions: versions.join(', ') } }]
  return [{ path, code: 'unknownFile', values: { id, version } }]
}

/** framework id → ids of its requirements or items; null where the pinned file is not there. */
function pinnedItems(content: Questionnaire, shelf: Shelf): Map<string, Set<string> | null> {
  return new Map(
    content.frameworks.map((pin) => {
      const statute = shelf.statutes.get(pin)?.content
      const guidance = shelf.guidances.get(pin)?.content
      const ids = statute ? requirementIds(statute) : guidance ? itemIds(guidance) : null
      return [splitPin(pin).id, ids]
    }),
  )
}

function itemIds(guidance: Guidance): Set<string> {
  return new Set(guidance.items.map((item) => item.id))
}
