import type { Words } from '../translate.ts'

/** The pages of spreadsheets and Word files of a round. */
export const sheetWebWords = {
  'sheets.title': {
    fi: 'Excel- ja Word-tiedostot',
    sv: 'Excel- och Word-filer',
    en: 'Excel and Word files',
  },
  'sheets.lead': {
    fi: 'Vastaa kyselyyn taulukkolaskentaohjelmassa ja tuo vastaukset takaisin, tai ota tulokset mukaasi.',
    sv: 'Besvara enkäten i ett kalkylprogram och läs in svaren, eller ta med dig resultaten.',
    en: 'Answer the questionnaire in a spreadsheet program and bring the answers back, or take the results with you.',
  },
  'sheets.fill': { fi: 'Kysely taulukkona', sv: 'Enkäten som kalkylblad', en: 'The questionnaire as a spreadsheet' },
  'sheets.fill.text': {
    fi: 'Taulukossa ovat kysymykset, joihin voit vastata, ja niiden nykyiset vastaukset. Sen voi täyttää ilman verkkoyhteyttä.',
    sv: 'Kalkylbladet innehåller de frågor som du kan besvara och de nuvarande svaren. Det kan fyllas i utan nätförbindelse.',
    en: 'The spreadsheet holds the questions that you can answer and their present answers. It can be filled in offline.',
  },
  'sheets.fill.download': {
    fi: 'Lataa kysely (Excel)',
    sv: 'Ladda ner enkäten (Excel)',
    en: 'Download the questionnaire (Excel)',
  },
  'sheets.fill.count': { fi: 'Kysymyksiä: {count}', sv: 'Frågor: {count}', en: 'Questions: {count}' },
  'sheets.bring': {
    fi: 'Tuo täytetty kysely',
    sv: 'Läs in den ifyllda enkäten',
    en: 'Bring back the filled-in questionnaire',
  },
  'sheets.bring.text': {
    fi: 'Näet ensin, mitkä vastaukset muuttuisivat. Mitään ei tallenneta ennen kuin hyväksyt muutokset.',
    sv: 'Du ser först vilka svar som skulle ändras. Inget sparas innan du godkänner ändringarna.',
    en: 'You first see which answers would change. Nothing is saved until you accept the changes.',
  },
  'sheets.bring.file': { fi: 'Täytetty kysely', sv: 'Ifylld enkät', en: 'Filled-in questionnaire' },
  'sheets.bring.hint': {
    fi: 'Excel-tiedosto (.xlsx), enintään 5 Mt.',
    sv: 'En Excel-fil (.xlsx), högst 5 MB.',
    en: 'An Excel file (.xlsx), at most 5 MB.',
  },
  'sheets.bring.submit': { fi: 'Katso muutokset', sv: 'Visa ändringarna', en: 'See the changes' },
  'sheets.results': { fi: 'Tulokset taulukkona', sv: 'Resultaten som kalkylblad', en: 'Results as a spreadsheet' },
  'sheets.results.text': {
    fi: 'Luvut ovat samat kuin tulossivulla ja raporteissa.',
    sv: 'Talen är desamma som på resultatsidan och i rapporterna.',
    en: 'The figures are the same as on the results page and in the reports.',
  },
  'sheets.file.results.xlsx': { fi: 'Tulokset (Excel)', sv: 'Resultat (Excel)', en: 'Results (Excel)' },
  'sheets.file.results.xlsx.hint': {
    fi: 'Kypsyys, teemat, vaatimukset, erot tavoitteeseen ja vastaukset omina taulukkoinaan',
    sv: 'Mognad, teman, krav, avstånd till målet och svar på egna blad',
    en: 'Maturity, themes, requirements, gaps and answers, each on a sheet of its own',
  },
  'sheets.file.requirements.xlsx': { fi: 'Vaatimukset (Excel)', sv: 'Krav (Excel)', en: 'Requirements (Excel)' },
  'sheets.file.requirements.xlsx.hint': {
    fi: 'Jokainen lain vaatimus, sen säännös, tila ja perusteet',
    sv: 'Varje lagkrav med bestämmelse, status och grunder',
    en: 'Every requirement of the law with its provision, status and grounds',
  },
  'sheets.file.results.csv': { fi: 'Tulokset (csv)', sv: 'Resultat (csv)', en: 'Results (csv)' },
  'sheets.file.results.csv.hint': {
    fi: 'Samat tiedot yhtenä luettelona toisille ohjelmille',
    sv: 'Samma uppgifter i en enda förteckning för andra program',
    en: 'The same as one list, for other programs',
  },
  'sheets.file.requirements.csv': { fi: 'Vaatimukset (csv)', sv: 'Krav (csv)', en: 'Requirements (csv)' },
  'sheets.file.requirements.csv.hint': {
    fi: 'Vaatimusluettelo toisille ohjelmille',
    sv: 'Förteckningen över krav för andra program',
    en: 'The list of requirements, for other programs',
  },
  'sheets.word': { fi: 'Raportit muokattavina', sv: 'Rapporter för redigering', en: 'Reports for editing' },
  'sheets.word.text': {
    fi: 'Word-tiedostoa voi muokata. Päätöksen liitteeksi kannattaa antaa PDF, jonka luvut eivät muutu vahingossa.',
    sv: 'En Word-fil kan redigeras. Som bilaga till ett beslut är PDF bättre: dess tal ändras inte av misstag.',
    en: 'A Word file can be edited. As an annex to a decision, PDF is better: its figures do not change by accident.',
  },
  'sheets.word.summary': { fi: 'Tiivistelmä (docx)', sv: 'Sammandrag (docx)', en: 'Summary (docx)' },
  'sheets.word.summary.hint': { fi: 'Päätöksentekijöille', sv: 'För beslutsfattare', en: 'For decision-makers' },
  'sheets.word.full': { fi: 'Koko raportti (docx)', sv: 'Hela rapporten (docx)', en: 'Full report (docx)' },
  'sheets.word.full.hint': {
    fi: 'Kaikki luvut, vaatimukset ja vastaukset',
    sv: 'Alla tal, krav och svar',
    en: 'Every figure, requirement and answer',
  },
  'sheets.error.noFile': {
    fi: 'Valitse ensin täytetty kysely.',
    sv: 'Välj först den ifyllda enkäten.',
    en: 'Choose the filled-in questionnaire first.',
  },
  'sheets.nothing': {
    fi: 'Tiedostossa ei ollut mitään uutta. Mitään ei tallennettu.',
    sv: 'Filen innehöll inget nytt. Inget sparades.',
    en: 'There was nothing new in the file. Nothing was saved.',
  },
  'sheets.saved': {
    fi: 'Tallennettu taulukosta. Vastauksia: {count}, uusia näyttöjä: {evidence}.',
    sv: 'Sparat från kalkylbladet. Svar: {count}, nya underlag: {evidence}.',
    en: 'Saved from the spreadsheet. Answers: {count}, new pieces of evidence: {evidence}.',
  },
  'sheets.preview.title': {
    fi: 'Mitä taulukko muuttaa',
    sv: 'Vad kalkylbladet ändrar',
    en: 'What the spreadsheet changes',
  },
  'sheets.preview.count': {
    fi: 'Muuttuvia kysymyksiä: {count}. Mitään ei ole vielä tallennettu.',
    sv: 'Frågor som ändras: {count}. Inget har sparats ännu.',
    en: 'Questions that change: {count}. Nothing has been saved yet.',
  },
  'sheets.preview.before': { fi: 'Nyt', sv: 'Nu', en: 'Now' },
  'sheets.preview.after': { fi: 'Taulukossa', sv: 'I kalkylbladet', en: 'In the spreadsheet' },
  'sheets.preview.evidence': { fi: 'Uusi näyttö', sv: 'Nytt underlag', en: 'New evidence' },
  'sheets.preview.conflict': {
    fi: 'Vastausta on muutettu palvelussa sen jälkeen, kun taulukko ladattiin. {by}',
    sv: 'Svaret har ändrats i tjänsten sedan kalkylbladet laddades ner. {by}',
    en: 'The answer has been changed in the service since the spreadsheet was downloaded. {by}',
  },
  'sheets.preview.by': {
    fi: 'Muuttaja: {name}, {time}.',
    sv: 'Ändrat av {name}, {time}.',
    en: 'Changed by {name}, {time}.',
  },
  'sheets.preview.which': { fi: 'Kumpi jää voimaan?', sv: 'Vilket svar ska gälla?', en: 'Which one stands?' },
  'sheets.preview.mine': { fi: 'Taulukon vastaus', sv: 'Kalkylbladets svar', en: 'The answer of the spreadsheet' },
  'sheets.preview.theirs': { fi: 'Nykyinen vastaus', sv: 'Det nuvarande svaret', en: 'The present answer' },
  'sheets.preview.choose': {
    fi: 'Valitse, kumpi vastaus jää voimaan: {question}',
    sv: 'Välj vilket svar som ska gälla: {question}',
    en: 'Choose which answer stands: {question}',
  },
  'sheets.preview.save': {
    fi: 'Tallenna muutokset ({count})',
    sv: 'Spara ändringarna ({count})',
    en: 'Save the changes ({count})',
  },
  'sheets.preview.cancel': { fi: 'Peru tallentamatta', sv: 'Avbryt utan att spara', en: 'Cancel without saving' },
  'sheets.noAnswer': { fi: 'Ei vastausta', sv: 'Inget svar', en: 'No answer' },
  'sheets.reason': { fi: 'Perustelu', sv: 'Motivering', en: 'Reason' },
  'sheets.comment': { fi: 'Kommentti', sv: 'Kommentar', en: 'Comment' },
} as const satisfies Words
