import { translator } from '../../i18n/translate.ts'
import { commonWords } from '../words/common-words.ts'
import { fullWords } from '../words/full-words.ts'
import { emblemFigure } from './charts.ts'
import { whenAndAgainstWhat } from './summary-blocks.ts'
import type { Block } from '../block.ts'
import type { Report } from '../open-report.ts'

export function coverBlocks(report: Report): Block[] {
  const { input, language } = report
  const c = translator(commonWords, language)
  const t = translator(fullWords, language)
  const { governance, statutes, questionnaires } = input.round.content
  const list = [governance, ...statutes, ...questionnaires].map(({ id, version }) => `${id} ${version}`).join(', ')
  return [
    {
      kind: 'cover',
      title: c('fullTitle'),
      organisation: input.organisation.name,
      lines: whenAndAgainstWhat(report),
      emblem: emblemFigure(report),
      foot: [...municipality(report), t('coverVersions', { list }), c('certifiesNothing')],
    },
  ]
}

function municipality({ input, language, number }: Report): string[] {
  const { municipalityCode, population } = input.organisation
  if (municipalityCode === undefined || population === undefined) return []
  return [
    translator(fullWords, language)('coverMunicipality', { code: municipalityCode, population: number(population, 0) }),
  ]
}
