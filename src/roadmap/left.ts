/** Days or money, of the whole plan or of one role. */
export type Resource = { readonly kind: 'days' | 'cost'; readonly role?: string }

/**
 * Why an action is not in the plan:
 * - `excluded`: people left it out
 * - `answerFirst`: whether what it waits for is done depends on unanswered `questions`
 * - `dependency`: what it waits for, `waitsFor`, is not in the plan
 * - `cycle`: it waits for itself, by way of `waitsFor`
 * - `tooLarge`: with what it waits for, it needs more of `resource` than the whole plan has
 * - `capacity`: it would fit alone, but what stands in the plan does more; `resource` is what runs out
 * - `afterPlan`: it is fixed to a quarter after the last one
 * - `notNeeded`: the plan reaches the same without it
 */
export type WhyLeft =
  'excluded' | 'answerFirst' | 'dependency' | 'cycle' | 'tooLarge' | 'capacity' | 'afterPlan' | 'notNeeded'

/** An action that is not in the plan, and why. */
export type Left = {
  readonly id: string
  readonly why: WhyLeft
  readonly questions?: readonly string[]
  readonly waitsFor?: readonly string[]
  readonly resource?: Resource
  /** Days or euros, by `resource.kind`: what the action needs with all that it waits for. */
  readonly needed?: number
  /** What the whole plan has, or in `capacity` what the other actions leave of it. */
  readonly available?: number
}
