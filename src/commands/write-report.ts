import type { Assessment } from '../assessments/answers-file.ts'
import type { Language } from '../i18n/translate.ts'

export async function writeReport(_kind: 'summary' | 'full', _assessment: Assessment, _language: Language): Promise<Buffer> {
  throw new Error('joined with the reports room at the merge')
}
