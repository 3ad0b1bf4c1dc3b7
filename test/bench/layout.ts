import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumPath } from '../support/chromium.ts'
import { layoutContent } from './layout-content.ts'
import { median, ms, row, times } from './measure.ts'
import type { LayoutContent } from './layout-content.ts'

const SIZES = [150, 500, 1000]
const TURNS = 5

type Run = { readonly ms: number; readonly mib: number }
type Place = { readonly content: string; readonly html: string; readonly pdf: string; readonly folder: string }

/**
 * The same content laid out by four engines, each in a cold process. Chromium is given the page as HTML and
 * no Node beside it. Memory is the largest proportional set of the process with its children.
 */
export async function benchLayout(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tietokunto-layout-'))
  const browser = await chromiumPath()
  const script = new URL('./layout-engine.js', import.meta.url).pathname
  const node = (engine: string) => (at: Place) => [process.execPath, script, engine, at.content, at.pdf]
  const ENGINES: Record<string, (at: Place) => string[]> = {
    PDFKit: node('pdfkit'),
    Typst: node('typst'),
    'whole words': node('typst-whole-words'),
    pdfmake: node('pdfmake'),
    Chromium: (at) => [
      ...[browser, '--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      ...[`--user-data-dir=${at.folder}/profile`, `--print-to-pdf=${at.pdf}`, `file://${at.html}`],
    ],
  }
  print('')
  print(row('Requirements laid out, cold process', ...Object.keys(ENGINES)))
  for (const size of SIZES) {
    const at = write(folder, layoutContent(size))
    const runs: Record<string, Run[]> = {}
    const kib: Record<string, number> = {}
    for (let turn = 0; turn < TURNS; turn++)
      for (const [name, command] of Object.entries(ENGINES)) {
        ;(runs[name] ??= []).push(await measured(command(at)))
        kib[name] = statSync(at.pdf).size / 1024
        rmSync(at.pdf)
      }
    const taken = Object.values(runs).map((all) => median(all.map((run) => run.ms)))
    print(row(`${size}`, ...taken.map(ms)))
    print(row('  PDFKit as a share', ...taken.map((other) => times(taken[0]! / other))))
    print(row('  memory', ...Object.values(runs).map((all) => `${Math.round(median(all.map((run) => run.mib)))} MiB`)))
    print(row('  file', ...Object.values(kib).map((size) => `${Math.round(size)} KiB`)))
  }
  rmSync(folder, { recursive: true, force: true })
}

function write(folder: string, content: LayoutContent): Place {
  const at = {
    folder,
    content: join(folder, 'content.json'),
    html: join(folder, 'page.html'),
    pdf: join(folder, 'out.pdf'),
  }
  writeFileSync(at.content, JSON.stringify(content))
  writeFileSync(at.html, htmlOf(content))
  return at
}

function htmlOf({ title, sections }: LayoutContent): string {
  const item = (one: LayoutContent['sections'][number]['items'][number]) =>
    `<h3>${one.title}</h3><p><b>${one.status} · ${one.score}</b></p><p>${one.text}</p><p class="dim">${one.action}</p>`
  const body = sections.map((section, i) => `<h2 id="s${i}">${section.title}</h2>${section.items.map(item).join('')}`)
  const contents = sections.map((section, i) => `<li><a href="#s${i}">${section.title}</a></li>`).join('')
  const face = (file: string, weight: number) =>
    `@font-face{font-family:S;font-weight:${weight};src:url(data:font/ttf;base64,${readFileSync(
      `node_modules/@expo-google-fonts/source-sans-3/${file}`,
    ).toString('base64')})}`
  return `<!doctype html><html lang="fi"><meta charset="utf-8"><title>${title}</title><style>
${face('400Regular/SourceSans3_400Regular.ttf', 400)}${face('600SemiBold/SourceSans3_600SemiBold.ttf', 600)}
@page{size:A4;margin:86pt 60pt 74pt}body{font:9.75pt/13.5pt S;margin:0;color:#1b1f24}
h2{break-before:page;font:600 25pt/30pt S;color:#1d3f72;margin:0}h3{font:600 15pt/20pt S;margin:28pt 0 17pt;break-after:avoid}
p{max-width:410pt;margin:14pt 0}b{font-weight:600}.dim{color:#505a66;font-size:8.5pt;line-height:11.75pt}
</style><h1>${title}</h1><ol>${contents}</ol>${body.join('')}</html>`
}

async function measured([command = '', ...given]: string[]): Promise<Run> {
  const start = performance.now()
  const child = spawn(command, given, { stdio: ['ignore', 'ignore', 'pipe'] })
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  let kib = 0
  const timer = setInterval(() => (kib = Math.max(kib, memoryOf(child.pid!))), 40)
  const [code] = (await once(child, 'exit')) as [number | null]
  clearInterval(timer)
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${Buffer.concat(said).toString().slice(-500)}`)
  return { ms: performance.now() - start, mib: kib / 1024 }
}

/** Proportional set of a process and its children in KiB, where the system tells it; else 0. */
function memoryOf(pid: number): number {
  const parents = new Map<number, number>()
  try {
    for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
      const stat = quietly(() => readFileSync(`/proc/${name}/stat`, 'utf8'))
      if (stat) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    }
  } catch {
    return 0
  }
  const family = [pid]
  for (const one of family) family.push(...[...parents].filter(([, parent]) => parent === one).map(([child]) => child))
  return family.reduce((sum, one) => {
    const rolled = quietly(() => readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))
    return sum + Number(/^Pss:\s+(\d+)/m.exec(rolled ?? '')?.[1] ?? 0)
  }, 0)
}

/** A process may be gone while it is looked at. */
function quietly<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
