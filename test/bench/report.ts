import { readAssessment } from '../../src/assessments/answers-file.ts'
import { writeReport } from '../../src/commands/write-report.ts'
import { loadLibrary } from '../../src/content/index.ts'
import { median, ms, row } from './measure.ts'

/** The reports of the 20,000-inhabitant case, first in a cold process and then warm. */
export async function benchReport(print: (line: string) => void): Promise<void> {
  const assessment = readAssessment('cases/municipality-medium.yaml', loadLibrary(['.']))
  print('')
  print(row('Report of the 20,000-inhabitant case', 'first', 'warm', 'size'))
  for (const kind of ['summary', 'full'] as const) {
    const taken: number[] = []
    let bytes = 0
    for (let i = 0; i < 9; i++) {
      const start = performance.now()
      bytes = (await writeReport(kind, assessment, 'fi')).byteLength
      taken.push(performance.now() - start)
    }
    print(row(kind, ms(taken[0]!), ms(median(taken.slice(1))), `${Math.round(bytes / 1024)} KiB`))
  }
}
