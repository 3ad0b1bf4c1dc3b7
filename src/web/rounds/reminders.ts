import { assignmentsOf, markReminded } from '../../assessments/assignment-store.ts'
import { progressOf } from '../../assessments/progress.ts'
import { readRound } from '../../assessments/round-reading.ts'
import { spotsOf } from '../../assessments/round-content.ts'
import { covers } from '../../assessments/rules.ts'
import { formatDate } from '../../i18n/format-time.ts'
import { formatDay } from '../../i18n/format.ts'
import { webTranslator } from '../../i18n/web-words/index.ts'
import { LANGUAGES } from '../../i18n/translate.ts'
import { NotFound } from '../problems.ts'
import { show } from '../show.ts'
import { municipalityOf } from '../visit.ts'
import { headOf, leaveNotice } from './head.ts'
import { openRound } from './open.ts'
import type { Request, Response } from 'express'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { RemindersPage } from './workflow-pages.ts'

/** A person with open questions of their own. */
type Waiting = {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly language: string
  readonly open: number
  readonly dueOn: string | undefined
  readonly remindedAt: string | null
}

export async function remindersGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const { t, language, parts } = visit
  const today = parts.now().toISOString().slice(0, 10)
  const isHanded = (await assignmentsOf(parts.db, where.place)).length > 0
  const page: RemindersPage = {
    head: headOf(visit, request, where),
    handOut: isHanded ? undefined : { label: t('rounds.remind.handOut'), href: `${where.base}/assignments` },
    action: `${where.base}/reminders`,
    canSend: parts.mailer.canSend,
    people: (await waiting(visit, where)).map((one) => ({
      id: one.personId,
      name: one.name,
      email: one.email,
      open: String(one.open),
      due: one.dueOn === undefined ? '–' : formatDay(one.dueOn, language),
      late: one.dueOn !== undefined && one.dueOn < today,
      reminded: one.remindedAt === null ? '–' : formatDate(one.remindedAt, language),
    })),
  }
  show(visit, request, response, 'rounds/reminders', page, {
    title: `${t('rounds.remind.title')} – ${where.meta.name}`,
  })
}

/** Mails everyone who has open questions, in their own language; who was not reached is named. */
export async function remindersPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const where = await openRound(visit, request)
  const people = visit.parts.mailer.canSend ? await waiting(visit, where) : []
  const failed: string[] = []
  for (const one of people) if (!(await remind(visit, where, one))) failed.push(one.name)
  const count = people.length - failed.length
  const notice =
    failed.length > 0
      ? visit.t('rounds.remind.failed', { names: failed.join(', ') })
      : visit.t('rounds.remind.sent', { count })
  leaveNotice(request, notice)
  response.redirect(303, `${where.base}/reminders`)
}

async function waiting({ parts }: Visit, where: InRound): Promise<Waiting[]> {
  const { municipalityId, roundId } = where.place
  const reading = await readRound(parts.db, parts.library, municipalityId, roundId)
  if (!reading) throw new NotFound()
  const assignments = await assignmentsOf(parts.db, where.place)
  const spots = spotsOf(where.round)
  return [...new Set(assignments.map((one) => one.personId))]
    .map((personId) => {
      const own = assignments.filter((one) => one.personId === personId)
      const questions = where.round.asked
        .map((asked) => asked.question)
        .filter((question) => own.some((part) => covers(part, spots.get(question.id)!)))
      const { done, of } = progressOf(questions, where.facts, reading.answered)
      const { name, email, language, remindedAt } = own[0]!
      const dueOn = own
        .map((one) => one.dueOn)
        .filter((day) => day !== null)
        .toSorted()[0]
      return { personId, name, email, language, open: of - done, dueOn, remindedAt }
    })
    .filter((one) => one.open > 0)
}

async function remind({ parts, person, municipality }: Visit, where: InRound, one: Waiting): Promise<boolean> {
  const language = LANGUAGES.find((known) => known === one.language) ?? 'fi'
  const t = webTranslator(language)
  const { nameFi, nameSv } = municipalityOf({ municipality } as Visit)
  const values = {
    name: one.name,
    municipality: language === 'sv' ? nameSv : nameFi,
    round: where.meta.name,
    open: one.open,
    due: one.dueOn === undefined ? t('rounds.remind.noDue') : formatDay(one.dueOn, language),
    link: parts.settings.baseUrl + where.base,
  }
  try {
    await parts.mailer.send({
      to: one.email,
      subject: t('rounds.remind.subject', values),
      text: t('rounds.remind.mail', values),
    })
  } catch (error) {
    parts.log.warn({ error }, 'a reminder was not sent')
    return false
  }
  const at = parts.now().toISOString()
  await parts.db.transaction(async (trx) => {
    await markReminded(trx, where.place, one.personId, at)
    const event = {
      chain: where.place.municipalityId,
      at,
      person: person!.id,
      act: 'reminder.sent',
      subject: one.personId,
    }
    await parts.trail.record(trx, { ...event, detail: { round: where.place.roundId } })
  })
  return true
}
