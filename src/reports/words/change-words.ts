import type { Words } from '../../i18n/translate.ts'

/** What changed between two rounds, and what may not be compared. */
export const changeWords = {
  noEarlier: {
    fi: 'Aiempaa arviointia, johon verrata, ei ole.',
    sv: 'Det finns ingen tidigare bedömning att jämföra med.',
    en: 'There is no earlier assessment to compare with.',
  },
  change: {
    fi: 'Muutos edellisestä arvioinnista {change}: {name} {value}, vaihteluväli {range}.',
    sv: 'Förändring från föregående bedömning {change}: {name} {value}, intervall {range}.',
    en: 'Change since the last assessment {change}: {name} {value}, range {range}.',
  },
  noChange: {
    fi: 'Edellinen arviointi, {name}: {value}, vaihteluväli {range}.',
    sv: 'Föregående bedömning, {name}: {value}, intervall {range}.',
    en: 'Last assessment, {name}: {value}, range {range}.',
  },
  metThen: {
    fi: 'Täyttyviä vaatimuksia {now}, edellisessä {before}.',
    sv: 'Krav som uppfylls {now}, i föregående {before}.',
    en: 'Requirements met {now}, last time {before}.',
  },
  notComparable: {
    fi: 'Arvoja ei voi verrata: sisältö on muuttunut ({what}).',
    sv: 'Värdena kan inte jämföras: innehållet har ändrats ({what}).',
    en: 'The values cannot be compared: the content has changed ({what}).',
  },
  statusesNotComparable: {
    fi: 'Vaatimusten tiloja ei voi verrata: sisältö on muuttunut ({what}).',
    sv: 'Kravens status kan inte jämföras: innehållet har ändrats ({what}).',
    en: 'The statuses of the requirements cannot be compared: the content has changed ({what}).',
  },
  difference: { fi: '{id} {before} → {after}', sv: '{id} {before} → {after}', en: '{id} {before} → {after}' },
  unnamed: { fi: 'päiväämätön', sv: 'odaterad', en: 'undated' },
} as const satisfies Words
