import { TextRun } from 'docx'
import type { IRunOptions } from 'docx'

/** What XML 1.0 cannot hold, and halves of characters: `docx` writes text as it is given. */
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** Text as Word can hold it; line breaks are kept as they are typed. */
export function docxText(text: string): string {
  return text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(UNWRITABLE, '')
}

/** A text as runs, a break before each new line. */
export function runsOf(text: string, options: Omit<IRunOptions, 'text' | 'children' | 'break'> = {}): TextRun[] {
  return docxText(text)
    .split('\n')
    .map((line, i) => new TextRun({ ...options, text: line, ...(i === 0 ? {} : { break: 1 }) }))
}
