import type { Words } from '../../i18n/translate.ts'

/** Words of the report on the trend between rounds. */
export const trendWords = {
  lead: {
    fi: 'Kokonaiskypsyys on {value} ({name}). Muutos ensimmäisestä vertailukelpoisesta arvioinnista on {change}.',
    sv: 'Mognaden som helhet är {value} ({name}). Förändringen från den första jämförbara bedömningen är {change}.',
    en: 'Overall maturity is {value} ({name}). The change since the first comparable assessment is {change}.',
  },
  leadAlone: {
    fi: 'Kokonaiskypsyys on {value} ({name}). Aiempaa arviointia, johon sitä voisi verrata, ei ole.',
    sv: 'Mognaden som helhet är {value} ({name}). Det finns ingen tidigare bedömning som den kan jämföras med.',
    en: 'Overall maturity is {value} ({name}). There is no earlier assessment that it could be compared with.',
  },
  overall: { fi: 'Kokonaiskypsyys', sv: 'Mognaden som helhet', en: 'Overall maturity' },
  round: { fi: 'Arviointi', sv: 'Bedömning', en: 'Assessment' },
  day: { fi: 'Tilanne', sv: 'Läget', en: 'As at' },
  change: { fi: 'Muutos', sv: 'Förändring', en: 'Change' },
  changeMeans: {
    fi: 'Muutos on viimeisen arvioinnin ja ensimmäisen sellaisen arvioinnin ero, johon sitä voi verrata.',
    sv: 'Förändringen är skillnaden mellan den sista bedömningen och den första som den kan jämföras med.',
    en: 'The change is the difference between the last assessment and the first that it can be compared with.',
  },
  latestOnly: {
    fi: 'Taulukoissa ovat viimeisimmät {count} arviointia. Kaikkien kokonaiskypsyys on edellä.',
    sv: 'Tabellerna visar de {count} senaste bedömningarna. Helhetsvärdet för alla finns ovan.',
    en: 'The tables show the latest {count} assessments. The overall value of all of them stands above.',
  },
  levels: { fi: 'Johtamisen tasot', sv: 'Ledningsnivåer', en: 'Management levels' },
  themes: { fi: 'Teemat', sv: 'Teman', en: 'Themes' },
  conformity: {
    fi: 'Vaatimusten täyttyminen: {act}',
    sv: 'Hur kraven uppfylls: {act}',
    en: 'How the requirements are met: {act}',
  },
  comparable: { fi: 'Mitä voi verrata', sv: 'Vad som kan jämföras', en: 'What can be compared' },
  allComparable: {
    fi: 'Kaikissa arvioinneissa on käytetty samaa sisältöä, joten kaikki luvut ovat vertailukelpoisia.',
    sv: 'Alla bedömningar bygger på samma innehåll, så alla siffror är jämförbara.',
    en: 'All assessments use the same content, so all figures are comparable.',
  },
  everything: {
    fi: '{name}: kaikki luvut ovat vertailukelpoisia viimeisen arvioinnin kanssa.',
    sv: '{name}: alla siffror är jämförbara med den sista bedömningen.',
    en: '{name}: all figures are comparable with the last assessment.',
  },
  some: {
    fi: '{name}: sisältö on muuttunut ({what}). Vertailukelpoisia ovat {same}.',
    sv: '{name}: innehållet har ändrats ({what}). Jämförbara är {same}.',
    en: '{name}: the content has changed ({what}). Comparable: {same}.',
  },
  nothing: {
    fi: '{name}: sisältö on muuttunut ({what}). Mikään luku ei ole vertailukelpoinen viimeisen arvioinnin kanssa.',
    sv: '{name}: innehållet har ändrats ({what}). Ingen siffra är jämförbar med den sista bedömningen.',
    en: '{name}: the content has changed ({what}). No figure is comparable with the last assessment.',
  },
  wholeAndThemes: {
    fi: 'kokonaiskypsyys ja teemat',
    sv: 'mognaden som helhet och temana',
    en: 'overall maturity and the themes',
  },
  levelNamed: { fi: 'taso {name}', sv: 'nivån {name}', en: 'the level {name}' },
  statusesOf: {
    fi: 'vaatimusten tilat ({act})',
    sv: 'kravens status ({act})',
    en: 'the statuses of the requirements ({act})',
  },
  minorVersions: {
    fi: 'Sisällön version ensimmäinen numero muuttuu, kun muutos voi vaikuttaa tulokseen. Vain se katkaisee vertailun.',
    sv: 'Den första siffran i innehållets version ändras när en ändring kan påverka resultatet. Bara det bryter jämförelsen.',
    en: 'The first number of a content version changes when a change can move a result. Only that breaks the comparison.',
  },
  otherFacts: {
    fi: 'Lähtötietojen muutos voi muuttaa sitä, mitkä vaatimukset ja kysymykset koskevat kuntaa.',
    sv: 'När utgångsuppgifterna ändras kan också de krav och frågor som gäller kommunen ändras.',
    en: 'A change of background facts can change which requirements and questions concern the municipality.',
  },
  chartOverall: {
    fi: 'Viivakaavio: kokonaiskypsyys arvioinneittain vaihteluväleineen.',
    sv: 'Linjediagram: mognaden som helhet per bedömning med intervall.',
    en: 'Line chart: overall maturity by assessment with its range.',
  },
  chartLevels: {
    fi: 'Viivakaavio: johtamisen tasojen kypsyys arvioinneittain.',
    sv: 'Linjediagram: ledningsnivåernas mognad per bedömning.',
    en: 'Line chart: maturity of the management levels by assessment.',
  },
  chartRound: { fi: '{name}: {figures}.', sv: '{name}: {figures}.', en: '{name}: {figures}.' },
  chartRange: { fi: '{value}, vaihteluväli {range}', sv: '{value}, intervall {range}', en: '{value}, range {range}' },
  legendRange: { fi: 'vaihteluväli', sv: 'intervall', en: 'range' },
} as const satisfies Words
