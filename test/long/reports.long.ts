import { expect } from 'chai'
import { REPORT_KINDS } from '../../src/reports/index.ts'
import { figure } from '../support/figure.ts'
import { figureFaults, generatedReports } from '../support/report-figures.ts'

const ASSESSMENTS = 200

describe('Figures of reports', () => {
  it('are those of the result in every kind, over 200 generated assessments', async () => {
    let read = 0
    for (const { input, seed } of generatedReports(ASSESSMENTS))
      for (const kind of REPORT_KINDS) {
        expect(await figureFaults(kind, input), `${kind} ${input.language}, assessment ${seed}`).to.eql([])
        read++
      }
    figure(`${read} reports of ${ASSESSMENTS} assessments, every figure that of the result`)
  })
})
