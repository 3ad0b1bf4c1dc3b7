import { translator } from '../../i18n/translate.ts'
import { chapterTitle } from '../blocks/conformity-blocks.ts'
import { metFrom } from '../duty-order.ts'
import { commonWords } from '../words/common-words.ts'
import { dutyWords } from '../words/duty-words.ts'
import { sheetWords } from '../words/sheet-words.ts'
import { answerSaid } from './answer-tables.ts'
import type { Requirement, Statute } from '../../content/framework.ts'
import type { RequirementResult } from '../../scoring/result.ts'
import type { Report } from '../open-report.ts'
import type { SheetCell, SheetTable } from './sheet-table.ts'

/** Every requirement of every act: where it stands, what it asks, how it is met, and how surely the law is known. */
export function requirementTable(report: Report): SheetTable {
  const t = translator(sheetWords, report.language)
  const results = new Map(report.input.result.requirements.map((one) => [`${one.framework}:${one.id}`, one]))
  const rows = report.input.round.content.statutes.flatMap((statute) =>
    statute.chapters.flatMap((chapter) =>
      chapter.requirements.map((one) => {
        const result = results.get(`${statute.id}:${one.id}`)!
        return [
          ...placeCells(report, statute, chapter, one),
          ...statusCells(report, result),
          ...lawCells(report, statute, one),
        ]
      }),
    ),
  )
  return { name: t('requirements'), columns: columnsOf(report), rows }
}

function columnsOf({ language }: Report): SheetTable['columns'] {
  const t = translator(sheetWords, language)
  const labels: [string, number][] = [
    [t('id'), 34],
    [translator(commonWords, language)('requirement'), 40],
    [t('act'), 20],
    [t('provision'), 18],
    [t('chapter'), 26],
    [t('duty'), 60],
    [t('status'), 18],
    [t('why'), 26],
    [t('behind'), 60],
    [t('reason'), 34],
    [t('evidence'), 34],
    [t('binds'), 26],
    [t('supervision'), 26],
    [t('verification'), 34],
    [t('textOf'), 13],
  ]
  return labels.map(([label, width]) => ({ label, width }))
}

function placeCells(
  report: Report,
  statute: Statute,
  chapter: Statute['chapters'][number],
  requirement: Requirement,
): SheetCell[] {
  return [
    `${statute.id}:${requirement.id}`,
    report.say(requirement.title),
    report.say(statute.source.shortName),
    report.provision(statute.id, requirement.id),
    chapterTitle(report, chapter),
    report.say(requirement.duty),
  ]
}

const BECAUSE = {
  condition: 'becauseCondition',
  notInForce: 'becauseNotInForce',
  claimed: 'becauseClaimed',
  notAsked: 'becauseNotAsked',
} as const

function statusCells(
  report: Report,
  { framework, id, status, because, questions, claims }: RequirementResult,
): SheetCell[] {
  const t = translator(sheetWords, report.language)
  const answers = questions.map((question) =>
    t('behindOne', {
      question: report.questionText(question),
      answer: answerSaid(report, question),
      metFrom: metFrom(report, question, `${framework}:${id}`),
    }),
  )
  return [
    translator(commonWords, report.language)(status),
    because === null ? '' : t(BECAUSE[because]),
    answers.join('\n'),
    claims.map(({ reason }) => reason).join('\n'),
    questions.flatMap((question) => report.answer(question)?.evidence ?? []).join('\n'),
  ]
}

function lawCells({ language, say }: Report, statute: Statute, one: Requirement): SheetCell[] {
  const t = translator(dutyWords, language)
  const verified = [t(one.verification), say(one.note)].filter((part) => part !== '').join(' ')
  return [t(one.binds), t(one.supervision), verified, statute.source.asOf]
}
