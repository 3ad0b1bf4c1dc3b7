import { createRequire } from 'node:module'
import type * as Fontkit from 'fontkit'
import type PdfDocument from 'pdfkit'

/**
 * pdfkit and fontkit as CommonJS: as modules of the newer kind they are hundreds of small files for Node to
 * find and link, and a process draws its first report a tenth of a second later.
 */
const require = createRequire(import.meta.url)

export const PdfKit = require('pdfkit') as typeof PdfDocument
export const { create } = require('fontkit') as typeof Fontkit
