import type { Governance } from './governance.ts'
import type { Statute, Guidance } from './framework.ts'
import type { Finding, Path } from './problem.ts'

/** Ring 2 for a governance file: names that the file itself must hold together. */
export function checkGovernance(file: Governance): Finding[] {
  return [
    ...duplicates(file.scale, ['scale']),
    ...duplicates(file.managementLevels, ['managementLevels']),
    ...duplicates(file.themes, ['themes']),
    ...duplicates(file.facts, ['facts']),
    ...duplicates(file.profiles, ['profiles']),
    ...duplicates(file.roles, ['roles']),
    ...duplicates(file.sizes, ['sizes']),
    ...duplicates(file.operatingModel, ['operatingModel']),
    ...scaleFindings(file),
    ...profileFindings(file),
    ...factFindings(file),
    ...sizeFindings(file),
    ...roleFindings(file),
  ]
}

/** Ring 2 for a statute: ids once, dates in order. */
export function checkStatute(file: Statute): Finding[] {
  const findings = duplicates(file.chapters, ['chapters'])
  const seen = new Set<string>()
  file.chapters.forEach((chapter, c) =>
    chapter.requirements.forEach((requirement, r) => {
      const path = ['chapters', c, 'requirements', r]
      if (seen.has(requirement.id)) findings.push(twice([...path, 'id'], requirement.id))
      seen.add(requirement.id)
      const { from, applicableFrom = from, to = '9999-12-31' } = requirement.inForce
      if (applicableFrom < from) findings.push({ path: [...path, 'inForce', 'applicableFrom'], code: 'datesOrder' })
      else if (to < applicableFrom) findings.push({ path: [...path, 'inForce', 'to'], code: 'datesOrder' })
    }),
  )
  return findings
}

export function checkGuidance(file: Guidance): Finding[] {
  return duplicates(file.items, ['items'])
}

function scaleFindings({ scale, anchor, heldFrom, rule }: Governance): Finding[] {
  const findings: Finding[] = []
  scale.forEach(({ level }, i) => {
    if (level !== i + 1) findings.push({ path: ['scale', i, 'level'], code: 'scaleHole', values: { expected: i + 1 } })
  })
  const highest = scale.length
  if (anchor > highest) findings.push(notOnScale(['anchor'], anchor, highest))
  if (heldFrom === undefined) return findings
  if (rule === 'staged' && heldFrom > highest) findings.push(notOnScale(['heldFrom'], heldFrom, highest))
  if (rule !== 'staged') findings.push({ path: ['heldFrom'], code: 'heldFromUnused', atKey: true })
  return findings
}

function profileFindings({ profiles, themes, scale }: Governance): Finding[] {
  const names = new Set(themes.map((t) => t.id))
  return profiles.flatMap((profile, p) => {
    const path = ['profiles', p, 'targets']
    const unknown = Object.keys(profile.targets).filter((theme) => !names.has(theme))
    const missing = themes.filter((theme) => !(theme.id in profile.targets))
    const levels = [
      ...Object.entries(profile.targets).map(([key, level]) => ({ path: [...path, key], level })),
      ...Object.entries(profile.questions).map(([key, level]) => ({ path: ['profiles', p, 'questions', key], level })),
    ]
    return [
      ...unknown.map((theme): Finding => ({
        path: [...path, theme],
        code: 'unknownTheme',
        values: { theme },
        atKey: true,
      })),
      ...missing.map((theme): Finding => ({
        path: [...path, theme.id],
        code: 'missingTarget',
        values: { theme: theme.id },
      })),
      ...levels
        .filter(({ level }) => level > scale.length)
        .map(({ path, level }) => notOnScale(path, level, scale.length)),
    ]
  })
}

function factFindings({ facts }: Governance): Finding[] {
  return facts.flatMap((fact, i) => {
    if (fact.type !== 'choice') return []
    const path = ['facts', i]
    const known = fact.options.some((option) => option.id === fact.default)
    const unknown: Finding = { path: [...path, 'default'], code: 'unknownOption', values: { option: fact.default } }
    return [...duplicates(fact.options, [...path, 'options']), ...(known ? [] : [unknown])]
  })
}

function sizeFindings({ sizes }: Governance): Finding[] {
  return sizes.flatMap((size, i): Finding[] => {
    const last = i === sizes.length - 1
    const before = i === 0 ? 0 : (sizes[i - 1]?.below ?? Infinity)
    const fine = last ? size.below === undefined : size.below !== undefined && size.below > before
    return fine ? [] : [{ path: ['sizes', i, 'below'], code: 'sizesOrder' }]
  })
}

function roleFindings({ roles, operatingModel }: Governance): Finding[] {
  const names = new Set(roles.map((r) => r.id))
  return operatingModel.flatMap((step, s) => {
    const path = ['operatingModel', s]
    const used: { path: Path; role: string }[] = [{ path: [...path, 'accountable'], role: step.accountable }]
    for (const list of ['responsible', 'consulted', 'informed'] as const)
      step[list].forEach((role, i) => used.push({ path: [...path, list, i], role }))
    return used
      .filter(({ role }) => !names.has(role))
      .map(({ path, role }): Finding => ({ path, code: 'unknownRole', values: { role } }))
  })
}

/** Ids that stand twice in one list; the second place is named. */
export function duplicates(list: readonly { readonly id: string }[], path: Path): Finding[] {
  const seen = new Set<string>()
  return list.flatMap(({ id }, i) => {
    const repeated = seen.has(id)
    seen.add(id)
    return repeated ? [twice([...path, i, 'id'], id)] : []
  })
}

function twice(path: Path, id: string): Finding {
  return { path, code: 'duplicateId', values: { id } }
}

function notOnScale(path: Path, level: number, highest: number): Finding {
  return { path, code: 'notOnScale', values: { level, highest } }
}
