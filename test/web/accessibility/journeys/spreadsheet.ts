import { expect } from 'chai'
import { answersOf } from '../../../../src/assessments/answer-store.ts'
import { OTHER, QUESTION } from '../../../support/town.ts'
import { bringBack } from '../states-sheets.ts'
import { go, signIn } from './going.ts'
import type { Going, InTown } from './going.ts'

/** The questionnaire goes out as a spreadsheet and comes back, with scripts and without. */
export async function journeyBySpreadsheet({ browser, site: town, language }: InTown): Promise<void> {
  for (const javaScriptEnabled of [true, false]) {
    const kaisa = await go({ browser, site: town, language }, { javaScriptEnabled })
    await signIn(kaisa, town.people.coordinator.email)
    await kaisa.open(`/m/${town.municipalityId}/r/${town.rounds.empty}`)
    await kaisa.follow(kaisa.t('sheets.title'))
    await wrongCell(kaisa)
    const comment = `Taulukosta ${javaScriptEnabled}`
    const row = async (question: string) =>
      (await answersOf(town.parts.db, town.place('empty'), [question])).get(question)
    await bringBack(kaisa.page, () => ({ [QUESTION]: { answer: '4', comment }, [OTHER]: { answer: '2' } }))
    await kaisa.says(kaisa.t('sheets.preview.title'))
    expect((await row(QUESTION))?.comment, 'nothing is saved before it is accepted').not.to.equal(comment)
    await kaisa.press(/\(\d\)/)
    await kaisa.says(kaisa.t('sheets.saved', { count: javaScriptEnabled ? 2 : 1, evidence: 0 }))
    expect(await row(QUESTION)).to.include({ level: 4, comment })
    await conflict(kaisa, () => town.answerMeanwhile('empty', QUESTION))
    expect((await row(QUESTION))?.comment).to.include('Toisen teksti')
    expect(kaisa.heard.faults).to.eql([])
    await kaisa.close()
  }
}

async function wrongCell({ page, t, says }: Going): Promise<void> {
  await bringBack(page, () => ({ [QUESTION]: { answer: '?' } }))
  expect(await page.title()).to.match(new RegExp(`^${t('errors.prefix')}`))
  await says('J3')
}

/** Both answers are shown; the one that stands is kept. */
async function conflict(kaisa: Going, meanwhile: () => Promise<void>): Promise<void> {
  const { page, t } = kaisa
  await bringBack(page, () => ({ [QUESTION]: { answer: '1' } }), meanwhile)
  await page.locator(`label[for="theirs-${QUESTION}"]`).click()
  await kaisa.press(/\(\d\)/)
  await kaisa.says(t('sheets.nothing'))
}
