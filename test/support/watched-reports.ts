import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { PDF_PAYLOADS } from './pdf-payloads.ts'

/**
 * Run by itself: draws reports with a payload in every text, and writes them to a folder with a list of all
 * that was opened meanwhile. Files and sockets are watched before any other module is there.
 */
const seen: string[] = []
const watch = (owner: object, names: readonly string[]) => {
  for (const name of names) {
    const plain = (owner as Record<string, (...args: unknown[]) => unknown>)[name]!
    Object.assign(owner, {
      [name](this: unknown, ...args: unknown[]) {
        seen.push(`${name} ${String(args[0] instanceof Object ? JSON.stringify(args[0]) : args[0])}`)
        return plain.apply(this, args)
      },
    })
  }
}
watch(fs, ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream', 'stat', 'statSync', 'existsSync'])
watch(fs.promises, ['open', 'readFile', 'stat'])
watch(net.Socket.prototype, ['connect'])
syncBuiltinESMExports()

const { reportPdf } = await import('../../src/reports/index.ts')
const { reportInput } = await import('./report-input.ts')
type Input = Parameters<typeof reportPdf>[1]

const payload = (i: number) => PDF_PAYLOADS[i % PDF_PAYLOADS.length]!
const everywhere: Input = reportInput({
  questions: PDF_PAYLOADS.length,
  organisation: payload(0),
  title: payload(16),
  answers: Object.fromEntries(
    PDF_PAYLOADS.map((text, i) => [`q${i}`, { level: 1 + (i % 5), comment: text, evidence: [text] }]),
  ),
})
const named = (i: number): Input => ({
  ...reportInput({ organisation: payload(i) }),
  roundName: payload(i + 1),
  marking: { kind: 'secret', ground: payload(i + 2) },
  crest: { bytes: Buffer.from(payload(i + 3)) },
})

// its own fonts and patterns are opened by the first report
await reportPdf('full', { ...everywhere, organisation: { name: 'Tietojärjestelmäkokonaisuus '.repeat(20) } })
const own = seen.length
const pdfs = [await reportPdf('full', everywhere)]
for (let i = 0; i < PDF_PAYLOADS.length; i++) pdfs.push(await reportPdf('summary', named(i)))
const opened = seen.slice(own)
pdfs.forEach((pdf, i) => fs.writeFileSync(`${process.argv[2]}/${i}.pdf`, pdf))
process.stdout.write(JSON.stringify({ own, opened }))
