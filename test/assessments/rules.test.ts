import { expect } from 'chai'
import { mayAnswer, mayArrange, mayMove, mayReview, TRANSITIONS } from '../../src/assessments/rules.ts'
import { STATES } from '../../src/assessments/round-store.ts'
import type { Actor, Part, RoundRole, Transition } from '../../src/assessments/rules.ts'
import type { State } from '../../src/assessments/round-store.ts'

const SPOT = { questionnaire: 'tactical', section: 'security', question: 'log-plan' }
const actor = (role: RoundRole, ...assignments: Part[]): Actor => ({ personId: 'p', roles: [role], assignments })
const part = (questionnaire: string, section: string | null = null, question: string | null = null): Part => ({
  questionnaire,
  section,
  question,
})

describe('Who may answer', () => {
  const TABLE: [string, Actor, string][] = [
    ['a coordinator answers everything', actor('coordinator'), 'yes'],
    ['a facilitator answers everything', actor('facilitator'), 'yes'],
    ['a respondent without a part answers nothing', actor('respondent'), 'forbidden'],
    ['a respondent answers their questionnaire', actor('respondent', part('tactical')), 'yes'],
    ['not another questionnaire', actor('respondent', part('strategic')), 'forbidden'],
    ['a respondent answers their section', actor('respondent', part('tactical', 'security')), 'yes'],
    ['not another section', actor('respondent', part('tactical', 'sharing')), 'forbidden'],
    ['nor the section of that name elsewhere', actor('respondent', part('strategic', 'security')), 'forbidden'],
    ['a respondent answers their question', actor('respondent', part('tactical', 'security', 'log-plan')), 'yes'],
    ['not another question', actor('respondent', part('tactical', 'security', 'risks-assessed')), 'forbidden'],
    ['a reviewer answers nothing', actor('reviewer', part('tactical')), 'forbidden'],
    ['a reader answers nothing', actor('reader', part('tactical')), 'forbidden'],
  ]
  for (const [name, who, verdict] of TABLE) it(name, () => expect(mayAnswer(who, SPOT, 'draft')).to.equal(verdict))

  const OPEN: Record<State, string> = {
    draft: 'yes',
    changes: 'yes',
    review: 'locked',
    signed: 'locked',
    sealed: 'locked',
  }
  for (const state of STATES)
    it(`${state}: ${OPEN[state]}`, () => {
      expect(mayAnswer(actor('coordinator'), SPOT, state)).to.equal(OPEN[state])
      expect(mayArrange(actor('coordinator'), state)).to.equal(OPEN[state])
    })
})

describe('Who may move a round', () => {
  const ROLES: readonly RoundRole[] = ['coordinator', 'respondent', 'reviewer', 'reader', 'facilitator']
  const ALLOWED: Record<Transition, readonly string[]> = {
    'round.sent': ['coordinator draft', 'coordinator changes', 'facilitator draft', 'facilitator changes'],
    'round.returned': ['coordinator review', 'reviewer review'],
    'round.signed': ['coordinator review'],
    'round.sealed': ['coordinator signed'],
    'round.reopened': ['coordinator signed', 'coordinator sealed'],
  }
  for (const transition of Object.keys(TRANSITIONS) as Transition[])
    it(transition, () => {
      const pairs = ROLES.flatMap((role) => STATES.map((state) => [role, state] as const))
      const may = pairs.filter(([role, state]) => mayMove({ roles: [role] }, transition, state) === 'yes')
      expect(may.map((pair) => pair.join(' ')).toSorted()).to.eql([...ALLOWED[transition]].toSorted())
    })

  it('lets a reviewer, and no one else, give verdicts until the round is signed', () => {
    expect(STATES.map((state) => mayReview(actor('reviewer'), state))).to.eql(['yes', 'yes', 'yes', 'locked', 'locked'])
    expect(mayReview(actor('coordinator'), 'review')).to.equal('forbidden')
  })
})
