import { expect } from 'chai'
import { load } from 'cheerio'
import { readRound } from '../../../src/assessments/round-reading.ts'
import { verifySealed } from '../../../src/assessments/seal.ts'
import { readSealed } from '../../../src/assessments/sealed-yaml.ts'
import { attachmentIn, SEALED_NAME } from '../../../src/reports/index.ts'
import { formatNumber, formatShare } from '../../../src/i18n/format.ts'
import { resultOf } from '../../../src/scoring/result.ts'
import { score } from '../../../src/scoring/score.ts'
import { resultsSite, threeRounds } from '../../support/results-site.ts'
import { launch } from '../../support/chromium.ts'
import { look } from '../../support/pages-in-browser.ts'
import type { CheerioAPI } from 'cheerio'
import type { Browser } from 'playwright-core'
import type { Sealed } from '../../../src/assessments/seal.ts'
import type { Result } from '../../../src/scoring/result.ts'
import type { Maturity } from '../../../src/scoring/rules.ts'
import type { ChartData } from '../../../src/web/results/chart.ts'
import type { ResultsSite } from '../../support/results-site.ts'

const LANGUAGES = ['fi', 'sv', 'en'] as const

describe('Results', () => {
  let site: ResultsSite
  const rounds = { empty: '', filled: '', sealed: '' }
  /** The result that was sealed; a test changes the answers behind it afterwards. */
  let whenSealed: Result
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
  const events = (act: string) => site.parts.db('trail').where({ chain: site.municipalityId, act })

  before(async () => {
    site = await resultsSite()
    Object.assign(rounds, await threeRounds(site))
    whenSealed = await resultNow('sealed')
  })
  after(() => site.stop())

  for (const language of LANGUAGES)
    it(`${language}: the dashboard shows every figure of the result`, async () => {
      for (const round of ['filled', 'sealed', 'empty'] as const) {
        const $ = await open(base(round), language)
        const cells = $('#figures td')
          .map((_, td) => $(td).text())
          .get()
        const text = $('main').text()
        const result = await resultNow(round)
        for (const maturity of maturities(result))
          for (const figure of written(maturity, language)) expect(cells, round).to.include(figure)
        for (const [statute, counts] of Object.entries(result.conformity)) {
          const totals = $(`#conformity-${statute} tfoot td`)
            .map((_, td) => $(td).text())
            .get()
          expect(totals.slice(0, 5)).to.eql(Object.values(counts).map(String))
        }
        const gains = $('.gain')
          .map((_, e) => $(e).text())
          .get()
        expect(gains).to.eql(result.raises.map(({ gain }) => `+${formatNumber(gain, language)}`))
        for (const value of [result.gap, result.confidence.spread].filter(
          (one) => one !== null && result.gaps.length > 0,
        ))
          expect(text).to.include(formatNumber(value, language))
        for (const share of [result.confidence.evidence, result.confidence.fresh])
          expect(text).to.include(formatShare(share, language))
        expect(text).to.include(String(result.progress.done)).and.include(String(result.progress.of))
        for (const { levels } of result.contradictions)
          for (const value of Object.values(levels)) expect(text).to.include(formatNumber(value, language))
        const gaps = $('#gap ~ details table').first().find('tbody tr')
        expect(gaps.length).to.equal(result.gaps.length)
      }
    })

  it('never shows the overall figure bare: range, coverage and what would raise it stand beside it', async () => {
    const $ = await open(base('filled'), 'en')
    const { maturity } = await resultNow('filled')
    const part = $('.overall').text()
    for (const figure of [maturity.low, maturity.high]) expect(part).to.include(formatNumber(figure, 'en'))
    expect(part).to.include(formatShare(maturity.coverage, 'en'))
    expect($('.overall .ranks li').length).to.be.greaterThan(4)
    expect($('.overall svg.strip').length).to.equal(1)
  })

  it('names each unmet duty, and leads to its status, answers and statements', async () => {
    const $ = await open(base('filled'), 'fi')
    const result = await resultNow('filled')
    const unmet = result.requirements.filter(({ status }) => status === 'notMet' || status === 'partly')
    const links = $('a')
      .map((_, a) => $(a).attr('href'))
      .get()
    expect(unmet.length).to.be.greaterThan(10)
    for (const { framework, id } of unmet) expect(links).to.include(`${base('filled')}/requirements/${framework}/${id}`)
    for (const { framework, id, status, questions } of result.requirements) {
      const page = await open(`${base('filled')}/requirements/${framework}/${id}`, 'fi')
      expect(page('.head .chip').attr('class')).to.include(status)
      expect(page('.tree > li').length).to.equal(questions.length)
    }
  })

  it('leads from a theme down to every question that counts in it', async () => {
    const result = await resultNow('filled')
    const { assessment } = (await readRound(site.parts.db, site.parts.library, site.municipalityId, rounds.filled))!
    for (const theme of Object.keys(result.themes)) {
      const $ = await open(`${base('filled')}/themes/${theme}`, 'sv')
      const asked = assessment.round.asked.filter(({ question }) => question.theme === theme)
      expect($('.tree > li').length).to.equal(asked.length)
      expect($('.figure').text()).to.include(formatNumber(result.themes[theme]!.value, 'sv'))
      for (const { question } of asked) {
        const level = assessment.state.answers[question.id]?.level
        if (level) expect($(`#${question.id}`).text()).to.include(question.levels[String(level)]!.sv)
      }
    }
    expect((await site.get(`${base('filled')}/themes/none`, 'fi', site.cookie)).status).to.equal(404)
    expect((await site.get(`${base('filled')}/requirements/none/1`, 'fi', site.cookie)).status).to.equal(404)
  })

  it('draws in each chart what its table says', async () => {
    for (const path of [base('filled'), base('empty'), `${home()}/trend`]) {
      const $ = await open(path, 'fi')
      const charts = $('canvas[data-chart]')
      expect(charts.length, path).to.be.greaterThan(0)
      charts.each((_, canvas) => {
        const table = $(`#${$(canvas).attr('aria-describedby')}`)
        expect(table.is('table')).to.equal(true)
        expect($(canvas).attr('role')).to.equal('img')
        const data = JSON.parse($(canvas).attr('data-chart')!) as ChartData
        const figures = (r: number) => data.series.map(({ values }) => values[r]!)
        const rows = table.find('tbody tr')
        expect(rows.length).to.equal(data.labels.length)
        rows.each((r, row) => {
          expect($(row).find('th').text()).to.equal(data.labels[r])
          const cells = $(row)
            .find('td')
            .map((_, td) => $(td).text())
            .get()
          const decimals = data.kind === 'stack' ? 0 : 2
          const drawn = figures(r).map((value) => formatNumber(value, 'fi', decimals))
          // the line is of value, low and high: the table joins the last two as a range
          const [value = '', low = '', high = ''] = drawn
          if (data.kind === 'line') expect(cells.slice(2, 4)).to.eql([value, low === '–' ? '–' : `${low}–${high}`])
          else expect(cells.slice(0, drawn.length)).to.eql(drawn)
        })
      })
    }
  })

  it('compares rounds, and takes a sealed one from its seal', async () => {
    const before = await resultNow('sealed')
    await site.parts.db('answer').where({ round_id: rounds.sealed, state: 'level' }).update({ level: 5 })
    const $ = await open(`${home()}/trend`, 'fi')
    const first = $('#trend tbody tr').first()
    expect(first.find('th').text()).to.equal('Arviointi 2025')
    expect(first.text()).to.include(formatNumber(before.maturity.value, 'fi')).and.include('Sinetöity')
    const dashboard = await open(base('sealed'), 'fi')
    expect(dashboard('.figure').text()).to.include(formatNumber(before.maturity.value, 'fi'))
  })

  it('gives reports in three languages without holding up other pages, and puts each on the trail', async () => {
    const before = (await events('report.downloaded')).length
    const came: string[] = []
    const reports = LANGUAGES.map(async (language) => {
      const response = await site.get(`${home()}/r/${rounds.filled}/reports/summary.pdf`, language, site.cookie)
      came.push(language)
      return response
    })
    // asked for last and there first: nothing waits for a report to be drawn
    expect((await site.get('/guide/profiles', 'fi')).status).to.equal(200)
    expect(came).to.eql([])
    for (const response of await Promise.all(reports)) {
      expect(response.headers.get('content-type')).to.equal('application/pdf')
      expect(response.headers.get('content-disposition')).to.match(/^attachment; filename="tietokunto-summary-2026/)
      expect(
        Buffer.from(await response.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).to.equal('%PDF-')
    }
    expect((await events('report.downloaded')).length).to.equal(before + 3)
    expect((await site.get(`${home()}/r/${rounds.filled}/reports/other.pdf`, 'fi', site.cookie)).status).to.equal(404)
  })

  for (const round of ['filled', 'sealed', 'empty'] as const)
    it(`gives a report of a round that is ${round}, which recomputes from itself`, async () => {
      const response = await site.get(`${home()}/r/${rounds[round]}/reports/full.pdf`, 'fi', site.cookie)
      const taken = attachmentIn(Buffer.from(await response.arrayBuffer()), SEALED_NAME)
      const data = 'bytes' in taken ? readSealed(taken.bytes.toString('utf8')) : undefined
      expect(verifySealed(data)).to.eql([])
      expect((data as Sealed).result).to.eql(round === 'sealed' ? whenSealed : await resultNow(round))
    })

  it('puts each look at results on the trail, and shows nothing to a stranger', async () => {
    const count = async () => (await events('results.viewed')).length
    const before = await count()
    await open(base('filled'), 'fi')
    expect(await count()).to.equal(before + 1)
    for (const path of [base('filled'), `${home()}/trend`, `${home()}/r/${rounds.filled}/reports/full.pdf`])
      expect((await site.get(path, 'fi')).status, path).to.equal(303)
    expect((await site.get(`${home()}/r/none/results`, 'fi', site.cookie)).status).to.equal(404)
    expect((await site.get(`/m/other/r/${rounds.filled}/results`, 'fi', site.cookie)).status).to.equal(404)
    expect(await site.parts.trail.verify(site.parts.db, site.municipalityId)).to.equal(null)
  })

  /** Two of the four looks; `test:long` sees every page in all of them. */
  describe('in a browser', function () {
    this.timeout(180_000)
    let browser: Browser
    before(async () => {
      browser = await launch()
    })
    after(() => browser.close())

    const looks = [
      ['light', 320],
      ['dark', 1280],
    ] as const
    for (const [scheme, width] of looks)
      it(`${scheme}, ${width} px: no fault, and nothing over the edge`, async () => {
        const down = ['', '/themes/security', '/requirements/information-management-act/13-3']
        const paths = [...down.map((path) => base('filled') + path), base('empty'), base('sealed'), `${home()}/trend`]
        for (const path of paths) {
          const seen = await look(browser, site.address + path, { scheme, width, cookie: site.cookie })
          expect(seen, path).to.eql({ problems: [], overflow: 0, errors: [] })
        }
      })

    it('draws its charts under the site’s own policy, and lies whole without scripts', async () => {
      for (const javaScriptEnabled of [true, false]) {
        const context = await browser.newContext({ javaScriptEnabled })
        const [name = '', value = ''] = site.cookie.split('=')
        await context.addCookies([{ name, value, url: site.address }])
        const page = await context.newPage()
        const refused: string[] = []
        page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
        await page.goto(site.address + base('filled'))
        const figures = page.locator('figure.chart')
        if (javaScriptEnabled) await figures.first().waitFor({ state: 'visible' })
        expect(await figures.first().isVisible()).to.equal(javaScriptEnabled)
        expect(await page.locator('#themes').isVisible()).to.equal(true)
        expect(refused).to.eql([])
        await context.close()
      }
    })
  })
})

function maturities(result: Result): Maturity[] {
  const { maturity, levels, questionnaires, themes } = result
  const inThemes = Object.values(themes).flatMap((theme) => [theme, ...Object.values(theme.levels)])
  return [maturity, ...Object.values(levels), ...Object.values(questionnaires), ...inThemes]
}

function written(maturity: Maturity, language: (typeof LANGUAGES)[number]): string[] {
  const { value, low, high, coverage, naAsLowest } = maturity
  return [...[value, low, high, naAsLowest].map((one) => formatNumber(one, language)), formatShare(coverage, language)]
}
