import { statute } from '../../src/content/framework.ts'
import { governance } from '../../src/content/governance.ts'
import { questionnaire } from '../../src/content/questionnaire.ts'
import { pastRound } from '../../src/reports/past-round.ts'
import { resultOf } from '../../src/scoring/result.ts'
import { prepare } from '../../src/scoring/round.ts'
import { score } from '../../src/scoring/score.ts'
import type { ReportInput } from '../../src/reports/report-input.ts'
import type { Answer, Facts, RoundContent, RoundState } from '../../src/scoring/round.ts'

const LEVELS = ['strategic', 'tactical', 'operational']
const THEMES = ['leadership', 'security']
const DUTIES = ['4-1', '13-1', '28-1']

/** A text in three languages that tells itself apart, so that a test finds it again. */
const said = (name: string) => ({ fi: `${name} suomeksi`, sv: `${name} på svenska`, en: `${name} in English` })

export type Invented = {
  readonly language?: ReportInput['language']
  readonly organisation?: string
  /** How many questions; they go round levels, themes and duties. */
  readonly questions?: number
  readonly answers?: Readonly<Record<string, Answer>>
  readonly facts?: Facts
  readonly target?: string
  readonly asOf?: string
  /** Days of earlier rounds with the answers of each, oldest first. */
  readonly earlier?: Readonly<Record<string, Readonly<Record<string, Answer>>>>
  /** Longer words for the content itself. */
  readonly title?: string
}

/** A small invented round with its result: two themes, three duties, of which `28-1` hangs on a fact. */
export function reportInput(invented: Invented = {}): ReportInput {
  const { language = 'fi', organisation = 'Esimerkkilä', answers = {}, facts = {}, target, asOf } = invented
  const round = prepare(inventedContent(invented.questions ?? 6, invented.title))
  const state: RoundState = { facts, answers, ...(target ? { target } : {}), ...(asOf ? { asOf } : {}) }
  const result = resultOf(score(round, state))
  const input = { organisation: { name: organisation }, asOf, targetId: target, round, result, state, language }
  const { earlier, ...same } = invented
  if (!earlier) return input
  const rounds = Object.entries(earlier).map(([day, given]) => reportInput({ ...same, asOf: day, answers: given }))
  return { ...input, earlier: rounds.map(pastRound) }
}

function inventedContent(questions: number, title?: string): RoundContent {
  const numbers = Array.from({ length: questions }, (_, i) => i)
  return {
    governance: inventedGovernance(),
    statutes: [inventedStatute(title)],
    questionnaires: LEVELS.slice(0, questions).map((level, l) =>
      inventedQuestionnaire(
        level,
        numbers.filter((i) => i % 3 === l),
      ),
    ),
  }
}

function inventedGovernance(): RoundContent['governance'] {
  return governance.parse({
    id: 'framework',
    version: '1.0',
    kind: 'governance',
    title: said('Viitekehys'),
    scale: [1, 2, 3, 4, 5].map((level) => ({
      level,
      id: `step-${level}`,
      name: said(`Porras ${level}`),
      description: said(`Portaan ${level} kuvaus`),
    })),
    anchor: 3,
    managementLevels: LEVELS.map((id) => ({ id, weight: 1, name: said(`Johto ${id}`) })),
    themes: THEMES.map((id) => ({ id, name: said(`Teema ${id}`), description: said('Kuvaus') })),
    facts: [{ id: 'automated', type: 'boolean', question: said('Onko automaattia'), default: false }],
    profiles: [
      {
        id: 'goal',
        name: said('Tavoite'),
        description: said('Tavoitteen kuvaus'),
        targets: { leadership: 3, security: 4 },
      },
    ],
    roles: [{ id: 'head', name: said('Johtaja') }],
    sizes: [{ id: 'small', name: said('Pieni') }],
  })
}

function inventedStatute(title = 'Velvoite'): RoundContent['statutes'][number] {
  const requirement = (id: string, more: object) => ({
    id,
    title: said(`${title} ${id}`),
    provision: { section: id.split('-')[0]!, subsection: 1 },
    binds: 'unit',
    appliesTo: ['municipality'],
    inForce: { from: '2020-01-01' },
    supervision: 'board',
    duty: said(`Sisältö ${id}`),
    verification: 'official',
    ...more,
  })
  const unsure = { verification: 'unverified', note: said('Tarkista Finlexistä') }
  const conditional = { condition: [{ fact: 'automated', is: true }] }
  return statute.parse({
    id: 'act',
    version: '1.0',
    kind: 'statute',
    title: said('Laki'),
    source: {
      number: '1/2020',
      name: said('Laki asiasta'),
      shortName: said('asialaki'),
      asOf: '2025-04-08',
      note: said('Ei virallinen'),
    },
    chapters: [
      { id: '2', title: said('Alku'), requirements: [requirement('4-1', {}), requirement('13-1', unsure)] },
      { id: '6a', title: said('Loppu'), requirements: [requirement('28-1', conditional)] },
    ],
  })
}

function inventedQuestionnaire(level: string, numbers: readonly number[]): RoundContent['questionnaires'][number] {
  const question = (i: number) => ({
    id: `q${i}`,
    theme: THEMES[Math.floor(i / 3) % THEMES.length],
    text: said(`Kysymys ${i}`),
    why: said('Siksi'),
    guidance: said('Katso'),
    evidence: [said('Asiakirja')],
    levels: Object.fromEntries([1, 2, 3, 4, 5].map((l) => [l, said(`Väittämä ${i}/${l}`)])),
    requirements: [{ ref: `act:${DUTIES[i % DUTIES.length]}`, metFrom: 3 }],
  })
  return questionnaire.parse({
    id: `ask-${level}`,
    version: '1.0',
    title: said(`Kysely ${level}`),
    governance: 'framework@1.0',
    frameworks: ['act@1.0'],
    level,
    sections: [{ id: 'all', title: said('Kaikki'), questions: numbers.map(question) }],
  })
}
