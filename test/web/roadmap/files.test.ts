import { expect } from 'chai'
import { load } from 'cheerio'
import { writeXlsx } from 'hucre/xlsx'
import { actionById, actionsOf } from '../../../src/improvement/follow-up/action-store.ts'
import { changeAction } from '../../../src/improvement/follow-up/change-action.ts'
import { actionsFile } from '../../../src/improvement/actions-file/json-file.ts'
import { acceptScenario, answerLevels } from '../../support/roadmap.ts'
import { site } from '../../support/rounds-site.ts'
import { planFaults } from '../../support/plan-report.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { gridsOf } from '../../support/workbook.ts'
import { acceptedPlanOf } from '../../../src/improvement/follow-up/plan-store.ts'
import { readGround } from '../../../src/improvement/ground.ts'
import type { Place } from '../../../src/assessments/acting.ts'
import type { Actor } from '../../../src/assessments/rules.ts'
import type { RoadmapAction } from '../../../src/improvement/follow-up/action.ts'
import type { Site } from '../../support/rounds-site.ts'

const LEVELS = { 'responsibilities-defined': 1, 'guidance-overseen': 2, 'tools-and-resources': 2 }

describe('The files of a roadmap', () => {
  let on: Site
  let anna: Actor
  let rita: Actor
  let place: Place
  let actions: RoadmapAction[]
  const home = () => `/m/${on.municipalityId}/r/${place.roundId}/roadmap`
  const get = async (path: string, who = anna) => (await on.as(who.personId)).raw(path, {})
  const taken = async (file: string, who = anna): Promise<Buffer> => {
    const response = await get(`${home()}/files/${file}`, who)
    expect([response.status, response.headers.get('content-disposition')!.startsWith('attachment')]).to.eql([200, true])
    return Buffer.from(await response.arrayBuffer())
  }
  const now = async (id: string) => (await actionById(on.acting.db, place, id))!
  before(async () => {
    on = await site()
    anna = await on.person('Anna', 'coordinator')
    rita = await on.person('Rita', 'reader')
  })
  after(() => on.stop())
  beforeEach(async () => {
    place = await on.round(anna.personId)
    await answerLevels(on.acting, place, anna, LEVELS)
    actions = await acceptScenario(on.acting, place, anna)
  })

  it('are offered on the roadmap, each with a link that leads somewhere', async () => {
    const links = load(await (await get(home())).text())('#files + ul a')
    const hrefs = links.toArray().map((one) => one.attribs['href']!)
    expect(hrefs.length).to.equal(9)
    for (const href of hrefs) expect((await get(href)).status, href).to.equal(200)
    const bare = await on.round(anna.personId)
    const $ = load(await (await get(home().replace(place.roundId, bare.roundId))).text())
    expect($('#files + ul a').length).to.equal(3)
  })

  it('are a calendar of the open days: one event for each, and one’s own alone', async () => {
    const [first] = actions
    const { version, id } = first!
    const said = { ...first!, status: 'underWay' as const, ownerId: rita.personId }
    await changeAction(on.acting, { place, actor: anna, id, basedOn: version, said })
    const all = (await taken('actions.ics')).toString()
    expect(all.match(/BEGIN:VEVENT/g)).to.have.length(actions.length)
    expect(all).to.include(`UID:${id}@tietokunto`).and.to.include('DTSTART;VALUE=DATE:2027')
    const own = (await taken('own.ics', rita)).toString()
    expect(own.match(/UID:[^\r]*/g)).to.eql([`UID:${id}@tietokunto`])
    await changeAction(on.acting, {
      place,
      actor: anna,
      id,
      basedOn: version + 1,
      said: { ...said, status: 'finished' },
    })
    expect((await taken('own.ics', rita)).toString()).to.not.include('VEVENT')
  })

  it('hold every action, and text of people never runs as a formula', async () => {
    const [first] = actions
    const said = { ...first!, notes: '=HYPERLINK("http://evil.example")' }
    await changeAction(on.acting, { place, actor: anna, id: first!.id, basedOn: first!.version, said })
    const json = JSON.parse((await taken('actions.json')).toString()) as { actions: { action: string }[] }
    expect(json.actions.map(({ action }) => action)).to.eql(actions.map(({ action }) => action))
    expect(actionsFile.safeParse(json).success).to.equal(true)
    const [{ rows } = { rows: [] }] = gridsOf(await taken('actions.xlsx'))
    expect(rows.slice(1).map(([action]) => action)).to.eql(actions.map(({ action }) => action))
    expect((await taken('actions.csv')).toString()).to.include(`"'=HYPERLINK(`)
  })

  for (const file of ['actions.xlsx', 'actions.csv', 'actions.json'])
    it(`${file}: brought back as it is, it changes nothing, whatever people wrote`, async () => {
      const [first] = actions
      const words = { ...first!, status: 'blocked' as const, reason: '=1+1', notes: `+a;"b",\n'c` }
      await changeAction(on.acting, { place, actor: anna, id: first!.id, basedOn: first!.version, said: words })
      const response = await bring(await taken(file), file)
      expect([response.status, response.headers.get('location')]).to.eql([303, home()])
      expect((await now(first!.id)).version).to.equal(first!.version + 1)
    })

  it('show what a file would change and save it only when asked, with history and trail', async () => {
    const [first, second] = actions
    // a file made earlier calls what is blocked an obstacle
    const bytes = edited(await taken('actions.csv'), {
      [first!.action]: { 5: '1.2.2027', 8: 'Sovittu ”johtoryhmässä”; jatkuu' },
      [second!.action]: { 2: 'Este', 4: 'Rita', 7: 'Rahaa ei ole' },
    })
    const response = await bring(bytes, 'muokattu.csv')
    const $ = load(await response.text())
    expect([response.status, $('ol.changes > li').length]).to.eql([200, 2])
    expect($('ol.changes').text()).to.include('1.2.2027').and.to.include('Rita').and.to.include('Rahaa ei ole')
    expect(await now(first!.id)).to.eql(first)
    const saved = await save($('input[name=proposal]').attr('value')!)
    expect([saved.status, saved.headers.get('location')]).to.eql([303, home()])
    const after = [await now(first!.id), await now(second!.id)]
    expect(after[0]).to.include({ startOn: '2027-02-01', notes: 'Sovittu ”johtoryhmässä”; jatkuu', version: 2 })
    expect(after[1]).to.include({ status: 'blocked', ownerId: rita.personId, reason: 'Rahaa ei ole', version: 2 })
    const events = await on.acting.db('trail').where({ chain: on.municipalityId, act: 'action.changed' })
    expect(events.filter(({ subject }) => [first!.id, second!.id].includes(subject))).to.have.length(2)
  })

  it('tell every wrong cell by its place, and change nothing', async () => {
    const [first, second, third] = actions
    const bytes = edited(await taken('actions.csv'), {
      [first!.action]: { 2: 'Melkein', 5: '31.2.2027' },
      [second!.action]: { 2: 'Estynyt', 4: 'Nemo' },
      [third!.action]: { 5: '2027-05-01', 6: '2027-04-01' },
    })
    const $ = load(await (await bring(bytes, 'a.csv')).text())
    const told = $('#file-error p')
      .toArray()
      .map((one) => $(one).text())
    expect(told).to.eql([
      'C2: ”Melkein” ei ole tila. Tilat ovat Suunniteltu, Työn alla, Valmis, Estynyt ja Luovuttu.',
      'F2: ”31.2.2027” ei ole päivä. Kirjoita päivä muodossa 2027-03-31 tai 31.3.2027.',
      'E3: ”Nemo” ei ole kunnan jäsen Tietokunnossa. Kirjoita jäsenen nimi tai sähköpostiosoite, tai kutsu hänet ensin.',
      'G4: määräpäivä on ennen alkua. Korjaa jompikumpi päivä.',
    ])
    expect(await actionsOf(on.acting.db, place)).to.eql(actions)
  })

  it('write nothing over what someone changed since the file was made, not even when it was previewed', async () => {
    const [first, second] = actions
    const made = await taken('actions.csv')
    const bytes = edited(made, { [first!.action]: { 8: 'Tiedostosta' }, [second!.action]: { 8: 'Tiedostosta' } })
    const proposal = load(await (await bring(bytes, 'a.csv')).text())('input[name=proposal]').attr('value')!
    const said = { ...second!, notes: 'Sivulta' }
    await changeAction(on.acting, { place, actor: anna, id: second!.id, basedOn: second!.version, said })
    expect((await save(proposal)).status).to.equal(409)
    expect((await now(first!.id)).notes).to.equal(null)
    expect((await now(second!.id)).notes).to.equal('Sivulta')
    const again = load(await (await bring(bytes, 'a.csv')).text())
    expect(again('#file-error').text()).to.include('J3: Anna on muuttanut toimea')
  })

  it('take a workbook with a formula, an unknown file and a hostile proposal for what they are', async () => {
    const [{ rows } = { rows: [] }] = gridsOf(await taken('actions.xlsx'))
    const cells = new Map(rows.flatMap((row, r) => row.map((value, c) => [`${r},${c}`, { value }] as const)))
    cells.set('1,8', { value: 'x', formula: 'A1' } as { value: string })
    const bytes = await writeXlsx({ sheets: [{ name: 'Toimet', rows: [], cells }] })
    expect(await told(await bring(Buffer.from(bytes), 'a.xlsx'))).to.include('Toimet!I2: solussa on kaava')
    expect(await told(await bring(Buffer.from('hello'), 'a.csv'))).to.include('ei ole toimien taulukkoa')
    expect(await told(await bring(Buffer.from('{"format":'), 'a.json'))).to.include('ei ole ehyttä JSONia')
    const strange = { format: 'tietokunto-actions@1', actions: [{ action: 'x', version: 0 }] }
    expect(await told(await bring(Buffer.from(JSON.stringify(strange)), 'a.json'))).to.include('Toimi 1, versio')
    const said = { ...actions[0]!, ownerId: 'nobody-here' }
    const { status, ownerRole, ownerId, startOn, dueOn, reason, notes } = said
    const forged = { status, ownerRole, ownerId, startOn, dueOn, reason, notes }
    const proposal = JSON.stringify([{ action: said.action, basedOn: 1, said: forged }])
    expect((await save(proposal)).status).to.equal(400)
    expect(await actionsOf(on.acting.db, place)).to.eql(actions)
  })

  it('are a report of the plan in force, whose figures are those that were accepted', async () => {
    const accepted = (await acceptedPlanOf(on.acting.db, place))!
    const { round, state, organisation } = (await readGround(on.acting.db, on.acting.library, place))!
    const at = `/m/${on.municipalityId}/r/${place.roundId}/reports/roadmap.pdf?language=sv`
    const response = await get(at)
    expect([response.status, response.headers.get('content-type')]).to.eql([200, 'application/pdf'])
    const { text } = await readPdf(Buffer.from(await response.arrayBuffer()))
    const plan = { roadmap: accepted.roadmap, own: [], without: [] }
    expect(planFaults(text, { organisation, round, state, language: 'sv', plan } as never)).to.eql([])
    expect(text).to.include('Godkänd plan ”Perusvaihtoehto”')
  })

  async function bring(bytes: Buffer, name: string): Promise<Response> {
    return sent((body) => body.append('file', new File([new Uint8Array(bytes)], name)))
  }
  async function save(proposal: string): Promise<Response> {
    return sent((body) => body.append('proposal', proposal))
  }
  async function sent(fill: (body: FormData) => void): Promise<Response> {
    const browser = await on.as(anna.personId)
    const body = new FormData()
    body.append('_csrf', await browser.token(`${home()}/import`))
    fill(body)
    return browser.raw(`${home()}/import`, { method: 'POST', body })
  }
  async function told(response: Response): Promise<string> {
    expect(response.status).to.equal(400)
    return load(await response.text())('#file-error').text()
  }
})

/** A CSV file with some cells of some actions written over, by column number. */
function edited(bytes: Buffer, changes: Readonly<Record<string, Readonly<Record<number, string>>>>): Buffer {
  const lines = bytes.toString().split('\r\n')
  const changed = lines.map((line) => {
    const cells = [...line.matchAll(/(?:"(?:[^"]|"")*")|[^;]+|(?<=;)(?=;|$)/g)].map(([cell]) => cell)
    const own = changes[cells[0]?.replaceAll('"', '') ?? '']
    return own ? cells.map((cell, c) => (own[c] === undefined ? cell : `"${own[c]}"`)).join(';') : line
  })
  return Buffer.from(changed.join('\r\n'))
}
