import { createHash } from 'node:crypto'
import { VERDICTS } from '../../assessments/review-store.ts'
import { mayReview } from '../../assessments/rules.ts'
import { formatDate } from '../../i18n/format-time.ts'
import { wordsOf } from './form.ts'
import type { Review, Verdict } from '../../assessments/review-store.ts'
import type { Visit } from '../visit.ts'
import type { FieldError } from './form.ts'
import type { InRound } from './open.ts'
import type { ReviewModel } from './pages.ts'

/** A reviewer's words that are not saved. `isConflict`: because another reviewer's came first. */
export type Reviewing = {
  readonly verdict?: Verdict | undefined
  readonly comment: string
  readonly version?: string
  /** The mark of what the form was shown with. */
  readonly was?: string
  readonly isConflict?: boolean
  /** Words without a verdict. */
  readonly isUndecided?: boolean
}

/** A verdict with its form; what was typed and not saved stands in it. */
export function reviewModel(
  { t, language }: Visit,
  { actor, meta }: InRound,
  review: Review | undefined,
  action: string,
  typed?: Reviewing,
): ReviewModel {
  return {
    action,
    may: mayReview(actor, meta.state) === 'yes',
    // a verdict that came meanwhile is a conflict, unless its reader has been told of it
    version: typed?.version !== undefined && !typed.isConflict ? Number(typed.version) : (review?.version ?? 0),
    comment: review?.comment ?? '',
    typed: typed?.comment ?? review?.comment ?? '',
    was: typed?.was !== undefined && !typed.isConflict ? typed.was : shownMark(review?.verdict, review?.comment ?? ''),
    said: review && t(`rounds.review.${review.verdict}`),
    who: review ? `${review.reviewerName ?? t('rounds.someone')} ${formatDate(review.at, language)}` : '',
    options: VERDICTS.map((value) => ({
      value,
      name: t(`rounds.review.${value}`),
      checked: (typed?.verdict ?? review?.verdict) === value,
    })),
  }
}

/** Why verdicts of the list were not saved, each at its field. */
export function problemsOf({ t }: Visit, typed: ReadonlyMap<string, Reviewing>): FieldError[] {
  return [...typed].flatMap(([id, { isConflict, isUndecided }]) => [
    ...(isConflict ? [{ field: `review-comment-${id}`, text: t('rounds.review.conflict') }] : []),
    ...(isUndecided ? [{ field: `verdict-${id}-agree`, text: t('rounds.review.undecided') }] : []),
  ])
}

/** Whether its reader changed anything in a form of the list. */
export function isTouched({ verdict, comment, was }: Reviewing): boolean {
  return shownMark(verdict, comment) !== was
}

/** What a form was shown with, in short: it tells what its reader touched, also when someone else wrote meanwhile. */
export function shownMark(verdict: Verdict | undefined, comment: string): string {
  return createHash('sha256')
    .update(JSON.stringify([verdict ?? null, wordsOf(comment)]))
    .digest('base64url')
    .slice(0, 16)
}
