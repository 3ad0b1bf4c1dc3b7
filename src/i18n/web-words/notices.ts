import type { Words } from '../translate.ts'

/**
 * The accessibility statement (Act 306/2019, section 9: status, shortcomings and alternatives, feedback,
 * supervisor) and the privacy notice (GDPR, article 13).
 */
export const noticeWords = {
  'accessibility.title': { fi: 'Saavutettavuusseloste', sv: 'Tillgänglighetsutlåtande', en: 'Accessibility statement' },
  'accessibility.lead': {
    fi: 'Tämä seloste koskee Tietokunto-palvelua osoitteessa {address}. Seloste on päivitetty {day}.',
    sv: 'Det här utlåtandet gäller tjänsten Tietokunto på adressen {address}. Utlåtandet har uppdaterats {day}.',
    en: 'This statement concerns the Tietokunto service at {address}. It was last updated on {day}.',
  },
  'accessibility.status.title': {
    fi: 'Saavutettavuuden tila',
    sv: 'Tillgänglighetsstatus',
    en: 'How accessible the service is',
  },
  'accessibility.status.text': {
    fi: 'Laki digitaalisten palvelujen tarjoamisesta (306/2019) edellyttää, että palvelu täyttää WCAG 2.1 -ohjeiston A- ja AA-tason vaatimukset. Palvelu täyttää ne osittain: puutteet on lueteltu alla. Tavoitteena on WCAG 2.2 -ohjeiston A- ja AA-taso.',
    sv: 'Enligt lagen om tillhandahållande av digitala tjänster (306/2019) ska tjänsten uppfylla kraven på nivå A och AA i WCAG 2.1. Tjänsten uppfyller dem delvis: bristerna räknas upp nedan. Målet är nivå A och AA i WCAG 2.2.',
    en: 'The Act on the Provision of Digital Services (306/2019) requires levels A and AA of WCAG 2.1. The service meets them in part: the shortcomings are listed below. It aims at levels A and AA of WCAG 2.2.',
  },
  'accessibility.gaps.title': {
    fi: 'Puutteet ja vaihtoehdot',
    sv: 'Brister och alternativ',
    en: 'Shortcomings and alternatives',
  },
  'accessibility.method.users': {
    fi: 'Palvelua ei ole vielä testattu ruudunlukijalla eikä yhdessä käyttäjien kanssa.',
    sv: 'Tjänsten har ännu inte testats med skärmläsare eller tillsammans med användare.',
    en: 'The service has not yet been tested with a screen reader or with users.',
  },
  'accessibility.gaps.evidence': {
    fi: 'Tiedostot, joita kunnat itse lisäävät näytöksi, eivät välttämättä ole saavutettavia. Pyydä sisältö toisessa muodossa kuntasi yhteyshenkilöltä.',
    sv: 'Filer som kommunerna själva lägger till som underlag är inte nödvändigtvis tillgängliga. Be kommunens kontaktperson om innehållet i en annan form.',
    en: 'Files that municipalities themselves add as evidence may not be accessible. Ask your municipality’s contact person for the content in another form.',
  },
  'accessibility.gaps.charts': {
    fi: 'Kaavioita ei voi lukea ruudunlukijalla. Jokaisen kaavion vieressä on taulukko, jossa on samat luvut.',
    sv: 'Diagrammen kan inte läsas med skärmläsare. Vid varje diagram finns en tabell med samma siffror.',
    en: 'Charts cannot be read with a screen reader. Beside each chart is a table with the same figures.',
  },
  'accessibility.gaps.time': {
    fi: 'Kirjautuminen päättyy, kun palvelua ei käytetä 30 minuuttiin, ja viimeistään 12 tunnin kuluttua. Palvelu varoittaa tästä viisi minuuttia ennen, mutta ei selaimessa, jossa skriptit eivät ole käytössä. Tallenna tällöin usein.',
    sv: 'Inloggningen upphör när tjänsten inte har använts på 30 minuter, och senast efter 12 timmar. Tjänsten varnar för detta fem minuter i förväg, men inte i en webbläsare där skript inte är i bruk. Spara då ofta.',
    en: 'A sign-in ends when the service has not been used for 30 minutes, and after 12 hours at the latest. The service warns of this five minutes before, but not in a browser without scripts. Save often in that case.',
  },
  'accessibility.method.title': {
    fi: 'Miten saavutettavuus on arvioitu',
    sv: 'Så har tillgängligheten bedömts',
    en: 'How accessibility was assessed',
  },
  'accessibility.method.text': {
    fi: 'Palvelun tekijät ovat arvioineet palvelun itse. Jokainen sivu tarkistetaan automaattisesti axe-työkalulla vaaleassa ja tummassa näkymässä sekä 320 ja 1 280 kuvapisteen leveydellä. Samalla tarkistetaan, että sivu mahtuu 320 kuvapisteen leveyteen, mikä vastaa 400 prosentin suurennosta. Tärkeimmät tehtävät, kuten kirjautuminen, vastaaminen ja raportin lataaminen, tehdään automaattisesti pelkällä näppäimistöllä. Automaattinen tarkistus löytää vain osan puutteista.',
    sv: 'De som har gjort tjänsten har själva bedömt den. Varje sida kontrolleras automatiskt med verktyget axe i ljust och mörkt läge samt i bredderna 320 och 1 280 bildpunkter. Samtidigt kontrolleras att sidan ryms på 320 bildpunkters bredd, vilket motsvarar 400 procents förstoring. De viktigaste uppgifterna, såsom att logga in, svara och ladda ner en rapport, utförs automatiskt med enbart tangentbord. En automatisk kontroll hittar bara en del av bristerna.',
    en: 'The makers of the service have assessed it themselves. Each page is checked automatically with the axe tool, in light and dark mode and at widths of 320 and 1,280 pixels. It is also checked that the page fits a width of 320 pixels, which equals 400 per cent zoom. The main tasks, such as signing in, answering and downloading a report, are gone through automatically with the keyboard alone. Automatic checks find only some of the shortcomings.',
  },
  'accessibility.feedback.title': {
    fi: 'Anna palautetta saavutettavuudesta',
    sv: 'Ge respons om tillgängligheten',
    en: 'Give feedback on accessibility',
  },
  'accessibility.feedback.text': {
    fi: 'Jos huomaat puutteen saavutettavuudessa, kerro siitä: {contact}. Vastaamme 14 päivän kuluessa.',
    sv: 'Om du upptäcker en brist i tillgängligheten, meddela oss: {contact}. Vi svarar inom 14 dagar.',
    en: 'If you find a shortcoming in accessibility, tell us: {contact}. We answer within 14 days.',
  },
  'accessibility.supervisor.title': {
    fi: 'Valvova viranomainen',
    sv: 'Tillsynsmyndighet',
    en: 'Supervisory authority',
  },
  'accessibility.supervisor.text': {
    fi: 'Jos et ole tyytyväinen vastaukseen tai et saa vastausta 14 päivän kuluessa, voit tehdä ilmoituksen valvovalle viranomaiselle: {supervisor}.',
    sv: 'Om du inte är nöjd med svaret eller inte får något svar inom 14 dagar kan du göra en anmälan till tillsynsmyndigheten: {supervisor}.',
    en: 'If you are not satisfied with the answer, or get none within 14 days, you can report the matter to the supervisory authority: {supervisor}.',
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
    fi: 'Tietokunto käsittelee mahdollisimman vähän henkilötietoja ja vain arvioinnin tekemistä varten.',
    sv: 'Tietokunto behandlar så få personuppgifter som möjligt, och bara för att göra bedömningen.',
    en: 'Tietokunto processes as little personal data as possible, and only for the assessment.',
  },
  'privacy.controller.title': { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig', en: 'Controller' },
  'privacy.controller.text': {
    fi: 'Rekisterinpitäjä on se kunta, jonka arviointiin osallistut. Palvelun ylläpitäjä käsittelee tietoja kunnan lukuun. Yhteystieto: {contact}. Kunnan tietosuojavastaavan yhteystiedot löydät kunnan verkkosivuilta.',
    sv: 'Personuppgiftsansvarig är den kommun vars bedömning du deltar i. Den som driver tjänsten behandlar uppgifterna för kommunens räkning. Kontakt: {contact}. Kontaktuppgifterna till kommunens dataskyddsombud finns på kommunens webbplats.',
    en: 'The controller is the municipality whose assessment you take part in. Whoever runs the service processes the data on its behalf. Contact: {contact}. You will find the municipality’s data protection officer on its website.',
  },
  'privacy.data.title': {
    fi: 'Mitä tietoja käsitellään',
    sv: 'Vilka uppgifter behandlas',
    en: 'What data is processed',
  },
  'privacy.data.account': {
    fi: 'Nimi, sähköpostiosoite, kieli ja roolit kunnittain.',
    sv: 'Namn, e-postadress, språk och roller per kommun.',
    en: 'Name, e-mail address, language and roles by municipality.',
  },
  'privacy.data.password': {
    fi: 'Salasanasta tallennetaan vain tiiviste, josta salasanaa ei voi päätellä.',
    sv: 'Av lösenordet sparas bara ett hashvärde, som inte avslöjar lösenordet.',
    en: 'Of the password only a hash is stored, which does not reveal it.',
  },
  'privacy.data.trail': {
    fi: 'Tapahtumat: kuka teki mitä ja milloin. Vastausten tekstiä niissä ei ole.',
    sv: 'Händelser: vem gjorde vad och när. De innehåller inte svarens text.',
    en: 'Events: who did what and when. They do not contain the text of answers.',
  },
  'privacy.data.answers': {
    fi: 'Tieto siitä, kuka on antanut vastauksen, äänen tai arvion. Älä kirjoita vastauksiin henkilötietoja, salasanoja tai käyttäjätunnuksia.',
    sv: 'Uppgift om vem som har gett ett svar, en röst eller en bedömning. Skriv inte personuppgifter, lösenord eller användarnamn i svaren.',
    en: 'Who gave an answer, a vote or an opinion. Do not write personal data, passwords or user names into answers.',
  },
  'privacy.basis.title': { fi: 'Peruste ja tarkoitus', sv: 'Grund och ändamål', en: 'Basis and purpose' },
  'privacy.basis.text': {
    fi: 'Kunnan lakisääteisten tehtävien hoitaminen (tietosuoja-asetuksen 6 artiklan 1 kohdan c ja e alakohta, tiedonhallintalaki 906/2019).',
    sv: 'Skötsel av kommunens lagstadgade uppgifter (artikel 6.1 c och e i dataskyddsförordningen, informationshanteringslagen 906/2019).',
    en: 'Performing the municipality’s statutory tasks (GDPR article 6(1)(c) and (e), Information Management Act 906/2019).',
  },
  'privacy.cookies.title': { fi: 'Evästeet', sv: 'Kakor', en: 'Cookies' },
  'privacy.cookies.text': {
    fi: 'Palvelu käyttää vain kahta välttämätöntä evästettä. Toinen pitää sinut kirjautuneena, toinen muistaa kielen. Kirjautuminen päättyy, kun et ole käyttänyt palvelua 30 minuuttiin, ja viimeistään 12 tunnin kuluttua. Käyttöä ei seurata, eikä ulkopuolisia palveluja käytetä.',
    sv: 'Tjänsten använder bara två nödvändiga kakor. Den ena håller dig inloggad, den andra minns språket. Du loggas ut när du inte har använt tjänsten på 30 minuter och senast efter 12 timmar. Ingen spårning sker och inga utomstående tjänster används.',
    en: 'The service uses only two necessary cookies. One keeps you signed in, the other remembers the language. You are signed out after 30 minutes without use and after 12 hours at the latest. There is no tracking and there are no third parties.',
  },
  'privacy.keeping.title': {
    fi: 'Säilytys ja luovutukset',
    sv: 'Förvaring och utlämnande',
    en: 'Keeping and disclosure',
  },
  'privacy.keeping.text': {
    fi: 'Tietoja säilytetään niin kauan kuin kunta käyttää palvelua tai arkistointi sitä edellyttää. Kirjautumistiedot ja kertakäyttöiset linkit poistuvat itsestään. Tietoja ei luovuteta muille eikä siirretä EU:n ja ETA:n ulkopuolelle.',
    sv: 'Uppgifterna förvaras så länge kommunen använder tjänsten eller arkiveringen kräver det. Uppgifter om inloggningar och engångslänkar raderas av sig själva. Uppgifter lämnas inte ut och överförs inte utanför EU och EES.',
    en: 'Data is kept as long as the municipality uses the service or archiving requires. Sign-ins and one-time links are removed by themselves. Nothing is passed on to others or transferred outside the EU and EEA.',
  },
  'privacy.rights.title': { fi: 'Oikeutesi', sv: 'Dina rättigheter', en: 'Your rights' },
  'privacy.rights.text': {
    fi: 'Sinulla on oikeus nähdä tietosi ja saada virheelliset tiedot oikaistuiksi. Voit myös pyytää tietojen poistamista tai käsittelyn rajoittamista tai vastustaa käsittelyä. Kunta ratkaisee pyyntösi lain mukaan. Voit tehdä valituksen tietosuojavaltuutetulle (tietosuoja.fi).',
    sv: 'Du har rätt att få se dina uppgifter och att få felaktiga uppgifter rättade. Du kan också begära att uppgifter raderas eller att behandlingen begränsas, eller invända mot behandlingen. Kommunen avgör din begäran enligt lagen. Du kan lämna in klagomål till dataombudsmannen (tietosuoja.fi/sv).',
    en: 'You have the right to see your data and to have errors corrected. You may also ask for data to be erased or its processing restricted, or object to the processing. The municipality decides on your request by law. You may complain to the Data Protection Ombudsman (tietosuoja.fi/en).',
  },
} as const satisfies Words
