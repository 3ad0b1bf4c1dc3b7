import { requirementsOf } from '../../assessments/round-content.ts'
import type { Text } from '../../content/text.ts'
import type { Language } from '../../i18n/translate.ts'
import type { Round } from '../../scoring/round.ts'
import type { Link } from '../rounds/pages.ts'

/** What ids are called on a page. An id that the content does not know stays an id. */
export type Names = {
  readonly role: (id: string) => string
  readonly action: (id: string) => string
  readonly question: (id: string) => Link
  /** A statutory requirement, by `framework:id`, with its page among the results. */
  readonly duty: (reference: string) => Link
  readonly titles: ReadonlyMap<string, Text>
}

type Own = readonly { readonly id: string; readonly title: Text }[]

export function namesOf(
  round: Round,
  own: Own,
  { language, base }: { readonly language: Language; readonly base: string },
): Names {
  const { roles } = round.content.governance
  const called = new Map(roles.map(({ id, name }) => [id, name[language]]))
  const actions: Own = [...round.asked.flatMap(({ question }) => question.actions), ...own]
  const titles = new Map(actions.map(({ id, title }) => [id, title]))
  const texts = new Map(round.asked.map(({ question }) => [question.id, question.text[language]]))
  const duties = requirementsOf(round)
  return {
    role: (id) => called.get(id) ?? id,
    action: (id) => titles.get(id)?.[language] ?? id,
    question: (id) => ({ label: texts.get(id) ?? id, href: `${base}/question/${id}` }),
    duty: (reference) => {
      const found = duties.get(reference)
      const href = `${base}/results/requirements/${reference.replace(':', '/')}`
      if (!found) return { label: reference, href }
      return { label: `${found.statute.source.shortName[language]}: ${found.requirement.title[language]}`, href }
    },
    titles,
  }
}
