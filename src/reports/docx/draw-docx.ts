import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { piecesOf } from './docx-blocks.ts'
import { PAGE, stylesOf } from './docx-styles.ts'
import { docxText, runsOf } from './docx-text.ts'
import type { Block } from '../block.ts'
import type { Language } from '../../i18n/translate.ts'

export type DocxMeta = {
  readonly title: string
  readonly author: string
  readonly language: Language
  /** The day that stands as the day of creation, ISO 8601. */
  readonly day: string
  readonly accent: string
  /** What stands on top of every page. */
  readonly header: string
  /** `Page {page} of {of}`. */
  readonly page: string
}

/** Blocks as a Word document: styles for headings, tables with headers, page numbers. The same blocks, the same bytes. */
export async function drawDocx(blocks: readonly Block[], meta: DocxMeta): Promise<Buffer> {
  const document = new Document({
    title: docxText(meta.title),
    creator: docxText(meta.author),
    lastModifiedBy: docxText(meta.author),
    description: '',
    styles: stylesOf(meta.accent, meta.language),
    sections: [
      {
        properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: MARGIN } },
        headers: {
          default: new Header({ children: [new Paragraph({ style: 'ReportDim', children: runsOf(meta.header) })] }),
        },
        footers: { default: new Footer({ children: [pageNumber(meta.page)] }) },
        children: piecesOf(blocks, meta.language),
      },
    ],
  })
  return settled(await Packer.toBuffer(document), meta.day)
}

const { margin } = PAGE
const MARGIN = { top: margin + 200, bottom: margin, left: margin, right: margin, header: 600, footer: 500 }

function pageNumber(page: string): Paragraph {
  const numbers = { '{page}': PageNumber.CURRENT, '{of}': PageNumber.TOTAL_PAGES } as const
  const children = page
    .split(/(\{page\}|\{of\})/)
    .map((part) => new TextRun({ children: [part === '{page}' || part === '{of}' ? numbers[part] : part] }))
  return new Paragraph({ style: 'ReportDim', alignment: AlignmentType.RIGHT, children })
}

/** What `docx` writes otherwise than it should: times of the clock, and contents that do not say what they are. */
function settled(bytes: Uint8Array, day: string): Buffer {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const text = () => strFromU8(content)
    if (name === 'word/document.xml') return [name, strToU8(text().replace('<w:sdtPr/>', CONTENTS))] as const
    if (name !== 'docProps/core.xml') return [name, content] as const
    const times = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g
    return [name, strToU8(text().replace(times, (_, tag: string) => `${tag}${day}T00:00:00Z`))] as const
  })
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 6, mtime: FIRST_ZIP_DAY }))
}

/** Named a table of contents (ISO 29500-1, 17.5.2.12), without which LibreOffice prints its command. */
const CONTENTS =
  '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'

/** A zip knows no earlier time. It is the local one, whatever the time zone. */
const FIRST_ZIP_DAY = new Date(1980, 0, 1)
