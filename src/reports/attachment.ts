import { translator } from '../i18n/translate.ts'
import { commonWords } from './words/common-words.ts'
import type { Language } from '../i18n/translate.ts'
import type { Attachment } from './report-input.ts'

/** The name under which the sealed answers stand in every report. */
export const SEALED_NAME = 'tietokunto-sealed.yaml'

/** The sealed answers as a file inside a report, from which the report can be recomputed. */
export function sealedAttachment(yaml: string, language: Language): Attachment {
  const description = translator(commonWords, language)('sealedAnswers')
  return { name: SEALED_NAME, bytes: Buffer.from(yaml), mediaType: 'application/yaml', description }
}
