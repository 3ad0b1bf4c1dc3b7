import { found } from './guide.ts'
import { crumbs, dutyRow, hrefOf, paragraphs, roleNames } from './guide-parts.ts'
import type { Guide } from './guide.ts'
import type { DutyRow, Link, Voice } from './guide-parts.ts'

export type GuideStepPage = {
  readonly title: string
  readonly crumbs: readonly Link[]
  readonly place: string
  readonly purpose: string
  readonly facts: readonly { readonly name: string; readonly texts: readonly string[] }[]
  readonly guide: readonly string[]
  readonly requirements: readonly DutyRow[]
  readonly previous: Link | undefined
  readonly next: Link | undefined
}

/** One step of the operating model: why, who, how often, from what to what, and how it is done. */
export function guideStepPage(guide: Guide, id: string, voice: Voice): GuideStepPage {
  const { say, t } = voice
  const steps = guide.governance.operatingModel
  const index = steps.findIndex((step) => step.id === id)
  const step = found(steps[index])
  const link = (other: typeof step | undefined) => other && { label: say(other.title), href: hrefOf.step(other.id) }
  return {
    title: say(step.title),
    crumbs: crumbs(voice),
    place: t('guide.stepOf', { number: index + 1, of: steps.length }),
    purpose: say(step.purpose),
    facts: factsOf(step, guide, voice),
    guide: paragraphs(say(step.guide)),
    requirements: step.requirements
      .map((ref) => guide.duties.get(ref))
      .filter((duty) => duty !== undefined)
      .map((duty) => dutyRow(duty, voice, guide.statutes.length > 1)),
    previous: link(steps[index - 1]),
    next: link(steps[index + 1]),
  }
}

function factsOf(
  step: Guide['governance']['operatingModel'][number],
  { governance }: Guide,
  voice: Voice,
): GuideStepPage['facts'] {
  const { say, t } = voice
  const names = (ids: readonly string[]) => roleNames(ids, governance, voice)
  const facts = [
    { name: t('guide.accountable'), texts: names([step.accountable]) },
    { name: t('guide.responsible'), texts: names(step.responsible) },
    { name: t('guide.consulted'), texts: names(step.consulted) },
    { name: t('guide.informed'), texts: names(step.informed) },
    { name: t('guide.rhythm'), texts: step.rhythm ? [say(step.rhythm)] : [] },
    { name: t('guide.inputs'), texts: [say(step.inputs)] },
    { name: t('guide.outputs'), texts: [say(step.outputs)] },
  ]
  return facts.filter(({ texts }) => texts.length > 0)
}
