import { QUESTION, spare } from '../../support/world.ts'
import { here, R } from './access-params.ts'
import { members, writers } from './access-roles.ts'
import type { World } from '../../support/world.ts'
import type { Row } from './access-roles.ts'

const said = { state: 'level', level: 4, reason: null, comment: 'said in a sheet' }
const proposal = JSON.stringify([{ question: QUESTION, basedOn: '0', said, evidence: ['Shown in a sheet'] }])
const spareRound = async (world: World) => ({ round: await spare.round(world, here(world)) })
/** A form with files, of which none is sent. */
const file = { name: '', text: '' }

/** Spreadsheets and Word files of a round. */
export const sheets: readonly Row[] = [
  { route: `GET ${R}/sheets`, who: members },
  { route: `POST ${R}/sheets#previewed`, who: writers, form: { proposal, _language: 'sv' }, file },
  { route: `POST ${R}/sheets#saved`, who: writers, params: spareRound, form: { proposal }, file },
  { route: `GET ${R}/sheets/questionnaire.xlsx`, who: writers },
  { route: `GET ${R}/sheets/:file`, who: members, params: () => ({ file: 'results.csv' }) },
  { route: `GET ${R}/sheets/:file#xlsx`, who: members, params: () => ({ file: 'results.xlsx' }) },
  { route: `GET ${R}/sheets/:file#requirements`, who: members, params: () => ({ file: 'requirements.xlsx' }) },
  { route: `GET ${R}/reports/:file#docx`, who: members, params: () => ({ file: 'full.docx' }) },
]
