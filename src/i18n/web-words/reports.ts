import type { Words } from '../translate.ts'

/** Words of the reports of a round, and of their public versions. */
export const reportWords = {
  'reports.title': { fi: 'Raportit', sv: 'Rapporter', en: 'Reports' },
  'reports.lead': {
    fi: 'Saavutettavia PDF-tiedostoja kolmella kielellä. Jokaisen luvut ovat samat kuin tulossivulla.',
    sv: 'Tillgängliga pdf-filer på tre språk. Siffrorna är desamma som på resultatsidan.',
    en: 'Accessible PDF files in three languages. The figures are those of the results page.',
  },
  'reports.otherLanguages': { fi: 'Muilla kielillä', sv: 'På andra språk', en: 'In other languages' },
  'reports.summary.text': {
    fi: 'Yksi sivu kunnanhallitukselle: tulos, muutos edellisestä kerrasta, suurimmat puutteet ja päätösehdotus.',
    sv: 'En sida för kommunstyrelsen: resultatet, förändringen sedan förra gången, de största bristerna och ett beslutsförslag.',
    en: 'One page for the executive: the result, the change since last time, the largest gaps and a proposed decision.',
  },
  'reports.full.text': {
    fi: 'Kaikki luvut, vaatimukset ja vastaukset niille, jotka tekevät työn.',
    sv: 'Alla siffror, krav och svar för dem som gör arbetet.',
    en: 'Every figure, requirement and answer, for those who do the work.',
  },
  'reports.statutory.text': {
    fi: 'Vaatimus vaatimukselta säännös, tila, näyttö ja tarkastajan kanta: tietotilinpäätöksen liitteeksi tai tiedonhallintalautakunnalle.',
    sv: 'Krav för krav bestämmelse, status, underlag och granskarens ställning: som bilaga till databokslutet eller till informationshanteringsnämnden.',
    en: 'Requirement by requirement the provision, status, evidence and reviewer’s verdict: an annex to the data balance sheet, or for the Information Management Board.',
  },
  'reports.trend.text': {
    fi: 'Kierrokset rinnakkain, ja mitä niiden luvuista voi verrata.',
    sv: 'Omgångarna sida vid sida, och vilka av siffrorna som kan jämföras.',
    en: 'The rounds side by side, and which of their figures can be compared.',
  },
  'reports.roadmap.text': {
    fi: 'Mitä tehdään milloin ja kuka vastaa, mitä se tuo ja mitä jää pois. Hyväksytty suunnitelma, tai ehdotus ellei sellaista ole. Ehdotuksen laskeminen voi viedä puoli minuuttia.',
    sv: 'Vad som görs när och vem som ansvarar, vad det ger och vad som blir utanför. Den godkända planen, eller ett förslag om det inte finns någon. Att räkna ett förslag kan ta en halv minut.',
    en: 'What is done when and who owns it, what it brings, and what is left out. The accepted plan, or a proposal where there is none. To work a proposal out can take half a minute.',
  },
  'redact.title': { fi: 'Julkinen versio', sv: 'Offentlig version', en: 'Public version' },
  'redact.lead': {
    fi: 'Tietopyyntöä varten raportista voi poistaa salassa pidettävät osat. Jokaisen poistetun osan kohdalle jää peruste, eikä tiedostoon jää poistetusta mitään.',
    sv: 'För en begäran om uppgifter kan sekretessbelagda delar strykas ur rapporten. Grunden står kvar på platsen för varje struken del, och inget av det strukna finns kvar i filen.',
    en: 'For an information request, secret parts can be taken out of a report. The ground stays in the place of each part, and nothing of what was taken out remains in the file.',
  },
  'redact.open': { fi: 'Tee julkinen versio', sv: 'Gör en offentlig version', en: 'Make a public version' },
  'redact.freeText': {
    fi: 'Tietoturvaa ja varautumista koskevat tekstit on valittu poistettaviksi valmiiksi. Nimiä ja muita salaisuuksia vapaista teksteistä sääntö ei tunnista, joten lue tekstit ennen luovuttamista.',
    sv: 'Texter om informationssäkerhet och beredskap är förvalda att strykas. Regeln känner inte igen namn och andra hemligheter i fria texter, så läs texterna innan rapporten lämnas ut.',
    en: 'Texts about information security and preparedness are chosen already. The rule does not recognise names and other secrets in free text, so read the texts before giving the report out.',
  },
  'redact.kind': { fi: 'Raportti', sv: 'Rapport', en: 'Report' },
  'redact.language': { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  'redact.everywhere': { fi: 'Koko raportista', sv: 'I hela rapporten', en: 'In the whole report' },
  'redact.everywhere.text': {
    fi: 'Poista yhden lajin tekstit kaikista kysymyksistä.',
    sv: 'Stryk en viss typ av text i alla frågor.',
    en: 'Take one kind of text out of every question.',
  },
  'redact.names': {
    fi: 'Poista arvioijien ja hyväksyjän nimet',
    sv: 'Stryk namnen på granskarna och den som har godkänt',
    en: 'Take out the names of reviewers and of who signed off',
  },
  'redact.part.reason': { fi: 'Perustelu', sv: 'Motivering', en: 'Reason' },
  'redact.part.comment': { fi: 'Kommentti', sv: 'Kommentar', en: 'Comment' },
  'redact.part.evidence': { fi: 'Näyttö', sv: 'Underlag', en: 'Evidence' },
  'redact.part.review': { fi: 'Tarkastajan huomio', sv: 'Granskarens anmärkning', en: 'Reviewer’s remark' },
  'redact.publish': { fi: 'Ei poisteta', sv: 'Stryks inte', en: 'Not taken out' },
  'redact.ground.securityArrangements': {
    fi: 'Poistetaan: JulkL 24 § 1 mom. 7 k., turvajärjestelyt',
    sv: 'Stryks: OffentlighetsL 24 § 1 mom. 7 punkten, skyddsarrangemang',
    en: 'Taken out: Openness Act 24(1)(7), security arrangements',
  },
  'redact.ground.preparedness': {
    fi: 'Poistetaan: JulkL 24 § 1 mom. 8 k., varautuminen',
    sv: 'Stryks: OffentlighetsL 24 § 1 mom. 8 punkten, beredskap',
    en: 'Taken out: Openness Act 24(1)(8), preparedness',
  },
  'redact.ground.businessSecret': {
    fi: 'Poistetaan: JulkL 24 § 1 mom. 20 k., liikesalaisuus',
    sv: 'Stryks: OffentlighetsL 24 § 1 mom. 20 punkten, affärshemlighet',
    en: 'Taken out: Openness Act 24(1)(20), business secret',
  },
  'redact.ground.personalData': {
    fi: 'Poistetaan: henkilötieto (säännöstä ei ole vahvistettu)',
    sv: 'Stryks: personuppgift (bestämmelsen är inte bekräftad)',
    en: 'Taken out: personal data (provision unverified)',
  },
  'redact.ground.own': {
    fi: 'Poistetaan: oma peruste (kohdasta Oma peruste)',
    sv: 'Stryks: egen grund (från fältet Egen grund)',
    en: 'Taken out: own ground (from the field Own ground)',
  },
  'redact.own': { fi: 'Oma peruste', sv: 'Egen grund', en: 'Own ground' },
  'redact.own.hint': {
    fi: 'Säännös, johon salassapito perustuu. Se näkyy raportissa.',
    sv: 'Bestämmelsen som sekretessen grundar sig på. Den syns i rapporten.',
    en: 'The provision that the secrecy rests on. It is shown in the report.',
  },
  'redact.byQuestion': { fi: 'Kysymyksittäin', sv: 'Fråga för fråga', en: 'Question by question' },
  'redact.byQuestion.text': {
    fi: 'Poistettu vastaus lasketaan vastaamattomaksi, koska sen voisi muuten päätellä keskiarvoista. Silloin raportin luvut poikkeavat tuloksesta, eikä vastauksia liitetä tiedostoon.',
    sv: 'Ett struket svar räknas som obesvarat, eftersom det annars kunde härledas ur medelvärdena. Då avviker rapportens siffror från resultatet, och svaren bifogas inte filen.',
    en: 'A withheld answer counts as unanswered, because it could otherwise be worked out from the means. The figures of the report then differ from the result, and the answers are not attached.',
  },
  'redact.nothing': {
    fi: 'Kysymyksiin ei ole vielä vastattu.',
    sv: 'Frågorna har inte besvarats ännu.',
    en: 'No question has been answered yet.',
  },
  'redact.texts': { fi: 'Kysymyksen tekstit', sv: 'Frågans texter', en: 'Texts of the question' },
  'redact.whole': { fi: 'Poista myös vastaus', sv: 'Stryk också svaret', en: 'Take out the answer too' },
  'redact.submit': {
    fi: 'Lataa julkinen versio',
    sv: 'Ladda ner den offentliga versionen',
    en: 'Download the public version',
  },
  'redact.after': {
    fi: 'Lataamisesta jää merkintä tapahtumiin: mikä raportti ja montako osaa poistettiin, ei mitä niissä luki.',
    sv: 'Nedladdningen antecknas bland händelserna: vilken rapport och hur många delar som ströks, inte vad som stod i dem.',
    en: 'The download is recorded on the trail: which report and how many parts were taken out, not what they said.',
  },
  'redact.error.own': {
    fi: 'Kirjoita oma peruste, tai valitse jokin valmiista perusteista.',
    sv: 'Skriv den egna grunden, eller välj någon av de färdiga grunderna.',
    en: 'Write your own ground, or choose one of those listed.',
  },
  'redact.error.ground': {
    fi: 'Valitse peruste kysymykselle, jonka vastaus poistetaan.',
    sv: 'Välj en grund för frågan vars svar stryks.',
    en: 'Choose the ground for the question whose answer is taken out.',
  },
} as const satisfies Words
