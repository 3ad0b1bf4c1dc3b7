import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expectShortProcess } from '../../src/commands/short-process.ts'
import type { Block } from '../../src/reports/block.ts'
import type { LayoutContent, LayoutItem } from './layout-content.ts'

/** Run by itself, one engine in a cold process: `layout-engine.js <engine> <content.json> <out.pdf>`. */
const [, , engine = '', from = '', to = ''] = process.argv
const content = JSON.parse(readFileSync(from, 'utf8')) as LayoutContent
const require = createRequire(import.meta.url)
const FONTS = '@expo-google-fonts/source-sans-3/'
const fontFile = (name: string) => require.resolve(`${FONTS}${name}`)
const REGULAR = '400Regular/SourceSans3_400Regular.ttf'
const BOLD = '600SemiBold/SourceSans3_600SemiBold.ttf'

// as the command `report` does; it is the same for every engine that runs in Node
expectShortProcess()
const ENGINES: Record<string, () => Promise<Uint8Array>> = {
  pdfkit,
  pdfmake,
  typst: () => typst(true),
  'typst-whole-words': () => typst(false),
}
writeFileSync(to, await ENGINES[engine]!())

/** Ours, tagged, as every report is drawn. */
async function pdfkit(): Promise<Uint8Array> {
  const { drawPdf } = await import('../../src/reports/pdf/draw-pdf.ts')
  const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })
  const para = (text: string, tone: 'body' | 'strong' | 'dim'): Block => ({ kind: 'paragraph', text, tone })
  const item = ({ title, status, score, text, action }: LayoutItem): Block[] => [
    { ...heading(2, title), unlisted: true } as Block,
    para(`${status} · ${score}`, 'strong'),
    para(text, 'body'),
    para(action, 'dim'),
  ]
  const blocks: Block[] = [
    heading(1, content.title),
    { kind: 'contents' },
    ...content.sections.flatMap((section): Block[] => [
      { kind: 'pageBreak' },
      heading(1, section.title),
      ...section.items.flatMap(item),
    ]),
  ]
  const words = {
    left: ['Esimerkkilä'],
    right: content.title,
    marking: undefined,
    foot: 'Tietokunto',
    page: '{page} / {of}',
  }
  return drawPdf(blocks, {
    title: content.title,
    author: 'Esimerkkilä',
    language: 'fi',
    day: '2026-06-30',
    furniture: words,
  })
}

type Pdfmake = {
  setFonts(fonts: object): void
  createPdf(document: object): { getBuffer(): Promise<Uint8Array> }
}

async function pdfmake(): Promise<Uint8Array> {
  const maker = require('pdfmake') as Pdfmake
  maker.setFonts({ Sans: { normal: fontFile(REGULAR), bold: fontFile(BOLD) } })
  const para = (text: string, more: object = {}) => ({ text, margin: [0, 7, 65, 7], ...more })
  const item = ({ title, status, score, text, action }: LayoutItem) => [
    { text: title, style: 'h2' },
    para(`${status} · ${score}`, { bold: true }),
    para(text),
    para(action, { color: '#505a66', fontSize: 8.5 }),
  ]
  return maker
    .createPdf({
      pageSize: 'A4',
      pageMargins: [60, 86, 60, 74],
      defaultStyle: { font: 'Sans', fontSize: 9.75, lineHeight: 1.1, color: '#1b1f24' },
      styles: {
        h1: { fontSize: 25, bold: true, color: '#1d3f72', margin: [0, 0, 0, 10] },
        h2: { fontSize: 15, bold: true, margin: [0, 18, 0, 3] },
      },
      header: {
        columns: [{ text: 'Esimerkkilä' }, { text: content.title, alignment: 'right' }],
        margin: [60, 40, 60, 0],
        fontSize: 8.5,
      },
      footer: (page: number, of: number) => ({
        columns: [{ text: 'Tietokunto' }, { text: `${page} / ${of}`, alignment: 'right' }],
        margin: [60, 20, 60, 0],
        fontSize: 8.5,
      }),
      content: [
        { text: content.title, style: 'h1' },
        { toc: {} },
        ...content.sections.flatMap(({ title, items }) => [
          { text: title, style: 'h1', pageBreak: 'before', tocItem: true },
          ...items.flatMap(item),
        ]),
      ],
    })
    .getBuffer()
}

type Typst = {
  NodeCompiler: { create(options: object): { pdf(from: object, options: object): Buffer } }
}

/**
 * The page as ours: type, measure and gaps alike, so that both set as many pages. PDF/A-3b is the most that
 * this version writes: no tags. Parting words takes Typst as long as all else, so it is measured without too.
 */
async function typst(hyphenate: boolean): Promise<Uint8Array> {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as Typst
  const fontPaths = [fontFile(REGULAR).replace(/[^/]*$/, ''), fontFile(BOLD).replace(/[^/]*$/, '')]
  const compiler = NodeCompiler.create({ workspace: to.replace(/[^/]*$/, ''), fontArgs: [{ fontPaths }] })
  const plain = (text: string) => `#${JSON.stringify(text)}`
  const para = (text: string, style = '') => `#block(width: 410pt)[${style ? `#text(${style})[${text}]` : text}]`
  const source = [
    `#set document(title: ${JSON.stringify(content.title)}, author: "Esimerkkilä")`,
    `#set text(font: "Source Sans 3", size: 9.75pt, lang: "fi", hyphenate: ${hyphenate}, fill: rgb("#1b1f24"), top-edge: 9.9pt, bottom-edge: -3.6pt)`,
    '#set par(leading: 0pt, spacing: 14pt, justify: false)',
    `#set page(paper: "a4", margin: (left: 60pt, right: 60pt, top: 86pt, bottom: 74pt), header: text(size: 8.5pt)[Esimerkkilä #h(1fr) ${content.title} #v(-6pt) #line(length: 100%, stroke: 0.5pt)], footer: context text(size: 8.5pt)[Tietokunto #h(1fr) #counter(page).display("1 / 1", both: true)])`,
    '#show heading.where(level: 1): set text(size: 25pt, weight: 600, fill: rgb("#1d3f72"), top-edge: 20pt, bottom-edge: -10pt)',
    '#show heading.where(level: 1): set block(below: 24pt)',
    '#show heading.where(level: 2): set text(size: 15pt, weight: 600, top-edge: 14pt, bottom-edge: -6pt)',
    '#show heading.where(level: 2): set block(above: 28pt, below: 17pt)',
    `= ${plain(content.title)}`,
    '#outline(depth: 1, title: none)',
    ...content.sections.flatMap(({ title, items }) => [
      `#pagebreak()\n= ${plain(title)}`,
      ...items.flatMap((one) => [
        `== ${plain(one.title)}`,
        para(plain(`${one.status} · ${one.score}`), 'weight: 600'),
        para(plain(one.text)),
        para(plain(one.action), 'size: 8.5pt, fill: rgb("#505a66")'),
      ]),
    ]),
  ].join('\n\n')
  return compiler.pdf({ mainFileContent: source }, { pdfStandard: 'a-3b', creationTimestamp: 1_782_777_600 })
}
