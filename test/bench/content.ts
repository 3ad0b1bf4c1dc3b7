import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { checkContent } from '../../src/content/index.ts'
import { ms, row, time, times } from './measure.ts'

/** Loading and checking content against a bare parse of the same files: changed by a fork, and as the build knows it. */
export function benchContent(print: (line: string) => void): void {
  const files = ['frameworks', 'questionnaires'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => join(folder, file)),
  )
  const bare = () => files.map((file) => parse(readFileSync(file, 'utf8')) as unknown)
  const fork = forkOf(files)
  const changed = () => checkContent([fork])
  const shipped = () => checkContent(['.'])
  changed()
  const bareMs = time(bare, 4000)
  const changedMs = time(changed, 4000)
  const shippedMs = time(shipped, 4000)
  rmSync(fork, { recursive: true })
  print('')
  print(row('Content', 'bare yaml parse', 'load and check', 'ratio'))
  print(row(`${files.length} files of a fork`, ms(bareMs), ms(changedMs), times(changedMs / bareMs)))
  print(row(`${files.length} files as shipped`, ms(bareMs), ms(shippedMs), times(shippedMs / bareMs)))
}

/** The same files with a line more in each, so that the build does not know them. */
function forkOf(files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'tietokunto-fork-'))
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${readFileSync(file, 'utf8')}\n# changed\n`)
  }
  return folder
}
