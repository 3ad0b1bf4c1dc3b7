import { translator } from '../i18n/translate.ts'
import { commonWords } from './words/common-words.ts'
import type { Language } from '../i18n/translate.ts'
import type { ReportPlan } from './plan.ts'
import type { Attachment } from './report-input.ts'

/** The name under which the sealed answers stand in every report. */
export const SEALED_NAME = 'tietokunto-sealed.yaml'

/** The sealed answers as a file inside a report, from which the report can be recomputed. */
export function sealedAttachment(yaml: string, language: Language): Attachment {
  const description = translator(commonWords, language)('sealedAnswers')
  return { name: SEALED_NAME, bytes: Buffer.from(yaml), mediaType: 'application/yaml', description }
}

/** The name under which the plan stands in a roadmap report. */
export const PLAN_NAME = 'tietokunto-roadmap.json'

/** The plan as a file inside its report: what `roadmap --json` prints, so that every figure can be checked. */
export function planAttachment({ roadmap }: ReportPlan, language: Language): Attachment {
  const description = translator(commonWords, language)('attachedPlan')
  const bytes = Buffer.from(`${JSON.stringify(roadmap, null, 2)}\n`)
  return { name: PLAN_NAME, bytes, mediaType: 'application/json', description }
}
