import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** The files as they are written; only what the recomputation reads is named. */
export type Demand = { fact: string; is: boolean | string }
export type WrittenQuestion = {
  id: string
  theme: string
  weight?: number | undefined
  stage?: number | undefined
  condition?: readonly Demand[] | undefined
  requirements?: readonly { ref: string; metFrom?: number | undefined }[] | undefined
}
export type WrittenQuestionnaire = {
  id: string
  level: string
  governance: string
  frameworks?: readonly string[] | undefined
  sections: readonly { questions: readonly WrittenQuestion[] }[]
}
export type WrittenRequirement = {
  id: string
  condition?: readonly Demand[] | undefined
  inForce: { from: string; applicableFrom?: string | undefined; to?: string | undefined }
}
export type WrittenStatute = {
  id: string
  kind: string
  chapters: readonly { requirements: readonly WrittenRequirement[] }[]
}
export type WrittenGovernance = {
  rule?: 'mean' | 'minimum' | 'staged' | undefined
  heldFrom?: number | undefined
  anchor: number
  scale: readonly unknown[]
  managementLevels: readonly { id: string; weight: number }[]
  themes: readonly { id: string }[]
  facts?: readonly { id: string; default: boolean | string }[]
  profiles: readonly { id: string; targets: Record<string, number>; questions?: Record<string, number> }[]
}
export type WrittenAnswer = {
  level?: number | undefined
  votes?: readonly number[] | undefined
  notApplicable?: string | undefined
  dontKnow?: true | undefined
  evidence?: readonly string[] | undefined
  answeredOn?: string | undefined
}
export type WrittenAnswers = {
  questionnaires: readonly string[]
  facts?: Readonly<Record<string, boolean | string>>
  answers?: Readonly<Record<string, WrittenAnswer>>
  asOf?: string | undefined
  target?: string | undefined
}
export type Files = {
  governance: WrittenGovernance
  statutes: readonly WrittenStatute[]
  questionnaires: readonly WrittenQuestionnaire[]
}

const read = new Map<string, unknown>()

function file<T>(path: string): T {
  if (!read.has(path)) read.set(path, parse(readFileSync(path, 'utf8')))
  return read.get(path) as T
}

/** The content files that a file of answers pins, straight from their YAML. */
export function filesOf(answers: WrittenAnswers): Files {
  const questionnaires = answers.questionnaires.map((pin) =>
    file<WrittenQuestionnaire>(`questionnaires/${pin.replace('@', '/')}.yaml`),
  )
  const framework = (pin: string) => `frameworks/${pin.replace('@', '/')}.yaml`
  const pins = new Set(questionnaires.flatMap((one) => one.frameworks ?? []))
  return {
    governance: file<WrittenGovernance>(framework(questionnaires[0]!.governance)),
    statutes: [...pins].map((pin) => file<WrittenStatute>(framework(pin))).filter((one) => one.kind === 'statute'),
    questionnaires,
  }
}

export function answersFile(path: string): WrittenAnswers {
  return file<WrittenAnswers>(path)
}
