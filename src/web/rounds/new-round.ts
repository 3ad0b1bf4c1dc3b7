import { z } from 'zod'
import { carryAnswers } from '../../assessments/carry.ts'
import { createRound } from '../../assessments/create-round.ts'
import { proposalsOf } from '../../improvement/follow-up/proposal-store.ts'
import { confirmedBeside } from '../../improvement/follow-up/standing.ts'
import { roundsOf } from '../../assessments/round-store.ts'
import { unitsOf } from '../../organisations/store.ts'
import { show } from '../show.ts'
import { municipalityOf, personOf } from '../visit.ts'
import { isDay, isSwitching, readFields } from './form.ts'
import { newestQuestionnaires, profilesOf } from './shelf.ts'
import type { Request, Response } from 'express'
import type { Visit } from '../visit.ts'
import type { FieldError } from './form.ts'
import type { NewRoundPage } from './pages.ts'

const words = z.string().max(200)
const form = z.strictObject({
  name: words.default(''),
  startsOn: words.default(''),
  endsOn: words.default(''),
  target: words.default(''),
  unit: words.default(''),
  previous: words.default(''),
  pins: z.union([words.transform((pin) => [pin]), z.array(words).max(50)]).default([]),
})
type Typed = z.output<typeof form>

export async function newRoundGet(visit: Visit, request: Request, response: Response): Promise<void> {
  const year = visit.parts.now().getUTCFullYear()
  const typed: Typed = {
    name: visit.t('rounds.new.suggestedName', { year }),
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
    target: '',
    unit: '',
    previous: '',
    pins: newestQuestionnaires(visit.parts.library).map((one) => one.pin),
  }
  await render(visit, request, response, typed, [])
}

export async function newRoundPost(visit: Visit, request: Request, response: Response): Promise<void> {
  const typed = readFields(request, form)
  if (isSwitching(request)) return render(visit, request, response, typed, [])
  const { parts } = visit
  const municipalityId = municipalityOf(visit).id
  const personId = personOf(visit).id
  const rounds = await roundsOf(parts.db, municipalityId)
  const units = await unitsOf(parts.db, municipalityId)
  const errors = errorsOf(visit, typed)
  if (errors.length > 0) return render(visit, request, response, typed, errors)
  const previous = rounds.find((round) => round.id === typed.previous)
  const wish = {
    unitId: units.find((unit) => unit.id === typed.unit)?.id ?? null,
    previousId: previous?.id ?? null,
    name: typed.name.trim(),
    startsOn: typed.startsOn,
    endsOn: typed.endsOn,
    asOf: typed.endsOn,
    target: typed.target,
    facts: previous?.facts ?? {},
    pins: typed.pins,
  }
  // both or neither: a new round without last year's answers would look as if there had been none
  const roundId = await parts.db.transaction(async (trx) => {
    const acting = { ...parts, db: trx }
    const id = await createRound(acting, { municipalityId, personId, wish })
    if (previous) {
      const earlier = { municipalityId, roundId: previous.id }
      const lifts = confirmedBeside(await proposalsOf(trx, earlier))
      const levels = new Map(lifts.toSorted((a, b) => a.to - b.to).map(({ question, to }) => [question, to]))
      await carryAnswers(acting, { place: { ...earlier, roundId: id }, from: previous.id, personId, levels })
    }
    return id
  })
  response.redirect(303, `/m/${municipalityId}/r/${roundId}/facts`)
}

function errorsOf({ t, parts }: Visit, typed: Typed): FieldError[] {
  const known = newestQuestionnaires(parts.library).map((one) => one.pin)
  const checks: [keyof Typed, boolean, string][] = [
    ['name', typed.name.trim() !== '', t('rounds.new.error.name')],
    ['startsOn', isDay(typed.startsOn), t('rounds.new.error.day')],
    ['endsOn', isDay(typed.endsOn), t('rounds.new.error.day')],
    ['endsOn', !isDay(typed.endsOn) || typed.startsOn <= typed.endsOn, t('rounds.new.error.order')],
    ['pins', typed.pins.length > 0 && typed.pins.every((pin) => known.includes(pin)), t('rounds.new.error.pins')],
    ['target', profilesOf(parts.library).some((one) => one.id === typed.target), t('rounds.new.error.target')],
  ]
  return checks.filter(([, holds]) => !holds).map(([field, , text]) => ({ field, text }))
}

async function render(
  visit: Visit,
  request: Request,
  response: Response,
  typed: Typed,
  errors: readonly FieldError[],
): Promise<void> {
  const { t, language, parts } = visit
  const municipality = municipalityOf(visit)
  const rounds = await roundsOf(parts.db, municipality.id)
  const units = await unitsOf(parts.db, municipality.id)
  const page: NewRoundPage = {
    action: `/m/${municipality.id}/rounds/new`,
    home: `/m/${municipality.id}`,
    errors,
    errorOf: Object.fromEntries(errors.map(({ field, text }) => [field, text])),
    typed,
    profiles: profilesOf(parts.library).map(({ id, name, description }) => ({
      ...{ id, name: name[language], description: description[language] },
      checked: typed.target === id,
    })),
    questionnaires: newestQuestionnaires(parts.library).map(({ pin, title, description, count }) => ({
      ...{ pin, title: title[language], description: description?.[language] ?? '' },
      count: t('rounds.new.count', { count }),
      checked: typed.pins.includes(pin),
    })),
    units: units.map(({ id, name }) => ({ id, name, chosen: id === typed.unit })),
    rounds: rounds.map(({ id, name }) => ({ id, name, chosen: id === typed.previous })),
  }
  const title = `${errors.length > 0 ? t('errors.prefix') : ''}${t('rounds.new.title')}`
  const status = errors.length > 0 ? 400 : 200
  show(visit, request, response, 'rounds/new', page, { title, form: 'new-round', status })
}
