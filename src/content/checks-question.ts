import { splitReference } from './version.ts'
import type { Governance } from './governance.ts'
import type { Finding, Path } from './problem.ts'
import type { Action, Question } from './questionnaire.ts'
import type { Condition } from './text.ts'

/** One question against its governance framework and the items that its links may name. */
export function checkQuestion(
  question: Question,
  path: Path,
  governance: Governance,
  items: Map<string, Set<string> | null>,
): Finding[] {
  const findings = conditionFindings(question.condition, [...path, 'condition'], governance)
  if (!governance.themes.some((theme) => theme.id === question.theme))
    findings.push({ path: [...path, 'theme'], code: 'unknownTheme', values: { theme: question.theme } })
  if (governance.rule === 'staged' && question.stage === undefined)
    findings.push({ path: [...path, 'stage'], code: 'missingStage' })
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
  // a hole in the scale is told in the governance file; statements run 1, 2, 3 all the same
  const missing = scale.map((_, i) => i + 1).filter((level) => !given.has(String(level)))
  const extra = [...given].filter((key) => Number(key) > scale.length)
  const at = (level: string | number) => [...path, 'levels', level]
  return [
    ...missing.map((level): Finding => ({ path: at(level), code: 'missingStatement', values: { level } })),
    ...extra.map((level): Finding => ({ path: at(level), code: 'extraStatement', values: { level }, atKey: true })),
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

function actionFindings(action: Action, path: Path, { roles, scale, sizes }: Governance): Finding[] {
  const findings = [...sizeFindings(action, 'effortDays', path, sizes), ...sizeFindings(action, 'cost', path, sizes)]
  if (!roles.some((role) => role.id === action.owner))
    findings.push({ path: [...path, 'owner'], code: 'unknownRole', values: { role: action.owner } })
  const highest = scale.length
  if (action.to > highest)
    findings.push({ path: [...path, 'to'], code: 'notOnScale', values: { level: action.to, highest } })
  return findings
}

/** One number for each size of municipality, and for no other. */
function sizeFindings(action: Action, field: 'effortDays' | 'cost', path: Path, sizes: Governance['sizes']): Finding[] {
  const known = sizes.map((size) => size.id)
  const given = Object.keys(action[field])
  const at = (size: string) => [...path, field, size]
  return [
    ...given
      .filter((size) => !known.includes(size))
      .map((size): Finding => ({ path: at(size), code: 'unknownSize', values: { size }, atKey: true })),
    ...known
      .filter((size) => !given.includes(size))
      .map((size): Finding => ({ path: at(size), code: 'missingSize', values: { size } })),
  ]
}

/** The actions lead as far as the highest target that any profile, or any duty, sets. */
function reachFindings(question: Question, path: Path, governance: Governance): Finding[] {
  const targets = governance.profiles.map((p) => p.questions[question.id] ?? p.targets[question.theme] ?? 0)
  const duties = question.requirements.map((link) => link.metFrom ?? governance.anchor)
  // a target above the scale is told where it stands
  const target = Math.min(Math.max(...targets, ...duties), governance.scale.length)
  // an action that leads nowhere is told by itself
  if (question.actions.some(({ from, to }) => from >= to)) return []
  const reached = Math.max(1, ...question.actions.map((a) => a.to))
  return reached >= target ? [] : [{ path: [...path, 'actions'], code: 'actionEndsEarly', values: { reached, target } }]
}
