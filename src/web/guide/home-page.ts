import { formatDay } from '../../i18n/format.ts'
import { GUIDE, hrefOf, paragraphs } from './guide-parts.ts'
import type { Case } from './cases.ts'
import type { Guide } from './guide.ts'
import type { Link, Voice } from './guide-parts.ts'

export type GuideHomePage = {
  readonly title: string
  readonly intro: readonly string[]
  readonly parts: readonly (Link & { readonly count: string; readonly text: string })[]
  readonly steps: readonly (Link & { readonly number: number; readonly text: string })[]
  readonly statutes: readonly (Link & { readonly facts: string; readonly note: string })[]
  readonly scale: readonly { readonly level: number; readonly name: string; readonly text: string }[]
  readonly themes: readonly (Link & { readonly text: string })[]
}

/** What the guide is, and the ways into it. */
export function guideHomePage(guide: Guide, cases: readonly Case[], voice: Voice): GuideHomePage {
  const { governance } = guide
  const { say } = voice
  return {
    title: say(governance.title),
    intro: paragraphs(say(governance.description)),
    parts: partsOf(guide, cases, voice),
    steps: governance.operatingModel.map(({ id, title, purpose }, i) => ({
      number: i + 1,
      label: say(title),
      text: say(purpose),
      href: hrefOf.step(id),
    })),
    statutes: guide.statutes.map((statute) => statuteOf(statute, voice)),
    scale: governance.scale.map(({ level, name, description }) => ({ level, name: say(name), text: say(description) })),
    themes: governance.themes.map(({ id, name, description }) => ({
      label: say(name),
      text: say(description),
      href: `${GUIDE}/requirements?theme=${id}`,
    })),
  }
}

function partsOf(guide: Guide, cases: readonly Case[], { t }: Voice): GuideHomePage['parts'] {
  const part = (key: 'requirements' | 'questions' | 'cases' | 'profiles', count: number) => ({
    label: t(`guide.${key}.title`),
    text: t(`guide.${key}.card`),
    count: String(count),
    href: `${GUIDE}/${key}`,
  })
  return [
    part('requirements', guide.duties.size),
    part('questions', guide.questions.size),
    part('cases', cases.length),
    part('profiles', guide.governance.profiles.length),
  ]
}

function statuteOf(
  { id, title, source, chapters }: Guide['statutes'][number],
  { say, t, language }: Voice,
): GuideHomePage['statutes'][number] {
  const count = chapters.reduce((sum, chapter) => sum + chapter.requirements.length, 0)
  return {
    label: say(title),
    href: `${GUIDE}/requirements#${id}`,
    facts: t('guide.statuteFacts', { number: source.number, count, day: formatDay(source.asOf, language) }),
    note: say(source.note),
  }
}
