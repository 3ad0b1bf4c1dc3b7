import { expect } from 'chai'
import { load } from 'cheerio'
import { readRound } from '../../../src/assessments/round-reading.ts'
import { STATUSES } from '../../../src/reports/chart-data.ts'
import { formatNumber } from '../../../src/i18n/format.ts'
import { dutiesMended } from '../../../src/scoring/mended.ts'
import { resultOf } from '../../../src/scoring/result.ts'
import { score } from '../../../src/scoring/score.ts'
import { launch } from '../../support/chromium.ts'
import { resultsSite, threeRounds } from '../../support/results-site.ts'
import type { CheerioAPI } from 'cheerio'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Sealed } from '../../../src/assessments/seal.ts'
import type { Result } from '../../../src/scoring/result.ts'
import type { ChartData } from '../../../src/web/results/chart.ts'
import type { ResultsSite } from '../../support/results-site.ts'

const DUTY_ORDER = ['notMet', 'partly', 'met', 'notAssessed', 'notApplicable']

describe('Results as they are read', () => {
  let site: ResultsSite
  let rounds: Awaited<ReturnType<typeof threeRounds>>
  const home = () => `/m/${site.municipalityId}`
  const base = (round: keyof typeof rounds) => `${home()}/r/${rounds[round]}/results`
  const open = async (path: string, language: string): Promise<CheerioAPI> => {
    const response = await site.get(path, language, site.cookie)
    expect(response.status, path).to.equal(200)
    return load(await response.text())
  }
  const resultNow = async (round: keyof typeof rounds): Promise<Result> => {
    const { db, library } = site.parts
    const { assessment } = (await readRound(db, library, site.municipalityId, rounds[round]))!
    return resultOf(score(assessment.round, assessment.state))
  }

  before(async () => {
    site = await resultsSite()
    rounds = await threeRounds(site)
  })
  after(() => site.stop())

  for (const round of ['filled', 'empty'] as const)
    it(`opens a round that is ${round} with how many duties have each status, each count leading to its list`, async () => {
      const $ = await open(base(round), 'fi')
      const { requirements } = await resultNow(round)
      const counts = $('.counts li')
      expect($('section:has(.counts) ~ .overall').length).to.equal(1)
      expect(counts.map((_, li) => $(li).attr('class')).get()).to.eql(DUTY_ORDER)
      counts.each((_, li) => {
        const status = $(li).attr('class')!
        const own = requirements.filter((one) => one.status === status)
        expect($(li).find('strong').text(), status).to.equal(String(own.length))
        const list = $($(li).find('a').attr('href') ?? 'none')
        const lines = list.nextUntil('h2, h3').find(`.chip.${status}`)
        expect([list.length, lines.length], status).to.eql([own.length > 0 ? 1 : 0, own.length])
        expect(list.nextUntil('h2, h3', 'ul').children().length, status).to.be.lessThan(11)
      })
    })

  it('leads from its top to the reports of the round, and to none of a worked case', async () => {
    const $ = await open(base('filled'), 'sv')
    const ways = $('.head .buttons a').map((_, a) => $(a).attr('href'))
    const reports = `${home()}/r/${rounds.filled}/reports`
    expect(ways.get()).to.eql([`${reports}/summary.pdf?language=sv`, reports])
    expect((await open('/guide/cases/municipality-small/results', 'sv'))('a[href*="reports"]').length).to.equal(0)
  })

  it('says in each cell which column it stands in, for where a row is laid as a block', async () => {
    for (const path of [base('filled'), `${home()}/trend`, '/guide/profiles']) {
      const $ = await open(path, 'fi')
      expect($('table').length, path).to.equal($('table[role=table].stack').length).and.to.be.greaterThan(0)
      $('table').each((_, table) => {
        const heads = $(table)
          .find('thead th')
          .map((_, th) => $(th).text())
          .get()
          .slice(1)
        $(table)
          .find('tbody tr, tfoot tr')
          .each((_, tr) => {
            expect(
              $(tr)
                .children('td')
                .map((_, td) => $(td).attr('data-label'))
                .get(),
            ).to.eql(heads)
          })
      })
    }
  })

  it('counts change between sealed rounds alone, and shows the others as open', async () => {
    const changes = ($: CheerioAPI) =>
      $('#trend-conformity tbody td:last-child')
        .map((_, td) => $(td).text())
        .get()
    const one = await open(`${home()}/trend`, 'fi')
    expect(changes(one)).to.eql(['–', '–', '–', '–', '–'])
    expect(one('main').text()).to.include('vähintään kaksi sinetöityä kierrosta')
    const answers = Object.fromEntries([['responsibilities-defined', { level: 5 } as const]])
    const again = await site.round('Arviointi 2028', answers, true)
    const two = await open(`${home()}/trend`, 'fi')
    const sums = await Promise.all(
      [rounds.sealed, again].map(async (id) => {
        const { sealed } = await site.parts.db('round').where({ id }).first()
        return Object.values((JSON.parse(sealed) as Sealed).result.conformity as Result['conformity'])
      }),
    )
    const [before, after] = sums.map((of) => STATUSES.map((status) => of.reduce((sum, each) => sum + each[status], 0)))
    const expected = before!.map((count, i) => after![i]! - count)
    expect(changes(two)).to.eql(expected.map((n) => `${n > 0 ? '+' : ''}${formatNumber(n, 'fi', 0)}`))
    const marked = two('#trend tbody tr')
      .map((_, tr) => two(tr).find('.chip').text())
      .get()
    expect(marked).to.eql(['', 'Ei sinetöity', 'Ei sinetöity', ''])
    const { open: hollow } = JSON.parse(two('#trend-chart').attr('data-chart')!) as ChartData
    expect(hollow).to.eql([false, true, true, false])
    await site.parts.db('round').where({ id: again }).delete()
  })

  it('lists first, of answers that raise the value alike, those that mend most duties', async () => {
    const $ = await open(base('sealed'), 'fi')
    const { assessment } = (await readRound(site.parts.db, site.parts.library, site.municipalityId, rounds.sealed))!
    const scored = score(assessment.round, assessment.state)
    const { raises } = resultOf(scored)
    const mends = new Map(raises.map(({ question }) => [question, dutiesMended(scored, question)]))
    const listed = $('.ranks li')
      .map((_, li) => $(li).find('a').attr('href')!.split('#')[1]!)
      .get()
    const gainOf = (question: string) => raises.find((one) => one.question === question)!.gain
    expect(listed.toSorted()).to.eql(raises.map(({ question }) => question).toSorted())
    const said = $('.ranks li')
      .map((_, li) => $(li).find('.mends').text().split(' ')[0]!)
      .get()
    expect(said).to.eql(listed.map((question) => String(mends.get(question) || '')))
    for (const [i, question] of listed.entries()) {
      const next = listed[i + 1]
      if (next && gainOf(next) === gainOf(question)) expect(mends.get(question)).to.be.at.least(mends.get(next)!)
    }
    expect(Math.max(...mends.values())).to.be.greaterThan(0)
  })

  it('does not let a figure that little stands behind look sure', async () => {
    const few = await site.round('Arviointi 2029', { 'responsibilities-defined': { level: 2 } })
    const path = (round: string, rest = '') => `${home()}/r/${round}/results${rest}`
    const $ = await open(path(few), 'fi')
    expect($('.figure.muted .chip').text()).to.equal('Alustava')
    expect($('.overall').text()).to.include('alle puolet')
    expect((await open(path(few, '/themes/leadership'), 'sv'))('.figure.muted .chip').text()).to.equal('Preliminär')
    for (const sure of [base('filled'), `${base('filled')}/themes/leadership`])
      expect((await open(sure, 'fi'))('.muted, .figure .chip').length).to.equal(0)
    const none = await open(path(few, '/themes/security'), 'fi')
    expect(none('.head').text()).to.include('Ei vielä vastauksia').and.not.include('Vaihteluväli')
    expect(none('h2 + .quiet').first().text()).to.equal('Ei vielä vastauksia')
    await site.parts.db('round').where({ id: few }).delete()
  })

  describe('in a browser', function () {
    this.timeout(180_000)
    let browser: Browser
    const pageWith = async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext(options)
      const [name = '', value = ''] = site.cookie.split('=')
      await context.addCookies([{ name, value, url: site.address }])
      return context.newPage()
    }
    before(async () => {
      browser = await launch()
    })
    after(() => browser.close())

    it('wraps the names of a chart anew when the page gets narrow', async () => {
      const page = await pageWith({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
      await page.goto(site.address + base('filled'))
      const heights = async () => (await page.locator('.chart-area').first().getAttribute('style')) ?? ''
      await page.locator('figure.chart').first().waitFor({ state: 'visible' })
      const wide = await heights()
      await page.setViewportSize({ width: 320, height: 900 })
      await page.waitForFunction(`document.querySelector('.chart-area').getAttribute('style') !== '${wide}'`)
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.waitForFunction(`document.querySelector('.chart-area').getAttribute('style') === '${wide}'`)
      await page.context().close()
    })

    it('prints no way to somewhere else', async () => {
      const page = await pageWith()
      await page.emulateMedia({ media: 'print' })
      await page.goto(site.address + base('filled'))
      const parts = ['.buttons', '#reports', '.part-nav', '.up']
      for (const part of parts) expect(await page.locator(part).count(), part).to.be.greaterThan(0)
      expect(await page.locator(`:is(${parts.join()}):visible`).count()).to.equal(0)
      expect(await page.locator('.counts').isVisible()).to.equal(true)
      await page.context().close()
    })
  })
})
