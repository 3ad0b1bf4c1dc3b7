import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { openDatabase } from '../../src/database.ts'

describe('The database file', () => {
  it('and those beside it are for the eyes of their owner, also in a folder that others may look into', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tietokunto-rights-'))
    chmodSync(folder, 0o755)
    const db = await openDatabase({ url: undefined, file: join(folder, 'tietokunto.sqlite') })
    const rights = readdirSync(folder).map((file) => (statSync(join(folder, file)).mode & 0o777).toString(8))
    expect(rights).to.eql(['600', '600', '600'])
    await db.destroy()
    rmSync(folder, { recursive: true })
  })
})
