import { OTHER, QUESTION } from '../../support/town.ts'
import { gridsOf, putCells, workbookOf } from '../../support/workbook.ts'
import { send, state } from './state.ts'
import type { Page } from 'playwright-core'
import type { Town } from '../../support/town.ts'
import type { State } from './state.ts'

const SHEETS = '/m/:municipality/r/:round/sheets'
type Filling = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Downloads the questionnaire of the page, fills it in and sends it back. */
export async function bringBack(page: Page, filling: () => Filling, meanwhile?: () => Promise<void>): Promise<void> {
  const { pathname, origin } = new URL(page.url())
  const got = await page.context().request.get(`${origin}${pathname}/questionnaire.xlsx`)
  await meanwhile?.()
  const grids = gridsOf(await got.body())
  for (const [question, cells] of Object.entries(filling())) putCells(grids, question, cells)
  const buffer = workbookOf(grids)
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.locator('#file').setInputFiles({ name: 'täytetty.xlsx', mimeType, buffer })
  await Promise.all([page.waitForNavigation(), page.locator('#bring button').click()])
}

const changes = (): Filling => ({
  [QUESTION]: { answer: '4', comment: `Vastuut päivitettiin hallintosääntöön.\nKohta ${Date.now()}` },
  [OTHER]: { answer: '2', reason: '', newEvidence: `Kunnanhallituksen päätös ${Date.now()}\nOhje` },
})
const wrong = (): Filling => ({ [QUESTION]: { answer: 'erinomainen' }, [OTHER]: { answer: '3', reason: 'turha' } })
const conflicting = (page: Page, town: Town) => bringBack(page, changes, () => town.answerMeanwhile('own', QUESTION))

/** The pages of spreadsheets, as they are met on the way of a filled-in questionnaire. */
export const sheetStates: readonly State[] = [
  state(SHEETS, 'nothing answered', { round: 'empty' }),
  state(SHEETS, 'own part', { round: 'own', who: 'respondent' }),
  state(SHEETS, 'to read', { round: 'sealed', who: 'reader' }),
  state(SHEETS, 'locked for review', { round: 'review' }),
  state(SHEETS, 'no file', { isError: true, act: (page) => send(page, '#bring') }),
  state(SHEETS, 'wrong cells', { isError: true, act: (page) => bringBack(page, wrong) }),
  state(SHEETS, 'preview', { act: (page) => bringBack(page, changes) }),
  state(SHEETS, 'preview with a conflict', { act: conflicting }),
  state(SHEETS, 'conflict left open', {
    isError: true,
    async act(page, town) {
      await conflicting(page, town)
      await send(page, '#preview')
    },
  }),
  state(SHEETS, 'saved', {
    async act(page) {
      await bringBack(page, changes)
      await send(page, '#preview')
    },
  }),
]
