import { readdirSync, readFileSync, rmSync, statSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { LEFT_OUT, sealer } from '../../src/commands/backup/format.ts'
import { restoreBackup } from '../../src/commands/backup/restore-backup.ts'
import { connect, keyOf, openDatabase, tablesOf } from '../../src/database.ts'
import { run } from '../support/command.ts'
import { DATABASES, describeOnEach, freshPlace } from '../support/database.ts'
import { openSite } from '../support/site.ts'
import type { BackupError, BackupFault } from '../../src/commands/backup/format.ts'
import type { DatabasePlace } from '../../src/database.ts'
import type { Site } from '../support/site.ts'

/** Every row of every table that a backup holds, in the order of the keys as text. */
async function contentsOf(place: DatabasePlace): Promise<Record<string, string[]>> {
  const db = connect(place)
  const contents: Record<string, string[]> = {}
  for (const table of await tablesOf(db)) {
    if (LEFT_OUT.includes(table)) continue
    const rows: object[] = await db(table).orderBy(await keyOf(db, table))
    // the order of columns and of letters is the database's own
    contents[table] = rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted()
  }
  await db.destroy()
  return contents
}

const without = (contents: Record<string, string[]>, ...tables: string[]) =>
  Object.fromEntries(Object.entries(contents).filter(([table]) => !tables.includes(table)))

describeOnEach('A backup', (database) => {
  let site: Site
  let folder = ''
  let file = ''
  let place: DatabasePlace
  const backup = (to = file) => run(['backup', to], { ...site.environment })
  const restore = (args: string[], environment: Record<string, string> = {}) =>
    run(['restore', ...args], { ...site.environment, ...environment })

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tietokunto-backup-'))
    file = join(folder, 'today.backup')
    site = await openSite({ database })
    const { DATABASE_URL: url, DATA_DIR = '' } = site.environment
    place = { url, file: join(DATA_DIR, 'tietokunto.sqlite') }
    await site.person({ email: 'root@example.fi', isAdministrator: true })
    const root = await site.signedIn({ email: 'root@example.fi' })
    await root.open('/home')
    await root.send({}, '/demo')
    const id = root.page!.path.split('/')[2]!
    const [{ id: round }] = await site.parts.db('round').where({ municipality_id: id }).select('id')
    const evidence = {
      id: 'e1',
      municipality_id: id,
      round_id: round,
      question: 'q',
      kind: 'file',
      title: 'Ohje – “ä”\u2028',
    }
    const bytes = Buffer.from(Array.from({ length: 3000 }, (_, i) => i % 256))
    await site.parts.db('evidence').insert({ ...evidence, bytes, size: 3000, added_at: '2026-11-02T08:00:00.000Z' })
    const made = backup()
    expect([made.status, made.err]).to.eql([0, ''])
    expect(made.out).to.include('Read back and found whole.')
  })
  after(async () => {
    await site.close()
    rmSync(folder, { recursive: true })
  })

  for (const other of DATABASES)
    it(`is restored whole into an empty ${other} database, whose trail holds`, async () => {
      const { place: empty, remove } = await freshPlace(other)
      const environment: Record<string, string> =
        empty.url === undefined ? { DATABASE_URL: '', DATA_DIR: join(empty.file, '..') } : { DATABASE_URL: empty.url }
      const done = restore([file], environment)
      expect([done.status, done.err]).to.eql([0, ''])
      const [old, restored] = [await contentsOf(place), await contentsOf(empty)]
      expect(old['answer']!.length).to.be.greaterThan(100)
      // only the trail has gone on: the backup and the restoring are events themselves
      expect(without(restored, 'trail', 'trail_head')).to.eql(without(old, 'trail', 'trail_head'))
      expect(run(['audit', 'verify'], { ...site.environment, ...environment }).out).to.include('all intact')
      const again = await openDatabase(empty)
      const events: { act: string }[] = await again('trail').where({ chain: 'instance' }).orderBy('number')
      expect(events.at(-1)?.act).to.equal('backup.restored')
      await again('trail')
        .delete()
        .then(
          () => expect.fail('the trail can be deleted'),
          () => undefined,
        )
      await again.destroy()
      remove()
    })

  it('is only for the eyes of its owner, and leaves nothing half beside it', () => {
    expect(statSync(file).mode & 0o777).to.equal(0o600)
    expect(readdirSync(folder)).to.eql(['today.backup'])
    expect(gunzipSync(readFileSync(file)).toString())
      .not.to.include('scrypt$')
      .and.not.to.include(site.environment['SESSION_SECRET'])
  })

  it('takes the place of data only when told to', async () => {
    const old = await contentsOf(place)
    const refused = restore([file])
    expect([refused.status, refused.out]).to.eql([1, ''])
    expect(refused.err).to.include('already holds data')
    expect(await contentsOf(place)).to.eql(old)
    await site.parts.db('municipality').update({ name_sv: 'Annat namn' })
    const done = restore([file, '--replace'])
    expect([done.status, done.err]).to.eql([0, ''])
    expect(without(await contentsOf(place), 'trail', 'trail_head')).to.eql(without(old, 'trail', 'trail_head'))
    // the running site goes on, and everyone signs in anew
    expect((await site.browser().open('/health')).status).to.equal(200)
    expect(await site.parts.db('session')).to.eql([])
  })

  const damages: [string, (bytes: Buffer) => Buffer, BackupFault][] = [
    ['damaged', (bytes) => bytes.subarray(0, bytes.length - 100), 'damaged'],
    ['without its end', (bytes) => regzip(bytes, (lines) => lines.slice(0, -1)), 'damaged'],
    ['without one row', (bytes) => regzip(bytes, (lines) => lines.toSpliced(40, 1)), 'damaged'],
    [
      'with one changed letter',
      (bytes) => regzip(bytes, (lines) => lines.map((l) => l.replace('Aino', 'Eino'))),
      'damaged',
    ],
    ['with a row too many', (bytes) => regzip(bytes, (lines) => lines.toSpliced(40, 0, lines[40]!)), 'damaged'],
    ['with something after its end', (bytes) => regzip(bytes, (lines) => [...lines, '{}']), 'damaged'],
    ['of another program', () => gzipSync('{"format":"other"}\n'), 'notBackup'],
    ['that is no archive', () => Buffer.from('PK\u0003\u0004 something'), 'notBackup'],
    ['of no bytes', () => Buffer.alloc(0), 'damaged'],
    [
      'of a newer format',
      (bytes) => regzip(bytes, (lines) => [lines[0]!.replace('"version":1', '"version":2'), ...lines.slice(1)]),
      'newerFormat',
    ],
    [
      'of a newer program',
      (bytes) =>
        regzip(bytes, (lines) => [lines[0]!.replace('"0001-start"', '"0001-start","9999"'), ...lines.slice(1)]),
      'damaged',
    ],
  ]
  it('that is damaged or foreign is refused, and the old data stays', async () => {
    const old = await contentsOf(place)
    const marks = sealer(site.parts.settings)
    const record = async () => undefined
    for (const [name, damage, fault] of damages) {
      const bad = join(folder, 'bad.backup')
      writeFileSync(bad, damage(readFileSync(file)))
      const restoring = { file: bad, marks, replace: true, otherSecret: false, record }
      const refusal = await restoreBackup(site.parts.db, restoring).then(
        () => undefined,
        (error: BackupError) => error.fault,
      )
      rmSync(bad)
      expect([name, refusal]).to.eql([name, fault])
    }
    expect(await contentsOf(place)).to.eql(old)
  })

  it('that cannot be taken leaves the old data when it fails half-way', async () => {
    const old = await contentsOf(place)
    const record = () => Promise.reject(new Error('the last step'))
    const restoring = { file, marks: sealer(site.parts.settings), replace: true, otherSecret: false, record }
    const failed = await restoreBackup(site.parts.db, restoring).then(
      () => undefined,
      (error: Error) => error.message,
    )
    expect(failed).to.equal('the last step')
    expect(await contentsOf(place)).to.eql(old)
  })

  it('made under another secret is refused unless asked for', async () => {
    const secret = { SESSION_SECRET: 'another secret, which is long enough' }
    const refused = restore([file, '--replace'], secret)
    expect([refused.status, refused.err.includes('another secret')]).to.eql([1, true])
    expect(restore([file, '--replace', '--other-secret'], secret).status).to.equal(0)
    expect(run(['audit', 'verify'], { ...site.environment, ...secret }).status).to.equal(1)
  })

  it('keeps the old backup when there is no room for the new one, or no such folder', () => {
    const old = readFileSync(file)
    const { status, err } = backup(join(folder, 'nowhere', 'x.backup'))
    expect([status, err.includes('cannot be written (ENOENT)')]).to.eql([2, true])
    expect(backup('/dev/full/x').status).to.equal(2)
    expect(readFileSync(file)).to.eql(old)
  })

  it('is one moment, however much is written meanwhile', async () => {
    const { db } = site.parts
    const at = '2026-11-02T08:00:00.000Z'
    const ended = new AbortController()
    let written = 0
    const writing = (async () => {
      // two rows that are always written together
      for (; !ended.signal.aborted; written++)
        await db.transaction(async (trx) => {
          await trx('trail').insert({ chain: 'x', number: written, at, act: 'a', detail: '{}', before: '', hash: '' })
          await trx('answer_history').select(db.raw('1')).limit(1)
          await trx('unit').insert({
            id: `u${written}`,
            municipality_id: (await trx('municipality').first('id')).id,
            name: `${written}`,
          })
        })
    })()
    const busy = join(folder, 'busy.backup')
    const environment = { ...process.env, LANG: 'C', ...site.environment }
    const status = await new Promise((done) =>
      import('node:child_process').then(({ spawn }) =>
        spawn(process.execPath, ['dist/src/commands/tietokunto.js', 'backup', busy], { env: environment }).once(
          'exit',
          done,
        ),
      ),
    )
    ended.abort()
    await writing
    expect([status, written > 50]).to.eql([0, true])
    const { counts } = JSON.parse(gunzipSync(readFileSync(busy)).toString().trimEnd().split('\n').at(-1)!)
    const lines = gunzipSync(readFileSync(busy)).toString().split('\n')
    const together = lines.filter((line) => line.startsWith('["x",')).length
    expect(counts.unit).to.equal(together)
  })
})

function regzip(bytes: Buffer, change: (lines: string[]) => string[]): Buffer {
  const lines = gunzipSync(bytes).toString().trimEnd().split('\n')
  return gzipSync(`${change(lines).join('\n')}\n`)
}
