import { expect } from 'chai'
import { load } from 'cheerio'
import { attachmentIn, REPORT_KINDS, SEALED_NAME } from '../../../src/reports/index.ts'
import { everythingIn } from '../../support/bytes-in-pdf.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { resultsSite } from '../../support/results-site.ts'
import type { CheerioAPI } from 'cheerio'
import type { ResultsSite } from '../../support/results-site.ts'

const LANGUAGES = ['fi', 'sv', 'en'] as const
/** Of the theme of security, and of another. */
const SECRET = 'logs-reviewed'
const OPEN = 'responsibilities-defined'

describe('Reports of a round', () => {
  let site: ResultsSite
  let round = ''
  const at = (path: string) => `/m/${site.municipalityId}/r/${round}${path}`
  const page = async (path: string, language = 'fi'): Promise<CheerioAPI> => {
    const response = await site.get(at(path), language, site.cookie)
    expect(response.status, path).to.equal(200)
    return load(await response.text())
  }
  const events = (act: string) => site.parts.db('trail').where({ chain: site.municipalityId, act })
  /** What a browser would send of the form as it stands. */
  const formOf = ($: CheerioAPI) =>
    new URLSearchParams(
      $('#redact')
        .serializeArray()
        .map(({ name, value }): [string, string] => [name, value]),
    )
  const send = async (change: (form: URLSearchParams) => void = () => {}): Promise<Response> => {
    const form = formOf(await page('/redact'))
    change(form)
    const to = new URL(at('/redact'), site.address)
    return fetch(to, { method: 'POST', body: form, headers: { cookie: site.cookie }, redirect: 'manual' })
  }

  before(async () => {
    site = await resultsSite()
    await site.round('Arviointi 2025', { [OPEN]: { level: 1 }, [SECRET]: { level: 1, comment: 'zqaiempiqz' } }, true)
    round = await site.round('Arviointi 2026', {
      [SECRET]: { level: 2, comment: 'zqsalainenqz' },
      [OPEN]: { level: 3, comment: 'zqjulkinenqz' },
    })
  })
  after(() => site.stop())

  for (const language of LANGUAGES)
    it(`${language}: a page lists each kind with a sentence, in the reader’s language and folded in the others`, async () => {
      const $ = await page('/reports', language)
      for (const kind of REPORT_KINDS) {
        expect($(`h2#${kind} + p`).text().length, kind).to.be.greaterThan(20)
        const links = $(`a[href*="/reports/${kind}.pdf"]`)
        const languages = links.map((_, a) => $(a).attr('hreflang')).get()
        expect(languages, kind).to.have.members([...LANGUAGES])
        expect([languages[0], links.filter((_, a) => $(a).closest('details').length === 0).length]).to.eql([
          language,
          1,
        ])
      }
      expect($('a[href$="/redact"]').length).to.equal(1)
    })

  it('of every kind are there in every language, with the round before them', async () => {
    for (const kind of REPORT_KINDS)
      for (const language of LANGUAGES) {
        const response = await site.get(at(`/reports/${kind}.pdf`), language, site.cookie)
        expect([response.status, response.headers.get('content-type')], kind).to.eql([200, 'application/pdf'])
        const pdf = Buffer.from(await response.arrayBuffer())
        // the long ones are read by their own tests
        if (kind === 'trend' || kind === 'summary') expect((await readPdf(pdf)).text).to.include('Arviointi 2025')
      }
  })

  it('as a public version hold nothing of what the rules withhold, and the trail tells how much that was', async () => {
    const before = (await events('report.redacted')).length
    const response = await send((form) => form.set('kind', 'full'))
    expect([response.status, response.headers.get('content-type')]).to.eql([200, 'application/pdf'])
    const pdf = Buffer.from(await response.arrayBuffer())
    const held = await everythingIn(pdf)
    expect(held).to.not.include('zqsalainenqz').and.to.not.include('zqaiempiqz')
    expect(held).to.include('zqjulkinenqz')
    expect('bytes' in attachmentIn(pdf, SEALED_NAME)).to.equal(true)
    const written = await events('report.redacted')
    expect(written.length).to.equal(before + 1)
    expect(JSON.parse(written.at(-1).detail)).to.deep.include({ kind: 'full', language: 'fi', withheld: 1 })
    expect(JSON.stringify(written)).to.not.include('zqsalainenqz')
  })

  it('leave out by hand what was chosen, with the ground that was written', async () => {
    const response = await send((form) => {
      form.set(`text.${SECRET}`, '')
      form.set(`text.${OPEN}`, 'own')
      form.set(`whole.${OPEN}`, 'on')
      form.set('own', 'Oma säännös 1 §')
    })
    expect(response.status).to.equal(200)
    const pdf = Buffer.from(await response.arrayBuffer())
    const { text } = await readPdf(pdf)
    expect(text).to.include('Oma säännös 1 §').and.to.include('eikä vastauksia ole liitetty')
    expect(await everythingIn(pdf)).to.not.include('zqjulkinenqz')
    expect(attachmentIn(pdf, SEALED_NAME)).to.eql({ problem: 'none' })
  })

  it('are not made while a ground is missing, and what was chosen stands', async () => {
    const before = (await events('report.redacted')).length
    const response = await send((form) => {
      form.set(`text.${OPEN}`, '')
      form.set(`whole.${OPEN}`, 'on')
      form.set(`text.${SECRET}`, 'own')
      form.set('own', ' ')
    })
    const $ = load(await response.text())
    expect(response.status).to.equal(400)
    expect($('title').text()).to.match(/^Virhe: /)
    const anchors = $('.errors a')
      .map((_, a) => $(a).attr('href')!.slice(1))
      .get()
    expect(anchors).to.eql(['own', `text.${OPEN}`])
    for (const id of anchors) expect($(`[id="${id}"]`).length, id).to.equal(1)
    expect($(`[id="whole.${OPEN}"]`).attr('checked')).to.equal('checked')
    expect((await events('report.redacted')).length).to.equal(before)
  })
})
