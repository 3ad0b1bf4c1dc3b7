import { z } from 'zod'
import { moveRound } from '../../assessments/move-round.ts'
import { progressOf } from '../../assessments/progress.ts'
import { readRound } from '../../assessments/round-reading.ts'
import { sealedOf } from '../../assessments/round-store.ts'
import { mayMove } from '../../assessments/rules.ts'
import { Forbidden, NotFound } from '../problems.ts'
import { show } from '../show.ts'
import { personOf } from '../visit.ts'
import { isDay, isSwitching, readFields, wordsOf } from './form.ts'
import { carriedNotice } from './carried.ts'
import { headOf, leaveNotice, progressText } from './head.ts'
import { openRound } from './open.ts'
import { formatDay } from '../../i18n/format.ts'
import type { Request, Response } from 'express'
import type { Progress } from '../../assessments/progress.ts'
import type { State } from '../../assessments/round-store.ts'
import type { Visit } from '../visit.ts'
import type { FieldError } from './form.ts'
import type { InRound } from './open.ts'
import type { FinishPage } from './workflow-pages.ts'

const ACTS = ['sent', 'returned', 'signed', 'sealed', 'reopened'] as const
const words = z.string().max(10_000).default('')
const form = z.strictObject({ act: z.enum(ACTS).optional(), name: words, title: words, day: words, note: words })
type Typed = z.output<typeof form> & { readonly act: (typeof ACTS)[number] }

export async function finishGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  await render(visit, request, response, where, begun(visit), [])
}

function begun(visit: Visit): Typed {
  const day = visit.parts.now().toISOString().slice(0, 10)
  return { act: 'sent', name: personOf(visit).name, title: '', day, note: '' }
}

/** To review, back, signed off, sealed, or open again: each its own audited act. */
export async function finishPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const sent = readFields(request, form)
  // Enter in a field presses no button: it means the first act of the form
  const first = (['signed', 'returned', 'reopened'] as const).find(
    (one) => mayMove(where.actor, `round.${one}`, where.meta.state) === 'yes',
  )
  const { act = first ?? 'sent', day } = sent
  const typed = { ...sent, act }
  if (isSwitching(request)) return render(visit, request, response, where, typed, [])
  const may = mayMove(where.actor, `round.${act}`, where.meta.state)
  if (may === 'forbidden') throw new Forbidden()
  const errors = may === 'yes' ? errorsOf(visit, typed) : []
  if (errors.length > 0) return render(visit, request, response, where, typed, errors)
  const note = wordsOf(typed.note)
  const name = wordsOf(typed.name)
  const done = await moveRound(visit.parts, {
    ...{ place: where.place, actor: where.actor, transition: `round.${act}` as const },
    ...(note !== null && { note }),
    ...(act === 'signed' && { signed: { name: name ?? '', title: wordsOf(typed.title), day } }),
  })
  leaveNotice(request, visit.t(done === 'yes' ? `rounds.finish.done.${act}` : 'rounds.finish.moved'))
  response.redirect(303, `${where.base}/finish`)
}

function errorsOf({ t, parts }: Visit, { act, name, title, day, note }: Typed): FieldError[] {
  const today = parts.now().toISOString().slice(0, 10)
  const needsNote = act === 'returned' || act === 'reopened'
  const isNamed = wordsOf(name) !== null && name.length <= 200 && title.length <= 200
  return [
    ...(needsNote && wordsOf(note) === null ? [{ field: `note-${act}`, text: t('rounds.finish.error.note') }] : []),
    ...(act === 'signed' && !isNamed ? [{ field: 'name', text: t('rounds.finish.error.name') }] : []),
    ...(act === 'signed' && (!isDay(day) || day > today) ? [{ field: 'day', text: t('rounds.finish.error.day') }] : []),
  ]
}

async function render(
  visit: Visit,
  request: Request,
  response: Response,
  where: InRound,
  typed: Typed,
  errors: readonly FieldError[],
): Promise<void> {
  const { t, parts, language } = visit
  const { meta, base, actor, round } = where
  const reading = await readRound(parts.db, parts.library, where.place.municipalityId, meta.id)
  if (!reading) throw new NotFound()
  const all = round.asked.map((asked) => asked.question)
  const progress = progressOf(all, where.facts, reading.answered)
  const may = Object.fromEntries(ACTS.map((act) => [act, mayMove(actor, `round.${act}`, meta.state) === 'yes']))
  const signed = meta.signedBy && meta.signedAt ? `${meta.signedBy}, ${formatDay(meta.signedAt, language)}` : undefined
  const page: FinishPage = {
    head: headOf(visit, request, where),
    action: `${base}/finish`,
    errors,
    progress: progressText(visit, progress),
    unanswered: unansweredOf(visit, where, progress),
    carried: carriedNotice(visit, where, reading.answers),
    steps: stepsOf(visit, where),
    signed,
    may: may as FinishPage['may'],
    typed,
    reopening: typed.note !== '' || errors.length > 0,
    exportFile: meta.state === 'sealed' ? `${base}/sealed.json` : undefined,
    archive: `${base}/evidence.zip`,
  }
  const title = `${errors.length > 0 ? t('errors.prefix') : ''}${t('rounds.finish.title')} – ${meta.name}`
  show(visit, request, response, 'rounds/finish', page, {
    title,
    ...((page.may.signed || page.may.returned || page.may.reopened) && { form: 'finish' }),
    status: errors.length > 0 ? 400 : 200,
  })
}

/** How many of the steps are behind: a round that is signed off waits for its seal alone. */
const BEHIND: Record<State, number> = { draft: 0, changes: 1, review: 1, signed: 3, sealed: 4 }

function stepsOf({ t }: Visit, { meta }: InRound): FinishPage['steps'] {
  const corrections = meta.state === 'changes' ? [t('rounds.finish.changes')] : []
  const after = [t('rounds.link.review'), t('rounds.task.sign'), t('rounds.task.seal')]
  const here = BEHIND[meta.state]
  return [t('rounds.task.answering'), ...corrections, ...after].map((name, i) => ({
    name,
    current: i === here,
    done: i < here,
  }))
}

function unansweredOf({ t }: Visit, { meta }: InRound, { done, of }: Progress): FinishPage['unanswered'] {
  if (done === of) return undefined
  const text = t(meta.state === 'sealed' ? 'rounds.finish.unanswered.sealed' : 'rounds.finish.unanswered.text')
  return { count: t('rounds.finish.unanswered', { count: of - done }), text }
}

/** The sealed file: it recomputes to the same result, without this site. */
export async function sealedGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const { place, meta } = await openRound(visit, request)
  const sealed = await sealedOf(visit.parts.db, place)
  if (sealed === undefined) throw new NotFound()
  const { parts } = visit
  const at = parts.now().toISOString()
  const event = { chain: place.municipalityId, at, person: personOf(visit).id, act: 'round.exported', subject: meta.id }
  await parts.db.transaction((trx) => parts.trail.record(trx, event))
  response.attachment(`tietokunto-${meta.asOf}.json`)
  response.type('application/json').send(sealed)
}
