import { importAnswers } from '../../assessments/sheet/import-answers.ts'
import { LARGEST_WORKBOOK } from '../../assessments/sheet/clean-package.ts'
import { readProposal } from '../../assessments/sheet/read-proposal.ts'
import { isOpen } from '../../assessments/rules.ts'
import { sheetProblemWords } from '../../i18n/sheet-problem-words.ts'
import { translator } from '../../i18n/translate.ts'
import { Expired, tokenHolds } from '../middleware/csrf.ts'
import { Forbidden, NotFound } from '../problems.ts'
import { readUpload } from '../read-upload.ts'
import { WrongForm } from '../rounds/form.ts'
import { leaveNotice } from '../rounds/head.ts'
import { openRound } from '../rounds/open.ts'
import { showPreview } from './preview.ts'
import { readProposed } from './proposal.ts'
import { showSheets } from './sheets-page.ts'
import { changesNow, compared, ownQuestions } from './standing.ts'
import type { Request, Response } from 'express'
import type { Importing } from '../../assessments/sheet/import-answers.ts'
import type { Proposal } from '../../assessments/sheet/read-proposal.ts'
import type { Upload } from '../read-upload.ts'
import type { InRound } from '../rounds/open.ts'
import type { Visit } from '../visit.ts'
import type { Change } from '../../assessments/sheet/propose.ts'
import type { Choices, Previewed } from './preview.ts'

/** A proposal is text that people typed: as much of it as a file may hold. */
const MOST = { fields: 4100, fieldSize: LARGEST_WORKBOOK }

/** Takes a filled-in questionnaire and shows what it would change; the same form then saves it. */
export async function sheetsPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const upload = await readUpload(request, LARGEST_WORKBOOK, MOST)
  if (!tokenHolds(request, upload.fields.get('_csrf') ?? '')) throw new Expired()
  const where = await openRound(visit, request)
  if (ownQuestions(where).length === 0) throw new Forbidden()
  const at = { visit, request, response, where }
  if (!isOpen(where.meta.state)) return refuse(at, visit.t('rounds.error.locked'))
  const proposal = upload.fields.get('proposal')
  return proposal === undefined ? takeFile(at, upload) : takeProposal(at, proposal, upload)
}

type At = {
  readonly visit: Visit
  readonly request: Request
  readonly response: Response
  readonly where: InRound
}

function refuse({ visit, request, response, where }: At, ...texts: readonly string[]): void {
  showSheets(
    visit,
    request,
    response,
    where,
    texts.map((text) => ({ field: 'file', text })),
  )
}

async function takeFile(at: At, { fields, file }: Upload): Promise<void> {
  const { visit, request, response, where } = at
  if ([...fields.keys()].some((name) => name !== '_csrf')) throw new WrongForm()
  if (!file) return refuse(at, visit.t('sheets.error.noFile'))
  const t = translator(sheetProblemWords, visit.language)
  if (file.tooLarge) return refuse(at, t('tooLarge'))
  const against = await compared(visit, where)
  const read = await readProposal(file.bytes, against.expected, against.proposing)
  const sentences = sentencesOf(read, t)
  if (sentences.length > 0 || read.kind === 'refused') return refuse(at, ...sentences)
  if (read.changes.length === 0) return nothingNew(at)
  showPreview(visit, request, response, {
    where,
    with: against,
    changes: read.changes,
    chosen: {},
    undecided: [],
    status: 200,
  })
}

function sentencesOf(read: Proposal, t: ReturnType<typeof translator<typeof sheetProblemWords>>): string[] {
  if (read.kind === 'refused') return [t(read.why, { sheet: read.sheet ?? '' })]
  return read.problems.map(({ sheet, cell, code, values }) => t('cell', { sheet, cell, text: t(code, values) }))
}

function nothingNew({ visit, request, response, where }: At): void {
  leaveNotice(request, visit.t('sheets.nothing'))
  response.redirect(303, `${where.base}/sheets`)
}

/** Saves what was previewed: all of it or nothing. Where someone wrote meanwhile, both answers are shown. */
async function takeProposal(at: At, proposal: string, { fields }: Upload): Promise<void> {
  const { visit, request, response, where } = at
  const proposed = readProposed(proposal)
  const against = await compared(visit, where)
  if (proposed.some(({ question }) => !against.expected.questions.has(question))) throw new NotFound()
  if (proposed.some(({ question }) => !against.proposing.mayAnswer(question))) throw new Forbidden()
  const changes = changesNow(proposed, against)
  const chosen = choicesOf(fields)
  const shown: Previewed = { where, with: against, changes, chosen, undecided: [], status: 200 }
  if (fields.has('_language')) return showPreview(visit, request, response, shown)
  const waiting = changes.filter((one) => one.conflict && !(isSeen(one, fields) && chosen[one.question]))
  const undecided = waiting.map(({ question }) => question)
  const status = waiting.every((one) => isSeen(one, fields)) ? 400 : 409
  if (undecided.length > 0) return showPreview(visit, request, response, { ...shown, undecided, status })
  const answers = changes.map((change): Importing => {
    const { question, before, after, newEvidence: evidence, conflict } = change
    const said = conflict && chosen[question] === 'theirs' ? null : after
    return { question, basedOn: Number(before.version), said, evidence }
  })
  await save(at, answers)
}

/** A choice holds between the two answers that were seen, and no others. */
function isSeen({ question, before }: Change, fields: Upload['fields']): boolean {
  return fields.get(`seen.${question}`) === before.version
}

function choicesOf(fields: Upload['fields']): Choices {
  const known = /^(?:_csrf|_language|proposal|(?:choose|seen)\..{1,80})$/
  if ([...fields.keys()].some((name) => !known.test(name))) throw new WrongForm()
  const chosen = [...fields].filter(
    ([name, value]) => name.startsWith('choose.') && (value === 'mine' || value === 'theirs'),
  )
  return Object.fromEntries(chosen.map(([name, value]) => [name.slice('choose.'.length), value as 'mine' | 'theirs']))
}

async function save(at: At, answers: readonly Importing[]): Promise<void> {
  const { visit, request, response, where } = at
  const wanted = answers.filter(({ said, evidence }) => said !== null || evidence.length > 0)
  if (wanted.length === 0) return nothingNew(at)
  const imported = await importAnswers(visit.parts, { ...where, answers: wanted })
  if (imported.kind === 'saved') {
    leaveNotice(request, visit.t('sheets.saved', { count: imported.answers, evidence: imported.evidence }))
    return response.redirect(303, `${where.base}/sheets`)
  }
  if (imported.kind === 'conflict') return again(at, answers)
  if (imported.kind === 'locked') return refuse(at, visit.t('rounds.error.locked'))
  throw imported.kind === 'forbidden' ? new Forbidden() : new WrongForm()
}

/** Someone wrote in the moment between: the preview once more, with what stands now. */
async function again({ visit, request, response, where }: At, answers: readonly Importing[]): Promise<void> {
  const against = await compared(visit, where)
  const proposed = answers.map(({ question, basedOn, said, evidence }) => ({
    ...{ question, basedOn: String(basedOn), said, evidence: [...evidence] },
  }))
  const changes = changesNow(proposed, against)
  const undecided = changes.filter(({ conflict }) => conflict).map(({ question }) => question)
  showPreview(visit, request, response, { where, with: against, changes, chosen: {}, undecided, status: 409 })
}
