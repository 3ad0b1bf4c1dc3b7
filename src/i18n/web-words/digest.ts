import type { Words } from '../translate.ts'

/** Words of the page of the monthly digest. */
export const digestWebWords = {
  'digest.title': { fi: 'Kuukausikooste', sv: 'Månadens sammandrag', en: 'Monthly digest' },
  'digest.lead': {
    fi: 'Tietokunto lähettää kuukauden alussa sähköpostin, jos tiekartassa on jotain kerrottavaa: mikä on myöhässä tai esteen takana, mikä tulee määräpäivään ja mitkä tasot odottavat vahvistusta. Viestissä on toimien nimet ja päivät, ei muistiinpanoja.',
    sv: 'I början av månaden skickar Tietokunto ett e-postmeddelande om det finns något att berätta om färdplanen: vad som är försenat eller hindrat, vad som snart ska vara klart och vilka nivåer som väntar på bekräftelse. Meddelandet har åtgärdernas namn och dagar, inga anteckningar.',
    en: 'At the beginning of a month Tietokunto sends an e-mail when the roadmap has something to tell: what is overdue or blocked, what falls due, and which levels wait to be confirmed. It holds titles and days of actions, no notes.',
  },
  'digest.noMail': {
    fi: 'Sähköpostia ei ole otettu käyttöön, joten koostetta ei lähetetä. Ylläpitäjä ottaa sen käyttöön asetuksella SMTP_URL.',
    sv: 'E-post har inte tagits i bruk, så inget sammandrag skickas. Administratören tar den i bruk med inställningen SMTP_URL.',
    en: 'Mail is not set up, so no digest is sent. The administrator sets it up by SMTP_URL.',
  },
  'digest.demo': {
    fi: 'Esimerkkikunnasta ei lähetetä koosteita.',
    sv: 'Inga sammandrag skickas från exempelkommunen.',
    en: 'No digest is sent from the example municipality.',
  },
  'digest.is.all': {
    fi: 'Kooste kaikista toimista tulee sinulle osoitteeseen {email}.',
    sv: 'Ett sammandrag av alla åtgärder skickas till dig på {email}.',
    en: 'A digest of all actions comes to you at {email}.',
  },
  'digest.is.own': {
    fi: 'Kooste toimista, joista vastaat, tulee sinulle osoitteeseen {email}.',
    sv: 'Ett sammandrag av de åtgärder du ansvarar för skickas till dig på {email}.',
    en: 'A digest of the actions that you answer for comes to you at {email}.',
  },
  'digest.is.refused': {
    fi: 'Sinulle ei lähetetä koostetta tästä kunnasta.',
    sv: 'Inget sammandrag om den här kommunen skickas till dig.',
    en: 'You get no digest of this municipality.',
  },
  'digest.last': {
    fi: 'Viimeksi lähetetty {day}.',
    sv: 'Skickades senast {day}.',
    en: 'Last sent on {day}.',
  },
  'digest.last.never': {
    fi: 'Koostetta ei ole vielä lähetetty sinulle.',
    sv: 'Inget sammandrag har skickats till dig ännu.',
    en: 'None has been sent to you yet.',
  },
  'digest.refuse': { fi: 'Älä lähetä minulle', sv: 'Skicka inte till mig', en: 'Do not send me any' },
  'digest.want': { fi: 'Lähetä taas', sv: 'Skicka igen', en: 'Send them again' },
  'digest.refused': {
    fi: 'Koostetta ei enää lähetetä sinulle.',
    sv: 'Sammandraget skickas inte längre till dig.',
    en: 'You get no digest from now on.',
  },
  'digest.wanted': {
    fi: 'Kooste lähetetään sinulle taas.',
    sv: 'Sammandraget skickas till dig igen.',
    en: 'The digest comes to you again.',
  },
  'digest.today': {
    fi: 'Mitä kooste kertoisi tänään',
    sv: 'Vad sammandraget skulle säga i dag',
    en: 'What it would say today',
  },
  'digest.nothing': {
    fi: 'Tänään ei ole mitään kerrottavaa.',
    sv: 'I dag finns det inget att berätta.',
    en: 'There is nothing to tell today.',
  },
  'roadmap.files.digest': {
    fi: 'Kuukausikooste sähköpostiin',
    sv: 'Månadens sammandrag per e-post',
    en: 'Monthly digest by e-mail',
  },
} as const satisfies Words
