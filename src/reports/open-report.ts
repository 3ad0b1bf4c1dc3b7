import { formatDay, formatNumber, formatShare } from '../i18n/format.ts'
import { provisionText } from './provision-text.ts'
import type { Requirement, Statute } from '../content/framework.ts'
import type { Text } from '../content/text.ts'
import type { Language } from '../i18n/translate.ts'
import type { Maturity } from '../scoring/rules.ts'
import type { Asked, Answer } from '../scoring/round.ts'
import type { ReportInput } from './report-input.ts'

export type LegalDuty = { readonly statute: Statute; readonly requirement: Requirement }

/** The input of a report with everything in it found by id and written in its language. */
export type Report = {
  readonly input: ReportInput
  readonly language: Language
  readonly say: (text: Text | undefined) => string
  readonly number: (value: number | null, decimals?: number) => string
  readonly share: (value: number | null) => string
  readonly day: (day: string) => string
  readonly range: (maturity: Pick<Maturity, 'low' | 'high'>) => string
  readonly asked: (question: string) => Asked
  readonly questionText: (question: string) => string
  readonly answer: (question: string) => Answer | undefined
  readonly duty: (framework: string, id: string) => LegalDuty
  /** The provision; of another act than the only one, with the name of the act. */
  readonly provision: (framework: string, id: string) => string
  readonly themeName: (id: string) => string
  readonly levelName: (id: string) => string
  /** The name of a level of the maturity scale. */
  readonly scaleName: (level: number) => string
}

export function openReport(input: ReportInput): Report {
  const { language, round, state } = input
  const { governance, statutes } = round.content
  const say = (text: Text | undefined) => text?.[language] ?? ''
  const duties = dutiesOf(statutes)
  const duty = (framework: string, id: string) => duties.get(`${framework}:${id}`)!
  const asked = (question: string) => round.asked[round.indexOf.get(question)!]!
  const number = remembered((value: number | null, decimals = 2) => formatNumber(value, language, decimals))
  const nameIn = (list: readonly { id: string; name: Text }[]) => (id: string) =>
    say(list.find((one) => one.id === id)?.name)
  return {
    input,
    language,
    say,
    number,
    share: remembered((value: number | null) => formatShare(value, language)),
    day: remembered((day: string) => formatDay(day, language)),
    range: ({ low, high }) => (low === null || high === null ? '–' : `${number(low)}–${number(high)}`),
    asked,
    questionText: (question) => say(asked(question).question.text),
    answer: (question) => state.answers[question],
    duty,
    provision: (framework, id) => provisionOf(duty(framework, id), statutes.length > 1, language),
    themeName: nameIn(governance.themes),
    levelName: nameIn(governance.managementLevels),
    scaleName: (level) => say(governance.scale.find((step) => step.level === level)?.name),
  }
}

function dutiesOf(statutes: readonly Statute[]): Map<string, LegalDuty> {
  return new Map(
    statutes.flatMap((statute) =>
      statute.chapters.flatMap(({ requirements }) =>
        requirements.map((requirement) => [`${statute.id}:${requirement.id}`, { statute, requirement }] as const),
      ),
    ),
  )
}

function provisionOf({ statute, requirement }: LegalDuty, named: boolean, language: Language): string {
  const provision = provisionText(requirement.provision, language)
  return named ? `${statute.source.shortName[language]} ${provision}` : provision
}

/** Formatting a number takes longer than drawing it; a report prints the same few over and over. */
function remembered<V extends number | string | null>(format: (value: V, decimals?: number) => string): typeof format {
  const known = new Map<string, string>()
  return (value, decimals) => {
    const key = `${value} ${decimals}`
    const text = known.get(key) ?? format(value, decimals)
    known.set(key, text)
    return text
  }
}
