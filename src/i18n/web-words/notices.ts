import type { Words } from '../translate.ts'

/**
 * The accessibility statement (Act 306/2019, section 9: status, shortcomings and alternatives, feedback,
 * supervisor) and the privacy notice (GDPR, article 13).
 */
export const noticeWords = {
  'accessibility.title': { fi: 'Saavutettavuusseloste', sv: 'Tillgänglighetsutlåtande', en: 'Accessibility statement' },
  'accessibility.lead': {
    fi: 'Tämä seloste koskee Tietokunto-palvelua osoitteessa {address}. Seloste on laadittu {day}.',
    sv: 'Det här utlåtandet gäller tjänsten Tietokunto på adressen {address}. Utlåtandet har upprättats {day}.',
    en: 'This statement concerns the Tietokunto service at {address}. It was drawn up on {day}.',
  },
  'accessibility.status.title': { fi: 'Saavutettavuuden tila', sv: 'Tillgänglighetsstatus', en: 'Status' },
  'accessibility.status.text': {
    fi: 'Palvelun tavoitteena on WCAG 2.2:n A- ja AA-taso. Laki digitaalisten palvelujen tarjoamisesta (306/2019) edellyttää WCAG 2.1:n tasoja A ja AA. Palvelu täyttää ne osittain: puutteet on lueteltu alla.',
    sv: 'Tjänstens mål är nivåerna A och AA i WCAG 2.2. Lagen om tillhandahållande av digitala tjänster (306/2019) kräver nivåerna A och AA i WCAG 2.1. Tjänsten uppfyller dem delvis: bristerna räknas upp nedan.',
    en: 'The service aims at levels A and AA of WCAG 2.2. The Act on the Provision of Digital Services (306/2019) requires levels A and AA of WCAG 2.1. The service meets them partly: the shortcomings are listed below.',
  },
  'accessibility.gaps.title': {
    fi: 'Puutteet ja vaihtoehdot',
    sv: 'Brister och alternativ',
    en: 'Shortcomings and alternatives',
  },
  'accessibility.gaps.users': {
    fi: 'Palvelua ei ole vielä testattu ruudunlukijan käyttäjien kanssa.',
    sv: 'Tjänsten har ännu inte testats med användare av skärmläsare.',
    en: 'The service has not yet been tested with users of screen readers.',
  },
  'accessibility.gaps.evidence': {
    fi: 'Kuntien itse lisäämät todistetiedostot eivät välttämättä ole saavutettavia. Pyydä sisältö toisessa muodossa kuntasi yhteyshenkilöltä.',
    sv: 'Bevisfiler som kommunerna själva lägger till är inte nödvändigtvis tillgängliga. Be kommunens kontaktperson om innehållet i en annan form.',
    en: 'Evidence files that municipalities add may not be accessible. Ask your municipality’s contact for the content in another form.',
  },
  'accessibility.gaps.charts': {
    fi: 'Kuviot eivät itsessään avaudu ruudunlukijalla. Jokaisen vieressä on taulukko, jossa ovat samat luvut.',
    sv: 'Diagrammen kan inte läsas med skärmläsare. Bredvid vart och ett finns en tabell med samma siffror.',
    en: 'Charts cannot be read by a screen reader as such. Beside each stands a table with the same figures.',
  },
  'accessibility.method.title': {
    fi: 'Miten saavutettavuus on arvioitu',
    sv: 'Hur tillgängligheten har bedömts',
    en: 'How it was assessed',
  },
  'accessibility.method.text': {
    fi: 'Itsearviointi: jokainen sivu tarkistetaan automaattisesti molemmissa teemoissa ja kahdella leveydellä jokaisen muutoksen jälkeen, samoin käyttö pelkällä näppäimistöllä.',
    sv: 'Egen bedömning: varje sida kontrolleras automatiskt i båda temana och i två bredder efter varje ändring, liksom användning med enbart tangentbord.',
    en: 'Self-assessment: every page is checked automatically in both themes and at two widths after each change, and so is use by keyboard alone.',
  },
  'accessibility.feedback.title': { fi: 'Anna palautetta', sv: 'Ge respons', en: 'Feedback' },
  'accessibility.feedback.text': {
    fi: 'Jos huomaat saavutettavuuspuutteen, kerro siitä: {contact}. Vastaamme 14 päivän kuluessa.',
    sv: 'Om du upptäcker en brist i tillgängligheten, berätta om den: {contact}. Vi svarar inom 14 dagar.',
    en: 'If you find a shortcoming, tell us: {contact}. We answer within 14 days.',
  },
  'accessibility.supervisor.title': {
    fi: 'Valvova viranomainen',
    sv: 'Tillsynsmyndighet',
    en: 'Supervisory authority',
  },
  'accessibility.supervisor.text': {
    fi: 'Jos et ole tyytyväinen vastaukseen tai et saa sitä kahdessa viikossa, voit tehdä ilmoituksen valvovalle viranomaiselle: {supervisor}.',
    sv: 'Om du inte är nöjd med svaret eller inte får något svar inom två veckor kan du göra en anmälan till tillsynsmyndigheten: {supervisor}.',
    en: 'If you are not content with the answer, or get none within two weeks, you can notify the supervisory authority: {supervisor}.',
  },
  'notices.supervisor': {
    fi: 'Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvonta, www.saavutettavuusvaatimukset.fi',
    sv: 'Transport- och kommunikationsverket Traficom, tillsyn över digital tillgänglighet, www.tillganglighetskrav.fi',
    en: 'Finnish Transport and Communications Agency Traficom, supervision of digital accessibility, www.webaccessibility.fi',
  },
  'notices.noContact': {
    fi: 'palvelun ylläpitäjä tai kuntasi koordinaattori',
    sv: 'den som driver tjänsten eller kommunens koordinator',
    en: 'whoever runs the service, or your municipality’s coordinator',
  },
  'privacy.title': { fi: 'Tietosuojaseloste', sv: 'Dataskyddsbeskrivning', en: 'Privacy notice' },
  'privacy.lead': {
    fi: 'Tietokunto käsittelee mahdollisimman vähän henkilötietoja, ja vain arvioinnin tekemistä varten.',
    sv: 'Tietokunto behandlar så få personuppgifter som möjligt, och bara för att göra bedömningen.',
    en: 'Tietokunto processes as little personal data as possible, and only for the assessment.',
  },
  'privacy.controller.title': { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig', en: 'Controller' },
  'privacy.controller.text': {
    fi: 'Rekisterinpitäjä on se kunta, jonka arviointiin osallistut. Palvelun ylläpitäjä käsittelee tietoja kunnan lukuun. Yhteystieto: {contact}.',
    sv: 'Personuppgiftsansvarig är den kommun vars bedömning du deltar i. Den som driver tjänsten behandlar uppgifterna för kommunens räkning. Kontakt: {contact}.',
    en: 'The controller is the municipality whose assessment you take part in. Whoever runs the service processes the data on its behalf. Contact: {contact}.',
  },
  'privacy.data.title': { fi: 'Mitä tietoja', sv: 'Vilka uppgifter', en: 'What data' },
  'privacy.data.account': {
    fi: 'Nimi, sähköpostiosoite, kieli ja roolit kunnittain.',
    sv: 'Namn, e-postadress, språk och roller per kommun.',
    en: 'Name, e-mail address, language and roles by municipality.',
  },
  'privacy.data.password': {
    fi: 'Salasanasta vain tiiviste, josta salasanaa ei saa selville.',
    sv: 'Av lösenordet bara ett kondensat, som inte avslöjar lösenordet.',
    en: 'Of the password only a hash, from which it cannot be found out.',
  },
  'privacy.data.trail': {
    fi: 'Tapahtumat: kuka teki mitä ja milloin. Vastausten tekstiä niissä ei ole.',
    sv: 'Händelser: vem gjorde vad och när. De innehåller inte svarens text.',
    en: 'Events: who did what and when. They hold no text of the answers.',
  },
  'privacy.data.answers': {
    fi: 'Kenen vastaus tai tarkastus on kyseessä. Älä kirjoita vastauksiin henkilötietoja tai tunnuksia.',
    sv: 'Vems svar eller granskning det är fråga om. Skriv inte personuppgifter eller användaruppgifter i svaren.',
    en: 'Whose answer or review it is. Do not write personal data or credentials into answers.',
  },
  'privacy.basis.title': { fi: 'Peruste ja tarkoitus', sv: 'Grund och ändamål', en: 'Basis and purpose' },
  'privacy.basis.text': {
    fi: 'Kunnan lakisääteisten tehtävien hoitaminen (tietosuoja-asetuksen 6 artiklan 1 kohdan c ja e alakohta, tiedonhallintalaki 906/2019).',
    sv: 'Skötsel av kommunens lagstadgade uppgifter (artikel 6.1 c och e i dataskyddsförordningen, informationshanteringslagen 906/2019).',
    en: 'The municipality’s statutory tasks (GDPR article 6(1)(c) and (e), Act 906/2019).',
  },
  'privacy.cookies.title': { fi: 'Evästeet', sv: 'Kakor', en: 'Cookies' },
  'privacy.cookies.text': {
    fi: 'Vain kaksi välttämätöntä: istunto, joka päättyy 30 minuutin käyttämättömyyteen ja viimeistään 12 tunnissa, ja kielen valinta. Seurantaa tai ulkopuolisia palveluja ei ole.',
    sv: 'Bara två nödvändiga: sessionen, som upphör efter 30 minuter utan användning och senast efter 12 timmar, och språkvalet. Ingen spårning och inga utomstående tjänster.',
    en: 'Two necessary ones only: the session, which ends after 30 minutes without use and after 12 hours at the latest, and the choice of language. No tracking and no third parties.',
  },
  'privacy.keeping.title': { fi: 'Säilytys', sv: 'Förvaring', en: 'Keeping' },
  'privacy.keeping.text': {
    fi: 'Tietoja säilytetään niin kauan kuin kunta käyttää palvelua tai arkistointi sitä vaatii. Istunnot ja kertakäyttöiset linkit poistuvat itsestään. Tietoja ei luovuteta muille eikä siirretä EU:n ulkopuolelle.',
    sv: 'Uppgifterna förvaras så länge kommunen använder tjänsten eller arkiveringen kräver det. Sessioner och engångslänkar raderas av sig själva. Uppgifter lämnas inte ut och överförs inte utanför EU.',
    en: 'Data are kept as long as the municipality uses the service or archiving requires. Sessions and one-time links go by themselves. Nothing is passed on to others or transferred outside the EU.',
  },
  'privacy.rights.title': { fi: 'Oikeutesi', sv: 'Dina rättigheter', en: 'Your rights' },
  'privacy.rights.text': {
    fi: 'Voit pyytää nähdä, oikaista tai poistaa tietosi ja vastustaa tai rajoittaa niiden käsittelyä. Voit valittaa tietosuojavaltuutetulle (tietosuoja.fi).',
    sv: 'Du kan begära att få se, rätta eller radera dina uppgifter och invända mot eller begränsa behandlingen. Du kan klaga hos dataombudsmannen (tietosuoja.fi/sv).',
    en: 'You may ask to see, correct or erase your data, and object to or restrict its processing. You may complain to the Data Protection Ombudsman (tietosuoja.fi/en).',
  },
} as const satisfies Words
