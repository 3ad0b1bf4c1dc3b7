import { translator } from '../../i18n/translate.ts'
import { commonWords } from '../words/common-words.ts'
import { dutyWords } from '../words/duty-words.ts'
import { statutoryWords } from '../words/statutory-words.ts'
import { chapterTitle } from './conformity-blocks.ts'
import { answerText } from './question-field.ts'
import { whyOf } from './why-of.ts'
import type { Block, Field, Para } from '../block.ts'
import type { Report } from '../open-report.ts'
import type { Review } from '../review.ts'
import type { Requirement, Statute } from '../../content/framework.ts'
import type { RequirementResult } from '../../scoring/result.ts'

/** Every requirement, by act and chapter. */
export function statutoryDutyBlocks(report: Report): Block[] {
  const { input, say } = report
  const results = new Map(input.result.requirements.map((one) => [`${one.framework}:${one.id}`, one]))
  return input.round.content.statutes.flatMap((statute): Block[] => [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: `${say(statute.source.name)} (${statute.source.number})` },
    ...statute.chapters.flatMap((chapter): Block[] => [
      { kind: 'heading', level: 2, text: chapterTitle(report, chapter) },
      ...chapter.requirements.flatMap((one) => dutyOf(report, statute, one, results.get(`${statute.id}:${one.id}`)!)),
    ]),
  ])
}

function dutyOf(report: Report, statute: Statute, requirement: Requirement, result: RequirementResult): Block[] {
  const { language, say, provision } = report
  const c = translator(commonWords, language)
  const items: Field[] = [
    { label: c(result.status), mark: result.status, paras: [{ text: say(requirement.duty), tone: 'body' }] },
    ...whyOf(report, requirement, result),
    lawField(report, statute, requirement),
    ...questionFields(report, result),
  ]
  const label = provision(result.framework, result.id)
  return [
    { kind: 'heading', level: 3, label, text: say(requirement.title) },
    { kind: 'fields', items },
  ]
}

/** How surely the text was verified, of which day it is, and from when it is applied. */
function lawField({ language, say, day }: Report, { source }: Statute, requirement: Requirement): Field {
  const t = translator(statutoryWords, language)
  const d = translator(dutyWords, language)
  const { verification, note, inForce, supervision } = requirement
  const law = [
    t('textOf', { day: day(source.asOf) }),
    t('applied', { from: day(inForce.applicableFrom ?? inForce.from) }),
    d('supervision', { who: d(supervision) }),
  ].join(' ')
  const verified = [d(verification), say(note)].filter((part) => part !== '').join(' ')
  return {
    label: t('law'),
    paras: [
      verification === 'official'
        ? { text: verified, tone: 'small' }
        : { text: verified, tone: 'small', mark: 'warning' },
      { text: law, tone: 'dim' },
    ],
  }
}

/** Each question with its answer, the evidence for it and what the reviewer holds of it. */
function questionFields(report: Report, { because, questions }: RequirementResult): Field[] {
  // what does not concern the municipality lists only the questions that were answered all the same
  const outside = because === 'condition' || because === 'notInForce'
  const shown = outside ? questions.filter((one) => report.answer(one)) : questions
  return shown.map((question) => ({
    label: report.levelName(report.input.round.levels[report.asked(question).level]!.id),
    paras: [
      { text: report.questionText(question), tone: 'strong' },
      { text: answerText(report, question, undefined), tone: 'small' },
      ...(report.input.withheld?.answers[question] === undefined
        ? [evidencePara(report, question), ...reviewParas(report, question)]
        : []),
    ],
  }))
}

function evidencePara(report: Report, question: string): Para {
  const evidence = report.answer(question)?.evidence ?? []
  if (evidence.length === 0) {
    return { text: translator(statutoryWords, report.language)('noEvidence'), tone: 'dim' }
  }
  return { text: translator(dutyWords, report.language)('evidence', { text: evidence.join('; ') }), tone: 'small' }
}

function reviewParas(report: Report, question: string): Para[] {
  const t = translator(statutoryWords, report.language)
  const review = report.input.reviews?.[question]
  // said once at the beginning where nothing was reviewed
  if (!review) return Object.keys(report.input.reviews ?? {}).length === 0 ? [] : [{ text: t('noReview'), tone: 'dim' }]
  const text = t('reviewOf', { verdict: t(review.verdict), who: whoOf(report, review) })
  const remark = review.comment === undefined ? '' : t('reviewComment', { text: review.comment })
  return [{ text: [text, remark].filter((part) => part !== '').join(' '), tone: 'small' }]
}

function whoOf({ language, day }: Report, { by, on }: Review): string {
  const who = [by, on === undefined ? undefined : day(on)].filter((part) => part !== undefined).join(', ')
  return who === '' ? '' : translator(statutoryWords, language)('reviewBy', { who })
}
