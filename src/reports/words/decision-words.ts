import type { Words } from '../../i18n/translate.ts'

/** The proposal for a decision of the municipal executive. */
export const decisionWords = {
  decision: { fi: 'Päätösehdotus', sv: 'Beslutsförslag', en: 'Proposed decision' },
  asOf: { fi: ', tilanne {day}', sv: ', läget {day}', en: ' as at {day}' },
  noted: {
    fi: 'Kunnanhallitus päättää merkitä tiedoksi tiedonhallinnan arvioinnin tuloksen{when}: kokonaiskypsyys {value}, vaihteluväli {range}, kattavuus {coverage}.{duties}',
    sv: 'Kommunstyrelsen beslutar anteckna resultatet av bedömningen av informationshanteringen{when} för kännedom: mognaden som helhet {value}, intervall {range}, täckning {coverage}.{duties}',
    en: 'The municipal executive resolves to note the result of the information management assessment{when}: overall maturity {value}, range {range}, coverage {coverage}.{duties}',
  },
  duties: {
    fi: ' Lain vaatimuksista täyttyy {met}, täyttyy osittain {partly}, ei täyty {notMet} ja on arvioimatta {open}.',
    sv: ' Av lagens krav uppfylls {met}, uppfylls delvis {partly}, uppfylls inte {notMet} och är obedömda {open}.',
    en: ' Of the requirements of law, {met} are met, {partly} partly met, {notMet} not met and {open} not assessed.',
  },
  notedUnfinished: {
    fi: 'Kunnanhallitus päättää merkitä tiedoksi, että tiedonhallinnan arviointi{when} on kesken.',
    sv: 'Kommunstyrelsen beslutar anteckna för kännedom att bedömningen av informationshanteringen{when} inte är slutförd.',
    en: 'The municipal executive resolves to note that the information management assessment{when} is unfinished.',
  },
  putRight: {
    fi: 'Lisäksi kunnanhallitus päättää velvoittaa kunnanjohtajan nimeämään jokaiselle vaatimukselle, joka ei täyty tai täyttyy osittain, vastuuhenkilön ja määräajan sekä raportoimaan korjausten etenemisestä seuraavan arvioinnin yhteydessä.',
    sv: 'Därtill beslutar kommunstyrelsen ålägga kommundirektören att för varje krav som inte uppfylls eller uppfylls delvis utse en ansvarig person och fastställa en tidsfrist samt att rapportera om hur åtgärderna framskrider i samband med nästa bedömning.',
    en: 'The municipal executive further resolves to instruct the municipal manager to name a person responsible and a deadline for each requirement that is not met or partly met, and to report progress with the next assessment.',
  },
  answer: {
    fi: 'Lisäksi kunnanhallitus päättää velvoittaa kunnanjohtajan huolehtimaan siitä, että avoimiin kysymyksiin vastataan ja tulos tuodaan kunnanhallitukselle.',
    sv: 'Därtill beslutar kommunstyrelsen ålägga kommundirektören att se till att de öppna frågorna besvaras och att resultatet föreläggs kommunstyrelsen.',
    en: 'The municipal executive further resolves to instruct the municipal manager to see that the open questions are answered and the result is brought before it.',
  },
  again: {
    fi: 'Lisäksi kunnanhallitus päättää, että arviointi tehdään uudelleen vuoden kuluessa.',
    sv: 'Därtill beslutar kommunstyrelsen att bedömningen ska göras på nytt inom ett år.',
    en: 'The municipal executive further resolves that the assessment be made again within a year.',
  },
} as const satisfies Words
