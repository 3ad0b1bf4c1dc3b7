export type TagType =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Link'
  | 'Span'

/**
 * A node of the structure tree, known by identity. It may be drawn in several parts, on several pages;
 * it enters the tree with its first part, so the tree reads in the order of drawing.
 */
export type Tag = {
  readonly type: TagType
  /** None for the document itself. */
  readonly parent: Tag | undefined
  readonly alt?: string
  readonly scope?: 'Row' | 'Column'
  /** Where it is not that of the document: a tag of BCP 47. */
  readonly language?: string | undefined
  /** How it reads, where that cannot be told from its signs. */
  readonly actual?: string
}

export const DOCUMENT: Tag = { type: 'Document', parent: undefined }

type More = Pick<Tag, 'alt' | 'scope' | 'language' | 'actual'>

export function tag(type: TagType, parent: Tag = DOCUMENT, { alt, scope, language, actual }: More = {}): Tag {
  return {
    ...{ type, parent, language },
    ...(alt === undefined ? {} : { alt }),
    ...(scope === undefined ? {} : { scope }),
    ...(actual === undefined ? {} : { actual }),
  }
}
