import { translator } from '../../i18n/translate.ts'
import { metFrom } from '../duty-order.ts'
import { levelSaid } from '../level-said.ts'
import { dutyWords } from '../words/duty-words.ts'
import { withheldWords } from '../words/withheld-words.ts'
import { settled } from './why-of.ts'
import type { Field, Para } from '../block.ts'
import type { Report } from '../open-report.ts'
import type { Answer } from '../../scoring/round.ts'

/** Where a question is shown: the requirement, and the one that holds its comment and evidence. */
type Place = { readonly ref: string; readonly home: string }

/** A question with its answer, the statement of the level chosen, and what was written beside it. */
export function questionField(report: Report, question: string, place?: Place): Field {
  const { input, levelName, asked, questionText, answer } = report
  const level = input.round.levels[asked(question).level]!.id
  const given = answer(question)
  return {
    label: levelName(level),
    paras: [
      { text: questionText(question), tone: 'strong' },
      { text: answerText(report, question, place), tone: 'small' },
      ...statement(report, question, given),
      ...(given ? remarks(report, given, place) : []),
    ],
  }
}

/** What was answered, in a sentence or two: level and votes, or why there is no level. */
export function answerText(report: Report, question: string, place: Place | undefined): string {
  const t = translator(dutyWords, report.language)
  const given = report.answer(question)
  const level = levelSaid(given)
  const parts = [
    level === undefined
      ? stateText(report, question, given)
      : t('levelGiven', { level, name: report.scaleName(level) }),
    place && level !== undefined ? t('metFrom', { metFrom: metFrom(report, question, place.ref) }) : '',
    given?.votes?.length
      ? t(given.level === undefined ? 'median' : 'consensus', { votes: given.votes.join(', ') })
      : '',
    given?.answeredOn === undefined ? '' : t('answeredOn', { day: report.day(given.answeredOn) }),
    report.input.result.ignoredAnswers.includes(question) ? t('ignored') : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function stateText(report: Report, question: string, given: Answer | undefined): string {
  const t = translator(dutyWords, report.language)
  const withheld = report.input.withheld?.answers[question]
  if (withheld !== undefined) return translator(withheldWords, report.language)('answerPlace', { ground: withheld })
  if (given?.notApplicable !== undefined) return t('claimed', { reason: given.notApplicable })
  if (given?.dontKnow) return t('dontKnow')
  const { condition } = report.asked(question).question
  const concerns = condition.every(({ fact, is }) => settled(report, fact).value === is)
  return t(concerns ? 'unanswered' : 'notAsked')
}

function statement({ asked, say }: Report, question: string, given: Answer | undefined): Para[] {
  const text = say(asked(question).question.levels[String(levelSaid(given))])
  return text === '' ? [] : [{ text, tone: 'body' }]
}

/** Comment and evidence once in the report; elsewhere the place where they stand. */
function remarks(report: Report, { comment, evidence = [] }: Answer, place: Place | undefined): Para[] {
  const t = translator(dutyWords, report.language)
  if (comment === undefined && evidence.length === 0) return []
  if (place && place.home !== place.ref) {
    const [framework = '', id = ''] = place.home.split(':')
    return [{ text: t('remarksAt', { provision: report.provision(framework, id) }), tone: 'dim' }]
  }
  return [
    ...(comment === undefined ? [] : [{ text: t('comment', { text: comment }), tone: 'note' } as const]),
    ...(evidence.length === 0 ? [] : [{ text: t('evidence', { text: evidence.join('; ') }), tone: 'note' } as const]),
  ]
}
