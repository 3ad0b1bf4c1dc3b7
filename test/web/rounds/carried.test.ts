import { expect } from 'chai'
import { site } from '../../support/rounds-site.ts'
import type { Answered, Browser, Site } from '../../support/rounds-site.ts'

const QUESTION = 'responsibilities-defined'
const OTHER = 'guidance-overseen'
const SECTION = 'answer/strategic/leadership'

describe('Answers of an earlier round', () => {
  let on: Site
  let anna: Browser
  let lukija: Browser
  let next: string
  before(async () => {
    on = await site()
    const { personId } = await on.person('Anna', 'coordinator')
    anna = await on.as(personId)
    lukija = await on.as((await on.person('Lukija', 'reader')).personId)
    const before = await on.round(personId)
    const said = (id: string) => ({ [`state.${id}`]: '3', [`version.${id}`]: '0' })
    await anna.post(`/m/${on.municipalityId}/r/${before.roundId}/${SECTION}`, { ...said(QUESTION), ...said(OTHER) })
    const days = { startsOn: '2027-01-01', endsOn: '2027-12-31', target: 'statutory' }
    const wish = { name: 'Uusi', ...days, previous: before.roundId, pins: ['strategic@1.0'] }
    next = (await anna.post(`/m/${on.municipalityId}/rounds/new`, wish)).location.replace('/facts', '')
  })
  after(() => on.stop())

  const single = ({ $ }: Answered) =>
    $('button[name=question]')
      .toArray()
      .map((one) => $(one).attr('value')!)
  const together = ({ $ }: Answered) =>
    $('form:has(input[name=question]) input[name=question]')
      .toArray()
      .map((one) => $(one).attr('value')!)

  it('are confirmed together from the top of their section', async () => {
    const shown = await anna.get(`${next}/${SECTION}`)
    expect(shown.$('#confirm-all ~ #answers'), 'before the questions').to.have.length(1)
    expect(together(shown)).to.eql([QUESTION, OTHER])
    expect(shown.$(`#confirm-all a[href="${next}/carried"]`)).to.have.length(1)
    expect(shown.$('button[form=confirm-all]'), 'and from its end').to.have.length(1)
    const { $ } = await lukija.get(`${next}/${SECTION}`)
    expect($('#confirm-all, [form=confirm-all]')).to.have.length(0)
  })

  it('stand in a list, where one or all of a section are confirmed', async () => {
    const list = `${next}/carried`
    const shown = await anna.get(list)
    expect([single(shown), together(shown)]).to.eql([
      [QUESTION, OTHER],
      [QUESTION, OTHER],
    ])
    expect(shown.$('article').first().find('strong').text()).to.match(/^3 /)
    expect(shown.$(`article a[href="${next}/${SECTION}#q-${OTHER}"]`)).to.have.length(1)
    expect((await lukija.get(list)).$('article, main button'), 'a reader').to.have.length(2)
    const back = shown.$('input[name=back]').first().attr('value')!
    const one = await anna.post(`${next}/confirm`, { question: OTHER, back }, list)
    expect([one.status, one.location]).to.eql([303, back])
    expect(single(await anna.get(list))).to.eql([QUESTION])
    await anna.post(`${next}/confirm`, { question: together(await anna.get(list)), back }, list)
    const after = await anna.get(list)
    expect(after.text).to.include('Mikään vastaus ei odota vahvistusta.')
    expect(after.$('article, main button')).to.have.length(0)
  })
})
