import { randomBytes } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { CONTENT_TYPES, partsOf, workbookOf } from '../../support/workbook.ts'
import type { WhyRefused } from '../../../src/assessments/sheet/read-proposal.ts'
import type { Dialect, Grid } from '../../support/workbook.ts'

/**
 * A file that someone sends in the place of a questionnaire, and what is to be said of it. An empty `why`: it may be read, if only nothing comes of it.
 */
export type HostileFile = {
  readonly name: string
  readonly bytes: () => Uint8Array
  readonly why: readonly WhyRefused[]
}

const MIB = 1024 * 1024
const OLE = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])
const ENTITIES = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`,
).join('')}]>`

/** Every way that we know of, on a workbook that would be good without it. */
export function hostileFiles(good: readonly Grid[]): HostileFile[] {
  const withParts = (parts: Dialect['parts']) => () => workbookOf(good, { parts: parts! })
  const workbook = () => Buffer.from(workbookOf(good))
  const sheet = (inside: string) =>
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`
  const cut = (share: number) => () => workbook().subarray(0, Math.floor(workbook().length * share))
  return [
    { name: 'nothing', bytes: () => Buffer.alloc(0), why: ['empty'] },
    { name: 'plain text', bytes: () => Buffer.from('hello'), why: ['notXlsx'] },
    { name: 'a page', bytes: () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), why: ['notXlsx'] },
    { name: 'a PDF', bytes: () => Buffer.from('%PDF-1.7\n'), why: ['notXlsx'] },
    { name: 'an old or locked workbook', bytes: () => OLE, why: ['oldOrLocked'] },
    { name: 'too many bytes', bytes: () => Buffer.concat([workbook(), Buffer.alloc(5 * MIB)]), why: ['tooLarge'] },
    {
      name: 'noise after the first bytes',
      bytes: () => Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(2000)]),
      why: ['damaged', 'notXlsx'],
    },
    { name: 'the first bytes alone', bytes: () => Buffer.from('PK\u0003\u0004'), why: ['damaged', 'notXlsx'] },
    { name: 'half of it', bytes: cut(0.5), why: ['damaged', 'notXlsx'] },
    { name: 'nearly all of it', bytes: cut(0.99), why: ['damaged', 'notXlsx'] },
    { name: 'an empty package', bytes: () => zipSync({}), why: ['notXlsx'] },
    { name: 'a package of something else', bytes: () => zipSync({ 'a.txt': strToU8('a') }), why: ['notXlsx'] },
    {
      name: 'an OpenDocument',
      bytes: () => zipSync({ mimetype: strToU8('application/vnd.oasis'), 'content.xml': strToU8('<a/>') }),
      why: ['notXlsx'],
    },
    {
      name: 'a Word document',
      bytes: () => zipSync({ '[Content_Types].xml': strToU8(CONTENT_TYPES), 'word/document.xml': strToU8('<a/>') }),
      why: ['notXlsx'],
    },
    {
      name: 'no relations',
      bytes: () =>
        zipSync({ '[Content_Types].xml': strToU8(CONTENT_TYPES), 'xl/workbook.xml': strToU8('<workbook/>') }),
      why: ['damaged'],
    },
    { name: 'macros', bytes: withParts({ 'xl/vbaProject.bin': randomBytes(100) }), why: ['macros'] },
    {
      name: 'macros by type',
      bytes: withParts({
        '[Content_Types].xml': CONTENT_TYPES.replace(
          '<Default',
          '<Default Extension="m" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/><Default',
        ),
      }),
      why: ['macros'],
    },
    { name: 'a zip bomb', bytes: withParts({ 'xl/sharedStrings.xml': Buffer.alloc(120 * MIB, 0x20) }), why: ['bomb'] },
    {
      name: 'a zip bomb in a part that nobody reads',
      bytes: withParts({ 'xl/media/image1.png': Buffer.alloc(120 * MIB) }),
      why: [],
    },
    {
      name: 'a bomb that lies of its size',
      bytes: () => lying(withParts({ 'xl/sharedStrings.xml': Buffer.alloc(60 * MIB, 0x20) })()),
      why: [],
    },
    {
      name: 'too many entries',
      bytes: withParts(Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`x/${i}.xml`, 'a']))),
      why: ['bomb'],
    },
    { name: 'the same name twice', bytes: () => doubled(workbook()), why: ['bomb'] },
    {
      name: 'entities that grow',
      bytes: withParts({ 'xl/sharedStrings.xml': `${ENTITIES}<sst><si><t>&j;</t></si></sst>` }),
      why: ['bomb'],
    },
    {
      name: 'an entity from the disk',
      bytes: withParts({
        'xl/workbook.xml':
          '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook>&x;</workbook>',
      }),
      why: ['bomb'],
    },
    {
      name: 'a path out of the package',
      bytes: withParts({ '../../etc/passwd': 'root', '/etc/passwd': 'root' }),
      why: [],
    },
    {
      name: 'names that are not data',
      bytes: withParts({ __proto__x: 'a', 'constructor.xml': 'a', 'xl/__proto__.xml': '<a/>' }),
      why: [],
    },
    {
      name: 'XML that is not closed',
      bytes: withParts({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }),
      why: ['damaged', 'noMarks'],
    },
    {
      name: 'XML that nests without end',
      bytes: withParts({ 'xl/sharedStrings.xml': '<a>'.repeat(400_000) }),
      why: [],
    },
    {
      name: 'a cell at the end of the world',
      bytes: withParts({
        'xl/worksheets/sheet1.xml': sheet(
          '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
        ),
      }),
      why: [],
    },
    {
      name: 'a cell beyond it',
      bytes: withParts({
        'xl/worksheets/sheet1.xml': sheet(
          '<sheetData><row r="1"><c r="ZZZZ99999999999"><v>1</v></c></row></sheetData>',
        ),
      }),
      why: [],
    },
    {
      name: 'columns without number',
      bytes: withParts({
        'xl/worksheets/sheet1.xml': sheet(
          `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(300_000)}</cols><sheetData/>`,
        ),
      }),
      why: ['slow', 'damaged'],
    },
    {
      name: 'cells without number',
      bytes: withParts({
        'xl/worksheets/sheet1.xml': sheet(
          `<sheetData>${'<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(500_000)}</sheetData>`,
        ),
      }),
      why: [],
    },
    {
      name: 'strings that are not there',
      bytes: withParts({
        'xl/worksheets/sheet1.xml': sheet(
          '<sheetData><row r="1"><c r="A1" t="s"><v>99999999</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>NaN</v></c></row></sheetData>',
        ),
      }),
      why: [],
    },
    { name: 'no sheets', bytes: () => workbookOf([]), why: ['noMarks'] },
    {
      name: 'a workbook of someone else',
      bytes: () => workbookOf([{ name: 'Budjetti', rows: [['a', 'b']] }]),
      why: ['noMarks'],
    },
    {
      name: 'without its hidden sheet',
      bytes: () => workbookOf(good.filter(({ name }) => name !== 'tietokunto')),
      why: ['noMarks'],
    },
    { name: 'of another format', bytes: () => workbookOf(withMeta(good, 'format', '99')), why: ['otherFormat'] },
    { name: 'of another round', bytes: () => workbookOf(withMeta(good, 'round', 'another')), why: ['otherRound'] },
    {
      name: 'of another content',
      bytes: () => workbookOf(withMeta(good, 'content', 'another')),
      why: ['otherContent'],
    },
    { name: 'with a column taken away', bytes: () => workbookOf(good.map(withoutAnswers)), why: ['columnMissing'] },
  ]
}

export function withMeta(grids: readonly Grid[], name: string, value: string): Grid[] {
  return grids.map((grid) =>
    grid.name === 'tietokunto'
      ? { ...grid, rows: grid.rows.map((row) => (row[0] === name ? [name, value, ...row.slice(2)] : row)) }
      : grid,
  )
}

function withoutAnswers(grid: Grid): Grid {
  const at = (grid.rows[0] ?? []).indexOf('answer')
  return at < 0 ? grid : { ...grid, rows: grid.rows.map((row) => row.filter((_, c) => c !== at)) }
}

/** The size that the package says of its largest part, in both places, made small. */
function lying(bytes: Buffer): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(60 * MIB)
  const small = Buffer.from([10, 0, 0, 0])
  for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 4)) small.copy(bytes, at)
  return bytes
}

/** One part under the name of another: `xl/workbook.xml` stands twice in the directory. */
function doubled(bytes: Buffer): Buffer {
  const parts = partsOf(bytes)
  const twin = 'xl/workbooX.xml'
  const both = Buffer.from(
    zipSync(Object.fromEntries(Object.entries({ ...parts, [twin]: '<workbook/>' }).map(([n, t]) => [n, strToU8(t)]))),
  )
  for (let at = both.indexOf(twin); at >= 0; at = both.indexOf(twin, at + 1)) both.write('k', at + 'xl/workboo'.length)
  return both
}
