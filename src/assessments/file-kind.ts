/** The kinds of file taken as evidence: extension, media type, and how the bytes begin. */
type Kind = { readonly extension: string; readonly mediaType: string; readonly begins: (bytes: Uint8Array) => boolean }

const starts =
  (...head: readonly number[]) =>
  (bytes: Uint8Array) =>
    head.every((byte, i) => bytes[i] === byte)
const PDF = starts(0x25, 0x50, 0x44, 0x46, 0x2d)
const PNG = starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const JPEG = starts(0xff, 0xd8, 0xff)
const ZIP = starts(0x50, 0x4b, 0x03, 0x04)
const OOXML = 'application/vnd.openxmlformats-officedocument.'
const ODF = 'application/vnd.oasis.opendocument.'

const KINDS: readonly Kind[] = [
  { extension: 'pdf', mediaType: 'application/pdf', begins: PDF },
  { extension: 'png', mediaType: 'image/png', begins: PNG },
  { extension: 'jpg', mediaType: 'image/jpeg', begins: JPEG },
  { extension: 'jpeg', mediaType: 'image/jpeg', begins: JPEG },
  { extension: 'txt', mediaType: 'text/plain', begins: isText },
  { extension: 'csv', mediaType: 'text/csv', begins: isText },
  { extension: 'docx', mediaType: `${OOXML}wordprocessingml.document`, begins: zipWith('word/') },
  { extension: 'xlsx', mediaType: `${OOXML}spreadsheetml.sheet`, begins: zipWith('xl/') },
  { extension: 'odt', mediaType: `${ODF}text`, begins: zipWith(`${ODF}text`) },
  { extension: 'ods', mediaType: `${ODF}spreadsheet`, begins: zipWith(`${ODF}spreadsheet`) },
]

export const EXTENSIONS: readonly string[] = KINDS.map((kind) => `.${kind.extension}`)

/** The media type of a file whose name and bytes agree; undefined for any other. */
export function mediaTypeOf(fileName: string, bytes: Uint8Array): string | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase()
  const kind = KINDS.find((one) => one.extension === extension)
  return kind?.begins(bytes) ? kind.mediaType : undefined
}

/** UTF-8 without control characters: what a plain editor would show. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // oxlint-disable-next-line no-control-regex
    return !/[\u0000-\u0008\u000E-\u001F]/.test(text)
  } catch {
    return false
  }
}

/** A zip that names this part in it, as office documents do. */
function zipWith(name: string): (bytes: Uint8Array) => boolean {
  return (bytes) => ZIP(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
}

/** A name that is safe in a header, in a zip and on any disk: letters, digits, space, dot, hyphen, underscore. */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._-]/gu, '_')
    .replace(/^[. ]+/, '')
  return plain.slice(-120) || 'file'
}
