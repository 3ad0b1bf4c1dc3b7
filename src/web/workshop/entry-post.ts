import { z } from 'zod'
import { answersOf } from '../../assessments/answer-store.ts'
import { saveAnswer } from '../../assessments/save-answer.ts'
import { isOpen, isTheirs } from '../../assessments/rules.ts'
import { spotsOf } from '../../assessments/round-content.ts'
import { Forbidden } from '../problems.ts'
import { isSwitching, readFields } from '../rounds/form.ts'
import { leaveNotice } from '../rounds/head.ts'
import { openRound } from '../rounds/open.ts'
import { renderEntry } from './entry.ts'
import { standingText } from './said.ts'
import { checkedOf, faultLine, groupOf, placed, readSheet, saidOf } from './sheet.ts'
import type { Request, Response } from 'express'
import type { Saved } from '../../assessments/save-answer.ts'
import type { Entered } from '../../workshops/read-lines.ts'
import type { FieldError } from '../rounds/form.ts'
import type { InRound } from '../rounds/open.ts'
import type { Visit } from '../visit.ts'
import type { SheetReading } from './sheet.ts'

const text = z.string().max(100_000)

type Sent = {
  readonly lines: string
  readonly group: string
  readonly act: 'check' | 'save'
  readonly checked: string
  readonly versions: ReadonlyMap<string, number>
}

/**
 * Lines without scripts: first they are shown as they were read, then saved. What is wrong comes back with
 * its place; nothing is saved before all lines are right and were shown, and nothing typed is lost.
 */
export async function workshopPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const sent = readSent(request, where)
  const { lines, group } = sent
  refuseOutsider(where)
  const reading = readSheet(where, lines)
  const errors = errorsOf(visit, sent, reading)
  const typed = { lines, group, errors, entered: reading.entered, checked: checkedOf(lines, group) }
  const shown = isSwitching(request) || sent.act === 'check' || sent.checked !== typed.checked
  if (errors.length > 0 || shown) {
    const status = errors.length > 0 && !isSwitching(request) ? 400 : 200
    return renderEntry(visit, request, response, where, { ...typed, ready: errors.length === 0 }, status)
  }
  const left = await saveLines(visit, where, reading.entered, sent)
  if (left.length > 0) return renderLeft(visit, request, response, where, sent, left)
  leaveNotice(request, visit.t('workshop.saved', { count: reading.entered.length }))
  response.redirect(303, `${where.base}/workshop?group=${group}`)
}

function readSent(request: Request, { round }: InRound): Sent {
  const ids = round.asked.map(({ question }) => question.id)
  const versions = Object.fromEntries(
    ids.map((id) => [
      `version.${id}`,
      z
        .string()
        .regex(/^\d{1,9}$/)
        .optional(),
    ]),
  )
  const act = z.enum(['check', 'save']).default('check')
  const schema = z.strictObject({
    lines: text,
    group: z.string().max(300),
    act,
    checked: z.string().max(64).default(''),
    ...versions,
  })
  const fields = readFields(request, schema)
  const typed = fields as Readonly<Record<string, string | undefined>>
  const seen = ids.flatMap((id): [string, number][] => {
    const version = typed[`version.${id}`]
    return version === undefined ? [] : [[id, Number(version)]]
  })
  return {
    lines: fields.lines,
    group: fields.group.trim(),
    act: fields.act,
    checked: fields.checked,
    versions: new Map(seen),
  }
}

/** Whoever may answer nothing has no sheet to type in. @throws Forbidden */
function refuseOutsider({ round, actor }: InRound): void {
  if (![...spotsOf(round).values()].some((spot) => isTheirs(actor, spot))) throw new Forbidden()
}

function errorsOf(visit: Visit, { lines, group }: Sent, { faults }: SheetReading): FieldError[] {
  const { t } = visit
  return [
    ...(groupOf(group) === undefined ? [{ field: 'group', text: t('workshop.fault.group') }] : []),
    ...(lines.trim() === '' ? [{ field: 'lines', text: t('workshop.fault.empty') }] : []),
    ...faults.map((fault) => ({ field: 'lines', text: faultLine(visit, fault) })),
  ]
}

type Left = { readonly entered: Entered; readonly saved: Saved }

/** Each line with its votes in a transaction of its own, as every answer is. @returns those not saved */
async function saveLines(
  visit: Visit,
  { place, actor }: InRound,
  entered: readonly Entered[],
  sent: Sent,
): Promise<Left[]> {
  const { parts } = visit
  const group = groupOf(sent.group)!
  const rows = await answersOf(parts.db, place)
  const left: Left[] = []
  for (const one of entered) {
    const saving = { place, actor, question: one.question, said: saidOf(one, rows.get(one.question)) }
    const basedOn = sent.versions.get(one.question)
    const saved = await saveAnswer(parts, { ...saving, basedOn, group: { group, levels: one.votes } })
    if (saved.kind !== 'saved' && saved.kind !== 'unchanged') left.push({ entered: one, saved })
  }
  return left
}

/** What is not saved stays in the form, each line with why. */
async function renderLeft(
  visit: Visit,
  request: Request,
  response: Response,
  where: InRound,
  sent: Sent,
  left: readonly Left[],
): Promise<void> {
  const all = sent.lines.split(/\r\n?|\n/)
  const lines = left.map(({ entered }) => all[entered.line - 1]!.trim())
  const errors = left.map(({ entered, saved }, i) => {
    const why = whyLeft(visit, where, entered, saved)
    return { field: 'lines', text: placed(visit, { line: i + 1, typed: lines[i]! }, why) }
  })
  const typed = { lines: lines.join('\n'), group: sent.group, errors, entered: left.map(({ entered }) => entered) }
  const checked = checkedOf(typed.lines, typed.group)
  const conflict = left.some(({ saved }) => saved.kind === 'conflict')
  const ready = isOpen(where.meta.state)
  await renderEntry(visit, request, response, where, { ...typed, checked, ready }, conflict ? 409 : 400)
}

export function whyLeft(visit: Visit, where: InRound, { code }: Pick<Entered, 'code'>, saved: Saved): string {
  const { t } = visit
  if (saved.kind === 'conflict')
    return t('workshop.fault.conflict', { code, said: standingText(visit, where, saved.theirs, []) || '–' })
  return t(saved.kind === 'locked' ? 'rounds.error.locked' : 'rounds.error.notSaved')
}
