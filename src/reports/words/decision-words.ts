import type { Words } from '../../i18n/translate.ts'

/**
 * The proposal for a decision of the municipal executive. It names neither the executive nor the manager: a
 * city calls them otherwise (kaupunginhallitus, stadsstyrelsen), and the agenda that it is pasted into names them.
 */
export const decisionWords = {
  decision: { fi: 'Päätösehdotus', sv: 'Beslutsförslag', en: 'Proposed decision' },
  asOf: { fi: ', tilanne {day}', sv: ', läget {day}', en: ' as at {day}' },
  noted: {
    fi: 'Päätetään merkitä tiedoksi tiedonhallinnan arvioinnin tulos{when}: kokonaiskypsyys {value}, vaihteluväli {range}, kattavuus {coverage}.{duties}',
    sv: 'Resultatet av bedömningen av informationshanteringen{when} antecknas för kännedom: mognaden som helhet {value}, intervall {range}, täckning {coverage}.{duties}',
    en: 'The result of the information management assessment{when} is noted: overall maturity {value}, range {range}, coverage {coverage}.{duties}',
  },
  duties: {
    fi: ' Lain vaatimuksista täyttyy {met}, täyttyy osittain {partly}, ei täyty {notMet} ja on arvioimatta {open}.',
    sv: ' Av lagens krav uppfylls {met}, uppfylls delvis {partly}, uppfylls inte {notMet} och är obedömda {open}.',
    en: ' Of the requirements of law, {met} are met, {partly} partly met, {notMet} not met and {open} not assessed.',
  },
  notedUnfinished: {
    fi: 'Päätetään merkitä tiedoksi, että tiedonhallinnan arviointi{when} on kesken.',
    sv: 'Det antecknas för kännedom att bedömningen av informationshanteringen{when} inte är slutförd.',
    en: 'It is noted that the information management assessment{when} is unfinished.',
  },
  putRight: {
    fi: 'Lisäksi päätetään, että jokaiselle vaatimukselle, joka ei täyty tai täyttyy osittain, nimetään vastuuhenkilö ja asetetaan määräaika ja että korjausten etenemisestä raportoidaan seuraavan arvioinnin yhteydessä.',
    sv: 'Därtill beslutas att en ansvarig person utses och en tidsfrist fastställs för varje krav som inte uppfylls eller uppfylls delvis och att det i samband med nästa bedömning rapporteras om hur åtgärderna framskrider.',
    en: 'It is further resolved that a person responsible be named and a deadline set for each requirement that is not met or partly met, and that progress be reported with the next assessment.',
  },
  answer: {
    fi: 'Lisäksi päätetään, että avoimiin kysymyksiin vastataan ja tulos tuodaan sen jälkeen uudelleen käsiteltäväksi.',
    sv: 'Därtill beslutas att de öppna frågorna besvaras och att resultatet därefter tas upp till behandling på nytt.',
    en: 'It is further resolved that the open questions be answered and the result then be brought back.',
  },
  again: {
    fi: 'Lisäksi päätetään, että arviointi tehdään uudelleen vuoden kuluessa.',
    sv: 'Därtill beslutas att bedömningen görs på nytt inom ett år.',
    en: 'It is further resolved that the assessment be made again within a year.',
  },
} as const satisfies Words
