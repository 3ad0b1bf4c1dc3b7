import { crumbs, hrefOf } from './guide-parts.ts'
import type { Guide } from './guide.ts'
import type { Link, Voice } from './guide-parts.ts'

export type GuideProfilesPage = {
  readonly title: string
  readonly crumbs: readonly Link[]
  readonly profiles: readonly {
    readonly id: string
    readonly name: string
    readonly text: string
    readonly questions: readonly (Link & { readonly target: string })[]
  }[]
  readonly rows: readonly {
    readonly theme: string
    readonly targets: readonly { readonly level: string; readonly heat: number }[]
  }[]
}

/** The target profiles: what a municipality wants to do with information decides the level that it needs. */
export function guideProfilesPage({ governance, questions }: Guide, voice: Voice): GuideProfilesPage {
  const { say, t } = voice
  const { profiles, themes } = governance
  return {
    title: t('guide.profiles.title'),
    crumbs: crumbs(voice),
    profiles: profiles.map((profile) => ({
      id: profile.id,
      name: say(profile.name),
      text: say(profile.description),
      questions: Object.entries(profile.questions)
        .filter(([id]) => questions.has(id))
        .map(([id, level]) => ({
          label: say(questions.get(id)?.question.text),
          href: hrefOf.question(id),
          target: t('guide.levelNumber', { level }),
        })),
    })),
    rows: themes.map((theme) => ({
      theme: say(theme.name),
      targets: profiles.map(({ targets }) => ({
        level: String(targets[theme.id] ?? '–'),
        heat: targets[theme.id] ?? 0,
      })),
    })),
  }
}
