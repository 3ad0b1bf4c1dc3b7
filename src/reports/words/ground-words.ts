import type { Words } from '../../i18n/translate.ts'

/** Grounds for withholding, as they stand in the report. */
export const groundWords = {
  securityArrangements: {
    fi: 'julkisuuslaki (621/1999) 24 § 1 mom. 7 k., tietojärjestelmien turvajärjestelyt',
    sv: 'offentlighetslagen (621/1999) 24 § 1 mom. 7 punkten, skyddsarrangemang för datasystem',
    en: 'Openness Act (621/1999) section 24(1)(7), security arrangements of information systems',
  },
  preparedness: {
    fi: 'julkisuuslaki (621/1999) 24 § 1 mom. 8 k., varautuminen onnettomuuksiin ja poikkeusoloihin',
    sv: 'offentlighetslagen (621/1999) 24 § 1 mom. 8 punkten, beredskap för olyckor och undantagsförhållanden',
    en: 'Openness Act (621/1999) section 24(1)(8), preparedness for accidents and emergency conditions',
  },
  businessSecret: {
    fi: 'julkisuuslaki (621/1999) 24 § 1 mom. 20 k., yksityinen liike- tai ammattisalaisuus',
    sv: 'offentlighetslagen (621/1999) 24 § 1 mom. 20 punkten, privat affärs- eller yrkeshemlighet',
    en: 'Openness Act (621/1999) section 24(1)(20), private business or professional secret',
  },
  personalData: {
    fi: 'henkilötieto, säännöstä ei ole vahvistettu',
    sv: 'personuppgift, bestämmelsen är inte bekräftad',
    en: 'personal data, provision unverified',
  },
} as const satisfies Words
