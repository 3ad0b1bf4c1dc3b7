import { translator } from '../../i18n/translate.ts'
import { chaptersByStatus, STATUSES } from '../chart-data.ts'
import { commonWords } from '../words/common-words.ts'
import { fullWords } from '../words/full-words.ts'
import { stackFigure } from './charts.ts'
import type { Block, Column, TableCell } from '../block.ts'
import type { Counts } from '../chart-data.ts'
import type { Report } from '../open-report.ts'
import type { Statute } from '../../content/framework.ts'

/** How the duties of each act are met: in all, and chapter by chapter. */
export function conformityBlocks(report: Report): Block[] {
  const { statutes } = report.input.round.content
  if (statutes.length === 0) {
    const text = translator(fullWords, report.language)('noStatutes')
    return [{ kind: 'paragraph', tone: 'body', text }]
  }
  return statutes.flatMap((statute) => statuteBlocks(report, statute, statutes.length > 1))
}

function statuteBlocks(report: Report, statute: Statute, titled: boolean): Block[] {
  const { input, language, say } = report
  const t = translator(fullWords, language)
  const total = input.result.conformity[statute.id]!
  const act = capitalised(say(statute.source.shortName))
  const chapters = chapterCounts(report, statute)
  const unverified = statute.chapters
    .flatMap(({ requirements }) => requirements)
    .filter((r) => r.verification !== 'official').length
  return [
    ...(titled ? [{ kind: 'heading', level: 2, text: act } as const] : []),
    { kind: 'paragraph', tone: 'lead', text: t('conformityLead', { act, number: statute.source.number, ...total }) },
    stackFigure(report, [{ label: '', counts: total }]),
    stackFigure(report, chapters),
    countTable(report, [...chapters, { label: t('total'), counts: total }]),
    ...(unverified === 0
      ? []
      : [
          {
            kind: 'paragraph',
            tone: 'note',
            mark: 'warning',
            text: t('unverifiedCount', { count: unverified }),
          } as const,
        ]),
  ]
}

type Counted = { readonly label: string; readonly counts: Counts }

/** Statuses of each chapter's requirements, counted from the result. */
function chapterCounts(report: Report, statute: Statute): Counted[] {
  const { labels, series } = chaptersByStatus(report, statute, (chapter) => chapterTitle(report, chapter))
  return labels.map(({ label }, i) => ({
    label,
    counts: Object.fromEntries(series.map(({ id, values }) => [id, values[i] ?? 0])) as Counts,
  }))
}

/** `4 a luku Kyberturvallisuus`; ids run their letter on to the number. */
export function chapterTitle({ language, say }: Report, { id, title }: Statute['chapters'][number]): string {
  const number = language === 'en' ? id : id.replace(/^(\d+)([a-z])$/, '$1\u00A0$2')
  return translator(fullWords, language)('chapter', { id: number, title: say(title) })
}

function countTable({ language, number }: Report, rows: readonly Counted[]): Block {
  const c = translator(commonWords, language)
  const t = translator(fullWords, language)
  return {
    kind: 'table',
    columns: [
      { label: t('chapterColumn'), fraction: 0.4 },
      ...STATUSES.map((status): Column => ({ label: c(status), fraction: 0.12, align: 'right' })),
    ],
    rows: rows.map(({ label, counts }, i) => {
      const last = i === rows.length - 1
      return [label, ...STATUSES.map((status) => number(counts[status], 0))].map((text): TableCell =>
        last ? { text, strong: true } : { text },
      )
    }),
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
