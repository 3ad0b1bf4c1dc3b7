import { expect } from 'chai'
import { REPORT_KINDS, reportPdf } from '../../src/reports/index.ts'
import { designOf, PAGE } from '../../src/reports/pdf/design.ts'
import { drawPieces } from '../../src/reports/pdf/draw-pdf.ts'
import { HARD_REPORTS } from '../support/hard-reports.ts'
import { imageFaults } from '../support/page-images.ts'
import { withPlan } from '../support/plan-report.ts'
import type { Drawn } from '../../src/reports/pdf/piece.ts'

/** The first pages and, of a long report, one in so many of the others: its pages are made alike. */
const FIRST = 16
const EACH = 12
const some = (page: number) => page <= FIRST || page % EACH === 0

const CASES = [
  'a comment of 10,000 letters',
  '300 questions with votes',
  'no answers at all',
  'words of 42 letters',
  'text from right to left',
]

describe('Images of the pages of a report', () => {
  for (const name of CASES)
    for (const kind of REPORT_KINDS)
      it(`${kind}, ${name}: nothing off the margins, cut off or over another text`, async () => {
        const input = withPlan(HARD_REPORTS[name]!, { quarters: 5, days: 9 })
        expect(await imageFaults(await reportPdf(kind, input), some)).to.eql([])
      })
})

const design = designOf('#1d3f72', 'fi')
const { body } = design.style
const SENTENCE = 'Kommentti kertoo, miten asia hoidetaan'

/** A page with whatever is drawn on it. */
function pageWith(draw: (drawn: Drawn) => void): Promise<Buffer> {
  const furniture = { left: ['Esimerkkilä'], right: 'Koe', marking: undefined, foot: '', page: '{page}' }
  return drawPieces([{ height: 100, gap: 0, draw }], design, {
    ...{ title: 'Koe', author: 'Esimerkkilä', language: 'fi', day: '2026-06-30', furniture },
  })
}

const FAULTS: Record<string, { draw: (drawn: Drawn) => void; told: RegExp | undefined }> = {
  'two lines apart': {
    draw: ({ pen }) => [100, 114].forEach((y) => pen.text(body, 100, y, SENTENCE)),
    told: undefined,
  },
  'white text on a dark box': {
    draw: ({ pen }) => {
      pen.box({ x: 90, y: 90, width: 300, height: 40 }, { fill: '#1d3f72' })
      pen.text({ ...body, color: '#ffffff' }, 100, 100, SENTENCE)
    },
    told: undefined,
  },
  'two lines that touch': {
    draw: ({ pen }) => [100, 106].forEach((y) => pen.text(body, 100, y, SENTENCE)),
    told: /text over text/,
  },
  'a line in the space cut out for another': {
    draw: ({ pen }) => {
      pen.doc.save().rect(90, 100, 300, 7).clip()
      pen.text(body, 100, 100, SENTENCE)
      pen.doc.restore()
    },
    told: /cut off/,
  },
  'a line under a box': {
    draw: ({ pen }) => {
      pen.text(body, 100, 100, SENTENCE)
      pen.box({ x: 120, y: 90, width: 60, height: 40 }, { fill: '#dddddd' })
    },
    told: /covered/,
  },
  'white text on nothing': {
    draw: ({ pen }) => pen.text({ ...body, color: '#ffffff' }, 100, 100, SENTENCE),
    told: /cut off/,
  },
  'a line longer than the page': {
    draw: ({ pen }) => pen.text(body, 400, 100, SENTENCE),
    told: /text outside/,
  },
  'a box over the margin': {
    draw: ({ pen }) => pen.box({ x: PAGE.width - 80, y: 100, width: 40, height: 9 }, { fill: '#1d3f72' }),
    told: /ink outside/,
  },
}

describe('The look at images', () => {
  for (const [name, { draw, told }] of Object.entries(FAULTS))
    it(`${told ? 'sees' : 'leaves alone'} ${name}`, async () => {
      const faults = await imageFaults(await pageWith((drawn) => drawn.pen.artifact(() => draw(drawn))))
      if (told) expect(faults.join('\n')).to.match(told)
      else expect(faults).to.eql([])
    })
})
