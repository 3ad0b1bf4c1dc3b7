import { expect } from 'chai'
import * as fc from 'fast-check'
import { fullBlocks } from '../../src/reports/blocks/full-blocks.ts'
import { summaryBlocks } from '../../src/reports/blocks/summary-blocks.ts'
import { levelSaid } from '../../src/reports/level-said.ts'
import { themesByLevel } from '../../src/reports/chart-data.ts'
import { openReport } from '../../src/reports/open-report.ts'
import { score } from '../../src/scoring/score.ts'
import { items } from '../../src/scoring/vector.ts'
import { all, texts } from '../support/blocks.ts'
import { reportInput } from '../support/report-input.ts'
import type { Kind } from '../support/blocks.ts'
import type { HeatChart } from '../../src/reports/chart.ts'
import type { ReportInput } from '../../src/reports/report-input.ts'

/** q0, q3 speak of 4-1; q1, q4 of 13-1; q2, q5 of 28-1, which holds only with automation. */
const answers = {
  q0: { level: 1, comment: 'Kesken', evidence: ['Päätös 1', 'Päätös 2'], answeredOn: '2026-03-01' },
  q3: { level: 4 },
  q1: { votes: [1, 2, 3] },
  q4: { notApplicable: 'Ei meillä' },
}
const input = reportInput({ answers, target: 'goal', asOf: '2026-06-30' })

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

  it('draw the heat map from the data of the web, a number in each cell, and say every one of them', () => {
    const report = openReport(input)
    const heat = all(fullBlocks(input), 'figure').find(({ chart }) => chart.kind === 'heat')!
    const chart = heat.chart as HeatChart
    const { labels, series } = themesByLevel(report)
    expect(chart.columns).to.eql(series.map(({ id }) => report.levelName(id)))
    expect(chart.rows).to.eql(
      labels.map(({ label }, i) => ({
        label,
        cells: series.map(({ values }) => ({ value: values[i], text: report.number(values[i]!) })),
      })),
    )
    expect(heat.alt).to.equal(
      'Lämpökartta: kypsyys teemoittain ja johtamisen tasoittain. Mitä tummempi ruutu, sitä korkeampi arvo. ' +
        'Teema leadership suomeksi: Johto strategic suomeksi 1,00, Johto tactical suomeksi 2,00, Johto operational suomeksi ei arvoa. ' +
        'Teema security suomeksi: Johto strategic suomeksi 4,00, Johto tactical suomeksi ei arvoa, Johto operational suomeksi ei arvoa.',
    )
  })

  it('give the range of each cell of the heat map in a table after it', () => {
    const blocks = fullBlocks(input)
    const at = blocks.findIndex((block) => block.kind === 'figure' && block.chart.kind === 'heat')
    const table = blocks[at + 2] as Kind<'table'>
    expect(table.rows.map((row) => row.map(({ text }) => text))).to.eql([
      ['Teema leadership suomeksi', '1,00 (1,00–1,00)', '2,00 (2,00–2,00)', '– (1,00–5,00)'],
      ['Teema security suomeksi', '4,00 (4,00–4,00)', '–', '– (1,00–5,00)'],
    ])
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
