import { expect } from 'chai'
import * as fc from 'fast-check'
import { TYPED_FIELDS } from '../../../src/improvement/actions-file/field.ts'
import { readActionsJson } from '../../../src/improvement/actions-file/json-file.ts'
import { readRows } from '../../../src/improvement/actions-file/read-rows.ts'
import { readActionsCsv, readActionsXlsx } from '../../../src/improvement/actions-file/table-file.ts'
import { NEEDS_REASON, STATUSES } from '../../../src/improvement/follow-up/action.ts'
import { webTranslator } from '../../../src/i18n/web-words/index.ts'
import { loadLibrary } from '../../../src/content/index.ts'
import { writeCsv } from '../../../src/reports/sheets/write-csv.ts'
import { writeTables } from '../../../src/reports/sheets/write-tables.ts'
import { actionsJson, actionsTable } from '../../../src/web/roadmap/files/actions-files.ts'
import { headsIn, rolesIn, statusesIn } from '../../../src/web/roadmap/files/columns.ts'
import { namesOf } from '../../../src/web/roadmap/names.ts'
import { readAssessment } from '../../../src/assessments/answers-file.ts'
import type { FileRow } from '../../../src/improvement/actions-file/field.ts'
import type { RoadmapAction } from '../../../src/improvement/follow-up/action.ts'
import type { Language } from '../../../src/i18n/translate.ts'

const { round } = readAssessment('cases/municipality-small.yaml', loadLibrary(['.']))
const ROLES = round.content.governance.roles.map(({ id }) => id)
const PEOPLE = { p1: 'Aino Öhman', p2: 'O’Neill; "Pat", the =1st', p3: '@mention' }

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.constantFrom(
      '=1+1',
      '+a',
      "'=x",
      '-',
      '@x',
      'a;b,"c"\nd',
      '_x0041_',
      '#REF!',
      '“=”',
      '1.2.2027',
      'ä'.repeat(9999),
    ),
  )
  .map((text) => text.replace(/\r\n?/g, '\n').trim())
  .filter((text) => text !== '' && !/[^\P{Cc}\n]/u.test(text))
const day = fc
  .integer({ min: 0, max: 4000 })
  .map((n) => new Date(1_790_000_000_000 + n * 86_400_000).toISOString().slice(0, 10))
const anyAction: fc.Arbitrary<Omit<RoadmapAction, 'action' | 'id'>> = fc
  .record({
    status: fc.constantFrom(...STATUSES),
    ownerRole: fc.constantFrom(...ROLES),
    ownerId: fc.constantFrom('p1', 'p2', 'p3', null),
    days: fc.tuple(fc.option(day), fc.option(day)),
    reason: words,
    notes: fc.option(words),
    version: fc.integer({ min: 1, max: 99 }),
  })
  .map(({ days: [a, b], reason, ...rest }) => ({
    ...{ planId: 'p', title: { fi: 'T', sv: 'T', en: 'T' }, own: true, lifts: [], closes: [], dependsOn: [] },
    ...{ effortDays: 1, cost: 0, finishedOn: null, changedByName: null, changedAt: '2027-01-01T00:00:00.000Z' },
    ...rest,
    ownerName: rest.ownerId === null ? null : PEOPLE[rest.ownerId as 'p1'],
    startOn: a !== null && b !== null && b < a ? b : a,
    dueOn: a !== null && b !== null && b < a ? a : b,
    reason: NEEDS_REASON.includes(rest.status) ? reason : null,
  }))
const plan = fc
  .array(anyAction, { minLength: 1, maxLength: 6 })
  .map((list) => list.map((one, i): RoadmapAction => ({ ...one, id: `id-${i}`, action: `action-${i}` })))

const understanding = {
  statuses: statusesIn(),
  roles: rolesIn(round),
  people: new Map(Object.entries(PEOPLE).map(([id, name]) => [name.toLowerCase(), [id]])),
}

async function rowsOf(
  format: string,
  language: Language,
  actions: readonly RoadmapAction[],
): Promise<readonly FileRow[]> {
  const names = namesOf(round, [], { language, base: '' })
  const table = actionsTable({ t: webTranslator(language), language }, names, actions)
  const read =
    format === 'json'
      ? readActionsJson(actionsJson('Plan', actions))
      : format === 'csv'
        ? readActionsCsv(writeCsv(table, language), headsIn())
        : await readActionsXlsx(
            await writeTables([table], { title: 'T', organisation: 'O', day: undefined }),
            headsIn(),
          )
  if (!('rows' in read)) throw new Error(JSON.stringify(read))
  return read.rows
}

describe('A file of actions', () => {
  for (const [format, numRuns] of [
    ['json', 200],
    ['csv', 200],
    ['xlsx', 25],
  ] as const)
    it(`${format}: gives back what was written, in every language, and a change in it and no other`, async () => {
      await fc.assert(
        fc.asyncProperty(plan, plan, fc.constantFrom('fi', 'sv', 'en'), async (before, after, language) => {
          const same = readRows(await rowsOf(format, language as Language, before), before, understanding)
          expect(same).to.eql({ changes: [], problems: [] })
          // the other plan with the versions of the first: what someone wrote into the file
          const typed = before.map((one, i) => {
            const { status, ownerRole, ownerId, ownerName, startOn, dueOn, reason, notes } = after[i % after.length]!
            return { ...one, status, ownerRole, ownerId, ownerName, startOn, dueOn, reason, notes }
          })
          const { changes, problems } = readRows(
            await rowsOf(format, language as Language, typed),
            before,
            understanding,
          )
          expect(problems).to.eql([])
          for (const { action, said, fields } of changes) {
            expect(typed.find((one) => one.action === action.action)).to.deep.include(said)
            expect(fields.length).to.be.greaterThan(0)
          }
          const keys = ['status', 'ownerRole', 'ownerId', 'startOn', 'dueOn', 'reason', 'notes'] as const
          const changed = before.filter((one, i) => keys.some((key) => one[key] !== typed[i]![key]))
          expect(changes.map(({ action }) => action.action)).to.eql(changed.map(({ action }) => action))
        }),
        { numRuns },
      )
    })

  it('has the fields of the rules, each under one head in each language', () => {
    const heads = headsIn()
    expect(new Set(heads.values())).to.eql(new Set(['action', 'version', ...TYPED_FIELDS]))
  })
})
