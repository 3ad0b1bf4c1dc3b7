import { governance } from '../../src/content/governance.ts'
import { questionnaire } from '../../src/content/questionnaire.ts'
import { statute } from '../../src/content/framework.ts'
import type { RoundContent, RoundState } from '../../src/scoring/round.ts'

const LEVELS = ['strategic', 'tactical', 'operational']
const THEMES = Array.from({ length: 8 }, (_, i) => `theme-${i}`)

const text = (fi: string) => ({ fi, sv: `${fi} på svenska`, en: `${fi} in English` })

/** Invented content with a number of questions spread over three levels and eight themes, all answered. */
export function synthetic(size: number): { content: RoundContent; state: RoundState } {
  const answers = Object.fromEntries(Array.from({ length: size }, (_, i) => [`q-${i}`, { level: 1 + (i % 5) }]))
  return {
    content: {
      governance: governance.parse(governanceFile()),
      statutes: [statute.parse(statuteFile(size))],
      questionnaires: LEVELS.map((level, l) => questionnaire.parse(questionnaireFile(level, l, size, size))),
    },
    state: { facts: {}, answers, target: 'target' },
  }
}

/** The same content as files of a content folder, by their path; a page shows `perSection` questions. */
export function syntheticFiles(size: number, perSection: number): ReadonlyMap<string, object> {
  return new Map<string, object>([
    ['frameworks/bench/1.0.yaml', governanceFile()],
    ['frameworks/act/1.0.yaml', statuteFile(size)],
    ...LEVELS.map((level, l): [string, object] => [
      `questionnaires/${level}/1.0.yaml`,
      questionnaireFile(level, l, size, perSection),
    ]),
  ])
}

function governanceFile(): object {
  return {
    id: 'bench',
    version: '1.0',
    kind: 'governance',
    title: text('Koe'),
    scale: [1, 2, 3, 4, 5].map((level) => ({ level, id: `l-${level}`, name: text('Taso'), description: text('Taso') })),
    anchor: 3,
    managementLevels: LEVELS.map((id) => ({ id, weight: 1, name: text(id) })),
    themes: THEMES.map((id) => ({ id, name: text(id), description: text(id) })),
    profiles: [
      {
        id: 'target',
        name: text('Tavoite'),
        description: text('Tavoite'),
        targets: Object.fromEntries(THEMES.map((id) => [id, 4])),
      },
    ],
    roles: [{ id: 'owner', name: text('Omistaja') }],
    sizes: [{ id: 'any', name: text('Koko') }],
  }
}

function statuteFile(size: number): object {
  const requirements = Array.from({ length: Math.ceil(size / 2) }, (_, i) => ({
    id: `r${i}`,
    title: text('Vaatimus'),
    provision: { section: String(i) },
    binds: 'unit',
    appliesTo: ['municipality'],
    inForce: { from: '2020-01-01' },
    supervision: 'none',
    duty: text('Velvollisuus'),
    verification: 'official',
  }))
  const name = text('Laki')
  return {
    id: 'act',
    version: '1.0',
    kind: 'statute',
    title: name,
    source: { number: '1/2020', name, shortName: name, asOf: '2020-01-01' },
    chapters: [{ id: '1', title: name, requirements }],
  }
}

function questionnaireFile(level: string, place: number, size: number, perSection: number): object {
  const mine = Array.from({ length: size }, (_, i) => i).filter((i) => i % LEVELS.length === place)
  return {
    id: level,
    version: '1.0',
    title: text(level),
    governance: 'bench@1.0',
    frameworks: ['act@1.0'],
    level,
    sections: Array.from({ length: Math.ceil(mine.length / perSection) }, (_, s) => ({
      id: `s-${s}`,
      title: text('Osa'),
      questions: mine.slice(s * perSection, (s + 1) * perSection).map(questionOf),
    })),
  }
}

function questionOf(i: number): object {
  return {
    id: `q-${i}`,
    theme: THEMES[i % THEMES.length],
    weight: 1 + (i % 3),
    text: text('Kysymys'),
    why: text('Miksi'),
    guidance: text('Ohje'),
    evidence: [text('Todiste')],
    levels: Object.fromEntries([1, 2, 3, 4, 5].map((level) => [level, text(`Taso ${level}`)])),
    requirements: [{ ref: `act:r${Math.floor(i / 2)}`, metFrom: 3 }],
  }
}
