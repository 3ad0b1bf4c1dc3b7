import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { problemSentence, problemWords } from '../../src/i18n/problem-words.ts'
import { faultyCases, runCase } from './faulty-case.ts'
import type { Problem } from '../../src/content/index.ts'

// Mistakes that an author can make; each case file says what it covers. A case lists every
// problem that its change must give, so a spurious one fails as surely as a missing one.
const told = new Set<string>()
const cases = faultyCases()

for (const [file, list] of cases)
  describe(`faulty content: ${file}`, () => {
    for (const faulty of list)
      it(faulty.name, () => {
        const { problems, lines } = runCase(faulty)
        for (const { code } of problems) told.add(code)
        for (const problem of problems) expectWords(problem)
        expect(lines, faulty.why).to.deep.equal(faulty.problems)
      })
  })

/** A sentence of its own in each language, with every hole filled. */
function expectWords(problem: Problem): void {
  const sentences = (['fi', 'sv', 'en'] as const).map((language) => problemSentence(problem, language))
  expect(new Set(sentences).size, sentences[0]).to.equal(3)
  for (const sentence of sentences) expect(sentence).to.not.match(/\{(\w+)\}|undefined/)
}

describe('the cases of faulty content', () => {
  it('are many, and have names of their own', () => {
    const names = [...cases].flatMap(([file, list]) => list.map(({ name }) => `${file}: ${name}`))
    expect(names.length).to.be.at.least(90)
    expect(new Set(names).size).to.equal(names.length)
  })

  it('say where, what and what to do', () => {
    const lines = [...cases.values()].flat().flatMap(({ problems }) => problems)
    for (const line of lines) expect(line).to.match(/^\S+:\d+:\d+ .+[.?:…]$/)
    expect(lines.filter((line) => /[{}]/.test(line.replace(/“[^”]*”/g, '')))).to.deep.equal([])
  })

  // notUtf8 and tooLarge need bytes that a YAML case cannot hold; bombs.test.ts has them
  it('tell every problem that there is', () => {
    const declared = [...readFileSync('src/content/problem.ts', 'utf8').matchAll(/^ {2}\| '(\w+)'$/gm)].map(
      ([, c]) => c,
    )
    expect(declared.length).to.be.greaterThan(60)
    expect(declared).to.have.members(Object.keys(problemWords))
    expect(declared.filter((code) => !told.has(code!))).to.deep.equal(['notUtf8', 'tooLarge'])
  })

  it('give nothing when nothing is changed', () => {
    expect(runCase({ name: 'sound', why: '', complete: true, problems: [] }).lines).to.deep.equal([])
    for (const file of ['answers.yaml', 'plan.yaml'])
      expect(runCase({ name: 'sound', why: '', file, problems: [] }).lines).to.deep.equal([])
  })
})
