import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { run } from '../support/command.ts'

describe('The command roadmap', () => {
  let folder = ''
  before(() => (folder = mkdtempSync(join(tmpdir(), 'tietokunto-'))))
  after(() => rmSync(folder, { recursive: true }))
  const file = (name: string, text: string): string => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }

  const QUICK = 'cases/municipality-large.yaml'

  it('prints one JSON document that keeps the contract', () => {
    const { status, out, err } = run(['roadmap', QUICK, '--json', '--days-per-quarter', '60', '--quarters', '5'])
    expect([status, err]).to.eql([0, ''])
    const plan = JSON.parse(out) as Record<string, Record<string, unknown>[]>
    expect(plan).to.include.keys('actions', 'left', 'answerFirst', 'quarters', 'stages')
    const action = ['id', 'questions', 'start', 'end', 'effortDays', 'cost', 'owner', 'closes', 'dependsOn']
    for (const one of plan['actions']!) expect(one).to.include.keys(action)
    for (const one of plan['left']!) expect(one).to.include.keys('id', 'why')
    expect(plan['quarters']).to.have.length(5)
    for (const one of plan['quarters']!)
      expect(one).to.include.keys('quarter', 'days', 'cost', 'maturity', 'conformity', 'gap')
    for (const one of plan['stages']!) expect(one).to.include.keys('name', 'objective', 'bound', 'gap')
    expect(plan['stages']!.map(({ name }) => name)).to.eql(['statutory', 'target', 'effort'])
  })

  for (const [language, head] of Object.entries({ fi: 'Vuosineljännes 1', sv: 'Kvartal 1', en: 'Quarter 1' }))
    it(`tells the plan of a plan file in ${language}`, () => {
      const actions = ['  - id: own-tool', '    title: { fi: Oma, sv: Egen, en: Own }', '    effortDays: 0']
      const plan = ['quarters: 2', 'days: 20', ...['actions:', ...actions, '    owner: it-manager', ''], '']
      const path = file('plan.yaml', plan.join('\n'))
      const { status, out, err } = run(['roadmap', QUICK, '--plan', path, '--language', language])
      expect([status, err]).to.eql([0, ''])
      expect(out)
        .to.include(head)
        .and.not.match(/\{\w+\}|undefined|NaN/)
    })

  it('lists the problems of a plan file and ends in 1', () => {
    const path = file('plan.yaml', 'quarters: 2\ndays: [1, 2, 3]\nexcluded: [no-such]\n')
    const { status, out, err } = run(['roadmap', QUICK, '--plan', path])
    expect([status, out]).to.eql([1, ''])
    expect(err.split('\n').filter((line) => line.startsWith(path))).to.have.length(2)
    expect(run(['roadmap', QUICK, '--plan', 'nowhere.yaml']).status).to.equal(1)
  })
})
