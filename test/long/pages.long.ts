import { expect } from 'chai'
import { LANGUAGES } from '../../src/i18n/translate.ts'
import { sweep } from '../web/accessibility/sweep.ts'
import { tell } from '../web/accessibility/walk.ts'
import type { Named } from '../web/accessibility/sweep.ts'

/** Of each kind of page of the guide so many, from over the whole list: they are made alike. */
const GUIDE = 6

/** LOOK_ONLY: the states whose route and name it fits. LOOK_PICTURES: a folder for pictures of them. */
const fits = new RegExp(process.env['LOOK_ONLY'] ?? '')
const only = ({ route, name }: Named) => fits.test(`${route} ${name}`)
const pictures = process.env['LOOK_PICTURES']
const languages = LANGUAGES.filter((language) => (process.env['LOOK_LANGUAGE'] ?? language) === language)

for (const language of languages)
  describe(`Every page in every state, in both themes and both widths, ${language}`, () => {
    it('has no fault that axe knows, fits its width, has one h1 and a title of its own', async function () {
      this.timeout(180 * 60_000)
      const walked = await sweep({ languages: [language], looks: 'all', guide: GUIDE, only, pictures })
      tell(walked)
      expect(walked.states).to.be.greaterThan(0)
      expect(walked.faults.join('\n')).to.equal('')
    })
  })
