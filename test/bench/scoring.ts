import { Model } from 'survey-core'
import { readAssessment } from '../../src/assessments/answers-file.ts'
import { loadLibrary } from '../../src/content/index.ts'
import { explain } from '../../src/scoring/explain.ts'
import { resultOf } from '../../src/scoring/result.ts'
import { prepare } from '../../src/scoring/round.ts'
import { rescore, score } from '../../src/scoring/score.ts'
import { overall } from '../../src/scoring/values.ts'
import { kept, ms, row, time, timeMany, times } from './measure.ts'
import { synthetic } from './synthetic.ts'
import type { Explained } from '../../src/scoring/explain.ts'

/**
 * Scoring against survey-core holding the same answers: one choice question each, the answers set by its
 * `data` property, and a calculated mean, since a survey library is what one would score with instead.
 */
export async function benchScoring(print: (line: string) => void): Promise<void> {
  print('')
  print(row('Whole score, explain tree included', 'survey-core', 'Tietokunto', 'faster'))
  for (const size of [200, 1000, 5000]) print(wholeScore(size))
  print('')
  print(row('One changed answer', 'survey-core', 'Tietokunto', 'faster'))
  for (const size of [200, 1000, 5000]) print(oneChange(size))
  print('')
  const { mib } = kept(() => score(prepare(synthetic(5000).content), synthetic(5000).state))
  print(row('Memory kept by 5,000 scored questions', `${mib.toFixed(1)} MiB`))
  print(row('Score of the 20,000-inhabitant case', ms(oneMunicipality())))
}

function wholeScore(size: number): string {
  const { content, state } = synthetic(size)
  const round = prepare(content)
  const survey = surveyOf(size)
  // two sets in turn, so that every answer is new to it each time and nothing else is asked of it
  const sets = [surveyData(size, 0), surveyData(size, 1)]
  let turn = 0
  const theirs = time(() => {
    survey.data = { ...sets[turn++ % 2] }
    return meanOf(survey, size)
  })
  const ours = time(() => walk(explain(score(round, state))))
  return row(`${size} questions`, ms(theirs), ms(ours), times(theirs / ours))
}

function oneChange(size: number): string {
  const { content, state } = synthetic(size)
  const scored = score(prepare(content), state)
  const survey = surveyOf(size)
  survey.data = surveyData(size)
  const theirs = time(() => {
    survey.data = { ...surveyData(size), q7: 1 + (Math.round(performance.now() * 1000) % 5) }
    return meanOf(survey, size)
  })
  const ours = timeMany((i) => {
    const after = rescore(scored, { question: 'q-7', answer: { level: 1 + (i % 5) } })
    return explain(after).maturity.value === overall(after).value
  }, 20_000)
  return row(`${size} questions`, ms(theirs), ms(ours), times(theirs / ours))
}

function oneMunicipality(): number {
  const { round, state } = readAssessment('cases/municipality-medium.yaml', loadLibrary(['.']))
  return time(() => resultOf(score(round, state)))
}

function walk(node: Explained): number {
  return node.parts.reduce((sum, part) => sum + walk(part), node.maturity.value ?? 0)
}

function surveyOf(size: number): Model {
  const elements = Array.from({ length: size }, (_, i) => ({
    type: 'radiogroup',
    name: `q${i}`,
    choices: [1, 2, 3, 4, 5],
  }))
  return new Model({ elements })
}

function surveyData(size: number, shift = 0): Record<string, number> {
  return Object.fromEntries(Array.from({ length: size }, (_, i) => [`q${i}`, 1 + ((i + shift) % 5)]))
}

function meanOf(survey: Model, size: number): number {
  let sum = 0
  for (const question of survey.getAllQuestions()) sum += Number(question.value ?? 0)
  return sum / size
}
