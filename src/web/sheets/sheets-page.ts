import { isOpen } from '../../assessments/rules.ts'
import { headOf } from '../rounds/head.ts'
import { openRound } from '../rounds/open.ts'
import { show } from '../show.ts'
import { ownQuestions } from './standing.ts'
import type { Request, Response } from 'express'
import type { FieldError } from '../rounds/form.ts'
import type { InRound } from '../rounds/open.ts'
import type { Visit } from '../visit.ts'
import type { SheetsPage } from './pages.ts'

/** Everything of a round that can be taken along as a file, and the questionnaire that can be brought back. */
export async function sheetsGet(visit: Visit, request: Request, response: Response): Promise<void> {
  showSheets(visit, request, response, await openRound(visit, request), [])
}

export function showSheets(
  visit: Visit,
  request: Request,
  response: Response,
  where: InRound,
  errors: readonly FieldError[],
): void {
  const { t } = visit
  const page = sheetsPage(visit, request, where, errors)
  const title = `${errors.length > 0 ? t('errors.prefix') : ''}${t('sheets.title')} – ${where.meta.name}`
  show(visit, request, response, 'sheets/sheets', page, { title, status: errors.length > 0 ? 400 : 200 })
}

function sheetsPage(visit: Visit, request: Request, where: InRound, errors: readonly FieldError[]): SheetsPage {
  const { t } = visit
  const { base } = where
  const count = ownQuestions(where).length
  const file = (name: string, key: 'results.xlsx' | 'results.csv' | 'requirements.xlsx' | 'requirements.csv') => ({
    ...{ label: t(`sheets.file.${key}`), href: `${base}/sheets/${name}`, hint: t(`sheets.file.${key}.hint`) },
  })
  return {
    head: headOf(visit, request, where),
    errors,
    action: `${base}/sheets`,
    questionnaire:
      count > 0 && isOpen(where.meta.state)
        ? { href: `${base}/sheets/questionnaire.xlsx`, count: t('sheets.fill.count', { count }) }
        : undefined,
    closed: closedText(visit, where, count),
    results: [
      file('results.xlsx', 'results.xlsx'),
      file('requirements.xlsx', 'requirements.xlsx'),
      file('results.csv', 'results.csv'),
      file('requirements.csv', 'requirements.csv'),
    ],
    documents: (['summary', 'full'] as const).map((kind) => ({
      ...{ label: t(`sheets.word.${kind}`), href: `${base}/reports/${kind}.docx`, hint: t(`sheets.word.${kind}.hint`) },
    })),
  }
}

/** Why there is nothing to fill in; nothing for those who never fill in anything. */
function closedText({ t, roles }: Visit, { meta }: InRound, count: number): string | undefined {
  if (roles.every((role) => role === 'reader' || role === 'reviewer')) return undefined
  if (!isOpen(meta.state)) return t(`rounds.locked.${meta.state as 'review' | 'signed' | 'sealed'}`)
  return count > 0 ? undefined : t('rounds.locked.notYours')
}
