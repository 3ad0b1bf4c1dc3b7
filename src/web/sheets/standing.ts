import { everSaid } from '../../assessments/answer-store.ts'
import { LONGEST_TITLE, MOST_EVIDENCE } from '../../assessments/evidence.ts'
import { readRound } from '../../assessments/round-reading.ts'
import { spotsOf } from '../../assessments/round-content.ts'
import { isTheirs } from '../../assessments/rules.ts'
import { contentKey } from '../../assessments/sheet/file-standing.ts'
import { changeOf, NOTHING } from '../../assessments/sheet/propose.ts'
import { holds } from '../../scoring/leaf.ts'
import { answersUnderstood, FILL_FORMAT } from '../../reports/sheets/fill-format.ts'
import { MOST_TYPED } from '../../reports/sheets/fill-sheet.ts'
import { NotFound } from '../problems.ts'
import type { AnswerRow } from '../../assessments/answer-store.ts'
import type { RoundReading } from '../../assessments/round-reading.ts'
import type { Change, Proposing, Standing } from '../../assessments/sheet/propose.ts'
import type { Expected } from '../../assessments/sheet/read-proposal.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from '../rounds/open.ts'
import type { Proposed } from './proposal.ts'

/** A round as a filled-in file is compared with it. */
export type Compared = { readonly reading: RoundReading; readonly proposing: Proposing; readonly expected: Expected }

export async function compared(visit: Visit, where: InRound): Promise<Compared> {
  const { db, library } = visit.parts
  const { place, round } = where
  const reading = await readRound(db, library, place.municipalityId, place.roundId)
  if (!reading) throw new NotFound()
  const earlier = await everSaid(db, place)
  const proposing: Proposing = {
    standing: standingOf(reading),
    earlier: (question, version) => (/^\d{1,9}$/.test(version) ? earlier(question, Number(version)) : undefined),
    mayAnswer: (question) => isOwn(where, question),
    mayStandAlone: () => true,
    most: { typed: MOST_TYPED, title: LONGEST_TITLE, evidence: MOST_EVIDENCE },
  }
  const expected = {
    format: FILL_FORMAT,
    answers: answersUnderstood(round.content.governance),
    key: fillKey(where),
    questions: new Set(round.indexOf.keys()),
  }
  return { reading, proposing, expected }
}

export function fillKey({ meta }: InRound): { round: string; content: string } {
  return { round: meta.id, content: contentKey(meta.fingerprints) }
}

/** The questions asked of this municipality that this person may answer, in round order. */
export function ownQuestions(where: InRound): string[] {
  return where.round.asked
    .filter(({ question }) => holds(question.condition, where.facts) && isOwn(where, question.id))
    .map(({ question }) => question.id)
}

function isOwn({ round, actor }: InRound, question: string): boolean {
  const spot = spotsOf(round).get(question)
  return spot !== undefined && isTheirs(actor, spot)
}

export function standingOf({ answers, evidence }: RoundReading): (question: string) => Standing {
  const titles = new Map<string, string[]>()
  for (const { question, title } of evidence) titles.set(question, [...(titles.get(question) ?? []), title])
  return (question) => ({ ...saidIn(answers.get(question)), evidence: titles.get(question) ?? [] })
}

function saidIn(row: AnswerRow | undefined): Omit<Standing, 'evidence'> {
  if (!row) return NOTHING
  const { state, level, reason, comment, version } = row
  return { state, level, reason, comment, version: String(version) }
}

/** What a proposal would change now: less than when it was made, where someone has said the same meanwhile. */
export function changesNow(proposed: readonly Proposed[], { proposing }: Compared): Change[] {
  return proposed.flatMap(({ question, basedOn, said, evidence }) => {
    const now = proposing.standing(question)
    const wanted = said ? { said, version: basedOn } : { said: now, version: now.version }
    return changeOf({ question, evidence, ...wanted }, proposing) ?? []
  })
}
