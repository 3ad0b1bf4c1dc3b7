/** What a report may be and what may be withheld from it, without the engines that draw it: a site that starts needs no more. */
export { REPORT_KINDS } from './report-input.ts'
export { GROUNDS } from './redaction/grounds.ts'
export { BY_RULE, ruledGround, TEXT_PARTS, withheldAnswers } from './redaction/redaction.ts'
