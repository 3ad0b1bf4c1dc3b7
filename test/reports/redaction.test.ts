import { expect } from 'chai'
import * as fc from 'fast-check'
import { sealAssessment, verifySealed } from '../../src/assessments/seal.ts'
import { readSealed, sealedYaml } from '../../src/assessments/sealed-yaml.ts'
import { loadLibrary } from '../../src/content/index.ts'
import { openAssessment } from '../../src/assessments/answers-file.ts'
import { parseSource } from '../../src/content/index.ts'
import {
  attachmentIn,
  BY_RULE,
  preparedReport,
  REPORT_KINDS,
  reportPdf,
  sealedAttachment,
  SEALED_NAME,
  withheldAnswers,
} from '../../src/reports/index.ts'
import { redacted } from '../../src/reports/redaction/redacted.ts'
import { chosenParts, ruledGround, TEXT_PARTS } from '../../src/reports/redaction/redaction.ts'
import { resultOf } from '../../src/scoring/result.ts'
import { score } from '../../src/scoring/score.ts'
import { everythingIn } from '../support/bytes-in-pdf.ts'
import { planOf } from '../support/plan-report.ts'
import { readPdf } from '../support/read-pdf.ts'
import { reportInput } from '../support/report-input.ts'
import { anyAnswersFile } from '../support/shipped-arbitrary.ts'
import type { Sealed } from '../../src/assessments/seal.ts'
import type { Redaction, ReportInput, ReportPlan } from '../../src/reports/index.ts'
import type { Part } from '../../src/reports/withheld.ts'
import type { Answer, Asked, Round, RoundState } from '../../src/scoring/round.ts'
import type { AnyAnswersFile } from '../support/shipped-arbitrary.ts'

const library = loadLibrary(['.'])
const OWNER = 'it-manager'
const rescore = (round: Round, state: RoundState) => resultOf(score(round, state))
const attach = (input: ReportInput) => sealedAttachment(sealedYaml(sealAssessment(input)), input.language)
const prepared = (input: ReportInput, redaction: Redaction | undefined) =>
  preparedReport([input], { redaction, rescore, attach, plan: planned(input, redaction) })

/** A plan made of what is left, with an own action of a title of its own for the first question. */
function planned({ round, state, organisation }: ReportInput, redaction: Redaction | undefined): ReportPlan {
  const without = withheldAnswers(round, state, redaction)
  const left = Object.entries(state.answers).filter(([question]) => !without.includes(question))
  const [first] = round.asked
  const words = marker('action', first!.index)
  const own = {
    ...{ id: 'own-one', title: { fi: words, sv: words, en: words }, effortDays: 3, cost: 0, owner: OWNER },
    ...{ dependsOn: [], replaces: [], lifts: [{ question: first!.question.id, to: 3 }] },
  }
  const answers = Object.fromEntries(left)
  return { ...planOf({ round, state: { ...state, answers }, organisation }, { actions: [own] }), without }
}

/** A word that stands nowhere but in one text: `zqc17z` is the comment of the 17th question. */
const LETTER = { level: 'l', reason: 'r', comment: 'c', evidence: 'e', review: 'v', name: 'n', action: 'a' } as const
const marker = (part: Part | 'name' | 'action', i: number) => `zq${LETTER[part]}${i}z`

/** Every text that people write, each with a marker of its own. */
function marked(file: AnyAnswersFile, language: ReportInput['language']): ReportInput {
  const { organisation, round, state } = openAssessment(
    parseSource('generated.yaml', Buffer.from(JSON.stringify({ ...file, asOf: '2026-06-30' }))),
    library,
  )
  const answers = Object.fromEntries(
    Object.entries(state.answers).map(([id, answer]): [string, Answer] => {
      const i = round.indexOf.get(id)!
      const reason = answer.notApplicable === undefined ? {} : { notApplicable: marker('reason', i) }
      return [id, { ...answer, ...reason, comment: marker('comment', i), evidence: [marker('evidence', i), 'x'] }]
    }),
  )
  const reviews = Object.fromEntries(
    Object.keys(answers).map((id) => {
      const i = round.indexOf.get(id)!
      return [id, { verdict: 'unclear', comment: marker('review', i), by: marker('name', i) } as const]
    }),
  )
  const now = { ...state, answers }
  const about = { organisation, asOf: state.asOf, targetId: state.target, roundName: 'Kierros', language }
  return { ...about, round, state: now, result: rescore(round, now), reviews, signedOff: { by: marker('name', 9999) } }
}

/** The markers of what a redaction withholds of an input, and those of what it leaves. */
function markersOf({ round, state, reviews }: ReportInput, redaction: Redaction) {
  const withheld: string[] = []
  const left: string[] = []
  const [{ question: first, index: at }] = round.asked as [Asked]
  const ofFirst = chosenParts(first, redaction)
  if (ofFirst.has('comment') || ofFirst.has('level')) withheld.push(marker('action', at))
  for (const { question, index } of round.asked) {
    const answer = state.answers[question.id]
    if (!answer) continue
    const chosen = chosenParts(question, redaction)
    for (const part of TEXT_PARTS) {
      if (part === 'reason' && answer.notApplicable === undefined) continue
      if (part === 'review' && !reviews?.[question.id]) continue
      ;(chosen.has(part) || chosen.has('level') ? withheld : left).push(marker(part, index))
    }
    if (redaction.names !== undefined) withheld.push(marker('name', index))
  }
  return { withheld, left }
}

const ground = fc.constantFrom('securityArrangements', 'businessSecret', 'oma peruste')
const QUESTIONS = [...library.questionnaires.values()].flatMap(({ content }) =>
  content.sections.flatMap(({ questions }) => questions.map(({ id }) => id)),
)
const choice = (parts: readonly Part[]) =>
  fc.oneof(
    fc.constant({ publish: true } as const),
    fc.record({ withhold: fc.subarray([...parts], { minLength: 1 }), ground }),
  )
const redactions = (parts: readonly Part[]): fc.Arbitrary<Redaction> =>
  fc.record({
    byRule: fc.boolean(),
    kinds: fc.record({ comment: ground, evidence: ground, reason: ground, review: ground }, { requiredKeys: [] }),
    names: fc.constantFrom('personalData', undefined),
    questions: fc.dictionary(fc.constantFrom(...QUESTIONS), choice(parts), { maxKeys: 12, noNullPrototype: true }),
  })
/** A full report is searched byte by byte, so few by default; REDACTION_RUNS=200 searches more. */
const RUNS = Number(process.env['REDACTION_RUNS'] ?? 8)
const ALL = ['level', ...TEXT_PARTS] as const

describe('What is withheld', () => {
  it('stands in no byte of any report: pages, attachments, metadata, bookmarks', async () => {
    const law = async (file: AnyAnswersFile, redaction: Redaction, [kind, language]: [number, number]) => {
      const input = marked(file, (['fi', 'sv', 'en'] as const)[language]!)
      const pdf = await reportPdf(REPORT_KINDS[kind]!, prepared(input, redaction))
      const held = await everythingIn(pdf)
      const { withheld, left } = markersOf(input, redaction)
      expect(withheld.filter((one) => held.includes(one))).to.eql([])
      const attached = attachmentIn(pdf, SEALED_NAME)
      // the search has power: what is left is found in the attached answers
      if ('bytes' in attached) {
        expect(left.filter((one) => one.startsWith('zqc') && !held.includes(one))).to.eql([])
      }
    }
    // answers go along only where none is withheld whole: half of the runs look into them
    const chosen = fc.oneof(redactions(TEXT_PARTS), redactions(ALL))
    const kinds = fc.tuple(fc.nat(REPORT_KINDS.length - 1), fc.nat(2))
    await fc.assert(fc.asyncProperty(anyAnswersFile(library), chosen, kinds, law), {
      numRuns: RUNS,
      endOnFailure: true,
    })
  })

  it('is found by the same search where nothing is withheld', async () => {
    const answers = { q0: { level: 1, comment: 'zqcoz', evidence: ['zqevz'] }, q1: { notApplicable: 'zqrez' } }
    for (const kind of ['full', 'summary'] as const) {
      const held = await everythingIn(await reportPdf(kind, prepared(reportInput({ answers }), undefined)))
      for (const one of ['zqcoz', 'zqevz', 'zqrez']) expect(held, `${kind} ${one}`).to.include(one)
    }
  })

  it('has its ground in its place and in the list, as many as the report says', async () => {
    const answers = {
      q0: { level: 1, comment: 'Salainen', evidence: ['Salainen 1', 'Salainen 2'] },
      q1: { notApplicable: 'Salainen syy' },
      q2: { level: 2, comment: 'Julkinen' },
    }
    const redaction: Redaction = {
      ...BY_RULE,
      questions: {
        q0: { withhold: ['comment', 'evidence'], ground: 'oma peruste' },
        q1: { withhold: ['reason'], ground: 'securityArrangements' },
      },
    }
    const input = redacted(reportInput({ answers }), redaction, rescore)
    expect(input.withheld!.parts.map(({ question, part }) => `${question} ${part}`)).to.eql([
      ...['q0 comment', 'q0 evidence', 'q1 reason'],
    ])
    expect(input.state.answers['q0']).to.eql({
      ...{ level: 1, comment: '[Poistettu: oma peruste]', evidence: ['[Poistettu: oma peruste]'] },
    })
    expect(input.state.answers['q2']).to.eql(answers.q2)
    expect(input.result.requirements.flatMap(({ claims }) => claims)[0]!.reason).to.include('24 § 1 mom. 7 k.')
    const { text } = await readPdf(await reportPdf('full', input))
    expect(text).to.include('[Poistettu: oma peruste]').and.to.include('Tästä raportista on poistettu 3 osaa')
    expect(text).to.not.include('Salainen')
  })

  it('changes no figure while the answers themselves stand', () => {
    fc.assert(
      fc.property(anyAnswersFile(library), redactions(TEXT_PARTS), (file, redaction) => {
        const input = marked(file, 'fi')
        const now = redacted(input, redaction, rescore)
        expect(rescore(now.round, now.state)).to.eql(now.result)
        const figures = (result: ReportInput['result']) => ({ ...result, requirements: [] })
        expect(figures(now.result)).to.eql(figures(input.result))
      }),
      { numRuns: 25 },
    )
  })

  it('leaves answers attached that recompute; none where a whole answer is withheld', async () => {
    const input = reportInput({
      answers: { q0: { level: 2, comment: 'Salainen' }, q3: { level: 4 } },
      asOf: '2026-06-30',
    })
    const texts: Redaction = { ...BY_RULE, kinds: { comment: 'oma peruste' } }
    const attached = attachmentIn(await reportPdf('summary', prepared(input, texts)), SEALED_NAME)
    const data = 'bytes' in attached ? readSealed(attached.bytes.toString()) : undefined
    expect(verifySealed(data)).to.eql([])
    expect((data as Sealed).answers['q0']).to.eql({ level: 2, comment: '[Poistettu: oma peruste]' })
    const whole: Redaction = { ...BY_RULE, questions: { q0: { withhold: ['level'], ground: 'oma peruste' } } }
    const pdf = await reportPdf('summary', prepared(input, whole))
    expect(attachmentIn(pdf, SEALED_NAME)).to.eql({ problem: 'none' })
    expect((await readPdf(pdf)).text).to.include('eikä vastauksia ole liitetty tiedostoon')
  })

  it('takes a whole answer out so that the result is as if it had not been given', () => {
    const given = { q0: { level: 1 }, q1: { level: 5 }, q3: { level: 4 } }
    const { q0: _, ...others } = given
    const whole: Redaction = { ...BY_RULE, questions: { q0: { withhold: ['level'], ground: 'oma peruste' } } }
    const now = redacted(reportInput({ answers: given }), whole, rescore)
    expect(now.result).to.eql(reportInput({ answers: others }).result)
    expect(now.withheld!.answers).to.eql({ q0: 'oma peruste' })
  })

  it('is not told by a plan: one made with a withheld answer is refused, and titles have their ground', async () => {
    const input = reportInput({ answers: { q0: { level: 1, comment: 'x' }, q3: { level: 2 } }, language: 'sv' })
    const title = { fi: 'Salainen työ', sv: 'Hemligt arbete', en: 'Secret work' }
    const own = { id: 'own-one', title, effortDays: 2, cost: 0, owner: 'head', dependsOn: [], replaces: [] }
    const file = { actions: [{ ...own, lifts: [{ question: 'q0', to: 3 }] }] }
    const whole: Redaction = { ...BY_RULE, questions: { q0: { withhold: ['level'], ground: 'egen grund' } } }
    const make = (redaction: Redaction, plan: ReportPlan) =>
      preparedReport([input], { redaction, rescore, attach, plan })
    expect(() => make(whole, planOf(input, file))).to.throw(RangeError, 'q0')
    const texts: Redaction = { ...BY_RULE, questions: { q0: { withhold: ['comment'], ground: 'egen grund' } } }
    const now = make(texts, planOf(input, file))
    const { text } = await readPdf(await reportPdf('roadmap', now))
    expect(text).to.not.include('Hemligt')
    expect(text).to.include('[Struket: egen grund]').and.to.include('namn på egen åtgärd')
    expect(now.withheld!.parts.map(({ part }) => part)).to.include('action')
  })

  it('by rule is the text of the themes of security and preparedness', () => {
    const themes = new Set<string>()
    for (const { content } of library.questionnaires.values())
      for (const question of content.sections.flatMap(({ questions }) => questions))
        if (ruledGround(question) !== undefined) themes.add(question.theme)
    expect([...themes].toSorted()).to.eql(['continuity', 'overview', 'security'])
  })
})
