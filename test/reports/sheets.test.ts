import { expect } from 'chai'
import * as fc from 'fast-check'
import { parseCsv } from 'hucre/csv'
import { resultOf } from '../../src/scoring/result.ts'
import { score } from '../../src/scoring/score.ts'
import { sheetFile, SHEET_KINDS } from '../../src/reports/sheets/index.ts'
import { sheetNames } from '../../src/reports/sheets/sheet-name.ts'
import { fillWorkbook } from '../../src/reports/sheets/fill-sheet.ts'
import { figure } from '../support/figure.ts'
import { anyRound, RUNS } from '../support/round-arbitrary.ts'
import { withPlan } from '../support/plan-report.ts'
import { reportInput } from '../support/report-input.ts'
import { caseInput } from '../support/shipped-report.ts'
import { cellsOf, gridsOf, partsOf } from '../support/workbook.ts'
import type { AnyRound } from '../support/round-arbitrary.ts'
import type { ReportInput } from '../../src/reports/report-input.ts'
import type { Maturity } from '../../src/scoring/rules.ts'
import type { Result } from '../../src/scoring/result.ts'

/** Every figure of `score --json`, in the order in which the tables show it. */
function figuresOf(result: Result, levels: readonly string[]): (number | null)[] {
  const five = ({ value, low, high, coverage, naAsLowest }: Maturity) => [value, low, high, coverage, naAsLowest]
  const { maturity, gap, confidence, progress, engine } = result
  return [
    ...five(maturity),
    ...[gap, confidence.evidence, confidence.fresh, confidence.spread, progress.done, progress.of, engine],
    ...Object.values(result.levels).flatMap(five),
    ...Object.values(result.questionnaires).flatMap(five),
    ...Object.values(result.themes).flatMap((theme) => [...five(theme), ...Object.values(theme.levels).flatMap(five)]),
    ...Object.values(result.conformity).flatMap(({ met, partly, notMet, notAssessed, notApplicable }) => [
      ...[met, partly, notMet, notAssessed, notApplicable],
    ]),
    ...result.gaps.flatMap(({ level, target, gap: one }) => [level, target, one]),
    ...result.raises.map(({ gain }) => gain),
    ...result.contradictions.flatMap((one) =>
      levels.flatMap((id) => [one.levels[id] ?? null, one.coverage[id] ?? null]),
    ),
    ...result.dissent.flatMap(({ metFrom, below, of }) => [metFrom, below, of]),
  ]
}

/** The sheets that hold figures, by their place in the workbook: requirements come between them. */
const FIGURES = [0, 1, 2, 3, 4, 6, 7, 8, 9]

function inputOf({ round, state }: AnyRound, language: ReportInput['language'] = 'fi'): ReportInput {
  const result = resultOf(score(round, state))
  const { asOf, target: targetId } = state
  return { organisation: { name: 'Esimerkkilä' }, asOf, targetId, round, result, state, language }
}

describe('Spreadsheets of results', () => {
  it('hold every figure of the result, read back from the file, for generated rounds', async () => {
    let figures = 0
    await fc.assert(
      fc.asyncProperty(anyRound, async (any) => {
        const input = inputOf(any)
        const grids = gridsOf(await sheetFile('results', 'xlsx', input))
        const found = FIGURES.flatMap((i) => numbersIn(grids[i]!.rows, i))
        const expected = figuresOf(
          input.result,
          input.round.levels.map(({ id }) => id),
        )
        figures += expected.length
        expect(found).to.eql(expected)
      }),
      { ...RUNS, numRuns: 200 },
    )
    figure(`200 rounds, ${figures} figures`)
  })

  it('hold them in CSV as well', async () => {
    await fc.assert(
      fc.asyncProperty(anyRound, fc.constantFrom('fi', 'sv', 'en'), async (any, language) => {
        const input = inputOf(any, language as 'fi')
        const rows = csvOf(await sheetFile('results', 'csv', input), language === 'en' ? ',' : ';').slice(1)
        const grids = gridsOf(await sheetFile('results', 'xlsx', input))
        const cells = grids.flatMap(({ rows: all }) =>
          all.slice(1).flatMap((row) => padded(row, all[0]!.length).slice(2)),
        )
        const values = rows.map((row) => row[4]!)
        const plain = (text: string) => text.replace(/^'/, '')
        const comma = (text: string) =>
          language === 'en' || !/^-?\d+\.\d+$/.test(text) ? text : text.replace('.', ',')
        expect(values.map(plain)).to.eql(cells.map(comma).map(plain))
      }),
      { ...RUNS, numRuns: 50 },
    )
  })

  it('name every requirement with its provision, status, verification and date', async () => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const input = caseInput('municipality-medium', language)
      const [{ rows } = { rows: [] }] = gridsOf(await sheetFile('requirements', 'xlsx', input))
      const [head = [], ...lines] = rows
      expect(lines.map(([id]) => id)).to.eql(input.result.requirements.map(({ framework, id }) => `${framework}:${id}`))
      const must = [0, 1, 2, 3, 4, 5, 6, 11, 12, 13, 14]
      expect(lines.filter((line) => must.some((i) => (line[i] ?? '') === ''))).to.eql([])
      expect(head.length).to.equal(15)
    }
  })

  it('hold every action, quarter and reason of a plan, and text that begins like a formula stays text', async () => {
    const title = { fi: '=1+1', sv: '=1+1', en: '=1+1' }
    const own = { id: 'own-one', title, effortDays: 2, cost: 5, owner: 'it-manager', dependsOn: [], replaces: [] }
    const file = {
      fixed: { 'own-one': 1 },
      days: 20,
      quarters: 5,
      cost: 4000,
      actions: [{ ...own, lifts: [{ question: 'logs-reviewed', to: 4 }] }],
    }
    const input = withPlan(caseInput('municipality-small', 'en'), file)
    const { actions, quarters, left, notices } = input.plan!.roadmap
    const [first, second, third, fourth] = gridsOf(await sheetFile('roadmap', 'xlsx', input))
    expect(first!.rows.slice(1).map((row) => [row[0], row[3], row[4], row[6], row[7]].map(String))).to.eql(
      actions.map(({ id, start, end, effortDays, cost }) => [id, start, end, effortDays, cost].map(String)),
    )
    expect(second!.rows.slice(2).map((row) => [row[2], row[6], row[7], row[8], row[9]].map(String))).to.eql(
      quarters.map(({ maturity, gap, days, daysAvailable, cost }) =>
        [maturity.value, gap, days, daysAvailable, cost].map(String),
      ),
    )
    expect(third!.rows.slice(1).map((row) => row[0])).to.eql(left.map(({ id }) => id))
    expect(fourth!.rows.slice(1).map((row) => row[0])).to.eql(notices.map(({ code }) => code))
    expect(JSON.stringify(partsOf(await sheetFile('roadmap', 'xlsx', input)))).to.not.include('<f>')
    expect((await sheetFile('roadmap', 'csv', input)).toString()).to.include(`"'=1+1"`)
  })

  it('have the same bytes whenever they are made', async () => {
    for (const kind of SHEET_KINDS)
      for (const format of ['xlsx', 'csv'] as const) {
        const input = withPlan(caseInput('municipality-small', 'sv'), { days: 20 })
        const first = await sheetFile(kind, format, input)
        expect(first.equals(await sheetFile(kind, format, input)), `${kind} ${format}`).to.equal(true)
      }
  })

  it('are sheets with a frozen header that is printed on every page', async () => {
    const parts = partsOf(await sheetFile('results', 'xlsx', caseInput('municipality-small', 'fi')))
    expect(parts['xl/worksheets/sheet4.xml']).to.match(/<pane ySplit="1"[^>]*state="frozen"/)
    expect(parts['xl/workbook.xml']).to.include(`localSheetId="1">'Johtamisen tasot'!$1:$1</definedName>`)
    expect(sheetNames(['a/b', 'A?B', "'x'", '', 'k'.repeat(40), 'K'.repeat(40)])).to.eql([
      ...['a b', 'A B 2', 'x', '–', 'k'.repeat(31), `${'K'.repeat(27)} 2`],
    ])
  })
})

/** Numbers after the first two columns; in themes after the third, which names the management level. */
function numbersIn(rows: readonly string[][], sheet: number): (number | null)[] {
  const [head = [], ...lines] = rows
  const from = sheet === 3 || sheet === 9 ? 3 : 2
  const own = sheet === 0 ? lines.slice(3) : lines
  return own.flatMap((row) =>
    padded(row, head.length)
      .slice(from)
      .map((text) => (text === '' ? null : Number(text))),
  )
}

function padded(row: readonly string[], length: number): string[] {
  return Array.from({ length }, (_, i) => row[i] ?? '')
}

/** RFC 4180, with a byte order mark before it. */
function csvOf(bytes: Buffer, delimiter: string): string[][] {
  const text = bytes.toString('utf8')
  expect(text.charCodeAt(0)).to.equal(0xfeff)
  return parseCsv(text, { delimiter }).map((row) => row.map(String))
}

describe('Text in spreadsheets', () => {
  const signs = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '"=', "'=", ' =', '|')
  const commands = fc.constantFrom(
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://evil.example","x")',
    '1+1',
    'SUM(A1:A9)',
    'DDE("a";"b")',
  )
  const others = fc.constantFrom(
    '#REF!',
    '#N/A',
    '_x0041_',
    '_x005F_x0041_',
    '</t><f>1</f>',
    '\u0000\u0001\ud800',
    '1e5',
    '007',
    'TRUE',
  )
  const payload = fc.oneof(
    fc.tuple(signs, commands).map(([sign, command]) => sign + command),
    others,
    fc.string({ unit: 'binary', maxLength: 30 }),
  )

  it('is text, whatever it begins with, in every field that people write: no formula, no link, no other file', async () => {
    let cells = 0
    await fc.assert(
      fc.asyncProperty(fc.array(payload, { minLength: 6, maxLength: 6 }), async (words) => {
        const files = await everyFile(words)
        for (const file of files) {
          for (const { cells: own } of cellsOf(file)) {
            cells += own.length
            expect(own.filter(({ formula }) => formula)).to.eql([])
            expect(own.filter(({ kind }) => !['s', 'n', 'inlineStr'].includes(kind))).to.eql([])
          }
          const parts = partsOf(file)
          expect(Object.keys(parts).filter((name) => /external|hyperlink|connection|query|vba/i.test(name))).to.eql([])
          const outward = Object.values(parts).filter((xml) => /TargetMode="External"|<hyperlink|<ddeLink/.test(xml))
          expect(outward).to.eql([])
        }
      }),
      { ...RUNS, numRuns: 100 },
    )
    figure(`${cells} cells`)
  })

  it('comes back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(payload, async (word) => {
        const answers = { q0: { level: 3, comment: word } }
        const grids = gridsOf(await sheetFile('results', 'xlsx', reportInput({ answers })))
        const row = grids[10]!.rows.find(([id]) => id === 'q0')!
        expect(row[9] ?? '').to.equal(word.replace(/\p{Surrogate}/gu, '\uFFFD'))
      }),
      { ...RUNS, numRuns: 100 },
    )
  })

  it('in CSV never begins as a formula would; numbers are numbers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(payload, { minLength: 6, maxLength: 6 }), async (words) => {
        const file = await sheetFile('results', 'csv', inputWith(words))
        const begins = [...file.toString('utf8').matchAll(/(?:^\uFEFF|[;,]|\r\n)"((?:[^"]|"")*)"/g)].map(
          ([, field]) => field!,
        )
        const formulas = begins.filter((field) =>
          /^[\s"“”]*[=+\-@＝＋－＠|]|^[\t\r\n]/.test(field.replaceAll('""', '"')),
        )
        expect(formulas).to.eql([])
      }),
      { ...RUNS, numRuns: 100 },
    )
  })
})

function inputWith([name = '', comment = '', reason = '', evidence = '', ...more]: readonly string[]): ReportInput {
  const answers = {
    q0: { level: 3, comment, evidence: [evidence, ...more] },
    q1: { notApplicable: reason, comment: more[0] ?? '' },
    q2: { dontKnow: true as const, comment: more[1] ?? '' },
  }
  return reportInput({ organisation: name, answers })
}

function everyFile(words: readonly string[]): Promise<Buffer[]> {
  const input = inputWith(words)
  const [name = '', comment = '', reason = '', evidence = ''] = words
  const standing = { state: 'open', level: null, reason, comment, version: '1', evidence: [evidence] } as const
  return Promise.all([
    sheetFile('results', 'xlsx', input),
    sheetFile('requirements', 'xlsx', input),
    fillWorkbook({
      ...{ organisation: name, name: comment, day: undefined, language: 'fi', round: input.round },
      ...{ questions: ['q0', 'q1'], standing: { q0: standing }, key: { round: 'r', content: 'c' } },
    }),
  ])
}
