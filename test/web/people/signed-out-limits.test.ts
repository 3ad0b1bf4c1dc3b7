import { expect } from 'chai'
import { answersOf } from '../../../src/assessments/answer-store.ts'
import { saveAnswer } from '../../../src/assessments/save-answer.ts'
import { PASSWORD } from '../../support/site.ts'
import { openSignedOut, TEXT, valueIn } from '../../support/signed-out.ts'
import { actor, newRound, QUESTION, TOKEN } from '../../support/world.ts'
import type { Found, SignedOut } from '../../support/signed-out.ts'

describe('What was written, when the session has ended', () => {
  let on: SignedOut
  before(async () => (on = await openSignedOut()))
  after(() => on.world.close())

  it('can then be sent, with the token of the new session', async () => {
    const form = on.answers()
    const browser = await on.sendSignedOut(form, () => 'Written before the session ended')
    await on.signInHere(browser, await on.emailOf(on.world.a.people.coordinator))
    const sent = await browser.send({}, form.action)
    expect(sent.location).to.equal(form.action)
    const place = { municipalityId: on.world.a.id, roundId: on.world.a.round }
    expect((await answersOf(on.world.parts.db, place)).get(QUESTION)?.comment).to.equal(
      'Written before the session ended',
    )
  })

  it('is a conflict when someone else has written meanwhile', async () => {
    const form = await on.formAt(
      `/m/${on.world.a.id}/r/${on.world.a.round}/question/${QUESTION}`,
      'coordinator',
      ({ action, page }) => action === page,
    )
    const place = { municipalityId: on.world.a.id, roundId: on.world.a.round }
    const browser = await on.sendSignedOut(form, () => 'Mine')
    const basedOn = (await answersOf(on.world.parts.db, place)).get(QUESTION)!.version
    const by = actor(on.world.a.people.facilitator, 'facilitator')
    const said = { state: 'level', level: 5, reason: null, comment: 'Theirs' } as const
    await saveAnswer(on.world.parts, { place, actor: by, question: QUESTION, basedOn, said })
    await on.signInHere(browser, await on.emailOf(on.world.a.people.coordinator))
    const sent = await browser.send({}, form.action)
    expect(sent.status).to.equal(409)
    expect(sent.$('.conflict').text()).to.include('Theirs')
    expect((await answersOf(on.world.parts.db, place)).get(QUESTION)?.comment).to.equal('Theirs')
  })

  it('stays with its page through a wrong password and another language', async () => {
    const form = on.evidence()
    const browser = await on.sendSignedOut(form, () => 'Title kept')
    const wrong = await on.signInHere(
      browser,
      await on.emailOf(on.world.a.people.coordinator),
      'not the password at all',
    )
    expect(wrong.status).to.equal(400)
    const swedish = await on.signInHere(browser, await on.emailOf(on.world.a.people.coordinator), '', 'sv')
    expect(swedish.status).to.equal(200)
    expect(swedish.$('html').attr('lang')).to.equal('sv')
    const shown = await on.signInHere(browser, await on.emailOf(on.world.a.people.coordinator))
    expect(valueIn(shown, 'title', on.evidence().action)).to.equal('Title kept')
    expect(shown.$('html').attr('lang')).to.equal('sv')
  })

  it('says that a file has to be chosen again', async () => {
    const browser = await on.sendSignedOut(on.evidence(), () => 'With a file', {
      file: new Blob(['x'.repeat(300_000)]),
    })
    expect(browser.page!.$('main').text()).to.include('The file could not be kept')
    const shown = await on.signInHere(browser, await on.emailOf(on.world.a.people.coordinator))
    expect(shown.$('#again').text()).to.include('Choose the file again')
    expect(valueIn(shown, 'title', on.evidence().action)).to.equal('With a file')
  })

  it('is shown for copying to someone who may not open its page', async () => {
    const before = await on.unchanged()
    const browser = await on.sendSignedOut(on.answers(), () => TEXT)
    for (const [id, status] of [
      [on.world.newcomer, 404],
      [on.world.a.people.reader, 403],
    ] as const) {
      const again = await on.sendSignedOut(on.answers(), () => TEXT)
      const shown = await on.signInHere(again, await on.emailOf(id))
      expect(shown.status).to.equal(status)
      expect(shown.$('#written').text()).to.include(TEXT)
      expect(shown.headers.get('cache-control')).to.equal('no-store')
      expect(shown.$('main script').length).to.equal(0)
    }
    expect(browser.page!.headers.get('cache-control')).to.equal('no-store')
    expect(await on.unchanged()).to.equal(before)
  })

  it('is shown for copying when its page has no place for it any more', async () => {
    const round = await newRound(on.world, on.world.a, 'Closed meanwhile')
    const page = `/m/${on.world.a.id}/r/${round.roundId}/finish`
    await on.world.parts.db('round').where({ id: round.roundId }).update({ state: 'review' })
    const form = await on.formAt(page, 'reviewer', ({ written }) => written.length > 0)
    const browser = await on.sendSignedOut(form, () => 'The note that came too late')
    await on.world.parts.db('round').where({ id: round.roundId }).update({ state: 'sealed' })
    const shown = await on.signInHere(browser, await on.emailOf(on.world.a.people.reviewer))
    expect(shown.status).to.equal(200)
    expect(shown.$('#again #written').text()).to.equal('The note that came too late')
  })

  it('has no password in it', async () => {
    const page = '/account/password'
    const form = await on.formAt(page, 'coordinator', ({ action }) => action === page)
    const secret = {
      ...form,
      fields: [...form.fields, ['currentPassword', PASSWORD], ['newPassword', 'a new secret']],
    } as Found
    const browser = await on.sendSignedOut(secret, () => '')
    expect(browser.page!.body).not.to.include(PASSWORD).and.not.to.include('a new secret')
    const shown = await on.signInHere(browser, await on.emailOf(on.world.a.people.coordinator))
    expect(shown.body).not.to.include(PASSWORD).and.not.to.include('a new secret')
  })

  it('of one button alone is not done, and leads back to its page', async () => {
    const page = `/m/${on.world.a.id}/units`
    const form = await on.formAt(page, 'coordinator', ({ action }) => action.endsWith('/remove'))
    const before = await on.unchanged()
    const browser = await on.sendSignedOut(form, () => '')
    expect(browser.page!.$('main').text()).to.include('nothing was done')
    const shown = await on.signInHere(browser, await on.emailOf(on.world.a.people.coordinator))
    expect([shown.status, shown.location]).to.eql([303, page])
    expect(await on.unchanged()).to.equal(before)
  })

  for (const [from, to] of [
    ['https://evil.example/', '/home'],
    ['//evil.example/', '/home'],
    ['/\\evil.example', '/home'],
  ] as const)
    it(`leads to no other place: ${from}`, async () => {
      const page = `/m/${on.world.a.id}/units`
      const form = await on.formAt(page, 'coordinator', ({ action }) => action.endsWith('/remove'))
      const browser = await on.sendSignedOut(form, () => '', {
        headers: { ...{ origin: on.world.address }, referer: `https://evil.example${page}` },
      })
      expect(browser.page!.$('[name=_from]').val()).to.equal('/home')
      browser.page!.$('[name=_from]').val(from)
      const shown = await on.signInHere(browser, await on.emailOf(on.world.a.people.coordinator))
      expect(shown.location).to.equal(to)
    })

  for (const [who, headers] of [
    ['no word of where it came from', {}],
    ['another site', { origin: 'https://evil.example' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['an origin that hides', { origin: 'null' }],
  ] as const)
    it(`is not shown again to anyone: ${who}`, async () => {
      for (const form of [on.answers(), on.evidence()]) {
        const before = await on.unchanged()
        const browser = await on.sendSignedOut(form, () => 'Planted by a stranger', { headers })
        expect(browser.page!.body).not.to.include('Planted')
        expect(browser.page!.$('[name=password]').length).to.equal(0)
        expect(await on.unchanged()).to.equal(before)
      }
    })

  it('signs nobody in without the token of the page to sign in', async () => {
    const browser = await on.sendSignedOut(on.answers(), () => 'Mine')
    browser.page!.$('[name=_csrf]').val(TOKEN)
    const shown = await on.signInHere(browser, await on.emailOf(on.world.a.people.coordinator))
    expect(shown.status).to.equal(403)
    expect(shown.$('form#form [name=password]').length).to.equal(1)
    expect((await on.signInHere(browser, await on.emailOf(on.world.a.people.coordinator))).status).to.equal(200)
  })

  it('too large to be carried is shown for copying', async () => {
    const form = on.answers()
    const browser = await on.sendSignedOut(form, (kind) => (kind === 'area' ? 'ä'.repeat(9_500) : 'x'))
    expect(browser.page!.status).to.equal(403)
    expect(browser.page!.$('#written').text()).to.include('ä'.repeat(9_500))
  })
})
