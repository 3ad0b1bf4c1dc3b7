import type { Words } from '../../i18n/translate.ts'

/** Words that every part of a report uses. */
export const commonWords = {
  summaryTitle: {
    fi: 'Tiedonhallinnan arviointi: tiivistelmä',
    sv: 'Bedömning av informationshanteringen: sammandrag',
    en: 'Information management assessment: summary',
  },
  fullTitle: {
    fi: 'Tiedonhallinnan arviointi',
    sv: 'Bedömning av informationshanteringen',
    en: 'Information management assessment',
  },
  statutoryTitle: {
    fi: 'Selvitys lain vaatimusten täyttymisestä',
    sv: 'Redogörelse för hur lagens krav uppfylls',
    en: 'Statement on the requirements of law',
  },
  trendTitle: {
    fi: 'Tiedonhallinnan kehitys arvioinnista toiseen',
    sv: 'Informationshanteringens utveckling från bedömning till bedömning',
    en: 'Information management from assessment to assessment',
  },
  roadmapTitle: {
    fi: 'Tiedonhallinnan tiekartta',
    sv: 'Färdplan för informationshanteringen',
    en: 'Information management roadmap',
  },
  page: { fi: 'Sivu {page} / {of}', sv: 'Sida {page} av {of}', en: 'Page {page} of {of}' },
  maker: { fi: 'Tietokunto', sv: 'Tietokunto', en: 'Tietokunto' },
  asOf: { fi: 'Tilanne {day}', sv: 'Läget {day}', en: 'As at {day}' },
  noDay: {
    fi: 'Arvioinnin päivää ei ole annettu',
    sv: 'Ingen dag har angetts för bedömningen',
    en: 'No day given for the assessment',
  },
  target: { fi: 'Tavoiteprofiili: {name}', sv: 'Målprofil: {name}', en: 'Target profile: {name}' },
  noTarget: {
    fi: 'Tavoiteprofiilia ei ole valittu',
    sv: 'Ingen målprofil har valts',
    en: 'No target profile chosen',
  },
  met: { fi: 'Täyttyy', sv: 'Uppfylls', en: 'Met' },
  partly: { fi: 'Täyttyy osittain', sv: 'Uppfylls delvis', en: 'Partly met' },
  notMet: { fi: 'Ei täyty', sv: 'Uppfylls inte', en: 'Not met' },
  notAssessed: { fi: 'Ei arvioitu', sv: 'Inte bedömt', en: 'Not assessed' },
  notApplicable: { fi: 'Ei koske kuntaa', sv: 'Gäller inte', en: 'Does not apply' },
  status: { fi: 'Tila', sv: 'Status', en: 'Status' },
  value: { fi: 'Arvo', sv: 'Värde', en: 'Value' },
  range: { fi: 'Vaihteluväli', sv: 'Intervall', en: 'Range' },
  coverage: { fi: 'Kattavuus', sv: 'Täckning', en: 'Coverage' },
  targetLevel: { fi: 'Tavoite', sv: 'Mål', en: 'Target' },
  theme: { fi: 'Teema', sv: 'Tema', en: 'Theme' },
  question: { fi: 'Kysymys', sv: 'Fråga', en: 'Question' },
  requirement: { fi: 'Vaatimus', sv: 'Krav', en: 'Requirement' },
  managementLevel: { fi: 'Johtamisen taso', sv: 'Ledningsnivå', en: 'Management level' },
  level: { fi: 'Taso', sv: 'Nivå', en: 'Level' },
  yes: { fi: 'kyllä', sv: 'ja', en: 'yes' },
  no: { fi: 'ei', sv: 'nej', en: 'no' },
  crest: { fi: '{name}: vaakuna', sv: '{name}: vapen', en: '{name}: coat of arms' },
  public: { fi: 'Julkinen', sv: 'Offentlig', en: 'Public' },
  secret: { fi: 'Salassa pidettävä: {ground}', sv: 'Sekretessbelagd: {ground}', en: 'Secret: {ground}' },
  sealedAnswers: {
    fi: 'Vastaukset, sisältö ja tulos, joista tämä raportti on laskettu. Tulos lasketaan niistä uudelleen komennolla tietokunto verify.',
    sv: 'De svar, det innehåll och det resultat som rapporten är gjord av. Resultatet räknas om med kommandot tietokunto verify.',
    en: 'The answers, content and result that this report was made from. The command tietokunto verify recomputes the result.',
  },
  attachedPlan: {
    fi: 'Suunnitelma, josta tämä raportti on piirretty: toimet, vuosineljännekset, ennuste ja laskennan vaiheet.',
    sv: 'Planen som rapporten är ritad av: åtgärder, kvartal, prognos och räkningens steg.',
    en: 'The plan that this report was drawn from: actions, quarters, prediction and the stages of planning.',
  },
  certifiesNothing: {
    fi: 'Tämä on kunnan oma arvio. Se ei ole todistus, viranomaisen päätös eikä oikeudellinen lausunto siitä, että kunta noudattaa lakia.',
    sv: 'Det här är kommunens egen bedömning. Den är varken ett intyg, ett myndighetsbeslut eller ett rättsligt utlåtande om att kommunen följer lagen.',
    en: 'This is the municipality’s own assessment. It is not a certificate, an authority’s decision or a legal opinion that the municipality complies with the law.',
  },
} as const satisfies Words
