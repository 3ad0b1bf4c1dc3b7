import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { parse } from 'yaml'
import { z } from 'zod'
import { resultOf, round2 } from '../../src/scoring/result.ts'
import { prepare } from '../../src/scoring/round.ts'
import { rescore, score } from '../../src/scoring/score.ts'
import { differences } from '../support/differences.ts'
import { roundDescription } from '../support/round-description.ts'
import { contentOf, stateOf } from '../support/small-round.ts'
import type { Result } from '../../src/scoring/result.ts'
import type { RoundDescription } from '../support/round-description.ts'

const FOLDER = 'test/scoring/rules'

const told = { name: z.string().min(1), why: z.string().min(1) }
const figures = z.record(z.string(), z.unknown()).refine((expected) => Object.keys(expected).length > 0)
const roundCase = roundDescription.extend({ ...told, expect: figures })
const numberCase = z.strictObject({ ...told, number: z.number(), expect: z.number() })
const table = z.strictObject({ about: z.string().min(1), cases: z.array(z.union([numberCase, roundCase])).min(1) })

const tables = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ file, ...table.parse(parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))) }))

describe('Rules of scoring', () => {
  it('stand in tables, every case under its own name', () => {
    const names = tables.flatMap(({ cases }) => cases.map((one) => one.name))
    expect(tables, 'a table for every rule').to.have.length.at.least(10)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).to.deep.equal([])
    expect(names).to.have.length.at.least(90)
  })

  for (const { about, cases } of tables)
    describe(about, () => {
      for (const one of cases)
        it(one.name, () => {
          const actual = 'number' in one ? round2(one.number) : outcome(one)
          expect(differences(one.expect, actual), one.why).to.deep.equal([])
        })
    })
})

/** The result as a table speaks of it, or the refusal. */
function outcome(description: RoundDescription): unknown {
  const round = prepare(contentOf(description))
  const state = stateOf(description)
  try {
    const whole = resultOf(score(round, state))
    const started = score(round, { ...state, answers: {} })
    const changes = Object.entries(state.answers).map(([question, answer]) => ({ question, answer }))
    expect(resultOf(changes.reduce(rescore, started)), 'answered one by one').to.deep.equal(whole)
    return byRequirement(whole)
  } catch (error) {
    if (error instanceof RangeError) return { refused: error.message }
    throw error
  }
}

/** Requirements by name, and those of the statute `act` without its name: a table is read by people. */
function byRequirement({ requirements, conformity, ...rest }: Result) {
  return {
    ...rest,
    conformity: conformity['act'],
    statutes: conformity,
    requirements: Object.fromEntries(
      requirements.map(({ framework, id, ...result }) => [framework === 'act' ? id : `${framework}:${id}`, result]),
    ),
  }
}
