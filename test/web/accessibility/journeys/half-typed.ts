import { expect } from 'chai'
import { answersOf } from '../../../../src/assessments/answer-store.ts'
import { evidenceOf } from '../../../../src/assessments/evidence-store.ts'
import { LANGUAGES } from '../../../../src/i18n/translate.ts'
import { PASSWORD } from '../../../support/site.ts'
import { OTHER, QUESTION } from '../../../support/town.ts'
import { go, signIn } from './going.ts'
import { switchTo } from './interrupted.ts'
import type { RoundName } from '../../../support/town.ts'
import type { InTown } from './going.ts'

/** A form on a page that has several. `alone`: it is the one that is kept without scripts too. */
type Form = {
  readonly who: 'coordinator' | 'reviewer'
  readonly round: RoundName
  readonly page: string
  readonly field: string
  readonly alone: boolean
  /** What is pressed to get at it. */
  readonly opened?: string
}
const question = `question/${QUESTION}`
const FORMS: readonly Form[] = [
  { who: 'coordinator', round: 'open', page: question, field: `#comment-${QUESTION}`, alone: true },
  {
    who: 'coordinator',
    round: 'open',
    page: question,
    field: '#title',
    alone: false,
    opened: '#evidence-form summary',
  },
  { who: 'reviewer', round: 'open', page: question, field: `#review-comment-${QUESTION}`, alone: true },
  { who: 'reviewer', round: 'review', page: 'review', field: `#review-comment-${OTHER}`, alone: true },
  { who: 'coordinator', round: 'review', page: 'finish', field: '#title', alone: true },
  { who: 'coordinator', round: 'review', page: 'finish', field: '#note-returned', alone: true },
  { who: 'reviewer', round: 'review', page: 'finish', field: '#note-returned', alone: true },
]

/** On a page of several forms the one that is being filled in is kept, twice over. */
export async function severalFormsJourney(start: InTown): Promise<void> {
  for (const javaScriptEnabled of [true, false])
    for (const who of ['coordinator', 'reviewer'] as const) {
      const going = await go(start, { javaScriptEnabled })
      const { page } = going
      await signIn(going, start.site.people[who].email)
      for (const form of FORMS.filter((one) => one.who === who && (javaScriptEnabled || one.alone))) {
        await going.open(`/m/${start.site.municipalityId}/r/${start.site.rounds[form.round]}/${form.page}`)
        if (form.opened) await page.locator(form.opened).click()
        await page.locator(form.field).fill('Puolivalmis\n"teksti" & <b>')
        for (const to of LANGUAGES.filter((one) => one !== start.language)) {
          await switchTo(page, to, 'another address')
          const kept = (await page.locator(form.field).inputValue()).replace('\n', '')
          expect(kept, `${form.page} ${form.field}, scripts ${javaScriptEnabled}`).to.match(
            /^Puolivalmis ?"teksti" & <b>$/,
          )
        }
      }
      expect(going.heard.faults.filter((fault) => !fault.includes('javascript'))).to.eql([])
      await going.close()
    }
}

/** Several forms of one page are half filled in: all of it is there in the other language, and again in the next. */
export async function allFormsJourney(start: InTown): Promise<void> {
  const kaisa = await go(start)
  const { page } = kaisa
  await signIn(kaisa, start.site.people.coordinator.email)
  await kaisa.open(`/m/${start.site.municipalityId}/r/${start.site.rounds.open}/${question}`)
  await page.locator('#evidence-form summary').click()
  await page.locator('#title').fill('Päätös "7 §" & <b>')
  await page.locator('label[for=kind-link]').click()
  await page.locator('#validFrom').fill('2026-03-04')
  await page.locator('label[for=vote-2]').click()
  await page.locator(`#comment-${QUESTION}`).fill('vastaus')
  for (const to of LANGUAGES.filter((one) => one !== start.language)) {
    await switchTo(page, to, 'another address')
    expect(await page.locator('#title').inputValue()).to.equal('Päätös "7 §" & <b>')
    expect(await page.locator('#title').isVisible(), 'what was opened is open').to.equal(true)
    expect(await page.locator('#kind-link').isChecked()).to.equal(true)
    expect(await page.locator('#validFrom').inputValue()).to.equal('2026-03-04')
    expect(await page.locator('#vote-2').isChecked()).to.equal(true)
    expect(await page.locator(`#comment-${QUESTION}`).inputValue()).to.equal('vastaus')
  }
  expect(kaisa.heard.faults).to.eql([])
  await kaisa.close()
}

/** Without scripts: the session ends while a form is filled in, and everything comes back after signing in. */
export async function signedOutJourney({ browser, site: town, language }: InTown): Promise<void> {
  const kaisa = await go({ browser, site: town, language }, { javaScriptEnabled: false })
  const { page, t } = kaisa
  const round = `/m/${town.municipalityId}/r/${town.rounds.empty}`
  const { email } = town.people.coordinator
  const again = async () => {
    await kaisa.says(t('signIn.kept'))
    await kaisa.fill(t('field.email'), email)
    await kaisa.fill(t('field.password'), PASSWORD)
    await kaisa.press(t('signIn.title'))
    await kaisa.says(t('again.signedOut'))
  }
  await signIn(kaisa, email)
  await kaisa.open(`${round}/answer/strategic/leadership`)
  await page.locator(`label[for="${QUESTION}-4"]`).click()
  await page.locator(`#comment-${QUESTION}`).fill('Kirjoitettu\nennen uloskirjautumista')
  town.pass({ minutes: 31 })
  await kaisa.press(t('rounds.saveNext'))
  await again()
  expect(await page.locator(`#${QUESTION}-4`).isChecked()).to.equal(true)
  const rows = () => answersOf(town.parts.db, town.place('empty'))
  expect((await rows()).size, 'saved before it was sent again').to.equal(0)
  await kaisa.press(t('rounds.saveNext'))
  expect((await rows()).get(QUESTION)).to.include({ level: 4, comment: 'Kirjoitettu\nennen uloskirjautumista' })

  await kaisa.open(`${round}/question/${QUESTION}`)
  await page.locator('#evidence-form summary').click()
  await page.locator('label[for=kind-file]').click()
  await page.locator('#title').fill('Päätös 7 §')
  const file = { name: 'proof.txt', mimeType: 'text/plain', buffer: Buffer.from('Päätös') }
  await page.locator('#file').setInputFiles(file)
  town.pass({ minutes: 31 })
  await kaisa.press(t('rounds.evidence.submit'))
  await kaisa.says(t('signIn.keptFile'))
  await again()
  expect(await page.locator('#title').inputValue()).to.equal('Päätös 7 §')
  await page.locator('#file').setInputFiles(file)
  await kaisa.press(t('rounds.evidence.submit'))
  expect((await evidenceOf(town.parts.db, town.place('empty'))).map(({ title }) => title)).to.eql(['Päätös 7 §'])
  await kaisa.close()
}
