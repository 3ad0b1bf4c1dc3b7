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
}

export const DOCUMENT: Tag = { type: 'Document', parent: undefined }

export function tag(type: TagType, parent: Tag = DOCUMENT, more: Pick<Tag, 'alt' | 'scope'> = {}): Tag {
  return { type, parent, ...more }
}
