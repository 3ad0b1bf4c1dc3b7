import { formatDay } from '../../i18n/format.ts'
import { provisionText } from '../../reports/provision-text.ts'
import { found } from './guide.ts'
import { conditionTexts, crumbs, GUIDE, hrefOf, ladder, paragraphs } from './guide-parts.ts'
import { actionsOf } from './question-page.ts'
import type { Duty, Guide } from './guide.ts'
import type { ActionRow } from './question-page.ts'
import type { LevelRow, Link, Voice } from './guide-parts.ts'

export type GuideRequirementPage = {
  readonly title: string
  readonly crumbs: readonly Link[]
  readonly provision: string
  readonly duty: readonly string[]
  readonly facts: readonly { readonly name: string; readonly texts: readonly string[] }[]
  readonly verification: { readonly good: boolean; readonly text: string }
  readonly note: readonly string[]
  readonly evidence: readonly string[]
  readonly mappings: readonly { readonly text: string; readonly href: string | undefined }[]
  readonly steps: readonly Link[]
  readonly questions: readonly (Link & {
    readonly level: string
    readonly ladder: readonly LevelRow[]
    readonly actions: readonly ActionRow[]
  })[]
}

/** One duty: where it stands, whom it binds, how surely the text was verified, and what asks it. */
export function guideRequirementPage(guide: Guide, ref: string, voice: Voice): GuideRequirementPage {
  const { say, t, language } = voice
  const duty = found(guide.duties.get(ref))
  const { requirement, statute } = duty
  const { verification } = requirement
  return {
    title: say(requirement.title),
    crumbs: crumbs(voice, { label: t('guide.requirements.title'), href: `${GUIDE}/requirements` }),
    provision: `${say(statute.source.shortName)} (${statute.source.number}), ${provisionText(requirement.provision, language)}`,
    duty: paragraphs(say(requirement.duty)),
    facts: factsOf(duty, guide, voice),
    verification: {
      good: verification === 'official',
      text: t(`guide.verification.${verification}`, { day: formatDay(statute.source.asOf, language) }),
    },
    note: requirement.note ? paragraphs(say(requirement.note)) : [],
    evidence: requirement.evidence.map(say),
    mappings: requirement.mappings.map((mapping) => mappingOf(mapping, guide, voice)),
    steps: duty.steps.map(({ id, title }) => ({ label: say(title), href: hrefOf.step(id) })),
    questions: duty.asking.map(({ asked, metFrom }) => ({
      label: say(asked.question.text),
      href: hrefOf.question(asked.question.id),
      level: say(asked.questionnaire.title),
      ladder: ladder(asked, guide.governance, voice, metFrom),
      actions: actionsOf(asked, guide, voice),
    })),
  }
}

function factsOf({ requirement, chapter }: Duty, { governance }: Guide, voice: Voice): GuideRequirementPage['facts'] {
  const { say, t } = voice
  const { binds, appliesTo, supervision, condition } = requirement
  const facts = [
    { name: t('guide.chapterName'), texts: [t('guide.chapter', { number: chapter.id, title: say(chapter.title) })] },
    { name: t('guide.binds'), texts: [t(`guide.binds.${binds}`)] },
    { name: t('guide.appliesTo'), texts: appliesTo.map((body) => t(`guide.appliesTo.${body}`)) },
    { name: t('guide.condition'), texts: conditionTexts(condition, governance, voice) },
    { name: t('guide.inForce'), texts: [inForceText(requirement.inForce, voice)] },
    { name: t('guide.supervision'), texts: [t(`guide.supervision.${supervision}`)] },
  ]
  return facts.filter(({ texts }) => texts.length > 0)
}

function inForceText(
  { from, applicableFrom = from, to }: Duty['requirement']['inForce'],
  { t, language }: Voice,
): string {
  const day = (one: string) => formatDay(one, language)
  const since =
    applicableFrom === from
      ? t('guide.since', { day: day(from) })
      : t('guide.sinceApplied', { day: day(from), applied: day(applicableFrom) })
  return to === undefined ? since : `${since} ${t('guide.until', { day: day(to) })}`
}

function mappingOf(
  { to, relation }: Duty['requirement']['mappings'][number],
  guide: Guide,
  { t }: Voice,
): GuideRequirementPage['mappings'][number] {
  const [framework = '', item = ''] = [to.slice(0, to.indexOf(':')), to.slice(to.indexOf(':') + 1)]
  const name = NAMES[framework]
  const text = t(`guide.relation.${relation}`, { to: `${name ? t(name) : framework} ${item}` })
  return { text, href: guide.duties.has(to) ? hrefOf.requirement(to) : undefined }
}

/** Names of what is often mapped to and is not in the library; anything else goes by its id. */
const NAMES: Readonly<
  Record<string, 'guide.mapped.gdpr' | 'guide.mapped.julkri' | 'guide.mapped.administrativeProcedure'>
> = {
  gdpr: 'guide.mapped.gdpr',
  julkri: 'guide.mapped.julkri',
  'administrative-procedure-act': 'guide.mapped.administrativeProcedure',
}
