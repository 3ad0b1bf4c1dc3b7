import { addEvidence } from '../../src/assessments/evidence.ts'
import { answersOf } from '../../src/assessments/answer-store.ts'
import { assign } from '../../src/assessments/assign.ts'
import { carryAnswers } from '../../src/assessments/carry.ts'
import { castVote } from '../../src/assessments/vote.ts'
import { createRound } from '../../src/assessments/create-round.ts'
import { giveReviews } from '../../src/assessments/give-review.ts'
import { moveRound } from '../../src/assessments/move-round.ts'
import { roundsOf } from '../../src/assessments/round-store.ts'
import { saveAnswer } from '../../src/assessments/save-answer.ts'
import { changeMunicipality, addUnit } from '../../src/organisations/store.ts'
import { PINS } from './rounds.ts'
import { openSite } from './site.ts'
import { crestOfTest } from './crest.ts'
import type { Actor, RoundRole } from '../../src/assessments/rules.ts'
import type { Place } from '../../src/assessments/acting.ts'
import type { Person } from '../../src/organisations/person-store.ts'
import type { Site } from './site.ts'

export const QUESTION = 'responsibilities-defined'
export const OTHER = 'guidance-overseen'
export const WHO = ['administrator', 'coordinator', 'respondent', 'reviewer', 'reader', 'newcomer'] as const
export type Who = (typeof WHO)[number]
export const ROUNDS = ['open', 'sealed', 'empty', 'own', 'carried', 'review', 'changes', 'signed'] as const
export type RoundName = (typeof ROUNDS)[number]

/** The example municipality with people who can sign in, and a round in every state. */
export type Town = Site & {
  readonly municipalityId: string
  readonly people: Readonly<Record<Who, Person>>
  readonly rounds: Readonly<Record<RoundName, string>>
  readonly unit: string
  readonly place: (round: RoundName) => Place
  readonly actor: (who: Who, role: RoundRole) => Actor
  /** Someone else answers a question of a round, whatever is there. */
  readonly answerMeanwhile: (round: RoundName, question: string) => Promise<void>
}

export async function openTown(): Promise<Town> {
  const site = await openSite()
  const administrator = await site.person({ email: 'aune@example.fi', name: 'Aune Ylläpitäjä', isAdministrator: true })
  const browser = await site.signedIn(administrator)
  await browser.open('/home')
  const municipalityId = (await browser.send({}, '/demo')).path.slice('/m/'.length)
  const member = (name: string, role: RoundRole) =>
    site.person({ email: `${name.split(' ')[0]!.toLowerCase()}@example.fi`, name, roles: [[municipalityId, role]] })
  const people = {
    administrator,
    coordinator: await member('Kaisa Koordinaattori', 'coordinator'),
    respondent: await member('Reijo Respondentti-Vastaajainen', 'respondent'),
    reviewer: await member('Tarja Tarkastaja', 'reviewer'),
    reader: await member('Liisa Lukija', 'reader'),
    newcomer: await site.person({ email: 'uuno@example.fi', name: 'Uuno Uusi' }),
  }
  const actor = (who: Who, role: RoundRole): Actor => ({ personId: people[who].id, roles: [role], assignments: [] })
  const unit = await addUnit(site.parts.db, municipalityId, 'Varhaiskasvatus- ja perusopetuspalvelut')
  const crest = { bytes: crestOfTest(), type: 'image/png' }
  const contact = { contactName: 'Kaisa Koordinaattori', contactEmail: 'kaisa@example.fi' }
  await changeMunicipality(site.parts.db, municipalityId, { accent: '#7a1f5c', crest, ...contact })
  const rounds = await makeRounds(site, municipalityId, actor)
  const place = (round: RoundName): Place => ({ municipalityId, roundId: rounds[round] })
  return {
    ...site,
    ...{ municipalityId, people, rounds, unit, place, actor },
    async answerMeanwhile(round, question) {
      const by = actor('coordinator', 'coordinator')
      const row = (await answersOf(site.parts.db, place(round), [question])).get(question)
      const version = row?.version ?? 0
      const said = {
        state: 'level',
        level: 1 + (version % 5),
        reason: null,
        comment: `Toisen teksti ${version}`,
      } as const
      await saveAnswer(site.parts, { place: place(round), actor: by, question, basedOn: version, said })
    },
  }
}

type ActorOf = Town['actor']

async function makeRounds(site: Site, municipalityId: string, actor: ActorOf): Promise<Record<RoundName, string>> {
  const { parts } = site
  const demo = await roundsOf(parts.db, municipalityId)
  const open = demo.find((round) => round.state === 'draft')!.id
  const sealed = demo.find((round) => round.state === 'sealed')!.id
  const { personId } = actor('coordinator', 'coordinator')
  const create = async (name: string) => {
    const days = { startsOn: '2026-08-01', endsOn: '2026-12-31', asOf: '2026-12-31' }
    const wish = { ...days, unitId: null, previousId: null, name, target: 'statutory', facts: {}, pins: PINS }
    return createRound(parts, { municipalityId, personId, wish })
  }
  const rounds = { open, sealed } as Record<RoundName, string>
  for (const name of ROUNDS) rounds[name] ??= await create(`Kierros ${name}`)
  const carried = { municipalityId, roundId: rounds.carried }
  await carryAnswers(parts, { place: carried, from: sealed, personId })
  for (const name of ['open', 'own', 'review', 'changes', 'signed'] as const)
    await fill(site, { municipalityId, roundId: rounds[name] }, actor)
  await move(site, municipalityId, rounds, actor)
  return rounds
}

/** Answers of each kind, votes, evidence of each kind, a part handed out. */
async function fill({ parts }: Site, place: Place, actor: ActorOf): Promise<void> {
  const coordinator = actor('coordinator', 'coordinator')
  const version = async (question: string) => (await answersOf(parts.db, place, [question])).get(question)?.version ?? 0
  const save = async (question: string, said: object) => {
    const nothing = { level: null, reason: null, comment: null }
    const saying = { ...nothing, ...said } as Parameters<typeof saveAnswer>[1]['said']
    await saveAnswer(parts, { place, actor: coordinator, question, basedOn: await version(question), said: saying })
  }
  await save(QUESTION, { state: 'level', level: 2, comment: 'Hallintosääntö 9 luku.\nVastuut päivitetään syksyllä.' })
  await save(OTHER, { state: 'notApplicable', reason: 'Palvelu hankitaan kuntayhtymältä.' })
  await save('tools-and-resources', { state: 'dontKnow' })
  await castVote(parts, { place, actor: coordinator, question: QUESTION, level: 3 })
  await castVote(parts, { place, actor: actor('administrator', 'coordinator'), question: QUESTION, level: 1 })
  const nothing = { url: null, file: null, validFrom: null, validUntil: null }
  const adding = { ...nothing, place, actor: coordinator, question: QUESTION }
  const file = { name: 'tiedonhallintamalli-ja-vastuunjakotaulukko-2026.txt', bytes: Buffer.from('Vastuut') }
  await addEvidence(parts, { ...adding, kind: 'text', title: 'Kunnanhallituksen päätös 12.1.2026 § 14' })
  await addEvidence(parts, { ...adding, kind: 'link', title: 'Tiedonhallintamalli', url: 'https://example.fi/malli' })
  await addEvidence(parts, { ...adding, kind: 'file', title: 'Vastuut', file, validFrom: '2026-01-01' })
  const to = actor('respondent', 'respondent').personId
  const part = { questionnaire: 'strategic', section: 'leadership', question: null }
  await assign(parts, { place, actor: coordinator, to, parts: [part], dueOn: '2026-09-30' })
}

async function move({ parts }: Site, municipalityId: string, rounds: Record<RoundName, string>, actor: ActorOf) {
  const coordinator = actor('coordinator', 'coordinator')
  const signed = { name: 'Kaisa Koordinaattori', title: 'hallintojohtaja', day: '2026-10-30' }
  for (const name of ['review', 'changes', 'signed'] as const) {
    const place = { municipalityId, roundId: rounds[name] }
    await moveRound(parts, { place, actor: coordinator, transition: 'round.sent' })
    const verdict = { verdict: 'unclear', comment: 'Mistä päätöksestä tämä näkyy?', basedOn: 0 } as const
    await giveReviews(parts, {
      ...{ place, actor: actor('reviewer', 'reviewer') },
      reviews: [{ question: QUESTION, ...verdict }],
    })
    const note = 'Tarkentakaa vastuut.\nLisätkää näyttö.'
    if (name === 'changes') await moveRound(parts, { place, actor: coordinator, transition: 'round.returned', note })
    if (name === 'signed') await moveRound(parts, { place, actor: coordinator, transition: 'round.signed', signed })
  }
}
