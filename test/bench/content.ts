import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { checkContent } from '../../src/content/index.ts'
import { ms, row, time, times } from './measure.ts'

/** Loading and checking the shipped content against a bare parse of the same files. */
export function benchContent(print: (line: string) => void): void {
  const files = ['frameworks', 'questionnaires'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => join(folder, file)),
  )
  const bare = () => files.map((file) => parse(readFileSync(file, 'utf8')) as unknown)
  const whole = () => checkContent(['.'])
  whole()
  const bareMs = time(bare, 4000)
  const wholeMs = time(whole, 4000)
  print('')
  print(row('Content', 'bare yaml parse', 'load and check', 'ratio'))
  print(row(`${files.length} files`, ms(bareMs), ms(wholeMs), times(wholeMs / bareMs)))
}
