import { expect } from 'chai'
import { readAssessment } from '../src/assessments/answers-file.ts'
import { loadLibrary } from '../src/content/index.ts'
import { resultOf } from '../src/scoring/result.ts'
import { score } from '../src/scoring/score.ts'
import { linesOf } from './support/case-expectations.ts'
import { caseFiles } from './support/cases.ts'

describe('Worked cases', () => {
  const library = loadLibrary(['.'])

  it('are there', () => {
    expect(caseFiles, 'files in cases/').not.to.deep.equal([])
  })

  for (const path of caseFiles)
    it(`${path} gives what it says`, () => {
      const { file, round, state } = readAssessment(path, library)
      const lines = linesOf(file, resultOf(score(round, state)))
      expect(file).to.include.keys('situation', 'teaches', 'expect')
      expect(Object.keys(file.answers), 'answers').to.have.length.at.least(5)
      expect(lines, 'expectations').not.to.deep.equal([])
      expect(lines.filter(({ expected, actual }) => !same(expected, actual))).to.deep.equal([])
    })
})

function same(expected: unknown, actual: unknown): boolean {
  return JSON.stringify(expected) === JSON.stringify(actual)
}
