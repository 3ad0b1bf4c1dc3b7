import { expect } from 'chai'
import { routes } from '../../../src/web/routes/index.ts'
import { tell } from './walk.ts'
import { allStates, sweep } from './sweep.ts'
import { uncovered } from './coverage.ts'
import { LANGUAGES } from '../../../src/i18n/translate.ts'

/** LOOK_ONLY: the states whose route and name it fits. LOOK_PICTURES: a folder for pictures of them. */
const only = process.env['LOOK_ONLY'] ? new RegExp(process.env['LOOK_ONLY']) : undefined

describe('Every page, in every state', () => {
  it('is in the lists: a new page cannot be left out', () => {
    expect(uncovered(allStates(2))).to.eql([])
    const forgotten = { method: 'get', path: '/new', access: 'public', handle: () => undefined } as const
    expect(uncovered(allStates(2), [...routes, forgotten])).to.eql(['/new is in no list'])
  })

  it('has no fault that axe knows, fits 320 px, has one h1 and a title of its own', async function () {
    this.timeout(15 * 60_000)
    const pictures = process.env['LOOK_PICTURES']
    const walked = await sweep({ languages: LANGUAGES, looks: 2, guide: 3, only, pictures })
    tell(walked)
    expect(walked.faults.join('\n')).to.equal('')
  })
})
