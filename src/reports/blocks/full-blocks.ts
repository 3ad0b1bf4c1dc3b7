import { summaryBlocks } from './summary-blocks.ts'
import type { Block } from '../block.ts'
import type { ReportInput } from '../report-input.ts'
export function fullBlocks(input: ReportInput): Block[] {
  return summaryBlocks(input)
}
