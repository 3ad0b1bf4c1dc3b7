import type { Words } from '../translate.ts'

/** Where one goes on from a page. */
export const nextStepWords = {
  'problem.onward': { fi: 'Etusivulle', sv: 'Till startsidan', en: 'To the front page' },
  'rounds.review.begin': { fi: 'Tarkasta vastaukset', sv: 'Granska svaren', en: 'Review the answers' },
  'rounds.seeResults': { fi: 'Katso tulokset', sv: 'Se resultaten', en: 'See the results' },
} as const satisfies Words
