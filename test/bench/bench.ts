import { benchContent } from './content.ts'
import { benchLayout } from './layout.ts'
import { benchReport } from './report.ts'
import { benchReportsTogether, benchStall } from './reports-together.ts'
import { benchRoadmap } from './roadmap.ts'
import { benchScoring } from './scoring.ts'
import { benchWeb } from './web.ts'

/**
 * Ratios measured side by side in one run, against what someone would pick instead. Nothing here is a
 * test: machines differ, ratios less so. Run with `npm run bench`.
 */
const print = (line: string) => process.stdout.write(`${line}\n`)

print(`Node ${process.version}, ${process.platform}, medians`)
benchContent(print)
await benchScoring(print)
await benchReport(print)
await benchLayout(print)
await benchReportsTogether(print)
await benchStall(print)
await benchRoadmap(print)
await benchWeb(print)
