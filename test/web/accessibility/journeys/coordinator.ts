import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { run } from '../../../support/command.ts'
import { accept, answer, begin, go, invite } from './going.ts'
import type { Going, Start } from './going.ts'

/** From the code in the terminal to a sealed round that recomputes, and its report. */
export async function coordinatorJourney({ browser, site, language }: Start): Promise<void> {
  const kaisa = await go({ browser, site, language })
  const { t } = kaisa
  const home = await begin(kaisa, language === 'sv' ? 'Grankulla' : 'Kauniainen', 'kaisa@example.fi')
  const round = await newRound(kaisa)
  await kaisa.follow(t('rounds.begin'))
  await answer(kaisa, 'responsibilities-defined', 3)
  await answer(kaisa, 'guidance-overseen', 2)
  await answer(kaisa, 'tools-and-resources', 'dontKnow')

  await kaisa.open(`${home}/people/invite`)
  await invite(kaisa, 'reijo@example.fi', t('role.respondent'))
  const reijo = await go({ browser, site, language })
  await accept(reijo, 'reijo@example.fi', 'Reijo Vastaaja')
  await kaisa.open(round)
  await kaisa.follow(t('rounds.link.assignments'))
  await kaisa.page.getByLabel(t('rounds.assign.person')).selectOption({ label: 'Reijo Vastaaja' })
  for (const part of ['leadership', 'security']) await kaisa.page.locator(`[id="part-strategic/${part}"]`).check()
  await kaisa.press(t('rounds.assign.submit'))
  await kaisa.says(t('rounds.assign.saved', { count: 2 }))
  await reijo.open(round)
  await reijo.says(t('rounds.mine'))

  await finish(kaisa, round)
  for (const one of [kaisa, reijo]) expect(one.heard.faults).to.eql([])
  await Promise.all([kaisa.close(), reijo.close()])
}

async function newRound(kaisa: Going): Promise<string> {
  const { t } = kaisa
  await kaisa.follow(t('municipality.newRound'))
  await kaisa.page.locator('#new-round [name=target]').first().check({ force: true })
  await kaisa.press(t('rounds.new.submit'))
  await kaisa.press(t('rounds.saveNext'))
  await kaisa.says(t('rounds.facts.saved'))
  return new URL(kaisa.page.url()).pathname
}

/** To review, signed off, sealed; the sealed file recomputes by the command, and the report is a PDF. */
async function finish(kaisa: Going, round: string): Promise<void> {
  const { t } = kaisa
  await kaisa.open(round)
  await kaisa.follow(t('rounds.finish.send'))
  await kaisa.press(t('rounds.finish.send'))
  await kaisa.says(t('rounds.finish.done.sent'))
  await kaisa.fill(t('rounds.finish.sign.name'), 'Kaisa Koordinaattori')
  await kaisa.press(t('rounds.finish.sign'))
  await kaisa.says(t('rounds.finish.done.signed'))
  await kaisa.press(t('rounds.finish.seal'))
  await kaisa.says(t('rounds.finish.done.sealed'))
  const folder = mkdtempSync(join(tmpdir(), 'tietokunto-journey-'))
  const sealed = join(folder, 'sealed.json')
  await download(kaisa, t('rounds.finish.export'), sealed)
  const verified = run(['verify', sealed])
  expect(verified.err).to.equal('')
  expect(verified.status).to.equal(0)
  await kaisa.open(round)
  await kaisa.follow(t('rounds.link.results'))
  const report = join(folder, 'report.pdf')
  const link = kaisa.page.locator('a[href*="/reports/summary.pdf"]').first()
  await download(kaisa, await link.innerText(), report)
  expect(readFileSync(report).subarray(0, 5).toString()).to.equal('%PDF-')
  rmSync(folder, { recursive: true })
}

export async function download({ page }: Going, name: string, to: string): Promise<void> {
  const [given] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('link', { name }).first().click(),
  ])
  await given.saveAs(to)
}
