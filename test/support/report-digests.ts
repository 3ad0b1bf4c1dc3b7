import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { readAssessment } from '../../src/assessments/answers-file.ts'
import { sealAssessment } from '../../src/assessments/seal.ts'
import { sealedYaml } from '../../src/assessments/sealed-yaml.ts'
import { loadLibrary } from '../../src/content/index.ts'
import { reportPdf, sealedAttachment } from '../../src/reports/index.ts'
import { crestOfTest } from './crest.ts'
import { caseInput } from './shipped-report.ts'

const REPORTS = [
  ['summary', 'sv'],
  ['full', 'fi'],
  ['summary', 'en'],
] as const

/** SHA-256 of each kind of report, with crest, marking and the sealed answers inside. */
export async function reportDigests(): Promise<Record<string, string>> {
  const sealed = sealedYaml(sealAssessment(readAssessment('cases/municipality-small.yaml', loadLibrary(['.']))))
  const found: Record<string, string> = {}
  for (const [kind, language] of REPORTS) {
    const pdf = await reportPdf(kind, {
      ...caseInput('municipality-small', language),
      roundName: 'Arviointi 2026',
      crest: { bytes: crestOfTest() },
      marking: { kind: 'secret', ground: 'JulkL 24 § 1 mom. 7 k.' },
      attachments: [sealedAttachment(sealed, language)],
    })
    found[`${kind} ${language}`] = createHash('sha256').update(pdf).digest('hex')
  }
  return found
}

// run by itself: a process that has drawn nothing before
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(JSON.stringify(await reportDigests()))
