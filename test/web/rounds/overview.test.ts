import { expect } from 'chai'
import { site } from '../../support/rounds-site.ts'
import type { Place } from '../../../src/assessments/acting.ts'
import type { Browser, Site } from '../../support/rounds-site.ts'

const QUESTION = 'responsibilities-defined'
const SECTION = 'answer/strategic/leadership'

describe('The page of a round', () => {
  let on: Site
  let anna: Browser
  let kalle: Browser
  let rauni: Browser
  let lukija: Browser
  let annaId: string
  let kalleId: string
  let place: Place
  let base: string
  before(async () => {
    on = await site()
    annaId = (await on.person('Anna', 'coordinator')).personId
    kalleId = (await on.person('Kalle', 'respondent')).personId
    anna = await on.as(annaId)
    kalle = await on.as(kalleId)
    rauni = await on.as((await on.person('Rauni', 'reviewer')).personId)
    lukija = await on.as((await on.person('Lukija', 'reader')).personId)
  })
  beforeEach(async () => {
    place = await on.round(annaId)
    base = `/m/${on.municipalityId}/r/${place.roundId}`
  })
  after(() => on.stop())

  const answer = (who: Browser, state: string, version = 0) =>
    who.json(`${base}/answers/${QUESTION}`, { state, version }, `${base}/${SECTION}`)
  const move = (who: Browser, act: string, more: Record<string, string> = {}) =>
    who.post(`${base}/finish`, { act, ...more }, `${base}/finish`)
  /** Each step with its state: `Tarkastus: Kesken`. */
  const tasks = async (who: Browser) => {
    const { $ } = await who.get(base)
    return $('ol.tasks > li')
      .toArray()
      .map((row) => `${$('a', row).first().text()}: ${$('.chip', row).text()}`)
  }
  const buttons = async (who: Browser) => {
    const { $ } = await who.get(base)
    return $('.buttons a')
      .toArray()
      .map((one) => $(one).text())
  }

  it('lists the work in its order, with how far it is', async () => {
    const begun = ['Lähtötiedot: Oletusten varassa', 'Jako vastaajille: Ei jaettu', 'Vastaaminen: Aloittamatta']
    const rest = ['Tarkastus: Aloittamatta', 'Hyväksyntä: Tekemättä', 'Sinetöinti: Tekemättä']
    expect(await tasks(anna)).to.eql([...begun, ...rest, 'Tulokset: ', 'Raportit: ', 'Tiekartta: '])
    await anna.post(`${base}/assignments`, { person: kalleId, part: 'strategic', dueOn: '' })
    await answer(anna, '3')
    await move(anna, 'sent')
    const after = await tasks(anna)
    expect(after.slice(1, 4)).to.eql(['Jako vastaajille: Vastaajia: 1', 'Vastaaminen: Lukittu', 'Tarkastus: Kesken'])
    await move(rauni, 'returned', { note: 'Lisätkää näyttö.' })
    expect((await tasks(anna))[3]).to.equal('Tarkastus: Korjattavana')
    await move(anna, 'sent')
    await move(anna, 'signed', { name: 'Kaisa', day: '2026-03-01' })
    expect((await tasks(anna)).slice(3, 6)).to.eql(['Tarkastus: Valmis', 'Hyväksyntä: Valmis', 'Sinetöinti: Tekemättä'])
    await move(anna, 'sealed')
    expect((await tasks(anna)).slice(5, 7)).to.eql(['Sinetöinti: Valmis', 'Tulokset: Lopulliset'])
  })

  it('lists what a person may open, and every link of it opens', async () => {
    for (const who of [anna, kalle, rauni, lukija]) {
      const { $ } = await who.get(base)
      const links = $('ol.tasks a, aside a')
        .toArray()
        .map((one) => $(one).attr('href')!)
      expect(links.some((href) => href.endsWith('/reports'))).to.equal(true)
      expect(links.some((href) => href.endsWith('/assignments'))).to.equal(who === anna)
      for (const href of links) expect((await who.get(href)).status, href).to.equal(200)
    }
  })

  it('has its steps before its sections in the order of reading', async () => {
    const { text } = await anna.get(base)
    const order = ['id="tasks"', 'Työpaja paperilla', 'id="sections"'].map((one) => text.indexOf(one))
    expect(order)
      .to.eql(order.toSorted((a, b) => a - b))
      .and.not.include(-1)
  })

  it('offers to begin while nothing is answered, and else to go on', async () => {
    await anna.post(`${base}/assignments`, { person: kalleId, part: 'strategic/leadership', dueOn: '' })
    expect(await buttons(kalle)).to.eql(['Aloita vastaaminen'])
    await answer(anna, '3')
    expect(await buttons(kalle)).to.eql(['Jatka vastaamista: Johtaminen ja vastuut'])
    expect(await buttons(anna)).to.eql(['Jatka siitä, mihin jäit: Johtaminen ja vastuut'])
    await answer(anna, 'open', 1)
    expect(await buttons(anna)).to.eql(['Aloita vastaaminen'])
  })

  it('shows a respondent their own part first, with its day', async () => {
    await anna.post(`${base}/assignments`, { person: kalleId, part: `strategic/leadership/${QUESTION}`, dueOn: '' })
    await anna.post(`${base}/assignments`, { person: kalleId, part: 'tactical/overview', dueOn: '2026-02-01' })
    const { $, text } = await kalle.get(base)
    const rows = $('.own .tasks li')
      .toArray()
      .map((row) => `${$('a', row).text()} ${$('.small', row).text()}`)
    expect(rows[0]).to.equal('Strateginen kysely: Johtaminen ja vastuut 0/1 käsitelty')
    expect(rows[1]).to.match(/^Taktinen kysely: /)
    expect($('.own .whole').text()).to.include('1.2.2026').and.include('Myöhässä')
    expect(text.indexOf('class="own"')).to.be.lessThan(text.indexOf('id="tasks"'))
    expect((await anna.get(base)).$('.own')).to.have.length(0)
  })

  it('gives the next act its own name, and the summary of a settled round', async () => {
    await move(anna, 'sent')
    expect(await buttons(anna)).to.eql(['Kirjaa hyväksyntä'])
    await move(anna, 'signed', { name: 'Kaisa', day: '2026-03-01' })
    expect(await buttons(anna)).to.eql(['Sinetöi kierros', 'Lataa tiivistelmä (PDF)'])
    expect(await buttons(lukija)).to.eql(['Katso tulokset', 'Lataa tiivistelmä (PDF)'])
    await move(anna, 'sealed')
    expect(await buttons(anna)).to.eql(['Katso tulokset', 'Lataa tiivistelmä (PDF)'])
    const href = (await anna.get(base)).$('.buttons a').last().attr('href')!
    const file = await anna.raw(href, {})
    expect(file.headers.get('content-type')).to.equal('application/pdf')
    await file.arrayBuffer()
  })

  it('says that nothing is handed out, before it says that nobody has open questions', async () => {
    const reminders = async () => (await anna.get(`${base}/reminders`)).$
    const nothing = await reminders()
    expect(nothing('main').text()).to.include('Osia ei ole vielä jaettu').and.not.include('ei ole avoimia')
    expect(nothing('.notice a').attr('href')).to.equal(`${base}/assignments`)
    await anna.post(`${base}/assignments`, { person: kalleId, part: `strategic/leadership/${QUESTION}`, dueOn: '' })
    expect((await reminders())('main table')).to.have.length(1)
    await answer(anna, '3')
    expect((await reminders())('.notice').text()).to.include('ei ole avoimia kysymyksiä')
  })

  it('names the steps of finishing, says how much is open, and folds reopening last', async () => {
    const page = async () => (await anna.get(`${base}/finish`)).$
    const steps = async () => {
      const $ = await page()
      const li = $('.round-steps li').toArray()
      return li.map((one) => ($(one).attr('aria-current') ? `> ${$(one).text()}` : $(one).text()))
    }
    expect(await steps()).to.eql(['> Vastaaminen', 'Tarkastus', 'Hyväksyntä', 'Sinetöinti'])
    expect((await page())('main .notice').text()).to.match(/Vastaamattomia kysymyksiä: \d+\..*osittainen/s)
    await move(anna, 'sent')
    await move(rauni, 'returned', { note: 'Lisätkää.' })
    const behind = 'Vastaaminen: Valmis'
    expect(await steps()).to.eql([behind, '> Korjaukset', 'Tarkastus', 'Hyväksyntä', 'Sinetöinti'])
    await move(anna, 'sent')
    await move(anna, 'signed', { name: 'Kaisa', day: '2026-03-01' })
    expect((await steps()).slice(1)).to.eql(['Tarkastus: Valmis', 'Hyväksyntä: Valmis', '> Sinetöinti'])
    const signed = await page()
    expect(
      signed('main button')
        .toArray()
        .map((one) => signed(one).text()),
    ).to.eql(['Sinetöi kierros', 'Avaa kierros uudelleen'])
    expect(signed('details.reopen').attr('open')).to.equal(undefined)
    const wrong = await move(anna, 'reopened', { note: '' })
    expect(wrong.$('details.reopen').attr('open')).to.not.equal(undefined)
    expect(wrong.$('#errors a').attr('href')).to.equal('#note-reopened')
  })
})
