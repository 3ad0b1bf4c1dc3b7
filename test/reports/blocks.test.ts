import { expect } from 'chai'
import * as fc from 'fast-check'
import { fullBlocks } from '../../src/reports/blocks/full-blocks.ts'
import { summaryBlocks } from '../../src/reports/blocks/summary-blocks.ts'
import { REPORT_KINDS, reportBlocks } from '../../src/reports/index.ts'
import { statutoryBlocks } from '../../src/reports/blocks/statutory-blocks.ts'
import { trendBlocks } from '../../src/reports/blocks/trend-blocks.ts'
import { levelSaid } from '../../src/reports/level-said.ts'
import { score } from '../../src/scoring/score.ts'
import { items } from '../../src/scoring/vector.ts'
import { reportInput } from '../support/report-input.ts'
import type { Block, Para } from '../../src/reports/block.ts'
import type { ReportInput } from '../../src/reports/report-input.ts'

/** q0, q3 speak of 4-1; q1, q4 of 13-1; q2, q5 of 28-1, which holds only with automation. */
const answers = {
  q0: { level: 1, comment: 'Kesken', evidence: ['Päätös 1', 'Päätös 2'], answeredOn: '2026-03-01' },
  q3: { level: 4 },
  q1: { votes: [1, 2, 3] },
  q4: { notApplicable: 'Ei meillä' },
}
const input = reportInput({ answers, target: 'goal', asOf: '2026-06-30' })

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>

function all<K extends Block['kind']>(blocks: readonly Block[], kind: K): Kind<K>[] {
  return blocks.flatMap((block): Kind<K>[] => {
    const own = block.kind === kind ? [block as Kind<K>] : []
    if (block.kind === 'onePage') return [...own, ...all(block.blocks, kind)]
    if (block.kind === 'columns') return [...own, ...block.columns.flatMap((column) => all(column.blocks, kind))]
    return own
  })
}

function texts(paras: readonly Para[]): string[] {
  return paras.map(({ text }) => text.replaceAll('\u00A0', ' '))
}

/** The fields under the heading of one provision. */
function dutyOf(input: ReportInput, provision: string): Kind<'fields'>['items'] {
  const blocks = fullBlocks(input)
  const at = blocks.findIndex((b) => b.kind === 'heading' && b.label?.replaceAll('\u00A0', ' ') === provision)
  return (blocks[at + 1] as Kind<'fields'>).items
}

describe('Blocks of the summary', () => {
  const blocks = summaryBlocks(input)

  it('give the overall value with its range and coverage, and never alone', () => {
    const [figure] = all(blocks, 'keyFigure')
    expect(figure!.value).to.equal('2,25')
    expect(texts(figure!.notes)).to.eql([
      'Tasojen 2 Porras 2 suomeksi ja 3 Porras 3 suomeksi välissä',
      'Vaihteluväli 1,83–3,17, kattavuus 67 %',
      'Aiempaa arviointia, johon verrata, ei ole.',
    ])
  })

  it('list the unmet duties, the worst first, with their status in words', () => {
    const [, unmet] = all(blocks, 'list')
    expect(texts(unmet!.items)).to.eql([
      'Ei täyty: 13 § 1 mom. – Velvoite 13-1 suomeksi',
      'Täyttyy osittain: 4 § 1 mom. – Velvoite 4-1 suomeksi',
    ])
  })

  it('count the statuses of the act', () => {
    const stack = all(blocks, 'figure').find(({ chart }) => chart.kind === 'stack')
    expect(stack!.alt).to.equal(
      'Palkkikaavio: vaatimusten määrät tilan mukaan. täyttyy 0, täyttyy osittain 1, ei täyty 1, ei arvioitu 0, ei koske kuntaa 1.',
    )
  })

  it('say that it certifies nothing', () => {
    expect(texts(all(blocks, 'paragraph')).at(-1)).to.include('Se ei ole todistus')
  })

  it('say what to do when nothing is answered', () => {
    const lists = all(summaryBlocks(reportInput({ language: 'en' })), 'list')
    expect(texts(lists.at(-1)!.items)).to.eql([
      'Answer the open questions: 0 of 6 are dealt with. Each answer narrows the range.',
      'Agree when to assess again.',
    ])
  })
})

describe('Blocks of the full report', () => {
  it('set a duty out with its status, its law, its answers, comments and evidence', () => {
    const [duty, strategic, other] = dutyOf(input, '4 § 1 mom.')
    expect(duty).to.include({ label: 'Täyttyy osittain', mark: 'partly' })
    expect(texts(duty!.paras)[0]).to.equal('Sisältö 4-1 suomeksi')
    expect(texts(duty!.paras)[1]).to.include('Valvonta: tiedonhallintalautakunta.')
    expect(texts(strategic!.paras)).to.eql([
      'Kysymys 0 suomeksi',
      'Taso 1, Porras 1 suomeksi. Vaatimus täyttyy tasosta 3 alkaen. Vastattu 1.3.2026.',
      'Väittämä 0/1 suomeksi',
      'Kommentti: Kesken',
      'Näyttö: Päätös 1; Päätös 2',
    ])
    expect(texts(other!.paras)[2]).to.equal('Väittämä 3/4 suomeksi')
  })

  it('mark a duty whose text of law is not confirmed, with the note', () => {
    const [duty] = dutyOf(input, '13 § 1 mom.')
    expect(duty!.paras.at(-1)).to.include({
      mark: 'warning',
      text: 'Lain tekstiä ei ole vahvistettu. Tarkista Finlexistä suomeksi',
    })
  })

  it('show votes and the level they stand for, and a claim with its reason', () => {
    const [, votes, claim] = dutyOf(input, '13 § 1 mom.')
    expect(texts(votes!.paras)[1]).to.equal(
      'Taso 2, Porras 2 suomeksi. Vaatimus täyttyy tasosta 3 alkaen. Äänet 1, 2, 3; taso on niiden alempi mediaani.',
    )
    expect(texts(claim!.paras)[1]).to.equal('Ei koske kuntaa. Perustelu: Ei meillä')
  })

  it('say why a duty does not apply, with the fact and that it was assumed', () => {
    const [duty, why, ...questions] = dutyOf(input, '28 § 1 mom.')
    expect(duty!.mark).to.equal('notApplicable')
    expect(texts(why!.paras)).to.eql([
      'Vaatimus koskee kuntaa vain, jos vastaus kysymykseen ”Onko automaattia suomeksi” on kyllä. Vastaus on ei (oletus).',
    ])
    expect(questions).to.eql([])
  })

  it('have the counts of each chapter', () => {
    const table = all(fullBlocks(input), 'table').find(({ columns }) => columns[0]!.label === 'Luku')
    expect(table!.rows.map((row) => row.map(({ text }) => text.replaceAll('\u00A0', ' ')))).to.eql([
      ['2 luku Alku suomeksi', '0', '1', '1', '0', '0'],
      ['6 a luku Loppu suomeksi', '0', '0', '0', '0', '1'],
      ['Yhteensä', '0', '1', '1', '0', '1'],
    ])
  })

  it('are in the language asked for', () => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const told = JSON.stringify(fullBlocks({ ...input, language }))
      const endings = { fi: 'suomeksi', sv: 'på svenska', en: 'in English' }
      for (const [other, ending] of Object.entries(endings))
        expect(told.includes(ending), ending).to.equal(other === language)
    }
  })

  it('leave no hole unfilled', () => {
    for (const blocks of [fullBlocks(input), summaryBlocks(input), fullBlocks(reportInput())])
      expect(JSON.stringify(blocks)).to.not.match(/\{\w+\}(?!")/)
  })
})

const earlier = { '2024-06-30': {}, '2025-06-30': { q0: { level: 1 }, q1: { level: 2 } } }

describe('What changed since the last round', () => {
  const notes = (of: ReportInput) => texts(all(summaryBlocks(of), 'keyFigure')[0]!.notes).slice(2)

  it('stands under the value with its range, and counts the requirements met', () => {
    expect(notes(reportInput({ answers, earlier, asOf: '2026-06-30' }))).to.eql([
      'Muutos edellisestä arvioinnista +0,75: 30.6.2025 1,50, vaihteluväli 1,17–3,83.',
      'Täyttyviä vaatimuksia 0, edellisessä 0.',
    ])
  })

  it('says why nothing may be compared when the content has changed', () => {
    const of = reportInput({ answers, earlier, asOf: '2026-06-30' })
    const past = of.earlier!.map((one) => ({
      ...one,
      content: one.content.map((pin) => (pin.kind === 'governance' ? { ...pin, version: '0.9' } : pin)),
    }))
    expect(notes({ ...of, earlier: past })).to.eql([
      'Edellinen arviointi, 30.6.2025: 1,50, vaihteluväli 1,17–3,83.',
      'Arvoja ei voi verrata: sisältö on muuttunut (framework 0.9 → 1.0).',
    ])
  })
})

describe('The proposed decision', () => {
  const decision = (of: ReportInput) => texts(all(summaryBlocks(of), 'paragraph')).at(-2)!

  it('notes the result and puts the gaps in someone’s hands', () => {
    expect(decision(input)).to.equal(
      'Kunnanhallitus päättää merkitä tiedoksi tiedonhallinnan arvioinnin tuloksen, tilanne 30.6.2026: kokonaiskypsyys 2,25, ' +
        'vaihteluväli 1,83–3,17, kattavuus 67 %. Lain vaatimuksista täyttyy 0, täyttyy osittain 1, ei täyty 1 ja on arvioimatta 0. ' +
        'Lisäksi kunnanhallitus päättää velvoittaa kunnanjohtajan nimeämään jokaiselle vaatimukselle, joka ei täyty tai täyttyy ' +
        'osittain, vastuuhenkilön ja määräajan sekä raportoimaan korjausten etenemisestä seuraavan arvioinnin yhteydessä.',
    )
  })

  it('says that the assessment is unfinished when there is no value', () => {
    expect(decision(reportInput({ language: 'en' }))).to.match(
      /^The municipal executive resolves to note that .* unfinished\./,
    )
  })

  it('in Swedish begins as a decision does', () => {
    expect(decision({ ...input, language: 'sv' })).to.match(/^Kommunstyrelsen beslutar anteckna /)
  })
})

describe('Blocks of the statutory statement', () => {
  const reviews = { q0: { verdict: 'disagree', comment: 'Ohje puuttuu', by: 'Maija', on: '2026-05-02' } } as const
  const blocks = statutoryBlocks({ ...input, reviews, signedOff: { by: 'Aino', on: '2026-06-01' } })
  const fieldsOf = (provision: string) => {
    const at = blocks.findIndex((b) => b.kind === 'heading' && b.label?.replaceAll('\u00A0', ' ') === provision)
    return (blocks[at + 1] as Kind<'fields'>).items
  }

  it('give each requirement its status, the verification and day of the text, evidence and verdict', () => {
    const [status, law, question] = fieldsOf('4 § 1 mom.')
    expect(status).to.include({ label: 'Täyttyy osittain', mark: 'partly' })
    expect(texts(law!.paras)).to.eql([
      'Sisältö on tarkistettu lain tekstistä.',
      'Teksti sellaisena kuin se oli voimassa 8.4.2025. Sovelletaan 1.1.2020 alkaen. Valvonta: tiedonhallintalautakunta.',
    ])
    expect(texts(question!.paras)).to.eql([
      'Kysymys 0 suomeksi',
      'Taso 1, Porras 1 suomeksi. Vastattu 1.3.2026.',
      'Näyttö: Päätös 1; Päätös 2',
      'Arvioija: eri mieltä vastauksesta (Maija, 2.5.2026). Huomio: Ohje puuttuu',
    ])
  })

  it('mark a text that is not confirmed', () => {
    expect(fieldsOf('13 § 1 mom.')[1]!.paras[0]).to.include({ mark: 'warning' })
  })

  it('say once that nobody reviewed, in a file of answers', () => {
    const told = JSON.stringify(statutoryBlocks(input))
    expect(told).to.include('Arvioija ei ole antanut kantaansa yhdestäkään kysymyksestä.')
    expect(told).not.to.include('Arvioijan kantaa ei ole annettu.')
  })

  it('say that the program certifies nothing and that recommendations are no law', () => {
    const told = JSON.stringify(blocks)
    expect(told).to.include('Ohjelma ei todista mitään.').and.to.include('Suosituksia ja standardeja ei lasketa')
  })

  it('are grouped by act and chapter', () => {
    const titles = all(blocks, 'heading').map(({ text }) => text.replaceAll('\u00A0', ' '))
    const groups = titles.filter((title) => /\(1\/2020\)| luku /.test(title))
    expect(groups).to.eql(['Laki asiasta suomeksi (1/2020)', '2 luku Alku suomeksi', '6 a luku Loppu suomeksi'])
  })
})

describe('Blocks of the trend', () => {
  const blocks = trendBlocks(reportInput({ answers, earlier, asOf: '2026-06-30' }))

  it('draw the overall value of each round with its range, and say it in words', () => {
    const [figure] = all(blocks, 'figure')
    expect(figure!.alt).to.equal(
      'Viivakaavio: kokonaiskypsyys arvioinneittain vaihteluväleineen. 30.6.2024: –, vaihteluväli 1,00–5,00. ' +
        '30.6.2025: 1,50, vaihteluväli 1,17–3,83. 30.6.2026: 2,25, vaihteluväli 1,83–3,17.',
    )
    expect(figure!.chart).to.deep.include({ kind: 'lines', labels: ['30.6.2024', '30.6.2025', '30.6.2026'] })
  })

  it('have a table beside each chart, with the change', () => {
    const tables = all(blocks, 'table').map(({ rows }) => rows.map((row) => row.map(({ text }) => text)))
    expect(tables[0]!.map((row) => row[2])).to.eql(['–', '1,50', '2,25'])
    expect(tables[1]!.map((row) => row.at(-1))).to.eql(['+1,50', '0,00', '–'])
  })

  it('say that all may be compared', () => {
    expect(JSON.stringify(blocks)).to.include('kaikki luvut ovat vertailukelpoisia')
  })
})

describe('Every kind of report', () => {
  for (const kind of REPORT_KINDS)
    it(`${kind}: leaves no hole unfilled and speaks the language asked for`, () => {
      for (const language of ['fi', 'sv', 'en'] as const) {
        const told = JSON.stringify(reportBlocks(kind, reportInput({ language, answers, earlier, asOf: '2026-06-30' })))
        expect(told).to.not.match(/\{\w+\}(?!")/)
        const endings = { fi: 'suomeksi', sv: 'på svenska', en: 'in English' }
        for (const [other, ending] of Object.entries(endings))
          expect(told.includes(ending), ending).to.equal(other === language)
      }
    })
})

describe('The level that an answer stands for', () => {
  it('is the one that scoring counts', () => {
    const level = fc.integer({ min: 1, max: 5 })
    const answer = fc.oneof(
      fc.record({ level }),
      fc.record({ votes: fc.array(level, { minLength: 1 }) }),
      fc.record({ level, votes: fc.array(level, { minLength: 1 }) }),
    )
    const law = (q0: { level?: number; votes?: number[] }) => {
      const { round, state } = reportInput({ answers: { q0 } })
      expect(levelSaid(q0)).to.equal(items(score(round, state).leaves)[round.indexOf.get('q0')!]!.level)
    }
    fc.assert(fc.property(answer, law))
  })
})
