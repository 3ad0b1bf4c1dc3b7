import { formatNumber } from '../../i18n/format.ts'
import { found } from './guide.ts'
import { conditionTexts, crumbs, dutyRow, GUIDE, hrefOf, ladder, paragraphs, roleNames } from './guide-parts.ts'
import type { AskedQuestion, Guide } from './guide.ts'
import type { DutyRow, LevelRow, Link, Voice } from './guide-parts.ts'

export type ActionRow = {
  readonly title: string
  readonly text: string
  readonly step: string
  readonly owner: string
  readonly sizes: readonly { readonly name: string; readonly days: string; readonly cost: string }[]
}

export type GuideQuestionPage = {
  readonly title: string
  readonly crumbs: readonly Link[]
  readonly place: string
  readonly why: readonly string[]
  readonly guidance: readonly string[]
  readonly conditions: readonly string[]
  readonly ladder: readonly LevelRow[]
  readonly evidence: readonly string[]
  readonly actions: readonly ActionRow[]
  readonly requirements: readonly DutyRow[]
}

/** One question as it can be read before it is answered. */
export function guideQuestionPage(guide: Guide, id: string, voice: Voice): GuideQuestionPage {
  const { say, t } = voice
  const asked = found(guide.questions.get(id))
  const { question, questionnaire } = asked
  const theme = guide.governance.themes.find((one) => one.id === question.theme)
  const metFrom = lowestMet(asked, guide)
  return {
    title: say(question.text),
    crumbs: crumbs(voice, { label: t('guide.questions.title'), href: `${GUIDE}/questions` }),
    place: `${say(questionnaire.title)} · ${say(theme?.name)}`,
    why: paragraphs(say(question.why)),
    guidance: paragraphs(say(question.guidance)),
    conditions: conditionTexts(question.condition, guide.governance, voice),
    ladder: ladder(asked, guide.governance, voice, metFrom),
    evidence: question.evidence.map(say),
    actions: actionsOf(asked, guide, voice),
    requirements: question.requirements
      .map(({ ref }) => guide.duties.get(ref))
      .filter((duty) => duty !== undefined)
      .map((duty) => dutyRow(duty, voice, guide.statutes.length > 1)),
  }
}

/** The level from which every duty of the question is met; none without duties. */
function lowestMet({ question }: AskedQuestion, { governance }: Guide): number | undefined {
  const levels = question.requirements.map(({ metFrom = governance.anchor }) => metFrom)
  return levels.length > 0 ? Math.max(...levels) : undefined
}

/** The steps from level to level, with work and money by size of municipality. */
export function actionsOf({ question }: AskedQuestion, { governance }: Guide, voice: Voice): ActionRow[] {
  const { say, t, language } = voice
  const number = (value: number | undefined) => formatNumber(value ?? null, language, 0)
  return question.actions.map((action) => ({
    title: say(action.title),
    text: say(action.description),
    step: t('guide.fromTo', { from: action.from, to: action.to }),
    owner: roleNames([action.owner], governance, voice).join(),
    sizes: governance.sizes.map(({ id, name }) => ({
      name: say(name),
      days: t(action.effortDays[id] === 1 ? 'guide.day' : 'guide.days', { days: number(action.effortDays[id]) }),
      cost: t('guide.euros', { euros: number(action.cost[id]) }),
    })),
  }))
}

export type GuideQuestionsPage = {
  readonly title: string
  readonly crumbs: readonly Link[]
  readonly questionnaires: readonly {
    readonly title: string
    readonly text: string
    readonly sections: readonly { readonly title: string; readonly questions: readonly Link[] }[]
  }[]
}

/** All questions by questionnaire and section, to read beforehand. */
export function guideQuestionsPage(guide: Guide, voice: Voice): GuideQuestionsPage {
  const { say, t } = voice
  return {
    title: t('guide.questions.title'),
    crumbs: crumbs(voice),
    questionnaires: guide.questionnaires.map(({ title, description, sections }) => ({
      title: say(title),
      text: say(description),
      sections: sections.map((section) => ({
        title: say(section.title),
        questions: section.questions.map(({ id, text }) => ({ label: say(text), href: hrefOf.question(id) })),
      })),
    })),
  }
}
