import { expect } from 'chai'
import { answersOf } from '../../../../src/assessments/answer-store.ts'
import { evidenceOf } from '../../../../src/assessments/evidence-store.ts'
import { votesOf } from '../../../../src/assessments/answer-store.ts'
import { OTHER, QUESTION } from '../../../support/town.ts'
import { go, invite, signIn } from './going.ts'
import type { Town } from '../../../support/town.ts'
import type { Going, InTown } from './going.ts'

/** All core tasks with scripts off: every one is a form and a page. */
export async function journeyWithoutScripts({ browser, site: town, language }: InTown): Promise<void> {
  const kaisa = await go({ browser, site: town, language }, { javaScriptEnabled: false })
  const round = `/m/${town.municipalityId}/r/${town.rounds.empty}`
  await signIn(kaisa, town.people.coordinator.email)
  await answerSection(kaisa, town, round)
  await conflict(kaisa, town, round)
  await aroundAQuestion(kaisa, town, round)
  await arrange(kaisa, town, round)
  expect(kaisa.heard.faults).to.eql([])
  await kaisa.close()
}

const rows = ({ parts, place }: Town) => answersOf(parts.db, place('empty'))

async function answerSection(kaisa: Going, town: Town, round: string): Promise<void> {
  const { page, t } = kaisa
  await kaisa.open(`${round}/answer/strategic/leadership`)
  await kaisa.says(t('rounds.savesByButton', { minutes: 30 }))
  await page.locator(`label[for="${QUESTION}-2"]`).click()
  await page.locator(`#comment-${QUESTION}`).fill('Ilman skriptejä')
  await page.locator(`label[for="${OTHER}-notApplicable"]`).click()
  await kaisa.press(t('rounds.saveHere'))
  expect(await page.title()).to.match(new RegExp(`^${t('errors.prefix')}`))
  expect(await page.locator(`#comment-${QUESTION}`).inputValue()).to.equal('Ilman skriptejä')
  await page.locator(`#reason-${OTHER}`).fill('Ei ole')
  await kaisa.press(t('rounds.saveNext'))
  await kaisa.says(t('rounds.savedSection'))
  expect((await rows(town)).get(QUESTION)).to.include({ level: 2, comment: 'Ilman skriptejä' })
  expect((await rows(town)).get(OTHER)).to.include({ state: 'notApplicable', reason: 'Ei ole' })
}

/** A second writer gets both texts and is asked; nothing is overwritten before the choice. */
async function conflict(kaisa: Going, town: Town, round: string): Promise<void> {
  const { page, t } = kaisa
  await kaisa.open(`${round}/answer/strategic/leadership`)
  await town.answerMeanwhile('empty', QUESTION)
  await page.locator(`#comment-${QUESTION}`).fill('Kaisan teksti')
  await kaisa.press(t('rounds.saveHere'))
  expect(await page.locator('.conflict').innerText()).to.include('Toisen teksti')
  expect(await page.locator(`#comment-${QUESTION}`).inputValue()).to.equal('Kaisan teksti')
  expect((await rows(town)).get(QUESTION)?.comment).to.include('Toisen teksti')
  await page.locator(`label[for="choose-mine-${QUESTION}"]`).click()
  await kaisa.press(t('rounds.saveHere'))
  expect((await rows(town)).get(QUESTION)).to.include({ comment: 'Kaisan teksti' })
}

async function aroundAQuestion(kaisa: Going, town: Town, round: string): Promise<void> {
  const { page, t } = kaisa
  await kaisa.open(`${round}/question/${QUESTION}`)
  await page.locator('#evidence-form summary').click()
  await page.locator('#title').fill('Päätös 12.1.2026 § 14')
  await kaisa.press(t('rounds.evidence.submit'))
  await kaisa.says(t('rounds.evidence.added'))
  await page.locator('label[for=vote-4]').click()
  await kaisa.press(t('rounds.vote.submit'))
  await kaisa.says(t('rounds.vote.saved'))
  const { parts, place } = town
  expect((await evidenceOf(parts.db, place('empty'))).map(({ title }) => title)).to.eql(['Päätös 12.1.2026 § 14'])
  expect((await votesOf(parts.db, place('empty'))).map(({ level }) => level)).to.eql([4])
  await kaisa.open(`${round}/first`)
  await page.locator('.question label[for$="-3"]').first().click()
  await kaisa.press(t('rounds.saveNext'))
  await kaisa.open(`${round}/results`)
  expect(await page.locator('table#themes').isVisible()).to.equal(true)
}

async function arrange(kaisa: Going, town: Town, round: string): Promise<void> {
  const { page, t } = kaisa
  await kaisa.open(`/m/${town.municipalityId}/people/invite`)
  await invite(kaisa, 'uusi@example.fi', t('role.reviewer'))
  await kaisa.open(`${round}/assignments`)
  await page.locator('#person').selectOption({ label: town.people.respondent.name })
  await page.locator('[id="part-strategic/leadership"]').check()
  await page.locator('#question').selectOption({ index: 9 })
  await kaisa.press(t('rounds.assign.submit'))
  await kaisa.says(t('rounds.assign.saved', { count: 2 }))
  await kaisa.open(`${round}/finish`)
  await kaisa.press(t('rounds.finish.send'))
  await kaisa.press(t('rounds.finish.sign'))
  await kaisa.press(t('rounds.finish.seal'))
  await kaisa.says(t('rounds.finish.done.sealed'))
}
