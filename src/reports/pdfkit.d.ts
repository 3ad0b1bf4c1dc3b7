/** What pdfkit 0.20 accepts and @types/pdfkit 0.17 does not know yet. */
declare namespace PDFKit {
  namespace Mixins {
    interface PDFAttachmentOptions {
      /** What the file is to the document (ISO 32000-2, 7.11.3). */
      relationship?: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified'
    }
  }
  interface PDFDocument {
    /** An opened fontkit font is embedded as it is. */
    registerFont(name: string, font: import('fontkit').Font): this
    /** The font in use; and what is written, with the bytes written before: not of the documented interface. */
    readonly _font: import('./pdf/shown-words.ts').EmbeddedFont
    _offset: number
    _write(data: string | Uint8Array): void
  }
  interface PDFPage {
    readonly fonts: Record<string, PDFKitReference>
  }
  interface PDFOutline {
    /** `top` in points from the top of the page at hand. */
    addItem(title: string, options: { top: number }): PDFOutline
  }
  namespace Mixins {
    interface StructureElementOptions {
      scope?: 'Row' | 'Column'
      bbox?: [number, number, number, number]
      placement?: 'Block' | 'Inline'
    }
    interface AnnotationOption {
      structParent?: PDFStructureElement
    }
  }
}
