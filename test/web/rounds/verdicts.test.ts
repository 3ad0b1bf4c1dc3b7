import { expect } from 'chai'
import { saveAnswer } from '../../../src/assessments/save-answer.ts'
import { reviewsOf } from '../../../src/assessments/review-store.ts'
import { DATABASES } from '../../support/database.ts'
import { site } from '../../support/rounds-site.ts'
import type { Place } from '../../../src/assessments/acting.ts'
import type { Actor } from '../../../src/assessments/rules.ts'
import type { Answered, Browser, Site } from '../../support/rounds-site.ts'

const QUESTION = 'responsibilities-defined'
const OTHER = 'guidance-overseen'
const THIRD = 'risks-assessed'

for (const kind of DATABASES)
  describe(`Verdicts of reviewers on ${kind}`, () => {
    let on: Site
    let rauni: Browser
    let place: Place
    let base: string
    let coordinator: Actor
    before(async () => {
      on = await site(kind)
      coordinator = await on.person('Anna', 'coordinator')
      rauni = await on.as((await on.person('Rauni', 'reviewer')).personId)
    })
    beforeEach(async () => {
      place = await on.round(coordinator.personId)
      base = `/m/${on.municipalityId}/r/${place.roundId}`
    })
    after(() => on.stop())

    const answered = async (...questions: readonly string[]) => {
      const said = { state: 'level', level: 3, reason: null, comment: null } as const
      for (const question of questions)
        await saveAnswer(on.acting, { place, actor: coordinator, question, basedOn: 0, said })
    }
    const unfolded = ({ $ }: Answered) =>
      $('details[open]:has(article)')
        .toArray()
        .map((one) => $(one).attr('id'))

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
      await answered(QUESTION, OTHER, THIRD)
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
      const first = await rauni.post(list, { ...both, at: 'strategic-leadership' })
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

    it('asks for no verdict where nobody answered', async () => {
      const list = `${base}/review`
      const none = await rauni.get(list)
      expect(none.$('article, form#reviews')).to.have.length(0)
      expect(none.text).to.include('Arvioitavia vastauksia ei vielä ole.')
      const all = none.$('.targets a').length
      await answered(QUESTION)
      const { $ } = await rauni.get(list)
      expect(
        $('article')
          .toArray()
          .map((one) => $(one).attr('id')),
      ).to.eql([`q-${QUESTION}`])
      expect($('.targets a')).to.have.length(all - 1)
      expect($(`.targets a[href$="/${QUESTION}"]`)).to.have.length(0)
      expect($('#reviews .saving-bar button, #reviews button[name=at]'), 'above and at the end').to.have.length(2)
    })

    it('unfolds what waits, what is half done and where its reviewer was, and saves what is folded too', async () => {
      const list = `${base}/review`
      await answered(QUESTION, 'model-owned', 'continuity-led', 'electronic-records-led')
      const shown = await rauni.get(list)
      expect(shown.$('details:has(article)')).to.have.length(4)
      expect(unfolded(shown), 'the first that waits').to.eql(['s-strategic-leadership'])
      const fields = Object.fromEntries(
        shown
          .$('#reviews input[type=hidden]:not([name=_csrf])')
          .toArray()
          .map((one) => [shown.$(one).attr('name')!, shown.$(one).attr('value')!]),
      )
      const typed = { ...fields, [`verdict.${QUESTION}`]: 'agree', 'comment.continuity-led': 'Mistä näkyy?' }
      const wrong = await rauni.post(list, typed)
      expect([wrong.status, unfolded(wrong)]).to.eql([400, ['s-strategic-overview', 's-strategic-continuity']])
      const switched = await rauni.post(`${list}?language=sv`, { ...typed, _language: 'sv' }, list)
      expect(unfolded(switched)).to.include('s-strategic-continuity')
      expect(switched.$('#review-comment-continuity-led').text()).to.equal('Mistä näkyy?')
      const at = 'strategic-lifecycle'
      const whole = { ...typed, 'verdict.continuity-led': 'unclear', [`was.${QUESTION}`]: 'old' }
      const saved = await rauni.post(list, { ...whole, [`version.${QUESTION}`]: '1', at })
      expect([saved.status, saved.location]).to.eql([303, `${list}?at=${at}#s-${at}`])
      const again = await rauni.get(`${list}?at=${at}`)
      expect(unfolded(again)).to.eql(['s-strategic-overview', 's-strategic-lifecycle'])
      expect(again.$('#s-strategic-continuity summary').text()).to.include('Arvioitu 1/1')
      expect(again.$('#verdict-continuity-led-unclear').attr('checked')).to.equal('checked')
    })
  })
