import { parseDocument } from 'yaml'
import type { Answer } from '../../scoring/round.ts'
import type { Change } from './propose.ts'

/**
 * The text of a file of answers with some of them changed. All else in it stays: order, comments, and what a worked
 * case says beside its answers. The dates of changed answers fall away, for nobody has said them anew.
 */
export function changeAnswers(
  text: string,
  answers: Readonly<Record<string, Answer>>,
  changes: readonly Change[],
): string {
  const document = parseDocument(text)
  if (!document.has('answers')) document.set('answers', document.createNode({}))
  for (const change of changes) {
    const answer = changedAnswer(answers[change.question], change)
    if (answer === undefined) document.deleteIn(['answers', change.question])
    else document.setIn(['answers', change.question], document.createNode(answer))
  }
  return document.toString({ lineWidth: 0 })
}

/** Undefined when nothing is said any more. Votes stay beside a level, and alone where a level is taken away. */
export function changedAnswer(answer: Answer | undefined, { after, newEvidence }: Change): Answer | undefined {
  const evidence = [...(answer?.evidence ?? []), ...newEvidence]
  const shown = evidence.length > 0 ? { evidence } : {}
  if (after === null) return answer && { ...answer, ...shown }
  const comment = after.comment === null ? {} : { comment: after.comment }
  const votes = answer?.votes === undefined ? {} : { votes: answer.votes }
  if (after.state === 'level') return { level: after.level!, ...votes, ...comment, ...shown }
  if (after.state === 'notApplicable') return { notApplicable: after.reason!, ...comment, ...shown }
  if (after.state === 'dontKnow') return { dontKnow: true, ...comment, ...shown }
  return answer?.votes === undefined ? undefined : { ...votes, ...comment, ...shown }
}
