import { library } from '../../support/rounds.ts'
import { readCases } from '../../../src/web/guide/cases.ts'
import { state } from './state.ts'
import type { State } from './state.ts'

type Params = Readonly<Record<string, string>>

const cases = readCases(['.'], library)
const requirements = [...library.statutes.values()].flatMap(({ content }) =>
  content.chapters.flatMap((chapter) => chapter.requirements.map(({ id }) => ({ framework: content.id, id }))),
)
const questions = [...library.questionnaires.values()].flatMap(({ content }) =>
  content.sections.flatMap((section) => section.questions.map(({ id }) => ({ question: id }))),
)
const governance = [...library.governances.values()][0]!.content
const steps = governance.operatingModel.map(({ id }) => ({ step: id }))

/** A few of many pages made alike, from over the whole list. */
function some<T>(all: readonly T[], count: number): T[] {
  const apart = Math.max(1, Math.floor(all.length / count))
  return all.filter((_, i) => i % apart === 0).slice(0, count)
}

const each = (route: string, all: readonly Params[]): State[] =>
  all.map((params) => state(route, Object.values(params).join(' '), { who: 'nobody', params }))

/** The guide: its lists, and `count` pages of each kind. */
export function guideStates(count: number): State[] {
  const oneCase = some(cases, count).map(({ id }) => ({ case: id }))
  const C = '/guide/cases/:case'
  const themes = oneCase
    .slice(0, 2)
    .flatMap((one) => some(governance.themes, 2).map(({ id }) => ({ ...one, theme: id })))
  const duties = oneCase.slice(0, 2).flatMap((one) => some(requirements, 2).map((duty) => ({ ...one, ...duty })))
  return [
    state('/guide', 'as it is', { who: 'nobody' }),
    state('/guide', 'signed in', { who: 'coordinator' }),
    state('/guide/requirements', 'all', { who: 'nobody' }),
    state('/guide/requirements', 'narrowed', { who: 'nobody', query: '?theme=security&condition=always' }),
    state('/guide/questions', 'all', { who: 'nobody' }),
    state('/guide/cases', 'all', { who: 'nobody' }),
    state('/guide/profiles', 'all', { who: 'nobody' }),
    ...each('/guide/steps/:step', some(steps, count)),
    ...each('/guide/requirements/:framework/:id', some(requirements, count)),
    ...each('/guide/questions/:question', some(questions, count)),
    ...each(C, oneCase),
    ...each(`${C}/results`, oneCase.slice(0, 2)),
    ...each(`${C}/results/themes/:theme`, themes),
    ...each(`${C}/results/requirements/:framework/:id`, duties),
  ]
}
