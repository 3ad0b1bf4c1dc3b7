import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { run } from '../support/command.ts'
import { gridsOf, partsOf, putCells, workbookOf } from '../support/workbook.ts'
import type { Grid } from '../support/workbook.ts'

const CASE = 'cases/municipality-small.yaml'
type Filling = Readonly<Record<string, Readonly<Record<string, string>>>>

describe('Spreadsheets on the command line', () => {
  let folder = ''
  let grids: Grid[]
  const at = (name: string) => join(folder, name)
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'tietokunto-sheets-'))
    const done = run([
      'export',
      CASE,
      '--kind',
      'questionnaire',
      '--language',
      'sv',
      '--out',
      at('enkat.xlsx'),
      '--json',
    ])
    expect([done.status, JSON.parse(done.out).kind]).to.eql([0, 'questionnaire'])
  })
  after(() => rmSync(folder, { recursive: true }))
  beforeEach(() => (grids = gridsOf(readFileSync(at('enkat.xlsx')))))
  const fill = (name: string, filling: Filling): string => {
    for (const [question, cells] of Object.entries(filling)) putCells(grids, question, cells)
    writeFileSync(at(name), workbookOf(grids))
    return at(name)
  }

  for (const [kind, format] of [
    ['results', 'xlsx'],
    ['results', 'csv'],
    ['requirements', 'xlsx'],
    ['requirements', 'csv'],
  ] as const)
    it(`writes ${kind} as ${format}`, () => {
      const { status, err } = run([
        'export',
        CASE,
        '--kind',
        kind,
        '--format',
        format,
        '--language',
        'fi',
        '--out',
        at('out'),
      ])
      expect([status, err]).to.eql([0, ''])
      const bytes = readFileSync(at('out'))
      expect(bytes.subarray(0, 3).toString('hex')).to.equal(format === 'csv' ? 'efbbbf' : '504b03')
    })

  it('an untouched questionnaire changes nothing', () => {
    const { status, out, err } = run(['import', CASE, at('enkat.xlsx')])
    expect([status, out, err]).to.eql([0, 'Answers that change: 0.\n', ''])
  })

  it('shows what changes, writes it only when asked, and the new file scores with it', () => {
    const filled = fill('filled.xlsx', {
      'responsibilities-defined': { answer: '5', comment: 'Ny\nkommentar' },
      'guidance-overseen': { answer: 'Vi vet inte', reason: '', newEvidence: 'Beslut § 14' },
    })
    const shown = run(['import', CASE, filled])
    expect([shown.status, shown.err]).to.eql([0, ''])
    expect(shown.out)
      .to.include('responsibilities-defined\n  before: ')
      .and.include('after:  5 – ')
      .and.include('Answers that change: 2.')
    const done = run(['import', CASE, filled, '--out', at('new.yaml'), '--json'])
    expect([done.status, JSON.parse(done.out).written]).to.eql([0, at('new.yaml')])
    const [before, after] = [CASE, at('new.yaml')].map((path) => JSON.parse(run(['score', path, '--json']).out))
    expect(after.maturity.value).not.to.equal(before.maturity.value)
    expect(run(['import', at('new.yaml'), filled]).err, 'the file has moved on').to.equal('')
    const text = readFileSync(at('new.yaml'), 'utf8')
    expect(text).to.include('situation:').and.include('Beslut § 14')
    expect(text.split('\n').filter((line) => line.startsWith('  ')).length).to.be.greaterThan(100)
  })

  it('names every wrong cell, changes nothing, and ends in 1', () => {
    const filled = fill('wrong.xlsx', {
      'responsibilities-defined': { answer: '9' },
      'guidance-overseen': { answer: 'Does not apply', reason: '' },
    })
    const { status, err } = run(['import', CASE, filled, '--out', at('never.yaml'), '--language', 'fi'])
    expect(status).to.equal(1)
    expect(err.trim().split('\n')).to.eql([
      `${filled}: Taulukko Strategisk, solu J3: ”9” ei ole vastaus. Valitse vastaus luettelosta tai tyhjennä solu.`,
      `${filled}: Taulukko Strategisk, solu K4: perustelu puuttuu. Kirjoita, miksi kysymys ei koske kuntaa.`,
    ])
    expect(existsSync(at('never.yaml'))).to.equal(false)
  })

  it('an answer that someone changed meanwhile is not written over', () => {
    const filled = fill('stale.xlsx', { 'responsibilities-defined': { answer: '1' } })
    const newer = fill('newer.xlsx', { 'responsibilities-defined': { answer: '5' } })
    run(['import', CASE, newer, '--out', at('moved.yaml')])
    const { status, err } = run(['import', at('moved.yaml'), filled, '--out', at('never.yaml')])
    expect([status, existsSync(at('never.yaml'))]).to.eql([1, false])
    expect(err).to.include('responsibilities-defined: the answer has changed')
  })

  it('says in one sentence why a file is not taken', () => {
    writeFileSync(at('text.xlsx'), 'hello')
    const text = run(['import', CASE, at('text.xlsx')])
    expect([text.status, text.err.split('\n').length]).to.eql([1, 2])
    expect(run(['import', 'cases/municipality-medium.yaml', at('enkat.xlsx')]).err).to.include('another assessment')
    expect(run(['import', CASE, at('nowhere.xlsx')]).status).to.equal(2)
  })

  const wrong: readonly (readonly [string, string[], string])[] = [
    ['no such kind', ['export', CASE, '--kind', 'all', '--out', 'x'], 'There is no spreadsheet “all”.'],
    [
      'no such format',
      ['export', CASE, '--kind', 'results', '--format', 'ods', '--out', 'x'],
      'There is no format “ods”.',
    ],
    [
      'a questionnaire as CSV',
      ['export', CASE, '--kind', 'questionnaire', '--format', 'csv', '--out', 'x'],
      'only be written as an xlsx',
    ],
    ['no filled-in file', ['import', CASE], 'The command lacks a file.'],
    [
      'a report in no format',
      ['report', CASE, '--kind', 'full', '--format', 'odt', '--out', 'x'],
      'There is no format “odt”.',
    ],
  ]
  for (const [name, args, sentence] of wrong)
    it(`${name} ends in 2`, () => {
      const { status, err } = run(args)
      expect([status, err.includes(sentence)]).to.eql([2, true])
    })

  it('writes a report as a Word file when its name says so', () => {
    const { status } = run(['report', CASE, '--kind', 'summary', '--language', 'fi', '--out', at('s.docx')])
    expect([status, Object.keys(partsOf(readFileSync(at('s.docx')))).includes('word/document.xml')]).to.eql([0, true])
  })
})
