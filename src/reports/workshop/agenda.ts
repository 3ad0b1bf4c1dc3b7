/** A step of a session: its words by key, and how long it takes in minutes. */
export type Step = {
  readonly key: 'opening' | 'scale' | 'questions' | 'break' | 'dissent' | 'whole' | 'actions' | 'close'
  readonly minutes: number
}

/** One question takes a group about so long: read, vote, hear both ends, ask how one knows, agree. */
export const MINUTES_A_QUESTION = 6

const step = (key: Step['key'], minutes: number): Step => ({ key, minutes })

/** Two hours, for the questions that decide most. */
export const TWO_HOURS: readonly Step[] = [
  step('opening', 10),
  step('scale', 10),
  step('questions', 42),
  step('break', 5),
  step('questions', 30),
  step('whole', 10),
  step('actions', 10),
  step('close', 3),
]

/** Half a day with time to go back to where views differed. */
export const HALF_DAY: readonly Step[] = [
  step('opening', 15),
  step('scale', 15),
  step('questions', 60),
  step('break', 15),
  step('questions', 60),
  step('dissent', 25),
  step('whole', 20),
  step('actions', 20),
  step('close', 10),
]

/** How many questions a session has time for. */
export function questionsIn(steps: readonly Step[]): number {
  const minutes = steps.filter(({ key }) => key === 'questions').reduce((sum, one) => sum + one.minutes, 0)
  return Math.floor(minutes / MINUTES_A_QUESTION)
}

/** Steps with the time from the start at which each begins, `1:05`. */
export function clocked(steps: readonly Step[]): (Step & { readonly at: string })[] {
  let minutes = 0
  return steps.map((one) => {
    const at = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
    minutes += one.minutes
    return { ...one, at }
  })
}
