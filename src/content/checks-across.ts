import { checkFamily } from './checks-family.ts'
import { questionsOf } from './checks-questionnaire.ts'
import { versionsOf } from './shelf.ts'
import { splitPin, splitReference } from './version.ts'
import type { Guidance, Statute } from './framework.ts'
import type { Governance } from './governance.ts'
import type { Finding, Path, Problem } from './problem.ts'
import type { Action, Question, Questionnaire } from './questionnaire.ts'
import type { Condition } from './text.ts'
import type { Entry, Shelf } from './shelf.ts'

/** Ring 3: what only several files together can show. */
export function checkAcross(shelf: Shelf): Problem[] {
  const problems: Problem[] = []
  for (const entry of shelf.questionnaires.values())
    problems.push(...checkAgainstPins(entry, shelf).map((finding) => entry.at(finding)))
  for (const governance of shelf.governances.values()) problems.push(...checkFamily(governance, shelf))
  return problems
}

function checkAgainstPins({ content }: Entry<Questionnaire>, shelf: Shelf): Finding[] {
  const findings = content.frameworks.flatMap((pin, i) => pinFindings(pin, ['frameworks', i], shelf, 'framework'))
  findings.push(...pinFindings(content.governance, ['governance'], shelf, 'governance'))
  const governance = shelf.governances.get(content.governance)?.content
  if (!governance) return findings
  if (!governance.managementLevels.some((level) => level.id === content.level))
    findings.push({ path: ['level'], code: 'unknownLevel', values: { level: content.level } })
  const items = pinnedItems(content, shelf)
  for (const { item, path } of questionsOf(content)) findings.push(...questionFindings(item, path, governance, items))
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

export function requirementIds(statute: Statute): Set<string> {
  return new Set(statute.chapters.flatMap((chapter) => chapter.requirements.map((r) => r.id)))
}

function itemIds(guidance: Guidance): Set<string> {
  return new Set(guidance.items.map((item) => item.id))
}

function questionFindings(
  question: Question,
  path: Path,
  governance: Governance,
  items: Map<string, Set<string> | null>,
): Finding[] {
  const findings = conditionFindings(question.condition, [...path, 'condition'], governance)
  if (!governance.themes.some((theme) => theme.id === question.theme))
    findings.push({ path: [...path, 'theme'], code: 'unknownTheme', values: { theme: question.theme } })
  if (governance.rule === 'staged' && question.stage === undefined) findings.push({ path, code: 'missingStage' })
  findings.push(...statementFindings(question, path, governance))
  findings.push(...linkFindings(question, path, governance, items))
  question.actions.forEach((action, i) => findings.push(...actionFindings(action, [...path, 'actions', i], governance)))
  findings.push(...reachFindings(question, path, governance))
  return findings
}

/** Every demand names a declared fact and a value that the fact can have. */
export function conditionFindings(conditions: readonly Condition[], path: Path, governance: Governance): Finding[] {
  return conditions.flatMap(({ fact: id, is }, i): Finding[] => {
    const fact = governance.facts.find((f) => f.id === id)
    const at = [...path, i]
    if (!fact) return [{ path: [...at, 'fact'], code: 'unknownFact', values: { fact: id } }]
    const fits = fact.type === 'boolean' ? typeof is === 'boolean' : fact.options.some((o) => o.id === is)
    return fits ? [] : [{ path: [...at, 'is'], code: 'factValue', values: { fact: id, found: String(is) } }]
  })
}

function statementFindings(question: Question, path: Path, { scale }: Governance): Finding[] {
  const given = new Set(Object.keys(question.levels))
  const missing = scale.filter(({ level }) => !given.has(String(level)))
  const extra = [...given].filter((key) => Number(key) > scale.length)
  return [
    ...missing.map(({ level }): Finding => ({
      path: [...path, 'levels'],
      code: 'missingStatement',
      values: { level },
    })),
    ...extra.map((level): Finding => ({ path: [...path, 'levels', level], code: 'extraStatement', values: { level } })),
  ]
}

function linkFindings(
  question: Question,
  path: Path,
  { scale }: Governance,
  items: Map<string, Set<string> | null>,
): Finding[] {
  return question.requirements.flatMap(({ ref, metFrom }, i): Finding[] => {
    const at = [...path, 'requirements', i]
    const { framework, id } = splitReference(ref)
    const known = items.get(framework)
    if (known === undefined) return [{ path: [...at, 'ref'], code: 'frameworkNotPinned', values: { framework, ref } }]
    if (known && !known.has(id)) return [{ path: [...at, 'ref'], code: 'unknownRequirement', values: { ref } }]
    if (metFrom !== undefined && metFrom > scale.length)
      return [{ path: [...at, 'metFrom'], code: 'notOnScale', values: { level: metFrom, highest: scale.length } }]
    return []
  })
}

function actionFindings(action: Action, path: Path, governance: Governance): Finding[] {
  const findings: Finding[] = []
  if (!governance.roles.some((role) => role.id === action.owner))
    findings.push({ path: [...path, 'owner'], code: 'unknownRole', values: { role: action.owner } })
  if (action.to > governance.scale.length)
    findings.push({
      path: [...path, 'to'],
      code: 'notOnScale',
      values: { level: action.to, highest: governance.scale.length },
    })
  for (const field of ['effortDays', 'cost'] as const) {
    const sizes = new Set(governance.sizes.map((s) => s.id))
    for (const size of Object.keys(action[field]))
      if (!sizes.has(size))
        findings.push({ path: [...path, field, size], code: 'unknownSize', values: { size }, atKey: true })
    for (const size of sizes)
      if (!(size in action[field])) findings.push({ path: [...path, field], code: 'missingSize', values: { size } })
  }
  return findings
}

/** The actions lead as far as the highest target that any profile, or any duty, sets. */
function reachFindings(question: Question, path: Path, governance: Governance): Finding[] {
  const targets = governance.profiles.map((p) => p.questions[question.id] ?? p.targets[question.theme] ?? 0)
  const duties = question.requirements.map((link) => link.metFrom ?? governance.anchor)
  const target = Math.max(...targets, ...duties)
  const reached = Math.max(1, ...question.actions.map((a) => a.to))
  return reached >= target ? [] : [{ path: [...path, 'actions'], code: 'actionEndsEarly', values: { reached, target } }]
}
