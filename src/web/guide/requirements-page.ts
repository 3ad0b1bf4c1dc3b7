import { z } from 'zod'
import { crumbs, dutyRow } from './guide-parts.ts'
import type { Duty, Guide } from './guide.ts'
import type { DutyRow, Link, Voice } from './guide-parts.ts'

export type Option = { readonly value: string; readonly label: string; readonly chosen: boolean }
export type GuideRequirementsPage = {
  readonly title: string
  readonly crumbs: readonly Link[]
  readonly themes: readonly Option[]
  readonly conditions: readonly Option[]
  readonly shown: string
  readonly filtered: boolean
  readonly statutes: readonly {
    readonly id: string
    readonly title: string
    readonly chapters: readonly { readonly title: string; readonly requirements: readonly DutyRow[] }[]
  }[]
}

const ALWAYS = 'always'
const text = z.string().catch('')
/** What the list is narrowed to. An unknown word narrows to nothing known, and is left out. */
export const requirementsFilter = z.object({ theme: text, condition: text })
export type RequirementsFilter = z.output<typeof requirementsFilter>

/** Every requirement by chapter, narrowed by theme and by the fact that makes it concern a municipality. */
export function guideRequirementsPage(guide: Guide, asked: RequirementsFilter, voice: Voice): GuideRequirementsPage {
  const { t } = voice
  const filter = known(guide, asked)
  const fits = (duty: Duty) => ofTheme(duty, filter.theme) && underCondition(duty, filter.condition)
  const statutes = guide.statutes.map((statute) => statuteOf(guide, statute, fits, voice))
  const count = [...guide.duties.values()].filter(fits).length
  return {
    title: t('guide.requirements.title'),
    crumbs: crumbs(voice),
    themes: themeOptions(guide, filter.theme, voice),
    conditions: conditionOptions(guide, filter.condition, voice),
    shown: t('guide.shown', { count, of: guide.duties.size }),
    filtered: filter.theme !== '' || filter.condition !== '',
    statutes: statutes.filter(({ chapters }) => chapters.length > 0),
  }
}

function known({ governance }: Guide, { theme, condition }: RequirementsFilter): RequirementsFilter {
  const isFact = condition === ALWAYS || governance.facts.some(({ id }) => id === condition)
  return {
    theme: governance.themes.some(({ id }) => id === theme) ? theme : '',
    condition: isFact ? condition : '',
  }
}

function ofTheme({ asking }: Duty, theme: string): boolean {
  return theme === '' || asking.some(({ asked }) => asked.question.theme === theme)
}

function underCondition({ requirement: { condition } }: Duty, chosen: string): boolean {
  if (chosen === '') return true
  return chosen === ALWAYS ? condition.length === 0 : condition.some(({ fact }) => fact === chosen)
}

function statuteOf(
  guide: Guide,
  statute: Guide['statutes'][number],
  fits: (duty: Duty) => boolean,
  voice: Voice,
): GuideRequirementsPage['statutes'][number] {
  const { say, t } = voice
  const chapters = statute.chapters.map((chapter) => ({
    title: t('guide.chapter', { number: chapter.id, title: say(chapter.title) }),
    requirements: chapter.requirements
      .map(({ id }) => guide.duties.get(`${statute.id}:${id}`)!)
      .filter(fits)
      .map((duty) => dutyRow(duty, voice)),
  }))
  return {
    id: statute.id,
    title: say(statute.title),
    chapters: chapters.filter(({ requirements }) => requirements.length > 0),
  }
}

function themeOptions({ governance }: Guide, theme: string, { say, t }: Voice): Option[] {
  const themes = governance.themes.map(({ id, name }) => ({ value: id, label: say(name), chosen: id === theme }))
  return [{ value: '', label: t('guide.allThemes'), chosen: theme === '' }, ...themes]
}

function conditionOptions(guide: Guide, condition: string, { say, t }: Voice): Option[] {
  const used = new Set([...guide.duties.values()].flatMap((duty) => duty.requirement.condition.map(({ fact }) => fact)))
  const facts = guide.governance.facts.filter(({ id }) => used.has(id))
  return [
    { value: '', label: t('guide.allConditions'), chosen: condition === '' },
    { value: ALWAYS, label: t('guide.alwaysApplies'), chosen: condition === ALWAYS },
    ...facts.map(({ id, question }) => ({ value: id, label: say(question), chosen: id === condition })),
  ]
}
