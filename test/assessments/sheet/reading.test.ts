import { expect } from 'chai'
import { sheetProblemWords } from '../../../src/i18n/sheet-problem-words.ts'
import { questionnaire, questions, read } from '../../support/small-questionnaire.ts'
import { gridsOf, partsOf, workbookOf } from '../../support/workbook.ts'
import type { Dialect, Grid } from '../../support/workbook.ts'

/** The row of a question in its sheet, and the columns by their marks. */
type At = { readonly grid: Grid; readonly row: string[]; readonly put: (mark: string, text: string) => void }

function at(grids: readonly Grid[], question: string): At {
  const grid = grids.find(({ rows }) => rows.some((row) => row[0] === question))!
  const row = grid.rows.find((one) => one[0] === question)!
  const put = (mark: string, text: string) => {
    const c = grid.rows[0]!.indexOf(mark)
    while (row.length <= c) row.push('')
    row[c] = text
  }
  return { grid, row, put }
}

async function changed(change: (grids: Grid[]) => Grid[] | void, dialect: Dialect = {}, own?: readonly string[]) {
  const grids = gridsOf(await questionnaire())
  const proposal = await read(workbookOf(change(grids) ?? grids, dialect), own)
  if (proposal.kind === 'refused') throw new Error(proposal.why)
  return proposal
}

describe('The questionnaire as a workbook', () => {
  it('has a sheet for each management level, protected but where one answers', async () => {
    const parts = partsOf(await questionnaire())
    const names = [
      ...parts['xl/workbook.xml']!.matchAll(/<sheet name="([^"]+)"(?: sheetId="\d+")?( state="veryHidden")?/g),
    ]
    expect(names.map(([, name]) => name)).to.eql([
      ...['Ohje', 'Johto strategic suomeksi', 'Johto tactical suomeksi', 'Johto operational suomeksi', 'tietokunto'],
    ])
    expect(parts['xl/workbook.xml']).to.match(/name="tietokunto"[^>]*state="veryHidden"/)
    const sheet = parts['xl/worksheets/sheet2.xml']!
    expect(sheet).to.match(/<sheetProtection (?![^>]*password)[^>]*sheet="1"/)
    expect(sheet).to.match(/<col min="1" max="1"[^>]*hidden="true"/)
    expect(sheet).to.match(/<row r="1" hidden="1"/)
    expect(sheet).to.match(/<pane xSplit="4" ySplit="2"[^>]*state="frozen"/)
    expect(sheet).to.match(/<dataValidation type="list" sqref="J3:J5"[^>]*><formula1>'tietokunto'!\$D\$1:\$D\$7</)
    expect(sheet).to.match(/<pageSetup [^>]*orientation="landscape"/)
  })

  for (const [language, labels] of Object.entries({
    fi: ['1 – Porras 1 suomeksi', 'Ei koske kuntaa', 'Emme tiedä'],
    sv: ['1 – Porras 1 på svenska', 'Gäller inte kommunen', 'Vi vet inte'],
    en: ['1 – Porras 1 in English', 'Does not apply', 'We don’t know'],
  }))
    it(`lists the answers in ${language}, holds what was answered, and reads back as no change`, async () => {
      const bytes = await questionnaire(language as 'fi')
      const grids = gridsOf(bytes)
      const choices = grids.at(-1)!.rows.map((row) => row[3])
      expect([choices[0], choices[5], choices[6]]).to.eql(labels)
      expect(at(grids, 'q0').row.slice(9)).to.eql([...[choices[1], '', 'Vanha\nkommentti', 'Ohje', '']])
      expect(await read(bytes)).to.eql({ kind: 'read', changes: [], problems: [] })
    })

  it('has the same bytes whenever it is made', async () =>
    expect((await questionnaire()).equals(await questionnaire())).to.equal(true))
})

describe('A filled-in questionnaire', () => {
  const SHEET = 'Johto strategic suomeksi'

  it('changes what was touched, and nothing else', async () => {
    const { changes, problems } = await changed((grids) => {
      at(grids, 'q0').put('answer', '4 – Porras 4 suomeksi')
      at(grids, 'q1').put('answer', '3')
      at(grids, 'q3').put('answer', '')
      at(grids, 'q3').put('reason', '')
      at(grids, 'q4').put('newEvidence', 'Päätös § 14\n\n Ohje 2 \nOhje 2')
      at(grids, 'q6').put('comment', 'Selvitetään')
    })
    expect(problems).to.eql([])
    const said = changes.map(({ question, after, newEvidence, conflict, basedOn }) => [
      question,
      after,
      newEvidence,
      conflict,
      basedOn,
    ])
    const nothing = { level: null, reason: null, comment: null }
    expect(said.toSorted()).to.eql([
      ['q0', { ...nothing, state: 'level', level: 4, comment: 'Vanha\nkommentti' }, [], false, '3'],
      ['q1', { ...nothing, state: 'level', level: 3 }, [], false, '0'],
      ['q3', { ...nothing, state: 'open' }, [], false, '1'],
      ['q4', null, ['Päätös § 14', 'Ohje 2'], false, '0'],
      ['q6', { ...nothing, state: 'dontKnow', comment: 'Selvitetään' }, [], false, '2'],
    ])
  })

  const answers: readonly (readonly [string, string | number])[] = [
    ...([
      ['5', 5],
      [' 5 ', 5],
      ['5 – Porras 5 suomeksi', 5],
      ['5 - porras 5 SUOMEKSI', 5],
      ['5 – Porras 5 på svenska', 5],
    ] as const),
    ...([
      ['ei koske kuntaa', 'notApplicable'],
      ['Gäller  inte kommunen', 'notApplicable'],
      ["we don't know", 'dontKnow'],
    ] as const),
  ]
  for (const [typed, meant] of answers)
    it(`understands “${typed}”`, async () => {
      const { changes, problems } = await changed((grids) => {
        at(grids, 'q1').put('answer', typed)
        if (meant === 'notApplicable') at(grids, 'q1').put('reason', 'Syy')
      })
      expect([problems, changes.map(({ after }) => after?.level ?? after?.state)]).to.eql([[], [meant]])
    })

  const dialects: readonly (readonly [string, Dialect])[] = [
    ['strings in the cells, nothing hidden, nothing protected', {}],
    ['strings in a table', { strings: 'shared' }],
    ['numbers for levels', { numbers: true }],
    ['a prefix for every element', { prefix: 'x', strings: 'shared' }],
  ]
  for (const [name, dialect] of dialects)
    it(`may be saved by another program: ${name}`, async () => {
      const { changes, problems } = await changed((grids) => at(grids, 'q1').put('answer', '3'), dialect)
      expect([problems, changes.map(({ question }) => question)]).to.eql([[], ['q1']])
    })

  const moved: readonly (readonly [string, (grids: Grid[]) => Grid[] | void])[] = [
    [
      'rows sorted',
      (grids) =>
        grids.map((grid) =>
          grid.rows[0]?.[0] === 'question.id'
            ? { ...grid, rows: [...grid.rows.slice(0, 2), ...grid.rows.slice(2).toReversed()] }
            : grid,
        ),
    ],
    [
      'empty rows and notes between',
      (grids) =>
        grids.map((grid) =>
          grid.rows[0]?.[0] === 'question.id'
            ? {
                ...grid,
                rows: grid.rows.flatMap((row, r) => (r > 2 ? [row, [], ['', '', '', 'muistiinpano']] : [row])),
              }
            : grid,
        ),
    ],
    [
      'a row above all',
      (grids) =>
        grids.map((grid) =>
          grid.rows[0]?.[0] === 'question.id' ? { ...grid, rows: [['Kunnanhallitus 12.1.'], ...grid.rows] } : grid,
        ),
    ],
    [
      'a column put in',
      (grids) =>
        grids.map((grid) => ({
          ...grid,
          rows: grid.name === 'tietokunto' ? grid.rows : grid.rows.map((row) => ['', ...row]),
        })),
    ],
    [
      'columns the other way round',
      (grids) =>
        grids.map((grid) => ({
          ...grid,
          rows:
            grid.name === 'tietokunto'
              ? grid.rows
              : grid.rows.map((row) => Array.from({ length: 14 }, (_, i) => row[13 - i] ?? '')),
        })),
    ],
    [
      'sheets in another order, one renamed, one added',
      (grids) => [
        { name: 'Omat', rows: [['x']] },
        ...grids.toReversed().map((one) => (one.name === SHEET ? { ...one, name: 'Johtoryhmä' } : one)),
      ],
    ],
    ['other sheets taken away', (grids) => grids.filter(({ name }) => name === SHEET || name === 'tietokunto')],
  ]
  for (const [name, move] of moved)
    it(`is read by its ids: ${name}`, async () => {
      const { changes, problems } = await changed((grids) => {
        at(grids, 'q0').put('answer', '5')
        return move(grids)
      })
      expect([problems, changes.map(({ question, after }) => [question, after?.level])]).to.eql([[], [['q0', 5]]])
    })

  it('tells every wrong cell at once, by its sheet and place', async () => {
    const { problems, changes } = await changed(
      (grids) => {
        at(grids, 'q0').put('answer', 'erinomainen')
        at(grids, 'q3').put('reason', '')
        at(grids, 'q6').put('reason', 'turha')
        at(grids, 'q1').put('comment', 'x'.repeat(101))
        at(grids, 'q1').put('answer', '2')
        at(grids, 'q4').put('newEvidence', 'y'.repeat(21))
        at(grids, 'q7').put('newEvidence', 'a\nb\nc\nd')
        at(grids, 'q2').put('answer', '5')
        at(grids, 'q5').put('answer', '5')
        const { rows } = at(grids, 'q2').grid
        rows.push(
          ['q5', '0', '', '', '', '', '', '', '', '1'],
          ['q99', '0', '', '', '', '', '', '', '', '1'],
          ['', '', '', '', '', '', '', '', '', '', '', 'irti'],
        )
      },
      { raw: { [`Johto operational suomeksi!L5`]: '<c r="L5" t="str"><f>1+1</f><v>2</v></c>' } },
      questions.filter((id) => id !== 'q2'),
    )
    expect(changes.map(({ question }) => question)).to.eql(['q5'])
    expect(problems.map(({ sheet, cell, code }) => `${sheet.split(' ')[1]} ${cell} ${code}`)).to.eql([
      'strategic J3 answerUnknown',
      'strategic K4 reasonMissing',
      'strategic K5 reasonAlone',
      'tactical L3 tooLong',
      'tactical N4 evidenceTooLong',
      'tactical N5 evidenceTooMuch',
      'operational J3 notYours',
      'operational L5 formula',
      'operational J6 twice',
      'operational J7 unknownQuestion',
      'operational L8 noQuestion',
    ])
    for (const { code } of problems) expect(sheetProblemWords[code]).to.have.keys('fi', 'sv', 'en')
  })

  it('written from an old version conflicts where someone wrote meanwhile, and only there', async () => {
    const stale = async (put: (row: At) => void) => {
      const { changes } = await changed((grids) => {
        const row = at(grids, 'q0')
        row.put('answer.version', '1')
        row.put('comment', '')
        put(row)
      })
      return changes.map(({ conflict, after }) => [conflict, after?.level])
    }
    expect(await stale(() => {}), 'nobody touched it in the file').to.eql([])
    expect(await stale((row) => row.put('answer', '5'))).to.eql([[true, 5]])
    expect(await stale((row) => row.put('comment', 'Vanha\nkommentti')), 'both wrote the same').to.eql([])
  })
})
