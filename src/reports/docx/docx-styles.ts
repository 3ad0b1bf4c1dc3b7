import type { IStylesOptions } from 'docx'
import type { Tone } from '../block.ts'
import type { Language } from '../../i18n/translate.ts'

/** Twentieths of a point. A4, with margins of two centimetres. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1134 } as const
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin

export const LOCALES: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }
const INK = '1B1F24'
const DIM = '505A66'

/** The style of a paragraph by what it is; the names are those that Word shows. */
export const STYLE_OF: Record<Tone, string> = {
  body: 'ReportBody',
  lead: 'ReportLead',
  strong: 'ReportStrong',
  small: 'ReportSmall',
  dim: 'ReportDim',
  note: 'ReportNote',
}

/** Styles that one can change in Word for the whole document at once. Sizes in half points. */
export function stylesOf(accent: string, language: Language): IStylesOptions {
  const color = accent.replace('#', '')
  const heading = (size: number, before: number, ink = color) => ({
    run: { size, bold: true, color: ink, font: 'Calibri' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  })
  const style = (id: string, name: string, run: object, after = 120) => ({
    ...{ id, name, basedOn: 'Normal', next: id, quickFormat: true },
    ...{ run, paragraph: { spacing: { after } } },
  })
  return {
    default: {
      document: { run: { font: 'Calibri', size: 21, color: INK, language: { value: LOCALES[language] } } },
      title: heading(52, 2400),
      heading1: heading(36, 360),
      heading2: heading(28, 300, INK),
      heading3: heading(23, 240, INK),
    },
    paragraphStyles: [
      style(STYLE_OF.body, 'Report body', {}),
      style(STYLE_OF.lead, 'Report lead', { size: 24 }, 180),
      style(STYLE_OF.strong, 'Report strong', { bold: true }, 80),
      style(STYLE_OF.small, 'Report small', { size: 19 }, 80),
      style(STYLE_OF.dim, 'Report dim', { size: 19, color: DIM }),
      style(STYLE_OF.note, 'Report note', { size: 19, italics: true }),
      style('ReportLabel', 'Report label', { bold: true, color }, 60),
      style('ReportFigure', 'Report figure', { bold: true, size: 56, color }, 60),
      style('ReportCell', 'Report cell', { size: 19 }, 0),
    ],
  }
}
