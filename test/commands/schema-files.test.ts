import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect } from 'chai'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { schemaFiles } from '../../src/commands/schema-files.ts'
import { changed } from '../content/faulty-case.ts'
import type { ValidateFunction } from 'ajv'

// The schemas that editors use are made from the ones that `check` uses, and lie in docs/schema/.
// SCHEMA=1 before this test writes them anew.
const FOLDER = 'docs/schema'
const made = schemaFiles()
if (process.env['SCHEMA'] === '1')
  for (const [name, text] of Object.entries(made)) writeFileSync(join(FOLDER, name), text)

function validator(name: string): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, formats: { date: true } })
  return ajv.compile(JSON.parse(made[`${name}.schema.json`]!))
}

/** Every YAML file of a content folder with the schema that its kind asks for. */
function filesOf(folder: string): { file: string; schema: string; text: string }[] {
  return ['frameworks', 'questionnaires'].flatMap((kind) =>
    readdirSync(join(folder, kind), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => {
        const text = readFileSync(join(folder, kind, name), 'utf8')
        const schema = kind === 'questionnaires' ? 'questionnaire' : (parse(text) as { kind: string }).kind
        return { file: join(folder, kind, name), schema, text }
      }),
  )
}

describe('JSON Schemas', () => {
  it('in docs/schema are the ones made from the code', () => {
    const there = Object.fromEntries(
      readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]),
    )
    expect(there).to.deep.equal(made)
  })

  it('have a title, a description, and descriptions of fields', () => {
    for (const [name, text] of Object.entries(made)) {
      expect(JSON.parse(text), name).to.include.keys('$schema', 'title', 'description', 'properties')
      expect(text.match(/"description"/g)!.length, name).to.be.greaterThan(2)
    }
  })

  const files = [...filesOf('.'), ...filesOf('test/content/sound')]
  it('meet files of every kind', () => {
    expect(new Set(files.map(({ schema }) => schema)).size).to.equal(4)
    expect(files.length).to.be.at.least(10)
  })

  for (const { file, schema, text } of files)
    it(`take ${file}`, () => {
      const validate = validator(schema)
      validate(parse(text))
      expect(validate.errors ?? []).to.deep.equal([])
    })

  for (const { file, schema, text } of filesOf('.'))
    it(`are named rightly in the first line of ${file}`, () => {
      const [, path] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? []
      expect(join(dirname(file), path!)).to.equal(join(FOLDER, `${schema}.schema.json`))
    })

  it('take answers and a plan, and refuse a misspelt field in each kind of file', () => {
    const answers = readFileSync('test/content/sound/answers.yaml', 'utf8')
    const desk = readFileSync('test/content/sound/questionnaires/desk/1.0.yaml', 'utf8')
    const town = readFileSync('test/content/sound/frameworks/town/1.0.yaml', 'utf8')
    const act = readFileSync('test/content/sound/frameworks/ink-act/1.0.yaml', 'utf8')
    const habits = readFileSync('test/content/sound/frameworks/good-habits/1.0.yaml', 'utf8')
    const plan = readFileSync('test/content/sound/plan.yaml', 'utf8')
    expect(validator('answers')(parse(answers))).to.equal(true)
    expect(validator('plan')(parse(plan))).to.equal(true)
    const misspelt: [string, string, string, string][] = [
      ['answers', answers, 'level: 2', 'levle: 2'],
      ['plan', plan, 'deadlines:', 'deadlins:'],
      ['questionnaire', desk, 'theme: care', 'themme: care'],
      ['governance', town, 'anchor: 2', 'ankor: 2'],
      ['statute', act, 'binds: unit', 'bind: unit'],
      ['guidance', habits, 'publisher:', 'publsher:'],
    ]
    for (const [schema, text, find, put] of misspelt)
      expect(validator(schema)(parse(changed(text, { find, with: put }))), put).to.equal(false)
  })
})
