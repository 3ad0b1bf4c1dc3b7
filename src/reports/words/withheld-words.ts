import type { Words } from '../../i18n/translate.ts'

/** Words of a redacted report. */
export const withheldWords = {
  place: { fi: '[Poistettu: {ground}]', sv: '[Struket: {ground}]', en: '[Withheld: {ground}]' },
  answerPlace: {
    fi: '[Vastaus poistettu: {ground}]',
    sv: '[Svaret struket: {ground}]',
    en: '[Answer withheld: {ground}]',
  },
  marking: {
    fi: 'Julkinen versio, osia poistettu: {count}',
    sv: 'Offentlig version, strukna delar: {count}',
    en: 'Public version, parts withheld: {count}',
  },
  titleMark: { fi: 'julkinen versio', sv: 'offentlig version', en: 'public version' },
  recounted: {
    fi: 'Luvut on laskettu ilman poistettuja vastauksia ({count})',
    sv: 'Siffrorna har räknats utan de strukna svaren ({count})',
    en: 'Figures counted without the withheld answers ({count})',
  },
  list: { fi: 'Poistetut osat', sv: 'Strukna delar', en: 'Parts withheld' },
  lead: {
    fi: 'Tästä raportista on poistettu {count} osaa tietopyyntöä varten. Jokaisen kohdalla on peruste, ja kaikki ovat tässä luettelossa.',
    sv: 'Ur den här rapporten har {count} delar strukits för en begäran om uppgifter. Grunden står på platsen för varje del, och alla delar finns i den här förteckningen.',
    en: 'For an information request, {count} parts were taken out of this report. The ground stands in the place of each, and all of them are in this list.',
  },
  leadNone: {
    fi: 'Tästä raportista ei ole poistettu mitään.',
    sv: 'Inget har strukits ur den här rapporten.',
    en: 'Nothing was taken out of this report.',
  },
  leadAnswers: {
    fi: 'Vastauksia on poistettu kokonaan {count}. Luvut on laskettu niin kuin näihin kysymyksiin ei olisi vastattu, koska poistetun vastauksen voisi muuten päätellä keskiarvoista. Luvut poikkeavat siksi arvioinnin tuloksesta, eikä vastauksia ole liitetty tiedostoon.',
    sv: '{count} svar har strukits helt. Siffrorna har räknats som om frågorna inte hade besvarats, eftersom ett struket svar annars kunde härledas ur medelvärdena. Därför avviker siffrorna från bedömningens resultat, och svaren har inte bifogats filen.',
    en: '{count} answers were taken out whole. The figures are counted as if these questions had not been answered, because a withheld answer could otherwise be worked out from the means. They therefore differ from the result of the assessment, and the answers are not attached to the file.',
  },
  attached: {
    fi: 'Tiedoston liitteenä olevista vastauksista on poistettu samat osat. Liite laskee samaan tulokseen.',
    sv: 'Samma delar har strukits ur svaren som är bifogade filen. Bilagan ger samma resultat.',
    en: 'The same parts are withheld from the answers attached to the file. The attachment recomputes to the same result.',
  },
  freeText: {
    fi: 'Sääntö ei tunnista henkilöiden nimiä eikä muita salassa pidettäviä tietoja vapaista teksteistä. Jäljelle jääneet tekstit on luettava ennen luovuttamista.',
    sv: 'Regeln känner inte igen namn på personer eller andra sekretessbelagda uppgifter i fria texter. De texter som återstår ska läsas innan rapporten lämnas ut.',
    en: 'The rule does not recognise names of persons or other secret information in free text. The texts that remain are to be read before the report is given out.',
  },
  rightToDecision: {
    fi: 'Tiedon pyytäjä voi saada asian viranomaisen ratkaistavaksi (julkisuuslaki 14 §).',
    sv: 'Den som begär uppgifter kan få ärendet avgjort av myndigheten (offentlighetslagen 14 §).',
    en: 'Whoever asks for information may have the matter decided by the authority (Openness Act, section 14).',
  },
  verified: {
    fi: 'Julkisuuslain kohdat on tarkistettu lain alkuperäisestä tekstistä vuodelta 1999. Myöhempiä muutoksia ei ole tarkistettu.',
    sv: 'Punkterna i offentlighetslagen är kontrollerade mot lagens ursprungliga text från 1999. Senare ändringar har inte kontrollerats.',
    en: 'The points of the Openness Act were checked against the Act as given in 1999. Later changes were not checked.',
  },
  what: { fi: 'Mitä on poistettu', sv: 'Vad som strukits', en: 'What was withheld' },
  ground: { fi: 'Peruste', sv: 'Grund', en: 'Ground' },
  level: { fi: 'Vastaus', sv: 'Svar', en: 'Answer' },
  reason: { fi: 'Perustelu', sv: 'Motivering', en: 'Reason' },
  comment: { fi: 'Kommentti', sv: 'Kommentar', en: 'Comment' },
  evidence: { fi: 'Näyttö', sv: 'Underlag', en: 'Evidence' },
  review: { fi: 'Tarkastajan huomio', sv: 'Granskarens anmärkning', en: 'Reviewer’s remark' },
  name: { fi: 'Henkilön nimi', sv: 'Persons namn', en: 'Name of a person' },
  action: { fi: 'Oman toimen nimi', sv: 'Namn på egen åtgärd', en: 'Title of an own action' },
  wholeRound: { fi: 'Koko arviointi', sv: 'Hela bedömningen', en: 'The whole assessment' },
} as const satisfies Words
