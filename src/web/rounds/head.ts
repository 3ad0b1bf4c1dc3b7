import { municipalityOf } from '../visit.ts'
import type { Request } from 'express'
import type { State } from '../../assessments/round-store.ts'
import type { Progress } from '../../assessments/progress.ts'
import type { Visit } from '../visit.ts'
import type { InRound } from './open.ts'
import type { Link, ProgressText, RoundHead } from './pages.ts'

/** The colour of each state. */
export const STATE_TONES: Record<State, string> = {
  draft: 'plain-chip',
  review: 'partly',
  changes: 'warning',
  signed: 'met',
  sealed: 'met',
}

/** Crumbs, name, state, and what was just done. */
export function headOf(visit: Visit, request: Request, { meta, base }: InRound, ...above: readonly Link[]): RoundHead {
  const { t, language } = visit
  const municipality = municipalityOf(visit)
  const home = {
    label: language === 'sv' ? municipality.nameSv : municipality.nameFi,
    href: `/m/${municipality.id}`,
  }
  const here = request.path === base ? [] : [{ label: meta.name, href: base }]
  return {
    crumbs: [home, ...here, ...above],
    name: meta.name,
    state: t(`rounds.state.${meta.state}`),
    stateClass: STATE_TONES[meta.state],
    notice: takeNotice(request),
  }
}

/** What was done, shown once on the next page. */
export function leaveNotice(request: Request, notice: string): void {
  request.session.notice = notice
}

function takeNotice(request: Request): string | undefined {
  const { notice } = request.session
  if (notice !== undefined) delete request.session.notice
  return notice
}

export function progressText({ t }: Visit, { done, of }: Progress): ProgressText {
  return { done, of, text: t('rounds.progress', { done, of }) }
}
