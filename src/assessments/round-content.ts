import { contentOf } from './answers-file.ts'
import { prepare } from '../scoring/round.ts'
import type { Requirement, Statute } from '../content/framework.ts'
import type { Library } from '../content/index.ts'
import type { Asked, Round } from '../scoring/round.ts'

const prepared = new WeakMap<Library, Map<string, Round>>()

/**
 * The content of a set of pins made ready for scoring, once for each set: a page, a saved answer and a
 * report share it. @throws RangeError for a pin that is not on the shelf.
 */
export function roundOf(library: Library, pins: readonly string[]): Round {
  const known = prepared.get(library) ?? new Map<string, Round>()
  prepared.set(library, known)
  const key = pins.toSorted().join(' ')
  const round = known.get(key) ?? prepare(contentOf(questionnairesOf(library, pins), library))
  known.set(key, round)
  return round
}

function questionnairesOf(library: Library, pins: readonly string[]) {
  return pins.map((pin) => {
    const entry = library.questionnaires.get(pin)
    if (!entry) throw new RangeError(`the content folder has no ${pin}`)
    return entry.content
  })
}

/** Where a question stands: its questionnaire and section by id. */
export type Spot = { readonly questionnaire: string; readonly section: string; readonly question: string }

const spots = new WeakMap<Round, ReadonlyMap<string, Spot>>()

/** The place of every question of a round, by question id. */
export function spotsOf(round: Round): ReadonlyMap<string, Spot> {
  const known = spots.get(round) ?? new Map(listSpots(round).map((spot) => [spot.question, spot]))
  spots.set(round, known)
  return known
}

function listSpots({ content }: Round): Spot[] {
  return content.questionnaires.flatMap(({ id: questionnaire, sections }) =>
    sections.flatMap(({ id: section, questions }) =>
      questions.map(({ id: question }) => ({ questionnaire, section, question })),
    ),
  )
}

/** A requirement of a round and the statute it stands in. */
export type Bound = { readonly statute: Statute; readonly requirement: Requirement }

const bound = new WeakMap<Round, ReadonlyMap<string, Bound>>()

/** Every statutory requirement of a round, by its reference `framework:id`. */
export function requirementsOf(round: Round): ReadonlyMap<string, Bound> {
  const known = bound.get(round) ?? new Map(listRequirements(round))
  bound.set(round, known)
  return known
}

function listRequirements({ content }: Round): [string, Bound][] {
  return content.statutes.flatMap((statute) =>
    statute.chapters.flatMap(({ requirements }) =>
      requirements.map((requirement): [string, Bound] => [`${statute.id}:${requirement.id}`, { statute, requirement }]),
    ),
  )
}

export function askedOf(round: Round, question: string): Asked | undefined {
  const index = round.indexOf.get(question)
  return index === undefined ? undefined : round.asked[index]
}
