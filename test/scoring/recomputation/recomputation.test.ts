import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import * as fc from 'fast-check'
import { openAssessment, readAssessment } from '../../../src/assessments/answers-file.ts'
import { loadLibrary, parseSource } from '../../../src/content/index.ts'
import { resultOf } from '../../../src/scoring/result.ts'
import { score } from '../../../src/scoring/score.ts'
import { anyRound, RUNS } from '../../support/round-arbitrary.ts'
import { caseFiles } from '../../support/cases.ts'
import { anyAnswersFile } from '../../support/shipped-arbitrary.ts'
import { answersFile, filesOf } from './files.ts'
import { recompute } from './recomputation.ts'

const HERE = 'test/scoring/recomputation'

describe('Recomputation from the written files', () => {
  const library = loadLibrary(['.'])

  it('knows nothing of the engine', () => {
    const sources = readdirSync(HERE).filter((file) => !file.endsWith('.test.ts'))
    expect(sources).to.have.length.at.least(5)
    for (const file of sources)
      for (const [, from] of readFileSync(`${HERE}/${file}`, 'utf8').matchAll(/\b(?:from|import)[ (]+'([^']+)'/g))
        expect(from, file).to.match(/^(yaml|node:fs|\.\/[a-z]+\.ts)$/)
  })

  it('agrees with the engine on any answers to the shipped questionnaires', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(anyAnswersFile(library), (written) => {
        const source = parseSource('any.yaml', Buffer.from(JSON.stringify(written)))
        const { round, state } = openAssessment(source, library)
        const result = resultOf(score(round, state))
        expect(result).to.deep.equal(recompute(filesOf(written), written))
        for (const { status, because } of result.requirements) seen.add(`${status} ${because}`)
      }),
      RUNS,
    )
    expect(seen.size, 'every status with every reason').to.equal(8)
  })

  it('agrees with the engine on small rounds of every rule', () => {
    fc.assert(
      fc.property(anyRound, ({ content, round, state }) => {
        const written = { questionnaires: [], ...state }
        expect(resultOf(score(round, state))).to.deep.equal(recompute(content, written))
      }),
      { ...RUNS, numRuns: 1000 },
    )
  })

  describe('of the worked cases', () => {
    for (const path of caseFiles)
      it(path, () => {
        const { round, state } = readAssessment(path, library)
        const written = answersFile(path)
        expect(resultOf(score(round, state))).to.deep.equal(recompute(filesOf(written), written))
      })
  })
})
