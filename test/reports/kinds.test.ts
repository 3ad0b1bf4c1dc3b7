import { expect } from 'chai'
import { statutoryBlocks } from '../../src/reports/blocks/statutory-blocks.ts'
import { summaryBlocks } from '../../src/reports/blocks/summary-blocks.ts'
import { trendBlocks } from '../../src/reports/blocks/trend-blocks.ts'
import { REPORT_KINDS, reportBlocks } from '../../src/reports/index.ts'
import { all, texts } from '../support/blocks.ts'
import { withPlan } from '../support/plan-report.ts'
import { reportInput } from '../support/report-input.ts'
import type { ReportInput } from '../../src/reports/index.ts'
import type { Kind } from '../support/blocks.ts'

/** q0, q3 speak of 4-1; q1, q4 of 13-1; q2, q5 of 28-1, which holds only with automation. */
const answers = {
  q0: { level: 1, comment: 'Kesken', evidence: ['Päätös 1', 'Päätös 2'], answeredOn: '2026-03-01' },
  q3: { level: 4 },
  q1: { votes: [1, 2, 3] },
  q4: { notApplicable: 'Ei meillä' },
}
const input = reportInput({ answers, target: 'goal', asOf: '2026-06-30' })
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
      'Päätetään merkitä tiedoksi tiedonhallinnan arvioinnin tulos, tilanne 30.6.2026: kokonaiskypsyys 2,25, ' +
        'vaihteluväli 1,83–3,17, kattavuus 67 %. Lain vaatimuksista täyttyy 0, täyttyy osittain 1, ei täyty 1 ja on arvioimatta 0. ' +
        'Lisäksi päätetään, että jokaiselle vaatimukselle, joka ei täyty tai täyttyy osittain, nimetään vastuuhenkilö ja ' +
        'asetetaan määräaika ja että korjausten etenemisestä raportoidaan seuraavan arvioinnin yhteydessä.',
    )
  })

  it('says that the assessment is unfinished when there is no value', () => {
    expect(decision(reportInput({ language: 'en' }))).to.match(/^It is noted that .* unfinished\./)
  })

  it('names no executive and no manager: a city calls them otherwise than a municipality', () => {
    const cases = [input, reportInput(), reportInput({ answers: { q0: { level: 5 } } })]
    for (const one of cases)
      for (const language of ['fi', 'sv', 'en'] as const)
        expect(decision({ ...one, language })).not.to.match(/hallitus|johtaja|styrelse|direktör|executive|manager/i)
  })

  it('in Swedish begins as a decision does', () => {
    expect(decision({ ...input, language: 'sv' })).to.match(/^Resultatet av bedömningen .* antecknas för kännedom/)
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
      'Tarkastaja: eri mieltä vastauksesta (Maija, 2.5.2026). Huomio: Ohje puuttuu',
    ])
  })

  it('mark a text that is not confirmed', () => {
    expect(fieldsOf('13 § 1 mom.')[1]!.paras[0]).to.include({ mark: 'warning' })
  })

  it('say once that nobody reviewed, in a file of answers', () => {
    const told = JSON.stringify(statutoryBlocks(input))
    expect(told).to.include('Tarkastaja ei ole antanut kantaansa yhdestäkään kysymyksestä.')
    expect(told).not.to.include('Tarkastajan kantaa ei ole annettu.')
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
        const of = withPlan(reportInput({ language, answers, earlier, asOf: '2026-06-30' }), { quarters: 3 })
        const told = JSON.stringify(reportBlocks(kind, of))
        expect(told).to.not.match(/\{\w+\}(?!")/)
        const endings = { fi: 'suomeksi', sv: 'på svenska', en: 'in English' }
        for (const [other, ending] of Object.entries(endings))
          expect(told.includes(ending), ending).to.equal(other === language)
      }
    })
})
