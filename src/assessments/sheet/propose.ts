import type { Said } from '../answer-store.ts'
import type { CellProblem, Wanted } from './read-answers.ts'

/** An answer as it stands now. Versions are compared as text: a number in the database, a digest in a file. */
export type Standing = Said & { readonly version: string; readonly evidence: readonly string[] }

/** One answer that the file would change. */
export type Change = {
  readonly question: string
  /** The version that the file was written from. */
  readonly basedOn: string
  readonly before: Standing
  /** Null: only evidence is added. */
  readonly after: Said | null
  readonly newEvidence: readonly string[]
  /** Someone has written another answer since the file was written. */
  readonly conflict: boolean
}

export type Proposing = {
  readonly standing: (question: string) => Standing
  /** The answer that the file was written from, when it is no longer the one that stands. */
  readonly earlier: (question: string, version: string) => Said | undefined
  readonly mayAnswer: (question: string) => boolean
  /** Whether a comment and evidence may stand without an answer, as in a round; a file of answers has no place for it. */
  readonly mayStandAlone: (question: string) => boolean
  readonly most: { readonly typed: number; readonly title: number; readonly evidence: number }
}

export const NOTHING: Standing = { state: 'open', level: null, reason: null, comment: null, version: '0', evidence: [] }

/** What would change, in the order of the file, and what stands in its way. What nobody touched changes nothing. */
export function propose(
  wanted: readonly Wanted[],
  proposing: Proposing,
): { readonly changes: Change[]; readonly problems: CellProblem[] } {
  const changes: Change[] = []
  const problems: CellProblem[] = []
  for (const one of wanted) {
    const change = changeOf(one, proposing)
    if (!change) continue
    const wrong = wrongIn(one, change, proposing)
    if (wrong.length > 0) problems.push(...wrong)
    else changes.push(change)
  }
  return { changes, problems }
}

export function changeOf(
  { question, version, said, evidence }: Pick<Wanted, 'question' | 'version' | 'said' | 'evidence'>,
  { standing, earlier }: Pick<Proposing, 'standing' | 'earlier'>,
): Change | undefined {
  const now = standing(question)
  const fresh = version === now.version
  const from = fresh ? now : earlier(question, version)
  const touched = from === undefined || !sameSaid(from, said)
  const after = touched && !sameSaid(now, said) ? said : null
  const newEvidence = evidence.filter((title) => !now.evidence.includes(title))
  if (after === null && newEvidence.length === 0) return undefined
  return { question, basedOn: version, before: now, after, newEvidence, conflict: after !== null && !fresh }
}

function wrongIn({ question, evidence, at }: Wanted, change: Change, proposing: Proposing): CellProblem[] {
  const { mayAnswer, mayStandAlone, most } = proposing
  if (!mayAnswer(question)) return [{ ...at('answer'), code: 'notYours' }]
  const { after, newEvidence, before } = change
  const { state, comment } = after ?? before
  const alone = state === 'open' && (comment !== null || newEvidence.length > 0) && !mayStandAlone(question)
  if (alone) return [{ ...at('answer'), code: 'answerMissing' }]
  const long = (['reason', 'comment'] as const).filter((key) => (after?.[key]?.length ?? 0) > most.typed)
  const title = evidence.find((one) => one.length > most.title)
  const tooMuch = newEvidence.length > 0 && before.evidence.length + newEvidence.length > most.evidence
  return [
    ...long.map((key): CellProblem => ({ ...at(key), code: 'tooLong', values: { most: most.typed } })),
    ...(title === undefined
      ? []
      : [{ ...at('newEvidence'), code: 'evidenceTooLong', values: { most: most.title } } as const]),
    ...(tooMuch ? [{ ...at('newEvidence'), code: 'evidenceTooMuch', values: { most: most.evidence } } as const] : []),
  ]
}

/** The same answer with the same words; line breaks and outer spaces are a spreadsheet's own. */
export function sameSaid(a: Said, b: Said): boolean {
  return (
    a.state === b.state &&
    a.level === b.level &&
    inCell(a.reason) === inCell(b.reason) &&
    inCell(a.comment) === inCell(b.comment)
  )
}

function inCell(text: string | null): string {
  return (text ?? '').replace(/\r\n?/g, '\n').trim()
}
