import { expect } from 'chai'
import { routes } from '../../../src/web/routes/index.ts'
import { LANGUAGES } from '../../../src/i18n/translate.ts'
import { uncovered } from './coverage.ts'
import { allStates, oneOfEach, sweep } from './sweep.ts'

/** How many pages of the guide of each kind are in the list that one of each is taken from. */
const GUIDE = 1

/** Each page in one state, one language and one look, in turn; `test:long` sees all of them. */
describe('Every page', () => {
  it('is in the lists: a new page cannot be left out', () => {
    expect(uncovered(allStates(GUIDE))).to.eql([])
    const forgotten = { method: 'get', path: '/new', access: 'public', handle: () => undefined } as const
    expect(uncovered(allStates(GUIDE), [...routes, forgotten])).to.eql(['/new is in no list'])
  })

  it('has no fault that axe knows, fits its width, has one h1 and a title of its own', async function () {
    this.timeout(15 * 60_000)
    const only = oneOfEach(allStates(GUIDE))
    const walked = await sweep({ languages: LANGUAGES, looks: 'in turn', guide: GUIDE, only })
    expect(uncovered(allStates(GUIDE).filter(only))).to.eql([])
    expect(walked.states).to.be.greaterThan(50)
    expect(walked.faults.join('\n')).to.equal('')
  })
})
