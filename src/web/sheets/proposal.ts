import { z } from 'zod'
import { SAID } from '../../assessments/answer-store.ts'
import { LONGEST_TITLE, MOST_EVIDENCE } from '../../assessments/evidence.ts'
import { MOST_TYPED } from '../../reports/sheets/fill-sheet.ts'
import { WrongForm } from '../rounds/form.ts'
import { parsedJson } from '../parsed-json.ts'
import type { Change } from '../../assessments/sheet/propose.ts'

const words = z.string().trim().min(1).max(MOST_TYPED).nullable()

/** What a file would change, as the page of the preview carries it to the moment when it is saved. */
const proposal = z
  .array(
    z.strictObject({
      question: z.string().min(1).max(80),
      basedOn: z.string().max(9).regex(/^\d*$/),
      said: z
        .strictObject({ state: z.enum(SAID), level: z.int().min(1).max(9).nullable(), reason: words, comment: words })
        .nullable(),
      evidence: z.array(z.string().trim().min(1).max(LONGEST_TITLE)).max(MOST_EVIDENCE),
    }),
  )
  .max(2000)

/** One answer that someone would change, not yet compared with what stands. */
export type Proposed = z.output<typeof proposal>[number]

/** The whole of it as one field of the form. */
export function writeProposal(changes: readonly Change[]): string {
  const proposed = changes.map(({ question, basedOn, after: said, newEvidence: evidence }): Proposed => {
    return { question, basedOn: /^\d{1,9}$/.test(basedOn) ? basedOn : '', said, evidence: [...evidence] }
  })
  return JSON.stringify(proposed)
}

/**
 * Reads it back. It has no more power than the forms of the same person have: every answer passes the same rules.
 * @throws WrongForm when it is not what a page of ours carries.
 */
export function readProposed(field: string): Proposed[] {
  const parsed = proposal.safeParse(parsedJson(field))
  if (!parsed.success) throw new WrongForm()
  return parsed.data
}
