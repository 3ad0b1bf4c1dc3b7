import { answersOf } from '../../../src/assessments/answer-store.ts'
import { saveAnswer } from '../../../src/assessments/save-answer.ts'
import { filled, idOf } from '../../support/ask.ts'
import { actor, QUESTION, SECTION, spare, TOKEN } from '../../support/world.ts'
import { ACCESS, routeOf, usualParams } from './access-table.ts'
import { become, provoke } from './listening-page.ts'
import { userOf, WRITTEN } from './trail-run.ts'
import type { BrowserContext, Page } from 'playwright-core'
import type { Body, World } from '../../support/world.ts'
import type { Row } from './access-table.ts'

type Typing = { readonly world: World; readonly context: BrowserContext; readonly page: Page }

/**
 * Sends every form of the site with the text in its fields: once in all of them, so that the page comes back
 * with its errors, and once in those alone that take text, so that it is kept and shown. @returns how many,
 * and on how many pages that came back it was shown.
 */
export async function sendForms(typing: Typing, text: string): Promise<{ forms: number; shown: number }> {
  let forms = 0
  let shown = 0
  for (const row of ACCESS) {
    const who = userOf(row)
    if (!row.form || !who || routeOf(row).method !== 'POST') continue
    for (const choose of [/./, WRITTEN]) {
      const own = (await row.params?.(typing.world)) ?? {}
      const given = Object.entries(own).filter(([name]) => name.startsWith('$'))
      const form: Body = { ...row.form, ...Object.fromEntries(given.map(([name, value]) => [name.slice(1), value])) }
      const names = Object.keys(form).filter((name) => choose.test(name))
      if (names.length === 0) continue
      const fields = { ...form, ...Object.fromEntries(names.map((name) => [name, text])) }
      await become(typing.context, typing.world, idOf(typing.world, who))
      const path = filled(routeOf(row).path, { ...usualParams(typing.world), ...own })
      if ((await send(typing, row, path, fields)).includes('alert(')) shown++
      forms++
    }
  }
  return { forms, shown }
}

async function send({ world, page }: Typing, row: Row, path: string, fields: Body): Promise<string> {
  await page.goto(`${world.address}/privacy`)
  const pairs = Object.entries({ _csrf: TOKEN, ...fields }).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one]),
  )
  const action = JSON.stringify(path)
  const type = row.file ? 'multipart/form-data' : 'application/x-www-form-urlencoded'
  const submit = `(() => {
    const form = document.createElement('form')
    Object.assign(form, { method: 'post', action: ${action}, enctype: '${type}' })
    for (const [name, value] of ${JSON.stringify(pairs)}) {
      const field = document.createElement('textarea')
      Object.assign(field, { name, value })
      form.append(field)
    }
    document.body.append(form)
    form.submit()
  })()`
  const [response] = await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.evaluate(submit)])
  const status = response?.status() ?? 0
  if (status !== 200 && status !== 400) throw new Error(`${row.route}: ${status}: the form did not arrive`)
  await provoke(page)
  return page.content()
}

/** What a colleague wrote meanwhile is put into the page by our script: the conflict, then their text taken over. */
export async function meetConflict({ world, context, page }: Typing, text: string): Promise<void> {
  const { a, parts } = world
  const by = actor(a.people.coordinator, 'coordinator')
  const place = { municipalityId: a.id, roundId: await spare.round(world, a) }
  await become(context, world, by.personId)
  await page.goto(`${world.address}/m/${a.id}/r/${place.roundId}/answer/${SECTION.questionnaire}/${SECTION.section}`)
  const said = { state: 'level', level: 2, reason: null, comment: text } as const
  await saveAnswer(parts, { place, actor: by, question: QUESTION, basedOn: 0, said })
  if ((await answersOf(parts.db, place, [QUESTION])).get(QUESTION)?.comment !== text) throw new Error('not written')
  await page.click(`label[for="${QUESTION}-4"]`)
  await page.waitForSelector('.conflict')
  await provoke(page)
  await page.click('.conflict button.second')
  await provoke(page)
}
