import { translator } from '../translate.ts'
import type { Language, Translate } from '../translate.ts'
import { administrationWords } from './administration.ts'
import { commonWords } from './common.ts'
import { digestWebWords } from './digest.ts'
import { guideWords } from './guide.ts'
import { nextStepWords } from './next-steps.ts'
import { noticeWords } from './notices.ts'
import { peopleWords } from './people.ts'
import { reportWords } from './reports.ts'
import { resultsWords } from './results.ts'
import { roadmapWebWords } from './roadmap.ts'
import { roadmapActionWords } from './roadmap-actions.ts'
import { roadmapFileWords } from './roadmap-files.ts'
import { roundWords } from './rounds.ts'
import { sessionWords } from './session.ts'
import { sheetWebWords } from './sheets.ts'
import { signInWords } from './sign-in.ts'
import { workshopWebWords } from './workshop.ts'

/** Every word of the site, area by area. That no key stands in two areas, a test holds. */
export const webWordAreas = {
  administrationWords,
  commonWords,
  digestWebWords,
  guideWords,
  nextStepWords,
  noticeWords,
  peopleWords,
  reportWords,
  resultsWords,
  roadmapActionWords,
  roadmapFileWords,
  roadmapWebWords,
  roundWords,
  sessionWords,
  sheetWebWords,
  signInWords,
  workshopWebWords,
} as const

export const webWords = {
  ...commonWords,
  ...signInWords,
  ...peopleWords,
  ...administrationWords,
  ...noticeWords,
  ...nextStepWords,
  ...guideWords,
  ...reportWords,
  ...resultsWords,
  ...roundWords,
  ...sessionWords,
  ...workshopWebWords,
  ...sheetWebWords,
  ...roadmapWebWords,
  ...roadmapActionWords,
  ...roadmapFileWords,
  ...digestWebWords,
} as const

export type TranslateWeb = Translate<typeof webWords>

export function webTranslator(language: Language): TranslateWeb {
  return translator(webWords, language)
}
