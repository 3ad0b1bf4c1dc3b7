import { translator } from '../../i18n/translate.ts'
import { unmetDuties } from '../duty-order.ts'
import { openReport } from '../open-report.ts'
import { commonWords } from '../words/common-words.ts'
import { summaryWords } from '../words/summary-words.ts'
import { withheldWords } from '../words/withheld-words.ts'
import { barsFigure, stackFigure, themesMeasured } from './charts.ts'
import { changeParas } from './change-paras.ts'
import { contradictionText } from './contradiction-text.ts'
import { decisionBlocks } from './decision-blocks.ts'
import { nextSteps } from './next-steps.ts'
import type { Block, Para } from '../block.ts'
import type { Report } from '../open-report.ts'
import type { ReportInput } from '../report-input.ts'

const MOST_RAISES = 3
const MOST_UNMET = 5
const MOST_CONTRADICTIONS = 2
/** More acts than this share one bar. */
const MOST_BARS = 2

/** The report for the executive: everything on one page. */
export function summaryBlocks(input: ReportInput): Block[] {
  const report = openReport(input)
  return [{ kind: 'onePage', blocks: summaryOf(report, input.organisation.name) }]
}

/** What stands on the page, under a heading of one's own choice. */
export function summaryOf(report: Report, heading: string): Block[] {
  const { input } = report
  return [
    { kind: 'heading', level: 1, text: heading, lines: 2 },
    { kind: 'paragraph', tone: 'dim', text: whenAndAgainstWhat(report).join(' · '), lines: 2 },
    {
      kind: 'columns',
      columns: [
        { fraction: 0.42, blocks: [overallFigure(report)] },
        { fraction: 0.58, blocks: raiseBlocks(report) },
      ],
    },
    { kind: 'heading', level: 2, text: translator(summaryWords, report.language)('themes') },
    barsFigure(report, 'themes', themesMeasured(report)),
    ...conformityBlocks(report),
    {
      kind: 'columns',
      columns: [
        { fraction: 0.52, blocks: unmetBlocks(report) },
        { fraction: 0.48, blocks: [...nextBlocks(report), contradictionPara(report)] },
      ],
    },
    // what was recounted without some answers is not the result that is decided on
    ...(Object.keys(input.withheld?.answers ?? {}).length > 0 ? [] : decisionBlocks(report)),
    { kind: 'paragraph', tone: 'dim', text: translator(commonWords, report.language)('certifiesNothing'), lines: 2 },
  ]
}

export function whenAndAgainstWhat({ input, language, day, say }: Report): string[] {
  const c = translator(commonWords, language)
  const profile = input.round.content.governance.profiles.find(({ id }) => id === input.targetId)
  const withheld = Object.keys(input.withheld?.answers ?? {}).length
  return [
    input.asOf === undefined ? c('noDay') : c('asOf', { day: day(input.asOf) }),
    profile ? c('target', { name: say(profile.name) }) : c('noTarget'),
    ...(withheld === 0 ? [] : [translator(withheldWords, language)('recounted', { count: withheld })]),
  ]
}

function overallFigure(report: Report): Block {
  const { input, language, number, range, share } = report
  const t = translator(summaryWords, language)
  const { maturity } = input.result
  const from = input.round.rule === 'staged' ? 0 : 1
  return {
    kind: 'keyFigure',
    label: t('overall', { from, to: input.round.highest }),
    value: number(maturity.value),
    notes: [
      { text: maturity.value === null ? t('noValue') : placeOnScale(report, maturity.value), tone: 'strong', lines: 2 },
      {
        text: t('rangeAndCoverage', { range: range(maturity), coverage: share(maturity.coverage) }),
        tone: 'small',
        lines: 2,
      },
      ...changeParas(report),
    ],
  }
}

/** On a level, or between which two. */
function placeOnScale({ language, scaleName }: Report, value: number): string {
  const t = translator(summaryWords, language)
  const below = Math.floor(value)
  if (below === value) return t('atLevel', { level: below, name: scaleName(below) })
  const above = below + 1
  return t('betweenLevels', { below, belowName: scaleName(below), above, aboveName: scaleName(above) })
}

function raiseBlocks({ input, language, questionText, number }: Report): Block[] {
  const t = translator(summaryWords, language)
  const { raises, maturity } = input.result
  const heading: Block = { kind: 'heading', level: 2, text: t('raises') }
  if (raises.length === 0)
    return [
      heading,
      { kind: 'paragraph', tone: 'small', text: maturity.value === null ? t('noRaises') : t('allAtTop') },
    ]
  const items = raises.slice(0, MOST_RAISES).map(({ question, gain }): Para => ({
    text: t('raise', { question: questionText(question), gain: number(gain) }),
    tone: 'small',
    lines: 2,
  }))
  return [heading, { kind: 'list', items }, { kind: 'paragraph', tone: 'dim', text: t('raisesMean'), lines: 2 }]
}

function conformityBlocks(report: Report): Block[] {
  const t = translator(summaryWords, report.language)
  const { result, round } = report.input
  const { statutes } = round.content
  if (statutes.length === 0) return [{ kind: 'paragraph', tone: 'small', text: t('noStatutes') }]
  const act = report.say(statutes[0]!.source.shortName)
  const text = statutes.length === 1 ? t('conformity', { act }) : t('conformityOfAll')
  const rows = statutes.slice(0, MOST_BARS).map(({ id, source }) => ({
    label: statutes.length === 1 ? '' : report.say(source.shortName),
    counts: result.conformity[id]!,
  }))
  return [{ kind: 'heading', level: 2, text, lines: 1 }, stackFigure(report, rows)]
}

function unmetBlocks(report: Report): Block[] {
  const t = translator(summaryWords, report.language)
  const c = translator(commonWords, report.language)
  const unmet = unmetDuties(report)
  const heading: Block = { kind: 'heading', level: 2, text: t('unmet') }
  if (unmet.length === 0) return [heading, { kind: 'paragraph', tone: 'small', text: noneUnmet(report) }]
  const items = unmet.slice(0, MOST_UNMET).map(({ framework, id, status }): Para => {
    const title = report.say(report.duty(framework, id).requirement.title)
    const text = t('unmetItem', { provision: report.provision(framework, id), title, status: c(status) })
    return { text, tone: 'small', mark: status, lines: 2 }
  })
  const more = unmet.length - items.length
  const rest: Block[] =
    more === 0 ? [] : [{ kind: 'paragraph', tone: 'dim', text: t('moreUnmet', { count: more }), lines: 2 }]
  return [heading, { kind: 'list', items }, ...rest]
}

function noneUnmet({ input, language }: Report): string {
  const assessed = input.result.requirements.some(({ status }) => status === 'met')
  return translator(summaryWords, language)(assessed ? 'noUnmet' : 'nothingAssessed')
}

function nextBlocks(report: Report): Block[] {
  const items = nextSteps(report).map((text): Para => ({ text, tone: 'small', lines: 3 }))
  return [
    { kind: 'heading', level: 2, text: translator(summaryWords, report.language)('next') },
    { kind: 'list', items },
  ]
}

function contradictionPara(report: Report): Block {
  const t = translator(summaryWords, report.language)
  const { contradictions } = report.input.result
  if (contradictions.length === 0) return { kind: 'paragraph', tone: 'small', text: t('noContradictions'), lines: 2 }
  const more = contradictions.length - MOST_CONTRADICTIONS
  const named = contradictions.slice(0, MOST_CONTRADICTIONS).map((one) => contradictionText(report, one))
  const list = [...named, ...(more > 0 ? [t('moreContradictions', { count: more })] : [])].join('; ')
  return { kind: 'paragraph', tone: 'small', text: t('contradictions', { list }), mark: 'warning', lines: 3 }
}
