import { PAGE } from './design.ts'
import { PdfKit } from './engines.ts'
import { FACES, fontOf } from './fonts.ts'
import { ShownWords } from './shown-words.ts'
import type { Language } from '../../i18n/translate.ts'
import type { Face } from './fonts.ts'
import type { Attachment } from '../report-input.ts'

export type DocumentMeta = {
  readonly title: string
  readonly author: string
  readonly language: Language
  /** The day that stands as the day of creation, ISO 8601: the same report has the same bytes. */
  readonly day: string
  readonly attachments?: readonly Attachment[] | undefined
}

/**
 * A document that is both PDF/UA-1 and PDF/A-3a. pdfkit's own `subset: 'PDF/UA'` switches on the CIDSet
 * of PDF/A-1 and fails (ISO 14289-1, 7.21.4.2), so the line of PDF/UA is written here.
 */
export function openDocument(meta: DocumentMeta): ReportDocument {
  const day = new Date(`${meta.day}T00:00:00Z`)
  const doc = new ReportDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    // no font of its own: Helvetica would be read and never used
    font: null as unknown as string,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: LOCALES[meta.language],
    displayTitle: true,
    info: {
      Title: meta.title,
      Author: meta.author,
      Creator: 'Tietokunto',
      Producer: 'Tietokunto',
      CreationDate: day,
    },
  })
  for (const face of FACES) doc.registerFont(face, fontOf(face))
  doc.appendXML(PDF_UA)
  for (const attachment of meta.attachments ?? []) attach(doc, attachment, day)
  return doc
}

/** PDF/A-3 asks of each file what it is to the document: here the data that it was made from. */
function attach(doc: ReportDocument, { name, bytes, mediaType, description }: Attachment, day: Date): void {
  const dates = { creationDate: day, modifiedDate: day }
  doc.file(Buffer.from(bytes), { name, type: mediaType, description, relationship: 'Data', ...dates })
}

/** pdfkit's document, made to write long reports in little time. */
export class ReportDocument extends PdfKit {
  readonly #content: string[] = []
  readonly #words = new Map<Face, ShownWords>()
  readonly #written: Uint8Array[] = []
  #text = ''

  /** All bytes of the document, once it has been ended. */
  bytes(): Buffer {
    this.#flushText()
    return Buffer.concat([this.read() as Buffer, ...this.#written])
  }

  /** Kept as they come, strings in one piece: a stream takes as long for each line of each object as for a page. */
  override _write(data: string | Uint8Array): void {
    // the first line is written before there is a place to keep it: that one goes to the stream
    if (!(#written in this)) return super._write(data)
    this._offset += typeof data === 'string' ? data.length + 1 : data.length
    if (typeof data === 'string') {
      this.#text += `${data}\n`
      return
    }
    this.#flushText()
    this.#written.push(data)
  }

  #flushText(): void {
    if (this.#text !== '') this.#written.push(Buffer.from(this.#text, 'latin1'))
    this.#text = ''
  }

  /** A page's strokes go to it as one chunk: a chunk each is the greatest cost of a long report. */
  override addContent(data: string): this {
    this.#content.push(data)
    return this
  }

  /**
   * A line of text, `y` its base line. pdfkit would measure it, and save and restore the state of the page
   * around it; it still places what has glyphs above or below the line.
   */
  drawLine(face: Face, size: number, [x, y]: readonly [number, number], text: string): void {
    const words = this.#words.get(face) ?? new ShownWords(this.font(face)._font)
    this.#words.set(face, words)
    const shown = words.shown(text)
    if (shown === undefined) {
      this.font(face, size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
      return
    }
    const { font } = words
    this.page.fonts[font.id] ??= font.ref()
    this.addContent(`BT /${font.id} ${rounded(size)} Tf 1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm [${shown}] TJ ET`)
  }

  /** Each line is placed by the layout; pdfkit would measure it twice more, to move a pen that nobody follows. */
  override widthOfString(): number {
    return 0
  }

  /** pdfkit writes the checksum of a file as 32 letters where the standard (ISO 32000-1, 7.11.4) has 16 bytes. */
  override ref(data: { Params?: { CheckSum?: unknown } } = {}): PDFKit.PDFKitReference {
    const sum = data.Params?.CheckSum
    if (data.Params && sum !== undefined) data.Params.CheckSum = new Uint8Array(Buffer.from(String(sum), 'hex'))
    return super.ref(data)
  }

  override flushPages(): void {
    if (this.#content.length > 0) this.page.write(Buffer.from(`${this.#content.join('\n')}\n`, 'latin1'))
    this.#content.length = 0
    super.flushPages()
  }

  /** pdfkit writes the title into XML as it stands; an ampersand in it would break the metadata. */
  override endMetadata(): void {
    const { Title = '', Author = '' } = this.info
    this.info = { ...this.info, Title: escaped(Title), Author: escaped(Author) }
    super.endMetadata()
  }
}

/** To a thousandth of a point: more digits are seen by nobody. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const LOCALES: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

/** PDF/A allows a property of another standard only with its schema beside it. */
const PDF_UA = `
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`
