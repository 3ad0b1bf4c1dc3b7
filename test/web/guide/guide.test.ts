import { expect } from 'chai'
import { load } from 'cheerio'
import { guideOf } from '../../../src/web/guide/guide.ts'
import { provisionText } from '../../../src/reports/provision-text.ts'
import { webWords } from '../../../src/i18n/web-words/index.ts'
import { resultsSite } from '../../support/results-site.ts'
import { launch } from '../../support/chromium.ts'
import { look } from '../../support/pages-in-browser.ts'
import type { Browser } from 'playwright-core'
import type { ResultsSite } from '../../support/results-site.ts'

const LANGUAGES = ['fi', 'sv', 'en'] as const

function paths({ parts }: ResultsSite): string[] {
  const { governance, duties, questions } = guideOf(parts.library)
  return [
    ...['', '/requirements', '/questions', '/cases', '/profiles'],
    ...governance.operatingModel.map(({ id }) => `/steps/${id}`),
    ...[...duties.keys()].map((ref) => `/requirements/${ref.replace(':', '/')}`),
    ...[...questions.keys()].map((id) => `/questions/${id}`),
    ...parts.cases.flatMap(({ id }) => [`/cases/${id}`, `/cases/${id}/results`]),
  ].map((path) => `/guide${path}`)
}

describe('The guide', () => {
  let site: ResultsSite
  before(async () => {
    site = await resultsSite()
  })
  after(() => site.stop())

  for (const language of LANGUAGES)
    it(`${language}: every page answers, in its language, with one heading and no word missing`, async () => {
      const all = paths(site)
      expect(all.length).to.be.greaterThan(230)
      for (const path of all) {
        const response = await site.get(path, language)
        const html = await response.text()
        expect(response.status, path).to.equal(200)
        const $ = load(html)
        expect($('html').attr('lang'), path).to.equal(language)
        expect($('h1').length, path).to.equal(1)
        expect($('h1').text().trim(), path).not.to.equal('')
        expect($('main').text(), path).not.to.match(/undefined|\[object|NaN|\{\w+\}/)
        const empty = $('main :is(h2, h3, a, th, dt, dd, td, option, summary)').filter(
          (_, e) => $(e).text().trim() === '',
        )
        expect(empty.length, `${path}: ${$.html(empty.first())}`).to.equal(0)
        expect($('[style], script:not([src])').length, path).to.equal(0)
      }
    })

  it('links only to what is there', async () => {
    const known = new Set(paths(site))
    for (const path of ['/guide', '/guide/requirements', '/guide/questions', '/guide/cases', '/guide/profiles']) {
      const $ = load(await (await site.get(path, 'fi')).text())
      const links = $('main a[href^="/guide"]')
        .map((_, a) =>
          $(a)
            .attr('href')!
            .replace(/[?#].*$/, ''),
        )
        .get()
      expect(links.length).to.be.greaterThan(0)
      expect(links.filter((link) => !known.has(link))).to.eql([])
    }
  })

  it('answers an id that nobody knows as a page that is not there', async () => {
    for (const path of ['steps/none', 'requirements/none/1', 'questions/none', 'cases/none', 'cases/none/results'])
      expect((await site.get(`/guide/${path}`, 'fi')).status, path).to.equal(404)
  })

  it('shows of a requirement all that the content says of it', async () => {
    const duty = guideOf(site.parts.library).duties.get('information-management-act:4-2-1')!
    const text = load(await (await site.get('/guide/requirements/information-management-act/4-2-1', 'sv')).text())(
      'main',
    ).text()
    const { requirement, asking, steps } = duty
    const said = [requirement.title, requirement.duty, requirement.note!, ...requirement.evidence, steps[0]!.title]
    const statements = asking.flatMap(({ asked }) => Object.values(asked.question.levels))
    const actions = asking.flatMap(({ asked }) => asked.question.actions.map(({ title }) => title))
    for (const one of [...said, ...statements, ...actions]) expect(text).to.include(one.sv)
    expect(text).to.include(provisionText(requirement.provision, 'sv'))
    expect(text).to.include(webWords['guide.supervision.board'].sv)
  })

  it('says plainly when the text of the law could not be verified', async () => {
    const duties = [...guideOf(site.parts.library).duties.values()]
    const doubtful = duties.filter(({ requirement }) => requirement.verification === 'unverified')
    expect(doubtful.length).to.be.greaterThan(0)
    for (const { ref } of doubtful) {
      const $ = load(await (await site.get(`/guide/requirements/${ref.replace(':', '/')}`, 'en')).text())
      expect($('.notice.warn').text()).to.include('is not confirmed')
    }
  })

  it('narrows the requirements without scripts, by theme and by fact', async () => {
    const shown = async (query: string) => {
      const $ = load(await (await site.get(`/guide/requirements?${query}`, 'en')).text())
      return { rows: $('.rows.split > li').length, text: $('main').text() }
    }
    const guide = guideOf(site.parts.library)
    const automated = [...guide.duties.values()].filter(({ requirement }) =>
      requirement.condition.some(({ fact }) => fact === 'automatedDecisions'),
    )
    expect((await shown('')).rows).to.equal(guide.duties.size)
    expect((await shown('condition=automatedDecisions')).rows).to.equal(automated.length)
    const both = await shown('theme=leadership&condition=automatedDecisions')
    expect(both.rows).to.be.lessThan(automated.length)
    expect((await shown('theme=no-such&condition=none')).rows).to.equal(guide.duties.size)
    expect((await shown('theme=a&theme=b')).rows).to.equal(guide.duties.size)
  })

  /** Two of the four looks; `test:long` sees every page in all of them. */
  describe('in a browser', function () {
    this.timeout(180_000)
    let browser: Browser
    before(async () => {
      browser = await launch()
    })
    after(() => browser.close())

    const some = [
      ...['', '/requirements?theme=security', '/questions', '/cases', '/profiles', '/steps/assign-responsibilities'],
      ...['/requirements/information-management-act/4-2-1', '/questions/instructions-cover-topics'],
      ...['/cases/roadworks-email-list', '/cases/municipality-small'],
    ]
    const looks = [
      ['light', 320],
      ['dark', 1280],
    ] as const
    for (const [scheme, width] of looks)
      it(`${scheme}, ${width} px: no fault, and nothing over the edge`, async () => {
        for (const path of some) {
          const seen = await look(browser, `${site.address}/guide${path}`, { scheme, width })
          expect(seen, path).to.eql({ problems: [], overflow: 0, errors: [] })
        }
      })
  })
})
