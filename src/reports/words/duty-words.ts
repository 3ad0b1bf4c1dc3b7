import type { Words } from '../../i18n/translate.ts'

/** Words around one requirement and the answers to its questions. */
export const dutyWords = {
  binds: { fi: 'Velvoite kohdistuu: {whom}.', sv: 'Skyldigheten gäller: {whom}.', en: 'Binds: {whom}.' },
  unit: { fi: 'tiedonhallintayksikkö', sv: 'informationshanteringsenheten', en: 'the information management unit' },
  management: {
    fi: 'tiedonhallintayksikön johto',
    sv: 'informationshanteringsenhetens ledning',
    en: 'the management of the information management unit',
  },
  authority: { fi: 'viranomainen', sv: 'myndigheten', en: 'the authority' },
  'system-owner': {
    fi: 'tietojärjestelmästä vastaava viranomainen',
    sv: 'den myndighet som ansvarar för informationssystemet',
    en: 'the authority responsible for the information system',
  },
  unnamed: { fi: 'laissa ei nimetä vastuutahoa', sv: 'lagen namnger ingen ansvarig', en: 'the Act names no one' },
  supervision: { fi: 'Valvonta: {who}.', sv: 'Tillsyn: {who}.', en: 'Supervision: {who}.' },
  board: {
    fi: 'tiedonhallintalautakunta',
    sv: 'informationshanteringsnämnden',
    en: 'the Information Management Board',
  },
  traficom: {
    fi: 'Liikenne- ja viestintävirasto Traficom',
    sv: 'Transport- och kommunikationsverket Traficom',
    en: 'the Transport and Communications Agency Traficom',
  },
  ombudsman: { fi: 'tietosuojavaltuutettu', sv: 'dataombudsmannen', en: 'the Data Protection Ombudsman' },
  none: {
    fi: 'laissa ei ole nimetty erityistä valvojaa',
    sv: 'lagen anger ingen särskild tillsynsmyndighet',
    en: 'the Act names no particular supervisor',
  },
  unknown: {
    fi: 'valvova viranomainen ei ole tiedossa',
    sv: 'tillsynsmyndigheten är inte känd',
    en: 'the supervisor is not known',
  },
  official: {
    fi: 'Sisältö on tarkistettu lain tekstistä.',
    sv: 'Innehållet är kontrollerat mot lagtexten.',
    en: 'Checked against the text of the Act.',
  },
  secondary: {
    fi: 'Sisältö on tarkistettu toissijaisesta lähteestä, ei lain tekstistä.',
    sv: 'Innehållet är kontrollerat mot en sekundär källa, inte mot lagtexten.',
    en: 'Checked against a secondary source, not the text of the Act.',
  },
  unverified: {
    fi: 'Lain tekstiä ei ole vahvistettu.',
    sv: 'Lagtexten är inte bekräftad.',
    en: 'The text of the law is not confirmed.',
  },
  why: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
  becauseCondition: {
    fi: 'Vaatimus koskee kuntaa vain, jos vastaus kysymykseen ”{question}” on {needed}. Vastaus on {given}.',
    sv: 'Kravet gäller kommunen bara om svaret på frågan ”{question}” är {needed}. Svaret är {given}.',
    en: 'The duty concerns the municipality only if the answer to “{question}” is {needed}. The answer is {given}.',
  },
  givenByDefault: { fi: '{given} (oletus)', sv: '{given} (antagande)', en: '{given} (assumed)' },
  notYetInForce: {
    fi: 'Säännöstä sovelletaan vasta {from} alkaen.',
    sv: 'Bestämmelsen tillämpas först från och med {from}.',
    en: 'The provision applies only from {from}.',
  },
  noLongerInForce: {
    fi: 'Säännös oli voimassa {to} asti.',
    sv: 'Bestämmelsen gällde till och med {to}.',
    en: 'The provision was in force until {to}.',
  },
  becauseClaimed: {
    fi: 'Vastaajat ovat merkinneet kaikki vaatimuksen kysymykset asioiksi, jotka eivät koske kuntaa. Perustelut ovat kysymysten kohdalla.',
    sv: 'De svarande har märkt alla frågor om kravet som sådant som inte gäller kommunen. Motiveringarna står vid frågorna.',
    en: 'Respondents marked every question of this duty as not concerning the municipality. Their reasons stand with the questions.',
  },
  becauseNotAsked: {
    fi: 'Tämän arvioinnin kyselyissä ei ole tästä vaatimuksesta kysymystä.',
    sv: 'Enkäterna i den här bedömningen har ingen fråga om kravet.',
    en: 'The questionnaires of this assessment ask nothing about this duty.',
  },
  openQuestions: {
    fi: 'Kaikkiin vaatimuksen kysymyksiin ei ole vastattu.',
    sv: 'Alla frågor om kravet är inte besvarade.',
    en: 'Not all questions of this duty have been answered.',
  },
  levelGiven: { fi: 'Taso {level}, {name}.', sv: 'Nivå {level}, {name}.', en: 'Level {level}, {name}.' },
  metFrom: {
    fi: 'Vaatimus täyttyy tasosta {metFrom}.',
    sv: 'Kravet uppfylls från nivå {metFrom}.',
    en: 'The duty is met from level {metFrom}.',
  },
  consensus: {
    fi: 'Yhteinen kanta; äänet {votes}.',
    sv: 'Gemensam ståndpunkt; röster {votes}.',
    en: 'Agreed together; votes {votes}.',
  },
  median: {
    fi: 'Äänet {votes}; taso on niiden alempi mediaani.',
    sv: 'Röster {votes}; nivån är deras lägre median.',
    en: 'Votes {votes}; the level is their lower median.',
  },
  answeredOn: { fi: 'Vastattu {day}.', sv: 'Besvarad {day}.', en: 'Answered on {day}.' },
  claimed: {
    fi: 'Vastaajan mukaan ei koske kuntaa: {reason}',
    sv: 'Gäller enligt den svarande inte kommunen: {reason}',
    en: 'According to the respondent, does not concern the municipality: {reason}',
  },
  dontKnow: { fi: 'Ei tiedetä.', sv: 'Vet inte.', en: 'Not known.' },
  unanswered: { fi: 'Ei vastausta.', sv: 'Inget svar.', en: 'No answer.' },
  ignored: {
    fi: 'Vastausta ei ole laskettu mukaan, koska kysymys ei lähtötietojen mukaan koske kuntaa.',
    sv: 'Svaret har inte räknats med, eftersom frågan enligt utgångsuppgifterna inte gäller kommunen.',
    en: 'The answer does not count, because by the background facts the question does not concern the municipality.',
  },
  notAsked: {
    fi: 'Kysymys ei lähtötietojen mukaan koske kuntaa.',
    sv: 'Frågan gäller enligt utgångsuppgifterna inte kommunen.',
    en: 'By the background facts the question does not concern the municipality.',
  },
  comment: { fi: 'Kommentti: {text}', sv: 'Kommentar: {text}', en: 'Comment: {text}' },
  evidence: { fi: 'Näyttö: {text}', sv: 'Underlag: {text}', en: 'Evidence: {text}' },
  remarksAt: {
    fi: 'Kommentti ja näyttö: katso {provision}',
    sv: 'Kommentar och underlag: se {provision}',
    en: 'Comment and evidence: see {provision}',
  },
} as const satisfies Words
