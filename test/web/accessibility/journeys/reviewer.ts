import { expect } from 'chai'
import { reviewsOf } from '../../../../src/assessments/review-store.ts'
import { roundById } from '../../../../src/assessments/round-store.ts'
import { OTHER, QUESTION } from '../../../support/town.ts'
import { go, signIn } from './going.ts'
import type { InTown } from './going.ts'

/** Verdicts beside answers, then changes are asked for; the coordinator sees both. */
export async function reviewerJourney({ browser, site: town, language }: InTown): Promise<void> {
  const tarja = await go({ browser, site: town, language })
  const { t, page } = tarja
  const round = `/m/${town.municipalityId}/r/${town.rounds.review}`
  await signIn(tarja, town.people.reviewer.email)
  await tarja.open(round)
  await tarja.follow(t('rounds.link.review'))
  const said = [
    [QUESTION, 'disagree', 'Hallintosääntö on vuodelta 2019.'],
    [OTHER, 'agree', ''],
  ] as const
  for (const [question, verdict, comment] of said) {
    const one = page.locator(`#q-${question}`)
    await one.locator(`label[for="verdict-${question}-${verdict}"]`).click()
    await one.getByLabel(t('rounds.review.comment')).fill(comment)
    const save = page.locator(`details:has(#q-${question})`).getByRole('button', { name: t('rounds.review.saveAll') })
    await Promise.all([page.waitForNavigation(), save.click()])
    await tarja.says(t('rounds.review.savedAll', { count: 1 }))
  }
  const reviews = await reviewsOf(town.parts.db, town.place('review'))
  expect(reviews.get(QUESTION)).to.include({ verdict: 'disagree', comment: 'Hallintosääntö on vuodelta 2019.' })
  expect(reviews.get(OTHER)).to.include({ verdict: 'agree' })

  await tarja.open(round)
  await tarja.follow(t('rounds.finish.return'))
  await tarja.press(t('rounds.finish.return'))
  expect(await page.title()).to.match(new RegExp(`^${t('errors.prefix')}`))
  await tarja.fill(t('rounds.finish.return.note'), 'Päivittäkää vastuut.')
  await tarja.press(t('rounds.finish.return'))
  await tarja.says(t('rounds.finish.done.returned'))
  expect((await roundById(town.parts.db, town.place('review')))?.state).to.equal('changes')

  const kaisa = await go({ browser, site: town, language })
  await signIn(kaisa, town.people.coordinator.email)
  await kaisa.open(round)
  await kaisa.says('Päivittäkää vastuut.')
  await kaisa.open(`${round}/question/${QUESTION}`)
  await kaisa.says('Hallintosääntö on vuodelta 2019.')
  for (const one of [kaisa, tarja]) expect(one.heard.faults).to.eql([])
  await Promise.all([kaisa.close(), tarja.close()])
}
