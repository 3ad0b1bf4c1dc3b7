import { isDict, Ref } from './pdf-objects.ts'
import type { Dict, PdfObjects, Value } from './pdf-objects.ts'

/** A structure element of the whole document, with its children in reading order. */
export type Element = {
  readonly role: string
  readonly fields: Dict
  readonly children: readonly Element[]
  /** Content of the element: the page object and the number of the marked content there. */
  readonly content: readonly string[]
}

/** The structure tree as the file has it. */
export function structureOf(pdf: PdfObjects): Element[] {
  const root = pdf.dict(pdf.root['StructTreeRoot'])
  return kids(pdf, root).map((kid) => element(pdf, kid as Ref))
}

function kids(pdf: PdfObjects, { K }: Dict): readonly Value[] {
  const value = pdf.at(K)
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [K!]
}

function element(pdf: PdfObjects, ref: Ref): Element {
  const fields = pdf.dict(ref)
  const children: Element[] = []
  const content: string[] = []
  for (const kid of kids(pdf, fields)) {
    const value = pdf.at(kid)
    if (typeof value === 'number') content.push(`${(fields['Pg'] as Ref).object}:${value}`)
    else if (isDict(value) && value['Type'] === '/MCR')
      content.push(`${(value['Pg'] as Ref).object}:${value['MCID'] as number}`)
    else if (isDict(value) && value['Type'] === '/OBJR') content.push(`annotation:${(value['Obj'] as Ref).object}`)
    else children.push(element(pdf, kid as Ref))
  }
  return { role: String(fields['S']).slice(1), fields, children, content }
}

export function allOf(elements: readonly Element[]): Element[] {
  return elements.flatMap((one) => [one, ...allOf(one.children)])
}

/** What keeps a file from being PDF/UA-1 and PDF/A-3a at once, of what can be read from its objects. */
export function structureFaults(pdf: PdfObjects): string[] {
  const elements = allOf(structureOf(pdf))
  return [
    ...catalogFaults(pdf),
    ...fontFaults(pdf),
    ...elements.flatMap((one) => elementFaults(one)),
    ...pageFaults(pdf, elements),
    ...headingFaults(elements),
    ...fileFaults(pdf),
    ...actionFaults(pdf),
  ]
}

function catalogFaults({ root, dict, list, stream, trailer }: PdfObjects): string[] {
  const xmp = stream(root['Metadata']).toString('utf8')
  const intent = dict(list(root['OutputIntents'])[0])
  const held: [string, boolean][] = [
    ['is marked as tagged', dict(root['MarkInfo'])['Marked'] === true],
    ['has a language', /^(fi|sv)-FI$|^en-GB$/.test(String(root['Lang']))],
    ['shows its title', dict(root['ViewerPreferences'])['DisplayDocTitle'] === true],
    ['has bookmarks', list(dict(root['Outlines'])['First'] ? [0] : []).length > 0],
    ['says PDF/A-3a', /<pdfaid:part>3<.*<pdfaid:conformance>A</s.test(xmp)],
    ['says PDF/UA-1', xmp.includes('<pdfuaid:part>1<')],
    ['has a title in its metadata', /<dc:title>\s*<rdf:Alt>\s*<rdf:li [^>]*>[^<]{5,}</.test(xmp)],
    [
      'has a profile for its colours',
      intent['S'] === '/GTS_PDFA1' && stream(intent['DestOutputProfile']).length > 1000,
    ],
    ['has an identifier', list(trailer['ID']).length === 2],
    ['is not locked', trailer['Encrypt'] === undefined],
  ]
  return held.filter(([, holds]) => !holds).map(([name]) => `the document: not so that it ${name}`)
}

/** Every font has its file, its characters, and no set of glyphs (ISO 14289-1, 7.21.4). */
function fontFaults({ dicts, dict, list, stream }: PdfObjects): string[] {
  return [...dicts.values()]
    .filter(({ Type, Subtype }) => Type === '/Font' && !String(Subtype).startsWith('/CIDFont'))
    .flatMap((font) => {
      const name = String(font['BaseFont'])
      if (font['Subtype'] !== '/Type0') return [`${name}: not embedded`]
      const descriptor = dict(dict(list(font['DescendantFonts'])[0])['FontDescriptor'])
      const file = descriptor['FontFile2'] ?? descriptor['FontFile3']
      return [
        ...(file !== undefined && stream(file).length > 200 ? [] : [`${name}: no font file`]),
        ...(font['ToUnicode'] === undefined ? [`${name}: no characters`] : []),
        ...(descriptor['CIDSet'] === undefined ? [] : [`${name}: a set of glyphs`]),
      ]
    })
}

function elementFaults({ role, fields, children, content }: Element): string[] {
  const attributes = (fields['A'] ?? {}) as Dict
  const faults: string[] = []
  if (role === 'TH' && !['/Row', '/Column'].includes(String(attributes['Scope']))) faults.push('TH without scope')
  if (role === 'Figure' && String(fields['Alt'] ?? '').trim() === '') faults.push('Figure without words')
  if (role === 'Figure' && !Array.isArray(attributes['BBox'])) faults.push('Figure without its box')
  if (role === 'Link' && !content.some((one) => one.startsWith('annotation:'))) faults.push('Link that leads nowhere')
  const inside = CHILDREN[role]
  if (inside && children.some((child) => !inside.includes(child.role)))
    faults.push(`${role} with a child it may not have`)
  if (inside && content.length > 0) faults.push(`${role} with text of its own`)
  if (children.length === 0 && content.length === 0) faults.push(`${role} with nothing in it`)
  return faults
}

/** What may stand right inside (ISO 32000-1, 14.8.4.3). */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI'],
}

const HEADING = /^H([1-6])$/

function headingFaults(elements: readonly Element[]): string[] {
  const levels = elements.flatMap(({ role }) => (HEADING.test(role) ? [Number(role[1])] : []))
  const skipped = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)
  return [
    ...(levels.length === 0 ? ['no heading'] : []),
    ...skipped.map((level) => `a heading of level ${level} too soon`),
  ]
}

/** Each mark on a page belongs to the element that the tree of parents names, and each element's content is there. */
function pageFaults(pdf: PdfObjects, elements: readonly Element[]): string[] {
  const owners = new Map(elements.flatMap((one) => one.content.map((mark) => [mark, one] as const)))
  const parents = numbersOf(pdf, pdf.dict(pdf.root['StructTreeRoot'])['ParentTree'])
  const seen = new Set<string>()
  const faults = [...pdf.dicts].flatMap(([number, page]) => {
    if (page['Type'] !== '/Page') return []
    const own = pdf.list(parents.get(Number(page['StructParents'])))
    const written = contentOf(pdf, page)
    const marks = [...written.matchAll(/\/(\w+) <<\s*\/MCID (\d+)/g)].map(([, role, mcid]) => ({
      role,
      mcid: Number(mcid),
    }))
    for (const { mcid } of marks) seen.add(`${number}:${mcid}`)
    const wrong = marks.filter(({ role, mcid }) => {
      const owner = owners.get(`${number}:${mcid}`)
      return owner?.role !== role || pdf.dict(own[mcid])?.['S'] !== `/${role}`
    })
    const twice = marks.length - new Set(marks.map(({ mcid }) => mcid)).size
    const links = pdf.list(page['Annots']).map(pdf.dict)
    return [
      ...wrong.map(({ role, mcid }) => `page object ${number}: ${role} ${mcid} belongs to nothing`),
      ...(twice > 0 ? [`page object ${number}: ${twice} numbers used twice`] : []),
      ...(marks.length === 0 ? [`page object ${number}: nothing tagged`] : []),
      ...(page['Tabs'] !== '/S' ? [`page object ${number}: links in no order`] : []),
      ...links
        .filter(({ Contents }) => String(Contents ?? '') === '')
        .map(() => `page object ${number}: a link without words`),
      ...links
        .filter(({ StructParent }) => StructParent === undefined)
        .map(() => `page object ${number}: a link in no element`),
    ]
  })
  const lost = [...owners.keys()].filter((mark) => !mark.startsWith('annotation:') && !seen.has(mark))
  return [...faults, ...lost.map((mark) => `content ${mark} is on no page`)]
}

export function contentOf(pdf: PdfObjects, page: Dict): string {
  const contents = page['Contents']
  const refs = contents instanceof Ref ? [contents] : pdf.list(contents)
  return refs.map((ref) => pdf.stream(ref).toString('latin1')).join('\n')
}

function numbersOf(pdf: PdfObjects, tree: Value | undefined): Map<number, Value> {
  const nums = pdf.list(pdf.dict(tree)['Nums'])
  return new Map(nums.flatMap((key, i) => (i % 2 === 0 ? [[Number(key), nums[i + 1]!] as const] : [])))
}

/** A file inside says what it is to the document, in the list of the catalog and in the tree of names. */
function fileFaults({ root, dicts, dict, list }: PdfObjects): string[] {
  const files = [...dicts].filter(([, { Type }]) => Type === '/Filespec')
  const associated = list(root['AF']).map((ref) => (ref as Ref).object)
  const names = list(dict(dict(root['Names'])['EmbeddedFiles'] ?? {})['Names'])
  const named = names.flatMap((name) => (name instanceof Ref ? [name.object] : []))
  return files.flatMap(([number, { AFRelationship, F, UF, Desc, EF }]) => {
    const stream = dict(dict(EF)['F'])
    const held: [string, boolean][] = [
      ['a relationship', ['/Data', '/Source', '/Supplement'].includes(String(AFRelationship))],
      ['a name', F !== undefined && F === UF],
      ['a description', String(Desc ?? '').length > 20],
      ['a type', String(stream['Subtype'] ?? '').length > 1],
      ['a day', String(dict(stream['Params'])['ModDate'] ?? '').startsWith('D:')],
      ['a checksum of 16 bytes', String(dict(stream['Params'])['CheckSum'] ?? '').length === 16],
      ['its place in the catalog', associated.includes(number)],
      ['its place among the names', named.includes(number)],
    ]
    return held.filter(([, holds]) => !holds).map(([name]) => `the file ${String(UF)} has not ${name}`)
  })
}

/** Nothing in a report runs, opens a program, or asks for anything from elsewhere. */
const ACTS = [
  '/JavaScript',
  '/Launch',
  '/URI',
  '/GoToR',
  '/SubmitForm',
  '/ImportData',
  '/Movie',
  '/Sound',
  '/RichMedia',
]

export function actionFaults({ dicts }: PdfObjects): string[] {
  return [...dicts.values()].flatMap((dict) => {
    const words = [dict['S'], dict['Subtype'], ...Object.keys(dict).map((key) => `/${key}`)].map(String)
    return ACTS.filter((act) => words.includes(act)).map((act) => `an action: ${act}`)
  })
}
