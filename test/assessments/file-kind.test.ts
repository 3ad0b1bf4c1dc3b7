import { expect } from 'chai'
import { zipSync, strToU8 } from 'fflate'
import { mediaTypeOf, safeFileName } from '../../src/assessments/file-kind.ts'

const zip = (name: string, text = '') => zipSync({ [name]: strToU8(text) }, { level: 0 })

describe('Files of evidence', () => {
  const TABLE: [string, Uint8Array, string | undefined][] = [
    ['a.pdf', strToU8('%PDF-1.7'), 'application/pdf'],
    ['A.PDF', strToU8('%PDF-1.7'), 'application/pdf'],
    ['a.png', strToU8('%PDF-1.7'), undefined],
    ['a.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['a.txt', strToU8('ääkköset'), 'text/plain'],
    ['a.txt', Uint8Array.of(0xe4, 0x00), undefined],
    ['a.csv', strToU8('a;b\n1;2'), 'text/csv'],
    ['a.docx', zip('word/document.xml'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.xlsx', zip('word/document.xml'), undefined],
    [
      'a.ods',
      zip('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
      'application/vnd.oasis.opendocument.spreadsheet',
    ],
    ['a.zip', zip('a'), undefined],
    ['a.svg', strToU8('<svg/>'), undefined],
    ['a.pdf.exe', strToU8('%PDF-1.7'), undefined],
    ['pdf', strToU8('%PDF-1.7'), undefined],
  ]
  for (const [name, bytes, type] of TABLE)
    it(`${name} is ${type ?? 'refused'}`, () => expect(mediaTypeOf(name, bytes)).to.equal(type))

  it('has a safe name on any disk and in any header', () => {
    const names = ['../../etc/passwd', 'C:\\a\\b.pdf', 'a"\r\nX: y.pdf', '\u202Efdp.exe', '...', 'Ohje 2025 ä.pdf']
    expect(names.map(safeFileName)).to.eql(['passwd', 'b.pdf', 'a___X_ y.pdf', '_fdp.exe', 'file', 'Ohje 2025 ä.pdf'])
  })
})
