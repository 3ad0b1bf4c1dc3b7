import { expect } from 'chai'
import { reviewsOf } from '../../../src/assessments/review-store.ts'
import { DATABASES } from '../../support/database.ts'
import { site } from '../../support/rounds-site.ts'
import type { Place } from '../../../src/assessments/acting.ts'
import type { Browser, Site } from '../../support/rounds-site.ts'

const QUESTION = 'responsibilities-defined'
const OTHER = 'guidance-overseen'
const THIRD = 'risks-assessed'

for (const kind of DATABASES)
  describe(`Verdicts of reviewers on ${kind}`, () => {
    let on: Site
    let rauni: Browser
    let place: Place
    let base: string
    let coordinator: string
    before(async () => {
      on = await site(kind)
      coordinator = (await on.person('Anna', 'coordinator')).personId
      rauni = await on.as((await on.person('Rauni', 'reviewer')).personId)
    })
    beforeEach(async () => {
      place = await on.round(coordinator)
      base = `/m/${on.municipalityId}/r/${place.roundId}`
    })
    after(() => on.stop())

    it('shows a reviewer who came second the verdict that was first, and keeps what they typed', async () => {
      const to = `${base}/question/${QUESTION}/review`
      const mine = (version: string, verdict: string, comment: string) => ({ verdict, comment, version })
      expect((await rauni.post(to, mine('0', 'agree', 'Näyttö riittää.'), `${base}/review`)).status).to.equal(303)
      const second = await rauni.post(to, mine('0', 'unclear', 'Päätös puuttuu.'), `${base}/review`)
      expect(second.status).to.equal(409)
      expect(second.$('#review blockquote').text()).to.equal('Näyttö riittää.')
      expect(second.$('#review textarea').text()).to.equal('Päätös puuttuu.')
      expect(second.$('#review input[name=verdict]:checked').attr('value')).to.equal('unclear')
      expect(second.$('.errors a').attr('href')).to.equal(`#review-comment-${QUESTION}`)
      const version = second.$('#review input[name=version]').attr('value')!
      expect((await rauni.post(to, mine(version, 'unclear', 'Päätös puuttuu.'), `${base}/review`)).status).to.equal(303)
    })

    it('saves every verdict of the list that was touched, and keeps what it cannot save', async () => {
      const list = `${base}/review`
      const shown = await rauni.get(list)
      const seen = (id: string) => ({
        [`version.${id}`]: shown.$(`input[name="version.${id}"]`).attr('value')!,
        [`was.${id}`]: shown.$(`input[name="was.${id}"]`).attr('value')!,
      })
      const typed = (id: string, verdict: string, comment: string) => ({
        ...seen(id),
        ...(verdict !== '' && { [`verdict.${id}`]: verdict }),
        [`comment.${id}`]: comment,
      })
      const given = async () => {
        const reviews = [...(await reviewsOf(on.db, place))]
        return Object.fromEntries(reviews.map(([id, { verdict, comment }]) => [id, `${verdict} ${comment ?? ''}`]))
      }
      const both = { ...typed(QUESTION, 'agree', ''), ...typed(OTHER, '', 'Mistä näkyy?'), ...typed(THIRD, '', '') }
      const first = await rauni.post(list, { ...both, at: OTHER })
      expect(first.status, 'words without a verdict').to.equal(400)
      expect(first.$('.errors a').attr('href')).to.equal(`#verdict-${OTHER}-agree`)
      expect(first.$(`#review-comment-${OTHER}`).text()).to.equal('Mistä näkyy?')
      expect(await given()).to.eql({ [QUESTION]: 'agree ' })
      // the page of before: the first verdict was not touched again, and is no conflict though its version is old
      await rauni.post(
        `${base}/question/${QUESTION}/review`,
        { verdict: 'unclear', comment: 'Toinen', version: '1' },
        list,
      )
      const after = { ...seen(QUESTION), [`comment.${QUESTION}`]: '', ...typed(OTHER, 'disagree', 'Mistä näkyy?') }
      expect((await rauni.post(list, after)).status).to.equal(303)
      expect(await given()).to.eql({ [QUESTION]: 'unclear Toinen', [OTHER]: 'disagree Mistä näkyy?' })
      const late = await rauni.post(list, { ...typed(QUESTION, 'agree', 'Kolmas'), ...typed(OTHER, 'agree', '') })
      expect(late.status, 'both were changed meanwhile').to.equal(409)
      expect(late.$(`#q-${QUESTION} blockquote`).text()).to.include('Toinen')
      expect(late.$(`#review-comment-${QUESTION}`).text()).to.equal('Kolmas')
      expect(await given()).to.eql({ [QUESTION]: 'unclear Toinen', [OTHER]: 'disagree Mistä näkyy?' })
    })
  })
