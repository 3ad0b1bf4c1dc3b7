import { choicesIn } from '../../reports/sheets/fill-format.ts'
import { formatMoment } from '../../i18n/format-time.ts'
import { headOf } from '../rounds/head.ts'
import { partName } from '../rounds/part-name.ts'
import { spotsOf } from '../../assessments/round-content.ts'
import { show } from '../show.ts'
import { writeProposal } from './proposal.ts'
import type { Request, Response } from 'express'
import type { Said } from '../../assessments/answer-store.ts'
import type { Change } from '../../assessments/sheet/propose.ts'
import type { InRound } from '../rounds/open.ts'
import type { Visit } from '../visit.ts'
import type { PreviewChange, PreviewPage, SaidText } from './pages.ts'
import type { Compared } from './standing.ts'

export type Choices = Readonly<Record<string, 'mine' | 'theirs' | undefined>>
export type Previewed = {
  readonly where: InRound
  readonly with: Compared
  readonly changes: readonly Change[]
  readonly chosen: Choices
  /** Questions where a choice between two answers is waited for. */
  readonly undecided: readonly string[]
  readonly status: number
}

/** Shows what the file would change, before and after. Nothing is saved. */
export function showPreview(visit: Visit, request: Request, response: Response, previewed: Previewed): void {
  const { t } = visit
  const page = previewPage(visit, request, previewed)
  const title = `${page.errors.length > 0 ? t('errors.prefix') : ''}${t('sheets.preview.title')} – ${previewed.where.meta.name}`
  show(visit, request, response, 'sheets/preview', page, { title, form: 'preview', status: previewed.status })
}

function previewPage(visit: Visit, request: Request, previewed: Previewed): PreviewPage {
  const { t } = visit
  const { where, changes, undecided } = previewed
  const here = { label: t('sheets.title'), href: `${where.base}/sheets` }
  return {
    head: headOf(visit, request, where, here),
    errors: undecided.map((id) => ({ field: `choose-${id}`, text: chooseText(visit, where, id) })),
    action: here.href,
    count: t('sheets.preview.count', { count: changes.length }),
    proposal: writeProposal(changes),
    changes: changes.map((change) => changeModel(visit, previewed, change)),
    submit: t('sheets.preview.save', { count: changes.length }),
    back: here.href,
  }
}

function changeModel(visit: Visit, previewed: Previewed, change: Change): PreviewChange {
  const { where, chosen, undecided } = previewed
  const { question, before, after, newEvidence, conflict } = change
  const spot = spotsOf(where.round).get(question)!
  return {
    id: question,
    question: textOf(visit, where, question),
    part: partName(where, { ...spot, question: null }, visit.language),
    before: saidText(visit, where, before),
    after: saidText(visit, where, after ?? before),
    evidence: newEvidence,
    conflict: conflict
      ? {
          by: writtenBy(visit, previewed, question),
          seen: before.version,
          chosen: chosen[question],
          error: undecided.includes(question) ? chooseText(visit, where, question) : undefined,
        }
      : undefined,
  }
}

function chooseText(visit: Visit, where: InRound, id: string): string {
  return visit.t('sheets.preview.choose', { question: textOf(visit, where, id) })
}

function writtenBy({ t, language }: Visit, { with: { reading } }: Previewed, question: string): string {
  const row = reading.answers.get(question)
  if (!row) return ''
  const name = row.answeredByName ?? t('rounds.someone')
  return t('sheets.preview.by', { name, time: formatMoment(row.answeredAt, language) })
}

function textOf({ language }: Visit, { round }: InRound, question: string): string {
  return round.asked[round.indexOf.get(question)!]!.question.text[language] ?? question
}

function saidText({ t, language }: Visit, { round }: InRound, { state, level, reason, comment }: Said): SaidText {
  const choice = choicesIn(round.content.governance, language).find((one) => one.state === state && one.level === level)
  const line = (term: string, text: string | null) => (text === null ? [] : [{ term, text }])
  return {
    answer: choice?.label ?? t('sheets.noAnswer'),
    lines: [...line(t('sheets.reason'), reason), ...line(t('sheets.comment'), comment)],
  }
}
