import { z } from 'zod'
import { readRound } from '../../assessments/round-reading.ts'
import { LANGUAGES } from '../../i18n/translate.ts'
import { GROUNDS, REPORT_KINDS, TEXT_PARTS } from '../../reports/terms.ts'
import { found } from '../guide/guide.ts'
import { isSwitching, readFields } from '../rounds/form.ts'
import { headOf } from '../rounds/head.ts'
import { openRound } from '../rounds/open.ts'
import { show } from '../show.ts'
import { redactPage } from './redact-page.ts'
import { sendReport } from './send-report.ts'
import type { Request, Response } from 'express'
import type { RoundReading } from '../../assessments/round-reading.ts'
import type { Redaction } from '../../reports/index.ts'
import type { FieldError } from '../rounds/form.ts'
import type { InRound } from '../rounds/open.ts'
import type { Visit } from '../visit.ts'
import type { Chosen } from './redact-page.ts'

/** The form for a public version of a report, filled by rule. */
export async function redactGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const { where, reading } = await opened(visit, request)
  render(visit, request, response, { where, reading, chosen: {} })
}

/** The public version, or the form again with what is missing. */
export async function redactPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const { where, reading } = await opened(visit, request)
  const chosen: Chosen = readFields(request, schemaOf(reading))
  if (isSwitching(request)) return render(visit, request, response, { where, reading, chosen })
  const errors = errorsIn(chosen, visit.t)
  if (errors.length > 0) return render(visit, request, response, { where, reading, chosen, errors })
  const kind = REPORT_KINDS.find((one) => one === chosen['kind'])!
  const language = LANGUAGES.find((one) => one === chosen['language'])!
  await sendReport(visit, response, { place: where.place, kind, language, redaction: redactionOf(chosen, reading) })
}

async function opened(visit: Visit, request: Request): Promise<{ where: InRound; reading: RoundReading }> {
  const where = await openRound(visit, request)
  const { db, library } = visit.parts
  const { municipalityId, roundId } = where.place
  return { where, reading: found(await readRound(db, library, municipalityId, roundId)) }
}

const ground = z.enum(['', ...GROUNDS, 'own']).optional()
const tick = z.literal('on').optional()

function schemaOf({ assessment }: RoundReading) {
  const questions = assessment.round.asked.flatMap(({ question: { id } }) => [
    [`text.${id}`, ground] as const,
    [`whole.${id}`, tick] as const,
  ])
  return z.strictObject({
    kind: z.enum(REPORT_KINDS),
    language: z.enum(LANGUAGES),
    names: tick,
    own: z.string().max(300).default(''),
    ...Object.fromEntries(TEXT_PARTS.map((part) => [`all.${part}`, ground])),
    ...Object.fromEntries(questions),
  }) as unknown as z.ZodType<Chosen>
}

/** A ground in one’s own words has words; an answer that is withheld whole has a ground. */
function errorsIn(chosen: Chosen, t: Visit['t']): FieldError[] {
  const own = Object.values(chosen).includes('own') && (chosen['own'] ?? '').trim() === ''
  const bare = Object.entries(chosen).flatMap(([field, value]) => {
    const question = value === 'on' && field.startsWith('whole.') ? field.slice('whole.'.length) : undefined
    return question !== undefined && !chosen[`text.${question}`] ? [`text.${question}`] : []
  })
  return [
    ...(own ? [{ field: 'own', text: t('redact.error.own') }] : []),
    ...bare.map((field) => ({ field, text: t('redact.error.ground') })),
  ]
}

/** Every question on the form was looked at; one that was answered meanwhile is for the rules. */
function redactionOf(chosen: Chosen, { assessment }: RoundReading): Redaction {
  const groundOf = (value: string) => (value === 'own' ? chosen['own']!.trim() : value)
  const kinds = TEXT_PARTS.flatMap((part) => {
    const value = chosen[`all.${part}`] ?? ''
    return value === '' ? [] : [[part, groundOf(value)]]
  })
  const questions = assessment.round.asked.flatMap(({ question: { id } }) => {
    const value = chosen[`text.${id}`]
    if (value === undefined) return []
    const parts = chosen[`whole.${id}`] === 'on' ? ['level', ...TEXT_PARTS] : TEXT_PARTS
    return [[id, { withhold: value === '' ? [] : parts, ground: groundOf(value) }]]
  })
  return {
    byRule: true,
    kinds: Object.fromEntries(kinds),
    names: chosen['names'] === 'on' ? 'personalData' : undefined,
    questions: Object.fromEntries(questions),
  }
}

type Shown = {
  readonly where: InRound
  readonly reading: RoundReading
  readonly chosen: Chosen
  readonly errors?: readonly FieldError[]
}

function render(visit: Visit, request: Request, response: Response, shown: Shown): void {
  const { where, reading, chosen, errors = [] } = shown
  const { t } = visit
  const head = headOf(visit, request, where, { label: t('reports.title'), href: `${where.base}/reports` })
  const model = redactPage(visit, { head, base: where.base, reading }, chosen, errors)
  const failed = errors.length > 0
  show(visit, request, response, 'redact', model, {
    title: `${failed ? t('errors.prefix') : ''}${t('redact.title')} – ${where.meta.name}`,
    form: 'redact',
    ...(failed ? { status: 400 } : {}),
  })
}
