import { translator } from '../../i18n/translate.ts'
import { withheldWords } from '../words/withheld-words.ts'
import { groundText } from './grounds.ts'
import { chosenParts } from './redaction.ts'
import type { Answer, RoundState } from '../../scoring/round.ts'
import type { Result } from '../../scoring/result.ts'
import type { ReportInput } from '../report-input.ts'
import type { Review } from '../review.ts'
import type { Part, WithheldPart } from '../withheld.ts'
import type { Ground } from './grounds.ts'
import type { Redaction } from './redaction.ts'

/** Counts a round anew: the scoring room’s own rules, handed in. */
export type Rescore = (round: ReportInput['round'], state: RoundState) => Result

/**
 * A report’s input without what is withheld: every block, every attachment and every line of metadata is
 * made from what this gives, so that nothing of the withheld can come into the file.
 *
 * A withheld text gives its place to its ground. A withheld answer is taken out whole and the result counted
 * as if the question were open: from means beside the other answers it could be worked out again. Earlier
 * rounds and attachments are dropped; whoever wants them makes them from redacted inputs.
 */
export function redacted(input: ReportInput, redaction: Redaction, rescore: Rescore): ReportInput {
  const { round, state, language } = input
  const { earlier: _earlier, attachments: _attachments, plan: _plan, ...rest } = input
  const chosen = new Map(round.asked.map(({ question }) => [question.id, chosenParts(question, redaction)] as const))
  const held = Object.keys({ ...state.answers, ...input.reviews }).flatMap((id) =>
    withheldOf(id, input, chosen.get(id) ?? new Map()),
  )
  const whole = new Map(held.flatMap(({ question, part, ground }) => (part === 'level' ? [[question, ground]] : [])))
  const place = placeOf(language)
  const textOf = new Map(held.map(({ question, part, ground }) => [`${question} ${part}`, place(ground)]))
  const answers = mapped(state.answers, (answer, id) => (whole.has(id) ? undefined : answerWithout(answer, id, textOf)))
  const reviews = mapped(input.reviews ?? {}, (review, id) =>
    whole.has(id) ? undefined : reviewWithout(review, textOf.get(`${id} review`), redaction.names, place),
  )
  const now = { ...state, answers }
  const names = namesIn(input, redaction.names)
  return {
    ...rest,
    state: now,
    result: whole.size > 0 ? rescore(round, now) : withReasons(input.result, answers),
    reviews,
    ...(input.signedOff && redaction.names !== undefined
      ? { signedOff: { ...input.signedOff, by: place(redaction.names) } }
      : {}),
    marking: { kind: 'public' },
    withheld: {
      parts: [...held, ...names].map((one): WithheldPart => ({ ...one, ground: groundText(one.ground, language) })),
      answers: Object.fromEntries([...whole].map(([id, ground]) => [id, groundText(ground!, language)])),
    },
  }
}

type Held = { readonly question: string; readonly part: Part; readonly ground: Ground }

/** The parts of one question that are there and are withheld; with the answer goes every part of it. */
function withheldOf(question: string, { state, reviews }: ReportInput, chosen: ReadonlyMap<Part, Ground>): Held[] {
  const answer = state.answers[question]
  const review = reviews?.[question]
  const level = answer ? chosen.get('level') : undefined
  const there: Record<Part, boolean> = {
    level: answer !== undefined,
    reason: answer?.notApplicable !== undefined,
    comment: answer?.comment !== undefined,
    evidence: (answer?.evidence ?? []).length > 0,
    review: level === undefined ? review?.comment !== undefined : review !== undefined,
  }
  return (Object.keys(there) as Part[]).flatMap((part) => {
    const ground = chosen.get(part) ?? level
    return there[part] && ground !== undefined ? [{ question, part, ground }] : []
  })
}

/** What stands where something was taken out. */
function placeOf(language: ReportInput['language']): (ground: Ground) => string {
  const t = translator(withheldWords, language)
  return (ground) => t('place', { ground: groundText(ground, language) })
}

function answerWithout(answer: Answer, id: string, textOf: ReadonlyMap<string, string>): Answer {
  const reason = textOf.get(`${id} reason`)
  const comment = textOf.get(`${id} comment`)
  const evidence = textOf.get(`${id} evidence`)
  return {
    ...answer,
    ...(reason === undefined ? {} : { notApplicable: reason }),
    ...(comment === undefined ? {} : { comment }),
    ...(evidence === undefined ? {} : { evidence: [evidence] }),
  }
}

function reviewWithout(
  review: Review,
  comment: string | undefined,
  names: Ground | undefined,
  place: (ground: Ground) => string,
): Review {
  return {
    ...review,
    ...(comment === undefined ? {} : { comment }),
    ...(review.by === undefined || names === undefined ? {} : { by: place(names) }),
  }
}

/** The names of persons that stand in a report: who reviewed, and who signed off. */
function namesIn({ reviews = {}, signedOff }: ReportInput, ground: Ground | undefined) {
  if (ground === undefined) return []
  const reviewed = Object.entries(reviews).filter(([, { by }]) => by !== undefined)
  return [
    ...reviewed.map(([question]) => ({ question, part: 'name' as const, ground })),
    ...(signedOff ? [{ part: 'name' as const, ground }] : []),
  ]
}

/** The reasons that a result repeats are those of the answers that are left. */
function withReasons(result: Result, answers: RoundState['answers']): Result {
  const requirements = result.requirements.map((one) => ({
    ...one,
    claims: one.claims.map(({ question }) => ({ question, reason: answers[question]?.notApplicable ?? '' })),
  }))
  return { ...result, requirements }
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (value: T, id: string) => T | undefined) {
  const left: Record<string, T> = {}
  for (const [id, value] of Object.entries(record)) {
    const changed = change(value, id)
    if (changed !== undefined) left[id] = changed
  }
  return left
}
