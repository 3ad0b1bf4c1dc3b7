import { expect } from 'chai'
import { passwordProblem } from '../../src/organisations/password-rules.ts'
import { hashPassword, needsNewHash, passwordHolds } from '../../src/organisations/passwords.ts'
import type { PasswordProblem } from '../../src/organisations/password-rules.ts'

const OWN = ['Aino Virtanen-Lindqvist', 'aino.virtanen@esimerkkila.example', 'Esimerkkilä', 'Exempelstad', 'Li']

/** What people choose, and what becomes of it. NIST SP 800-63B-4 as item A1 of the security bar reads it. */
const CANDIDATES: readonly (readonly [candidate: string, verdict: PasswordProblem | 'good'])[] = [
  ['', 'short'],
  ['salasana', 'short'],
  ['Xk9#mQ2$vL7!', 'short'],
  ['neljätoistamer', 'short'],
  ['äöåäöåäöåäöåäö', 'short'],
  ['🔑🔑🔑🔑🔑🔑🔑', 'short'],
  ['viisitoistamerk', 'good'],
  ['🚲🏔🌲🦆🍓🎻🛶🧦🔦🪁🥨🦔🪵🧭🛷', 'good'],
  ['neljä sinistä kottikärryä', 'good'],
  ['fyra blåa skottkärror står', 'good'],
  ['correct horse battery staple', 'good'],
  ['kahvikuppi unohtui laiturille', 'good'],
  ['ei mitään vaatimuksia pienet', 'good'],
  ['EI MITÄÄN VAATIMUKSIA SUURET', 'good'],
  ['8307164925183706', 'good'],
  ['!?%&/()=+#*<>|;:', 'good'],
  ['   välilyöntejä   reunoilla   ', 'good'],
  ['sana\tsarkain\tsana', 'good'],
  ['пароль на другом языке', 'good'],
  ['密码密码不是很好吗这是一个长句子', 'good'],
  ['ylihuomenna sataa räntää taas', 'good'],
  ['hiirenloukku ja kanerva', 'good'],
  ['x'.repeat(14) + 'y', 'good'],
  ['a1b2c3d4 kettu juoksi', 'good'],
  ['m'.repeat(3) + 'untitled kestävä polku', 'good'],
  [`${'pitkä lause jatkuu '.repeat(3)}loppu`, 'good'],
  ['q7'.repeat(1) + 'w'.repeat(60) + 'ö1', 'good'],
  [`${'kuusi ja mänty '.repeat(66)}`.slice(0, 1000), 'good'],
  [`${'kuusi ja mänty '.repeat(70)}`.slice(0, 1001), 'long'],
  ['passwordpassword', 'common'],
  ['PasswordPassword', 'common'],
  ['password password', 'common'],
  ['password-password-password', 'common'],
  ['salasanasalasana', 'common'],
  ['Salasana1234567', 'common'],
  ['salasana!!!!!!!!', 'common'],
  ['lösenord1234567', 'common'],
  ['Tervetuloa12345', 'common'],
  ['välkommen2026!!!', 'common'],
  ['2026perkele2026!!', 'common'],
  ['suomisuomisuomi', 'common'],
  ['aaaaaaaaaaaaaaa', 'common'],
  ['abababababababab', 'common'],
  ['abcabcabcabcabc', 'common'],
  ['123123123123123', 'common'],
  ['000000000000000', 'common'],
  ['123456789012345', 'common'],
  ['098765432109876', 'common'],
  ['abcdefghijklmno', 'common'],
  ['zyxwvutsrqponml', 'common'],
  ['qwertyuiopasdfg', 'common'],
  ['QWERTYUIOPÅASDF', 'common'],
  ['123456789qwerty', 'common'],
  ['qwerty123456789', 'common'],
  ['1qaz2wsx3edc4rfv', 'common'],
  ['passwordstandard', 'common'],
  ['iloveyou1234567', 'common'],
  ['monkey1234567890', 'common'],
  ['tietokunto on hyvä sana', 'context'],
  ['TIETOKUNTO on hyvä sana', 'context'],
  ['aino kävi kaupassa tänään', 'context'],
  ['meidän virtanen osti auton', 'context'],
  ['herr lindqvist går till sjön', 'context'],
  ['aino.virtanen1234567', 'context'],
  ['esimerkkilä on paras paikka', 'context'],
  ['ESIMERKKILÄ ON PARAS PAIKKA', 'context'],
  ['exempelstad är en bra stad', 'context'],
  ['vielä lisää liljoja pihalle', 'good'],
]

describe('The rules of passwords', () => {
  it('are tried on at least 60 candidates', () => expect(CANDIDATES.length).to.be.at.least(60))

  for (const [candidate, verdict] of CANDIDATES)
    it(`${verdict}: “${candidate.length > 45 ? `${candidate.slice(0, 45)}…` : candidate}”`, async () => {
      expect((await passwordProblem(candidate, OWN)) ?? 'good').to.equal(verdict)
    })

  it('count the same letter typed in two ways as one', async () => {
    const stored = await hashPassword('neljä sinistä kottikärryä'.normalize('NFD'))
    expect(await passwordHolds(stored, 'neljä sinistä kottikärryä'.normalize('NFC'))).to.equal(true)
  })

  it('cut nothing off: the 64th and the 900th character count', async () => {
    for (const at of [63, 899]) {
      const password = 'kuusi ja mänty '.repeat(61).slice(0, at)
      const stored = await hashPassword(`${password}a`)
      expect([await passwordHolds(stored, `${password}a`), await passwordHolds(stored, `${password}b`)]).to.eql([
        true,
        false,
      ])
    }
  })
})

describe('A stored password', () => {
  it('is argon2id of at least 19,456 KiB, two passes, one lane', async () => {
    const stored = await hashPassword('neljä sinistä kottikärryä')
    const [, m, t, p] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(stored)!.map(Number)
    expect([m! >= 19_456, t! >= 2, p]).to.eql([true, true, 1])
    expect(needsNewHash(stored)).to.equal(false)
  })

  it('made with less is to be made again', () => {
    const salt = 'c29tZXNhbHRzb21lc2FsdA'
    const hash = 'CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAaQPYJ8aDQSiIyw'
    expect(needsNewHash(`$argon2id$v=19$m=4096,t=3,p=1$${salt}$${hash}`)).to.equal(true)
    expect(needsNewHash(`$argon2id$v=19$m=65536,t=1,p=1$${salt}$${hash}`)).to.equal(true)
  })

  it('takes as long to refuse for nobody as for somebody', async () => {
    const stored = await hashPassword('neljä sinistä kottikärryä')
    const time = async (one: string | undefined) => {
      const start = performance.now()
      expect(await passwordHolds(one, 'something quite wrong')).to.equal(false)
      return performance.now() - start
    }
    await time(undefined)
    const times: { somebody: number; nobody: number }[] = []
    for (let i = 0; i < 21; i++) times.push({ somebody: await time(stored), nobody: await time(undefined) })
    // a busy machine takes any process off its core now and then: the least of the turns is what the work costs
    const somebody = Math.min(...times.map((one) => one.somebody))
    const nobody = Math.min(...times.map((one) => one.nobody))
    expect(Math.abs(somebody - nobody) / somebody).to.be.lessThan(0.5)
  })
})
