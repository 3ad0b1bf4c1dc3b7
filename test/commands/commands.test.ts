import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { run } from '../support/command.ts'

const CASE = 'cases/municipality-medium.yaml'
const NAMES = [
  ...['check', 'score', 'roadmap', 'report', 'seal', 'verify', 'diff', 'export', 'import', 'schema', 'start', 'serve'],
  ...['user', 'audit'],
]

describe('The command line', () => {
  let folder = ''
  before(() => (folder = mkdtempSync(join(tmpdir(), 'tietokunto-'))))
  after(() => rmSync(folder, { recursive: true }))
  const file = (name: string, text: string): string => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }

  describe('help', () => {
    it('lists every command', () => {
      const { status, out } = run(['--help'])
      expect(status).to.equal(0)
      for (const name of NAMES) expect(out).to.match(new RegExp(`^ {2}${name} `, 'm'))
    })

    for (const name of NAMES)
      for (const [language, word] of Object.entries({ fi: 'Käyttö', sv: 'Användning', en: 'Usage' }))
        it(`${name} --help in ${language}`, () => {
          const { status, out } = run([name, '--help', '--language', language])
          expect([status, out.slice(0, word.length)]).to.eql([0, word])
        })

    it('speaks the language of the terminal', () => {
      expect(run(['--help'], { LC_ALL: 'sv_FI.UTF-8' }).out).to.include('Användning')
      expect(run(['--help'], { LC_ALL: 'fi_FI.UTF-8' }).out).to.include('Käyttö')
    })
  })

  describe('a wrong call ends in 2 and says what is wrong', () => {
    const wrong: [string, string[], string][] = [
      ['no such command', ['scor'], 'There is no command “scor”.'],
      ['no file', ['score'], 'The command lacks a file.'],
      ['too many files', ['score', 'a', 'b'], '“b” is one too many.'],
      ['no such option', ['score', 'a', '--jsn'], 'The option --jsn is not known'],
      ['no kind', ['report', CASE, '--out', 'x.pdf'], 'The option --kind is missing.'],
      ['no number of days', ['roadmap', CASE, '--days-per-quarter', 'many'], 'The value “many” of the option'],
      ['no quarter at all', ['roadmap', CASE, '--quarters', '0'], 'Give a whole number from 1 to 40.'],
      ['no such kind', ['report', CASE, '--kind', 'big', '--out', 'x.pdf'], 'There is no report “big”.'],
      [
        'no such part of the pack',
        ['report', CASE, '--kind', 'workshop', '--part', 'cards,map', '--out', 'x.pdf'],
        '--part: there is no “map”.',
      ],
      [
        'no such level',
        ['report', CASE, '--kind', 'workshop', '--level', 'high', '--out', 'x.pdf'],
        '--level: there is no “high”. Choose one of: strategic, tactical, operational.',
      ],
      [
        'too many groups',
        ['report', CASE, '--kind', 'workshop', '--groups', '200', '--out', 'x.pdf'],
        '--groups: there is no “200”.',
      ],
      ['no place to write', ['report', CASE, '--kind', 'full'], 'The option --out is missing.'],
      [
        'no such folder',
        ['seal', CASE, '--out', 'nowhere/x.json'],
        'The file nowhere/x.json cannot be written (ENOENT).',
      ],
      ['no such language', ['check', '--language', 'de'], 'There is no language “de”.'],
      ['no such sealed file', ['verify', 'nowhere.json'], 'The file nowhere.json cannot be read (ENOENT).'],
      ['no such version', ['diff', 'strategic@1.0', 'strategic@7.0'], 'There is no version “strategic@7.0”.'],
      ['two different files', ['diff', 'strategic@1.0', 'tactical@1.0'], 'different content'],
      ['no such action on a user', ['user', 'delete', 'a@example.fi'], 'There is no action “delete”.'],
      ['no such action on the trail', ['audit', 'repair'], 'There is no action “repair”.'],
      ['no such case', ['start', '--case', 'atlantis'], 'There is no case “atlantis”.'],
    ]
    for (const [name, args, sentence] of wrong)
      it(name, () => {
        const { status, out, err } = run(args)
        expect(err).to.include(sentence)
        expect([status, out]).to.eql([2, ''])
      })

    // in /proc nobody can make a folder: Node's own way of making one never returns there
    for (const [secret, sentence] of [
      ['', /^The folder \/proc\/x of DATA_DIR cannot be used \(ENOENT\)\.[^\n]*\n$/],
      [
        'a secret that is long enough to be one',
        /^The database \/proc\/x\/tietokunto.sqlite cannot be opened \([^\n]*\n$/,
      ],
    ] as const)
      it(`an impossible DATA_DIR ${secret && 'with a secret of its own'}`, () => {
        const { status, out, err } = run(['serve'], { DATA_DIR: '/proc/x', PORT: '0', SESSION_SECRET: secret })
        expect(err).to.match(sentence)
        expect([status, out]).to.eql([2, ''])
      })
  })

  describe('check', () => {
    it('is clean on the shipped content', () => {
      const { status, out, err } = run(['check', '--complete'])
      expect([status, err]).to.eql([0, ''])
      expect(out).to.include('Files: 5, errors: 0, warnings: 0.')
    })

    it('prints one JSON document and nothing else', () => {
      const { status, out, err } = run(['check', '--json'])
      expect([status, JSON.parse(out), err]).to.eql([0, { problems: [] }, ''])
    })

    it('names file, line and column of what is wrong, and ends in 1', () => {
      const { status, out } = run(['check', '--json', folder])
      expect(status).to.equal(1)
      const [problem] = (JSON.parse(out) as { problems: object[] }).problems
      expect(problem).to.have.keys('file', 'line', 'column', 'path', 'severity', 'code', 'message')
    })
  })

  describe('score', () => {
    it('prints the contract’s document', () => {
      const { status, out, err } = run(['score', CASE, '--json'])
      expect([status, err]).to.eql([0, ''])
      const document = JSON.parse(out) as Record<string, unknown>
      expect(document).to.include.all.keys(
        ...['engine', 'content', 'maturity', 'levels', 'themes', 'requirements', 'conformity', 'gaps', 'gap'],
        ...['contradictions', 'confidence', 'raises', 'assumedFacts', 'ignoredAnswers', 'progress'],
      )
      expect(document['content']).to.have.length(5)
    })

    it('says the figure with its range and coverage', () => {
      expect(run(['score', CASE, '--language', 'fi']).out).to.match(
        /Kypsyys \d,\d\d \(vaihteluväli \d,\d\d–\d,\d\d, kattavuus \d+\s%\)/,
      )
    })

    const head = 'organisation: { name: X }\nquestionnaires: ["strategic@1.0"]\n'
    const faulty: [string, string, string][] = [
      [
        'an unknown question',
        `${head}answers:\n  no-such: { level: 3 }\n`,
        ':4:3 answers.no-such: There is no question “no-such”.',
      ],
      [
        'a level out of range',
        `${head}answers:\n  model-owned: { level: 6 }\n`,
        ':4:25 answers.model-owned.level: There is no level 6.',
      ],
      [
        'an undeclared fact',
        `${head}facts: { hasMoon: true }\n`,
        ':3:10 facts.hasMoon: The fact “hasMoon” is not declared.',
      ],
      [
        'an unknown version',
        head.replace('1.0', '9.0'),
        ':2:18 questionnaires.0: The content “strategic” has no version 9.0. There is: 1.0.',
      ],
    ]
    for (const [name, text, message] of faulty)
      it(`${name}: a clear line with its place, and nothing is written`, () => {
        const path = file('faulty.yaml', text)
        const target = join(folder, 'never.json')
        for (const args of [
          ['score', path, '--json'],
          ['seal', path, '--out', target],
        ]) {
          const { status, out, err } = run(args)
          expect([status, out]).to.eql([1, ''])
          expect(err).to.include(`${path}${message}`)
        }
        expect(existsSync(target)).to.equal(false)
      })

    it('says when the file is not there', () => {
      expect(run(['score', 'nowhere.yaml']).err).to.include('nowhere.yaml:1:1: The file cannot be read (ENOENT).')
    })
  })

  describe('seal and verify', () => {
    it('a sealed result recomputes from the file alone, wherever the content is', () => {
      const path = join(folder, 'sealed.json')
      expect(run(['seal', CASE, '--out', path]).status).to.equal(0)
      const { status, out } = run(['verify', path], { CONTENT_DIR: folder })
      expect([status, out.includes('intact and recomputes')]).to.eql([0, true])
    })

    const tampered: [string, (text: string) => string, string][] = [
      ['an answer', (s) => s.replace(/("level": )3,/, '$15,'), 'The file was changed after sealing.'],
      [
        'the result',
        (s) => s.replace(/"result": \{[\s\S]*?"value": \d/, (m) => `${m.slice(0, -1)}9`),
        'The recomputed result differs: maturity',
      ],
      ['a weight', (s) => s.replace('"weight": 2', '"weight": 7'), 'was changed after sealing.'],
      ['the engine', (s) => s.replace('"engine": 1', '"engine": 99'), 'The rules of version 99 are not known.'],
      ['everything', () => 'hello', 'not a sealed result'],
    ]
    for (const [name, change, sentence] of tampered)
      it(`a change of ${name} is seen`, () => {
        const path = join(folder, 'tampered.json')
        run(['seal', CASE, '--out', path])
        const before = readFileSync(path, 'utf8')
        writeFileSync(path, change(before))
        expect(readFileSync(path, 'utf8')).not.to.equal(before)
        const { status, err } = run(['verify', path])
        expect([status, err.includes(sentence)]).to.eql([1, true], err)
      })

    it('a report recomputes from itself, wherever the content is', () => {
      const path = join(folder, 'verified.pdf')
      run(['report', CASE, '--kind', 'summary', '--language', 'en', '--out', path])
      const { status, out } = run(['verify', path], { CONTENT_DIR: folder })
      expect([status, out.includes('intact and recomputes')]).to.eql([0, true])
    })

    it('a changed report, and a PDF without answers, are told', () => {
      const path = join(folder, 'spoilt.pdf')
      run(['report', CASE, '--kind', 'summary', '--language', 'en', '--out', path])
      const bytes = readFileSync(path)
      bytes[bytes.indexOf('stream', bytes.indexOf('/EmbeddedFile')) + 5_000]! ^= 4
      writeFileSync(path, bytes)
      expect(run(['verify', path])).to.include({
        status: 1,
        err: `${path}: The attachment of the report was changed or is damaged.\n`,
      })
      writeFileSync(path, '%PDF-1.7\n%%EOF\n')
      expect(run(['verify', path]).err).to.include('holds no answers attached by Tietokunto')
    })
  })

  describe('report', () => {
    for (const language of ['fi', 'sv', 'en'])
      it(`writes a PDF in ${language}`, () => {
        const path = join(folder, `r-${language}.pdf`)
        expect(run(['report', CASE, '--kind', 'summary', '--language', language, '--out', path]).status).to.equal(0)
        expect(readFileSync(path).subarray(0, 5).toString()).to.equal('%PDF-')
      })
  })

  it('diff says that a version is the same as itself', () => {
    expect(run(['diff', 'strategic@1.0', 'questionnaires/strategic/1.0.yaml']).out).to.equal('No differences.\n')
  })
})
