import { translator } from '../../i18n/translate.ts'
import { commonWords } from '../words/common-words.ts'
import { dutyWords } from '../words/duty-words.ts'
import { chapterTitle } from './conformity-blocks.ts'
import { questionField } from './question-field.ts'
import { whyOf } from './why-of.ts'
import type { Block, Field, Para } from '../block.ts'
import type { Report } from '../open-report.ts'
import type { Requirement, Statute } from '../../content/framework.ts'
import type { RequirementResult } from '../../scoring/result.ts'

/** Every requirement of every act with its status, its reasons and the answers behind it. */
export function dutyBlocks(report: Report): Block[] {
  const { statutes } = report.input.round.content
  const homes = homesOf(report)
  const results = new Map(report.input.result.requirements.map((one) => [`${one.framework}:${one.id}`, one]))
  return statutes.flatMap((statute) =>
    statute.chapters.flatMap((chapter): Block[] => [
      { kind: 'heading', level: 2, text: titleOf(report, statute, chapter) },
      ...chapter.requirements.flatMap((one) =>
        requirementBlocks(report, one, results.get(`${statute.id}:${one.id}`)!, homes),
      ),
    ]),
  )
}

function titleOf(report: Report, statute: Statute, chapter: Statute['chapters'][number]): string {
  const title = chapterTitle(report, chapter)
  return report.input.round.content.statutes.length > 1 ? `${report.say(statute.source.shortName)}: ${title}` : title
}

/** The requirement under which a question's comment and evidence are printed: the first that it speaks of. */
function homesOf({ input }: Report): ReadonlyMap<string, string> {
  const homes = new Map<string, string>()
  for (const { framework, id, questions } of input.result.requirements)
    for (const question of questions) if (!homes.has(question)) homes.set(question, `${framework}:${id}`)
  return homes
}

function requirementBlocks(
  report: Report,
  requirement: Requirement,
  result: RequirementResult,
  homes: ReadonlyMap<string, string>,
): Block[] {
  const { framework, id, status, questions } = result
  const c = translator(commonWords, report.language)
  const ref = `${framework}:${id}`
  const outside = result.because === 'condition' || result.because === 'notInForce'
  // what does not concern the municipality lists only the questions that were answered all the same
  const shown = outside ? questions.filter((question) => report.answer(question)) : questions
  const items: Field[] = [
    {
      label: c(status),
      mark: status,
      paras: [{ text: report.say(requirement.duty), tone: 'body' }, ...lawParas(report, requirement)],
    },
    ...whyOf(report, requirement, result),
    ...shown.map((question) => questionField(report, question, { ref, home: homes.get(question) ?? ref })),
  ]
  return [
    { kind: 'heading', level: 3, label: report.provision(framework, id), text: report.say(requirement.title) },
    { kind: 'fields', items },
  ]
}

/** Whom it binds, who supervises, and how surely the text was verified. */
function lawParas({ language, say }: Report, { binds, supervision, verification, note }: Requirement): Para[] {
  const t = translator(dutyWords, language)
  const law = [t('binds', { whom: t(binds) }), t('supervision', { who: t(supervision) })].join(' ')
  const verified = [t(verification), say(note)].filter((part) => part !== '').join(' ')
  if (verification === 'official') return [{ text: `${law} ${verified}`, tone: 'dim' }]
  return [
    { text: law, tone: 'dim' },
    { text: verified, tone: 'note', mark: 'warning' },
  ]
}
