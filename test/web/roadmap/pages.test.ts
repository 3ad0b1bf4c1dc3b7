import { expect } from 'chai'
import { answersOf } from '../../../src/assessments/answer-store.ts'
import { moveRound } from '../../../src/assessments/move-round.ts'
import { roundsOf } from '../../../src/assessments/round-store.ts'
import { actionsOf } from '../../../src/improvement/follow-up/action-store.ts'
import { acceptedPlansOf } from '../../../src/improvement/follow-up/plan-store.ts'
import { scenarioById } from '../../../src/improvement/scenario-store.ts'
import { acceptScenario, answerLevels, makeScenario, PLAN } from '../../support/roadmap.ts'
import { PINS } from '../../support/rounds.ts'
import { site } from '../../support/rounds-site.ts'
import type { Place } from '../../../src/assessments/acting.ts'
import type { Actor } from '../../../src/assessments/rules.ts'
import type { PlanFile } from '../../../src/improvement/plan-schema.ts'
import type { Answered, Browser, Site } from '../../support/rounds-site.ts'

const QUESTION = 'responsibilities-defined'
const LEVELS = { [QUESTION]: 1, 'guidance-overseen': 2 }
const own = { title: { fi: 'Oma', sv: 'Egen', en: 'Own' }, effortDays: 3, cost: 0, owner: 'it-manager', replaces: [] }
const alone = { ...own, dependsOn: [], lifts: [] }

describe('The pages of the roadmap', () => {
  let on: Site
  let anna: Actor
  let place: Place
  let browser: Browser
  let base: string
  before(async () => {
    on = await site()
    anna = await on.person('Anna', 'coordinator')
    browser = await on.as(anna.personId)
  })
  after(() => on.stop())
  beforeEach(async () => {
    place = await on.round(anna.personId)
    await answerLevels(on.acting, place, anna, LEVELS)
    base = `/m/${on.municipalityId}/r/${place.roundId}/roadmap`
  })

  const scenario = async (plan: Partial<PlanFile> = {}) => {
    const id = await makeScenario(on.acting, place, anna, { ...PLAN, ...plan })
    return { id, at: `${base}/scenarios/${id}` }
  }
  const planned = async (plan: Partial<PlanFile>) => browser.get((await scenario(plan)).at)
  const notices = ({ $ }: Answered) => $('.notice.warn li').text()
  const errors = ({ $ }: Answered) => $('#errors li').text()
  const settings = { name: 'Nimi', start: '2027-01-01', quarters: '4', size: '', days: '20', cost: '' }

  it('says of each plan that cannot be as it was wished what is wrong', async () => {
    const none = await planned({ days: 0 })
    expect(notices(none)).to.equal(
      'Työpäiviä ei ole käytettävissä. Niitä tarvitsevat toimet jäävät pois. Anna työpäivien määrä.',
    )
    expect(none.$('.rows').text()).to.match(/ei mahdu suunnitelmaan: tarvitaan \d+ työpäivää, käytössä on 0/)
    expect(none.$('h4').length).to.equal(0)
    expect(none.$('.buttons').text()).not.to.include('Hyväksy suunnitelma')
    const late = await planned({ days: 1, quarters: 40, deadlines: { [`${QUESTION}-to-3`]: 1 } })
    expect(notices(late)).to.include('ei valmistu neljännekseen 1 mennessä')
    const idle = await planned({ days: 20, actions: [{ ...alone, id: 'oma-x', effortDays: 0 }], fixed: { 'oma-x': 1 } })
    expect(notices(idle)).to.include('Toimella ”Oma” ei ole työmäärää')
    const assumed = await planned({})
    expect(notices(assumed)).to.include('Työpäiviä ei ole annettu').and.not.include('--days')
  })

  it('without a plan, leads whoever may make one to the form, and tells others who makes it', async () => {
    const { $ } = await browser.get(base)
    const headings = $('main h2')
      .toArray()
      .map((one) => $(one).text())
    expect(headings).to.eql(['Laadi ensimmäinen suunnitelma', 'Tiedostot'])
    expect($('#new-scenario #from').length, 'there is nothing to choose from').to.equal(0)
    const reader = await on.as((await on.person('Lauri', 'reader')).personId)
    for (const tab of ['board', 'timeline', 'status', 'history']) {
      const mine = (await browser.get(`${base}/${tab}`)).$
      expect(mine(`.notice a[href="${base}"]`).text(), tab).to.equal('Siirry laatimaan suunnitelma')
      const theirs = (await reader.get(`${base}/${tab}`)).$
      expect(theirs('.notice').text(), tab).to.include('Sen laatii ja hyväksyy kunnan koordinaattori.')
      expect(theirs('.notice a').length, tab).to.equal(0)
    }
    await scenario()
    const later = (await browser.get(base)).$
    expect(later('main h2').first().text()).to.equal('Vaihtoehdot')
    expect(later('#new-scenario #from option').length).to.equal(2)
  })

  it('keeps what was typed when it is wrong, each fault at its field', async () => {
    const { id, at } = await scenario()
    const fields = { ...settings, version: '1', name: '', quarters: '99', days: 'paljon' }
    const said = await browser.post(`${at}/edit`, { ...fields, 'role.0': 'it-manager', 'roleDays.0': '1, 2' })
    expect(said.status).to.equal(400)
    for (const field of ['name', 'quarters', 'days']) expect(said.$(`#${field}-error`).length, field).to.equal(1)
    expect(said.$('#days').val()).to.equal('paljon')
    expect(said.$('[name="roleDays.0"]').val()).to.equal('1, 2')
    const lists = { ...settings, version: '1', days: '20, 20' }
    expect(errors(await browser.post(`${at}/edit`, lists)))
      .to.include('2 lukua')
      .and.include('4 vuosineljännestä')
    expect(await scenarioById(on.db, place, id)).to.include({ version: 1, name: 'Perusvaihtoehto' })
  })

  it('aims at another target than the round, when asked to', async () => {
    const { at } = await scenario({ days: 20 })
    const gap = ({ $ }: Answered) => $('#curve tbody tr').last().find('td').last().text()
    const own = await browser.get(at)
    expect(own.$('.head').text()).to.include('Tavoite: Lakisääteinen perusta')
    const typed = { ...settings, version: '1', target: 'cross-sector' }
    expect((await browser.post(`${at}/edit`, { ...typed, target: 'no-such' })).$('#target-error').length).to.equal(1)
    expect((await browser.post(`${at}/edit`, typed)).status).to.equal(303)
    const other = await browser.get(at)
    expect(other.$('.head').text()).to.include('Tavoite: Tieto yli toimialarajojen')
    expect(gap(other)).not.to.equal(gap(own))
    expect((await browser.get(`${at}/edit`)).$('#target').val()).to.equal('cross-sector')
    const digest = (await browser.get(`${at}/accept`)).$('[name=digest]').val() as string
    await browser.post(`${at}/accept`, { version: '2', digest })
    const [accepted] = await acceptedPlansOf(on.db, place)
    expect(accepted).to.have.nested.property('basis.target', 'cross-sector')
    expect(accepted).to.have.nested.property('roadmap.target', 'cross-sector')
    // the curve measures what is confirmed against the same target
    const { $ } = await browser.get(base)
    const cells = $('#curve tbody tr')
      .first()
      .find('td')
      .toArray()
      .map((cell) => $(cell).text())
    expect(cells[5]).to.equal(cells[2])
  })

  it('refuses a circle of own actions, and loses nothing of it', async () => {
    const { at } = await scenario({ actions: [{ ...alone, id: 'yksi', dependsOn: [] }] })
    const form = {
      version: '1',
      titleFi: 'Kaksi',
      effort: '3',
      cost: '',
      owner: 'it-manager',
      'wait.0': 'yksi',
      act: 'save',
    }
    await browser.post(`${at}/own/new`, form)
    const back = { ...form, version: '2', titleFi: 'Yksi', 'wait.0': 'oma-kaksi' }
    const said = await browser.post(`${at}/own/yksi`, back)
    expect(said.status).to.equal(400)
    expect(errors(said)).to.include('yksi → oma-kaksi → yksi')
    expect(said.$('[name="wait.0"]').val()).to.equal('oma-kaksi')
    expect(said.$('#own select').length).to.be.greaterThan(4)
    const unnamed = said.$('#own select').filter((_, one) => said.$(`label[for="${one.attribs['id']}"]`).length !== 1)
    expect(unnamed.length, 'a label that is seen stands at each choice').to.equal(0)
  })

  it('shows a second writer of a scenario what the first one wrote', async () => {
    const { id, at } = await scenario()
    await browser.post(`${at}/edit`, { ...settings, version: '1', name: 'Toisen nimi' })
    const said = await browser.post(`${at}/edit`, { ...settings, version: '1', name: 'Minun nimeni' })
    expect(said.status).to.equal(409)
    expect(said.$('.notice').text()).to.include('Toisen nimi')
    expect(said.$('#name').val()).to.equal('Minun nimeni')
    expect((await scenarioById(on.db, place, id))?.name).to.equal('Toisen nimi')
    const move = { id: `${QUESTION}-to-3`, act: 'exclude', end: '1', quarter: '1', version: '1' }
    expect((await browser.post(`${at}/move`, move, at)).status).to.equal(409)
  })

  it('moves an action: later, to a quarter, out, and free again', async () => {
    const { id, at } = await scenario({ days: 40 })
    const action = `${QUESTION}-to-3`
    const plan = async () => (await scenarioById(on.db, place, id))!
    const move = async (act: string, more: object = {}) => {
      const fields = { id: action, act, end: '1', quarter: '3', version: String((await plan()).version), ...more }
      return browser.post(`${at}/move`, fields, at)
    }
    await move('later')
    expect((await plan()).plan.fixed).to.eql({ [action]: 2 })
    await move('deadline')
    expect((await plan()).plan).to.deep.include({ fixed: {}, deadlines: { [action]: 3 } })
    await move('exclude')
    expect((await plan()).plan).to.deep.include({ deadlines: {}, excluded: [action] })
    const { $ } = await browser.get(at)
    expect($('main').text()).to.include('jätetty pois käsin')
    await move('free')
    expect((await plan()).plan).to.deep.include({ fixed: {}, deadlines: {}, excluded: [] })
    expect((await move('fix', { quarter: '9' })).status).to.equal(400)
    expect((await move('fix', { id: 'no-such-action' })).status).to.equal(400)
  })

  it('accepts the plan that was shown, and no other', async () => {
    const { at } = await scenario({ days: 40 })
    const digest = String((await browser.get(`${at}/accept`)).$('[name=digest]').val())
    await answerLevels(on.acting, place, anna, { [QUESTION]: 4 })
    const old = await browser.post(`${at}/accept`, { version: '1', digest })
    expect(old.status).to.equal(409)
    expect(errors(old)).to.include('muuttuivat tällä välin')
    expect(await acceptedPlansOf(on.db, place)).to.eql([])
    const now = String(old.$('[name=digest]').val())
    expect((await browser.post(`${at}/accept`, { version: '1', digest: now })).status).to.equal(303)
    expect((await acceptedPlansOf(on.db, place)).length).to.equal(1)
  })

  it('says before a second plan is accepted what happens to each action', async () => {
    const followed = await acceptScenario(on.acting, place, anna, { ...PLAN, days: 40 })
    const last = followed.filter(({ action }) => !followed.some(({ dependsOn }) => dependsOn.includes(action)))
    const { at } = await scenario({ days: 40, excluded: [last[0]!.action] })
    const { $ } = await browser.get(`${at}/accept`)
    expect($('.notice').text()).to.include('Mitään aloitettua ei peruta')
    expect($('h2').text()).to.include('merkitään luovutuiksi: 1').and.include('saavat uudet päivät')
    expect($('section:contains("luovutuiksi") li').text()).to.equal(last[0]!.title.fi)
  })

  it('shows both texts to the second of two who change an action', async () => {
    const [first] = await acceptScenario(on.acting, place, anna, { ...PLAN, days: 40 })
    const at = `${base}/actions/${first!.id}`
    const form = { version: '1', status: 'underWay', owner: '', role: first!.ownerRole, reason: '' }
    const days = { startOn: first!.startOn!, dueOn: first!.dueOn! }
    await browser.post(at, { ...form, ...days, notes: 'Toisen muistiinpano' })
    const said = await browser.post(at, { ...form, ...days, status: 'finished', notes: 'Minun muistiinpanoni' })
    expect(said.status).to.equal(409)
    expect(said.$('.conflict').text())
      .to.include('Tilanne: Työn alla')
      .and.include('Muistiinpanot: Toisen muistiinpano')
    expect(said.$('#notes').val()).to.equal('Minun muistiinpanoni')
    expect((await actionsOf(on.db, place))[0]).to.include({ status: 'underWay', notes: 'Toisen muistiinpano' })
    const version = String(said.$('#action [name=version]').val())
    const again = { ...form, ...days, version, status: 'finished', notes: 'Minun muistiinpanoni' }
    expect((await browser.post(at, again)).status).to.equal(303)
    const pressed = await browser.post(`${at}/status`, { version: '1', status: 'underWay', back: '' }, at)
    expect(pressed.status).to.equal(409)
  })

  it('brings a level that was confirmed after sealing into the next round as a proposal', async () => {
    const followed = await acceptScenario(on.acting, place, anna, { ...PLAN, days: 40 })
    const action = followed.find(({ lifts }) => lifts.some(({ question }) => question === QUESTION))!
    const { to } = action.lifts[0]!
    for (const transition of ['round.sent', 'round.signed', 'round.sealed'] as const) {
      const signed = { name: 'Anna', title: null, day: '2026-06-30' }
      await moveRound(on.acting, { place, actor: anna, transition, signed })
    }
    const at = `${base}/actions/${action.id}`
    await browser.post(`${at}/status`, { version: '1', status: 'finished', back: '' }, at)
    const levels = await browser.get(`${base}/levels`)
    expect(levels.$('.lead').text()).to.include('lukittu')
    const form = { action: action.id, question: QUESTION, act: 'confirm', reason: '', version: '1' }
    expect((await browser.post(`${base}/levels`, form)).status).to.equal(303)
    const wish = {
      ...{ name: 'Seuraava', startsOn: '2027-01-01', endsOn: '2027-06-30', target: 'statutory', unit: '' },
      ...{ previous: place.roundId, pins: PINS },
    }
    await browser.post(`/m/${on.municipalityId}/rounds/new`, wish)
    const next = (await roundsOf(on.db, on.municipalityId)).find(({ name }) => name === 'Seuraava')!
    const rows = await answersOf(on.db, { ...place, roundId: next.id })
    expect(rows.get(QUESTION)).to.include({ level: to, confirmed: false })
    expect((await answersOf(on.db, place)).get(QUESTION)).to.include({ level: 1 })
  })

  it('gives a reader everything to read and nothing to press', async () => {
    const veli = await on.person(`Veli${place.roundId.slice(0, 6)}`, 'reader')
    const reader = await on.as(veli.personId)
    const { at } = await scenario({ days: 40 })
    const [first] = await acceptScenario(on.acting, place, anna, { ...PLAN, days: 40 })
    const views = ['', '/board', '/timeline', '/attention', '/levels', '/status', '/history', '/compare']
    for (const path of [...views.map((view) => base + view), at, `${base}/actions/${first!.id}`]) {
      const { status, $ } = await reader.get(path)
      expect(status, path).to.equal(200)
      expect($('main form[method=post]').length, path).to.equal(0)
    }
  })
})
