import { expect } from 'chai'
import { invite as makeInvitation } from '../../../../src/organisations/invitation.ts'
import { answersOf } from '../../../../src/assessments/answer-store.ts'
import { assign } from '../../../../src/assessments/assign.ts'
import { eventually } from '../../../support/eventually.ts'
import { QUESTION } from '../../../support/town.ts'
import { answer, go } from './going.ts'
import { PASSWORD } from '../../../support/site.ts'
import type { Town } from '../../../support/town.ts'
import type { InTown } from './going.ts'

/** From the invitation to one's own part; two write at once, and nothing is lost; evidence. */
export async function respondentJourney({ browser, site: town, language }: InTown): Promise<void> {
  const sirpa = await go({ browser, site: town, language })
  const { t, page } = sirpa
  const email = 'sirpa@example.fi'
  const { municipalityId } = town
  const invited = { municipalityId, email, role: 'respondent', roleExpiresAt: null } as const
  await sirpa.open(`/invitation/${await makeInvitation(town.parts, town.people.coordinator.id, invited)}`)
  await sirpa.fill(t('field.name'), 'Sirpa Sivistysjohtaja')
  await sirpa.fill(t('field.newPassword'), PASSWORD)
  await sirpa.press(t('invitation.submit'))
  await handOut(town, email)

  await sirpa.open(`/m/${municipalityId}/r/${town.rounds.empty}`)
  await sirpa.says(t('rounds.yours'))
  await page.locator('.sections a').first().click()
  await answer(sirpa, QUESTION, 2)
  await town.answerMeanwhile('empty', QUESTION)
  await page.locator(`#comment-${QUESTION}`).fill('Sirpan teksti')
  await page.locator(`#comment-${QUESTION}`).blur()
  const conflict = page.locator('.conflict')
  await conflict.waitFor()
  expect(await conflict.innerText()).to.include('Toisen teksti')
  expect(await page.locator(`#comment-${QUESTION}`).inputValue()).to.equal('Sirpan teksti')
  expect((await row(town)).comment, 'nothing is overwritten').to.include('Toisen teksti')
  await page.getByRole('button', { name: t('rounds.script.keepMine') }).click()
  await page.locator('.conflict').waitFor({ state: 'detached' })
  await page.locator('#saved:not(:empty)').waitFor()
  await eventually(async () => (await row(town)).comment === 'Sirpan teksti', 'the text that was kept is saved')
  expect(await row(town)).to.include({ level: 2, comment: 'Sirpan teksti' })

  await page.locator(`#q-${QUESTION} a[href$="/question/${QUESTION}#evidence"]`).click()
  await page.locator('#evidence-form summary').click()
  await page.locator('label[for=kind-file]').click()
  await page.getByLabel(t('rounds.evidence.title'), { exact: true }).fill('Vastuunjako')
  const file = { name: 'vastuut.txt', mimeType: 'text/plain', buffer: Buffer.from('Vastuut on jaettu.') }
  await page.locator('#file').setInputFiles(file)
  await sirpa.press(t('rounds.evidence.submit'))
  await sirpa.says(t('rounds.evidence.added'))
  await sirpa.says('vastuut.txt')
  expect(sirpa.heard.faults).to.eql([])
  await sirpa.close()
}

async function row({ parts, place }: Town) {
  return (await answersOf(parts.db, place('empty'), [QUESTION])).get(QUESTION)!
}

async function handOut({ parts, place, actor }: Town, email: string): Promise<void> {
  const { id: to }: { id: string } = await parts.db('person').where({ email }).first('id')
  const part = { questionnaire: 'strategic', section: 'leadership', question: null }
  const by = actor('coordinator', 'coordinator')
  await assign(parts, { place: place('empty'), actor: by, to, parts: [part], dueOn: null })
}
