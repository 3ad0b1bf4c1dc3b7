import { MEMBERS, WRITERS } from '../rounds/open.ts'
import { questionnaireGet, sheetFileGet } from './sheet-files.ts'
import { sheetsGet } from './sheets-page.ts'
import { sheetsPost } from './sheets-post.ts'
import type { Route } from '../route.ts'

const SHEETS = '/m/:municipality/r/:round/sheets'

/** Spreadsheets of a round: taken along, and the questionnaire brought back. */
export const sheetRoutes: readonly Route[] = [
  { method: 'get', path: SHEETS, access: MEMBERS, handle: sheetsGet },
  { method: 'post', path: SHEETS, access: WRITERS, handle: sheetsPost, multipart: true },
  { method: 'get', path: `${SHEETS}/questionnaire.xlsx`, access: WRITERS, handle: questionnaireGet },
  { method: 'get', path: `${SHEETS}/:file`, access: MEMBERS, handle: sheetFileGet },
]
