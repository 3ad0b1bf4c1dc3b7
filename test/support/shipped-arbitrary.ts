import * as fc from 'fast-check'
import { anyAnswer, anyDay } from './round-arbitrary.ts'
import type { Library } from '../../src/content/index.ts'
import type { Answer, Facts } from '../../src/scoring/round.ts'

export type AnyAnswersFile = {
  readonly organisation: { readonly name: string }
  readonly questionnaires: string[]
  readonly facts: Record<string, boolean | string>
  readonly answers: Record<string, Answer>
  readonly asOf?: string
  readonly target?: string
}

/** A file of answers to any of the shipped questionnaires, from an empty one to one with everything answered. */
export function anyAnswersFile(library: Library): fc.Arbitrary<AnyAnswersFile> {
  const questionnaires = [...library.questionnaires.values()].map((entry) => entry.content)
  const governance = library.governances.get(questionnaires[0]!.governance)!.content
  const answers = (freq: number) => fc.option(anyAnswer(governance.scale.length), { nil: undefined, freq })
  const answersTo = (asked: typeof questionnaires, freq: number) => {
    const questions = asked.flatMap((one) => one.sections.flatMap((section) => section.questions))
    return fc.record(Object.fromEntries(questions.map(({ id }) => [id, answers(freq)])), { noNullPrototype: true })
  }
  const facts = Object.fromEntries(
    governance.facts.map((fact) => [
      fact.id,
      fact.type === 'boolean' ? fc.boolean() : fc.constantFrom(...fact.options.map((option) => option.id)),
    ]),
  )
  const pinned = fc.oneof(fc.constant(questionnaires), fc.shuffledSubarray(questionnaires, { minLength: 1 }))
  return fc.tuple(pinned, fc.integer({ min: 1, max: 20 })).chain(([asked, freq]) =>
    fc.record(
      {
        organisation: fc.constant({ name: 'Esimerkkilä' }),
        questionnaires: fc.constant(asked.map(({ id, version }) => `${id}@${version}`)),
        facts: fc.record(facts, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Facts>,
        answers: answersTo(asked, freq).map(withoutGaps),
        asOf: anyDay,
        target: fc.constantFrom(...governance.profiles.map((profile) => profile.id)),
      },
      { requiredKeys: ['organisation', 'questionnaires', 'facts', 'answers'] },
    ),
  )
}

function withoutGaps(answers: Record<string, Answer | undefined>): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(answers).filter((entry): entry is [string, Answer] => entry[1] !== undefined),
  )
}
