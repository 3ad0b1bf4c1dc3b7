import { openSite } from '../../../support/site.ts'
import { openTown } from '../../../support/town.ts'
import { coordinatorJourney } from './coordinator.ts'
import { onSite } from './going.ts'
import { allFormsJourney, severalFormsJourney, signedOutJourney } from './half-typed.ts'
import { languageJourney, offlineJourney } from './interrupted.ts'
import { keyboardJourney } from './keyboard.ts'
import { respondentJourney } from './respondent.ts'
import { reviewerJourney } from './reviewer.ts'
import { journeyBySpreadsheet } from './spreadsheet.ts'
import { journeyWithoutScripts } from './without-scripts.ts'
import { sessionJourney } from './session.ts'
import { workshopJourney } from './workshop.ts'
import type { Start } from './going.ts'

type Walk = (start: Omit<Start, 'site'>) => Promise<unknown>

/** Every journey by what it shows. */
export const journeys = {
  'a coordinator goes from the first code to a sealed round and its report': (start) =>
    onSite(openSite(), start, coordinatorJourney),
  'a respondent answers their part beside another writer, and adds evidence': (start) =>
    onSite(openTown(), start, respondentJourney),
  'a reviewer gives verdicts and asks for changes': (start) => onSite(openTown(), start, reviewerJourney),
  'the keyboard alone is enough and the focus always shows, 320 px': (start) =>
    onSite(openTown(), start, (given) => keyboardJourney(given, 320)),
  'the keyboard alone is enough and the focus always shows, 1,280 px': (start) =>
    onSite(openTown(), start, (given) => keyboardJourney(given, 1280)),
  'core tasks work with scripts off': (start) => onSite(openTown(), start, journeyWithoutScripts),
  'nothing is lost while the network is away': (start) => onSite(openTown(), start, offlineJourney),
  'a session is extended with one key, and what is written outlives it': (start) =>
    onSite(openTown(), start, sessionJourney),
  'answer sheets of a workshop are typed in with the keyboard alone': (start) =>
    onSite(openTown(), start, workshopJourney),
  'the questionnaire goes out as a spreadsheet and comes back, with scripts and without': (start) =>
    onSite(openTown(), start, journeyBySpreadsheet),
  'switching the language keeps the page and what was typed': (start) => onSite(openTown(), start, languageJourney),
  'switching the language on a page of several forms keeps the one that is filled in': (start) =>
    onSite(openTown(), start, severalFormsJourney),
  'switching the language keeps all forms of a page, with scripts': (start) =>
    onSite(openTown(), start, allFormsJourney),
  'a form sent after its session has ended comes back, scripts off': (start) =>
    onSite(openTown(), start, signedOutJourney),
} as const satisfies Record<string, Walk>
