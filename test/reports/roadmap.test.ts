import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { writeComparedReport } from '../../src/commands/write-report.ts'
import { readAssessment } from '../../src/assessments/answers-file.ts'
import { loadLibrary } from '../../src/content/index.ts'
import { attachmentIn, PLAN_NAME, reportBlocks, reportDocx, reportPdf } from '../../src/reports/index.ts'
import { all } from '../support/blocks.ts'
import { run } from '../support/command.ts'
import { outside, overlaps } from '../support/page-faults.ts'
import { pdfObjects } from '../support/pdf-objects.ts'
import { planFaults, planOf, withPlan } from '../support/plan-report.ts'
import { readPdf } from '../support/read-pdf.ts'
import { caseInput } from '../support/shipped-report.ts'
import { structureFaults } from '../support/structure-faults.ts'
import { partsOf } from '../support/workbook.ts'
import type { TimelineChart } from '../../src/reports/chart.ts'
import type { ReportInput } from '../../src/reports/index.ts'
import type { Roadmap } from '../../src/roadmap/roadmap.ts'

const LANGUAGES = ['fi', 'sv', 'en'] as const
const CASE = 'cases/municipality-large.yaml'
const PLAN = ['start: "2027-01-01"', 'quarters: 6', 'days: 40', 'cost: 9000', ''].join('\n')

/** The plan of the worked case with one figure changed. */
function changed(input: ReportInput, change: (roadmap: Roadmap) => Partial<Roadmap>): ReportInput {
  const { plan } = input
  return { ...input, plan: { ...plan!, roadmap: { ...plan!.roadmap, ...change(plan!.roadmap) } } }
}

describe('The report of a roadmap', () => {
  const input = withPlan(caseInput('municipality-large', 'fi'), {
    quarters: 6,
    days: 40,
    cost: 9000,
    start: '2027-01-01',
  })

  for (const language of LANGUAGES)
    it(`in ${language} holds what the command roadmap prints, from the command line`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'tietokunto-'))
      const plan = join(folder, 'plan.yaml')
      const out = join(folder, 'r.pdf')
      writeFileSync(plan, PLAN)
      const made = run(['report', CASE, '--kind', 'roadmap', '--plan', plan, '--language', language, '--out', out])
      const roadmap = JSON.parse(run(['roadmap', CASE, '--plan', plan, '--json']).out) as Roadmap
      expect([made.status, made.err]).to.eql([0, ''])
      const pdf = readFileSync(out)
      rmSync(folder, { recursive: true })
      const attached = attachmentIn(pdf, PLAN_NAME)
      expect('bytes' in attached && JSON.parse(attached.bytes.toString())).to.eql(roadmap)
      const { text } = await readPdf(pdf)
      const told = { ...caseInput('municipality-large', language), plan: { roadmap, own: [], without: [] } }
      expect(roadmap.actions.length).to.be.greaterThan(8)
      expect(planFaults(text, told)).to.eql([])
      expect(structureFaults(pdfObjects(pdf))).to.eql([])
    })

  it('is missed where a figure is wrong: in a curve, an action, a quarter', async () => {
    const { text } = await readPdf(await reportPdf('roadmap', input))
    expect(planFaults(text, input)).to.eql([])
    const wrong = [
      changed(input, ({ now }) => ({ now: { ...now, gap: 4.99 } })),
      changed(input, ({ actions: [first, ...rest] }) => ({ actions: [{ ...first!, effortDays: 77 }, ...rest] })),
      changed(input, ({ actions: [first, ...rest] }) => ({ actions: [{ ...first!, end: first!.end + 1 }, ...rest] })),
      changed(input, ({ quarters: [first, ...rest] }) => ({ quarters: [{ ...first!, daysAvailable: 41 }, ...rest] })),
    ]
    for (const one of wrong) expect(planFaults(text, one)).to.not.eql([])
  })

  it('draws each action once, in its quarters, with its owner, and says so in words', () => {
    const { plan } = withPlan(caseInput('municipality-medium', 'fi'), { days: 60 })
    const figures = all(reportBlocks('roadmap', { ...caseInput('municipality-medium', 'fi'), plan }), 'figure')
    const timelines = figures.filter(({ chart }) => chart.kind === 'timeline')
    const rows = timelines.flatMap(({ chart }) => (chart as TimelineChart).rows)
    expect(timelines.length).to.be.greaterThan(1)
    expect(rows.map(({ start, end }) => [start, end])).to.eql(
      plan!.roadmap.actions.map(({ start, end }) => [start, end]),
    )
    for (const { chart, alt } of timelines) {
      const { rows, owners } = chart as TimelineChart
      const names = new Map(owners.map(({ pattern, name }) => [pattern, name]))
      expect(new Set(owners.map(({ sign }) => sign)).size).to.equal(owners.length)
      for (const { label, pattern, start, end } of rows) {
        const when = start === end ? `${end}` : `${start}–${end}`
        expect(alt).to.include(`${label}: ${names.get(pattern)}, vuosineljännes ${when}.`)
      }
    }
  })

  it('tells why each action is left out, what was assumed, and marks what is late', async () => {
    const [first, second] = input.plan!.roadmap.actions
    const of = withPlan(caseInput('municipality-large', 'en'), {
      ...{ quarters: 2, days: 6, excluded: [second!.id], deadlines: { [first!.id]: 1 } },
    })
    const { text } = await readPdf(await reportPdf('roadmap', of))
    expect(text).to.include('Left out by hand.').and.to.include('To be noted')
    expect(text).to.not.match(/--days-per-quarter|undefined|NaN|\{\w+\}/)
    const assumed = withPlan(caseInput('municipality-large', 'en'))
    expect((await readPdf(await reportPdf('roadmap', assumed))).text).to.include('days a quarter are assumed')
  })

  for (const quarters of [1, 3, 13, 40])
    it(`of ${quarters} quarters: all text inside the margins, none over another, in every language`, async () => {
      for (const language of LANGUAGES) {
        const of = withPlan(caseInput('municipality-medium', language), { quarters, days: Math.ceil(700 / quarters) })
        const { pages } = await readPdf(await reportPdf('roadmap', of))
        expect(pages.flatMap((page) => [...outside(page), ...overlaps(page)])).to.eql([])
      }
    })

  it('has the same bytes for the same plan, as PDF and as Word', async () => {
    for (const write of [reportPdf, reportDocx])
      expect((await write('roadmap', input)).equals(await write('roadmap', input))).to.equal(true)
  })

  it('as a Word file has the timeline as a table', async () => {
    const parts = partsOf(await reportDocx('roadmap', input))
    const { title } = input.round.asked
      .flatMap(({ question }) => question.actions)
      .find(({ id }) => id === input.plan!.roadmap.actions[0]!.id)!
    expect(parts['word/document.xml']!.split(title.fi).length).to.be.at.least(3)
  })

  it('needs a plan', async () => {
    const { plan: _, ...bare } = input
    expect(() => reportBlocks('roadmap', bare)).to.throw(RangeError)
  })

  it('with its answers attached is verified like any other', async () => {
    const assessment = readAssessment(CASE, loadLibrary(['.']))
    const plan = planOf(assessment, { days: 40 })
    const folder = mkdtempSync(join(tmpdir(), 'tietokunto-'))
    const path = join(folder, 'r.pdf')
    writeFileSync(path, await writeComparedReport('roadmap', [assessment], 'sv', { plan }))
    const { status } = run(['verify', path])
    rmSync(folder, { recursive: true })
    expect(status).to.equal(0)
  })
})
