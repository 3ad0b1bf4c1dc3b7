import type { Words } from '../../i18n/translate.ts'

/** Words around one requirement and the answers to its questions. */
export const dutyWords = {
  binds: { fi: 'Ketä sitoo: {whom}.', sv: 'Binder: {whom}.', en: 'Binds: {whom}.' },
  unit: { fi: 'tiedonhallintayksikköä', sv: 'informationshanteringsenheten', en: 'the information management entity' },
  management: {
    fi: 'tiedonhallintayksikön johtoa',
    sv: 'informationshanteringsenhetens ledning',
    en: 'the management of the information management entity',
  },
  authority: { fi: 'viranomaista', sv: 'myndigheten', en: 'the authority' },
  'system-owner': {
    fi: 'tietojärjestelmästä vastaavaa viranomaista',
    sv: 'den myndighet som ansvarar för informationssystemet',
    en: 'the authority responsible for the information system',
  },
  unnamed: {
    fi: 'laki ei nimeä velvoitettua',
    sv: 'lagen anger inte vem som är skyldig',
    en: 'the law does not name who is bound',
  },
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
    fi: 'laki ei säädä erityisestä valvojasta',
    sv: 'lagen anger ingen särskild tillsynsmyndighet',
    en: 'the law names no supervisor of its own',
  },
  unknown: {
    fi: 'ei ole selvitetty',
    sv: 'inte utrett',
    en: 'not established',
  },
  official: {
    fi: 'Sisältö on tarkistettu lain tekstistä.',
    sv: 'Innehållet är kontrollerat mot lagtexten.',
    en: 'Checked against the text of the Act.',
  },
  secondary: {
    fi: 'Sisältö on tarkistettu vain toissijaisesta lähteestä, ei lain tekstistä.',
    sv: 'Innehållet är kontrollerat bara mot en sekundär källa, inte mot lagtexten.',
    en: 'Checked against a secondary source only, not the text of the Act.',
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
    en: 'The requirement concerns the municipality only if the answer to “{question}” is {needed}. The answer is {given}.',
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
    fi: 'Kaikki vaatimuksen kysymykset on merkitty ”ei koske kuntaa”. Perustelut ovat kysymysten kohdalla.',
    sv: 'Alla frågor om kravet har markerats ”gäller inte kommunen”. Motiveringarna står vid frågorna.',
    en: 'Every question of this requirement was marked “does not apply”. The reasons stand with the questions.',
  },
  becauseNotAsked: {
    fi: 'Tämän arvioinnin kyselyissä ei ole tästä vaatimuksesta kysymystä.',
    sv: 'Enkäterna i den här bedömningen har ingen fråga om kravet.',
    en: 'The questionnaires of this assessment ask nothing about this requirement.',
  },
  openQuestions: {
    fi: 'Kaikkiin vaatimuksen kysymyksiin ei ole vastattu.',
    sv: 'Alla frågor om kravet har inte besvarats.',
    en: 'Not all questions of this requirement have been answered.',
  },
  levelGiven: { fi: 'Taso {level}, {name}.', sv: 'Nivå {level}, {name}.', en: 'Level {level}, {name}.' },
  metFrom: {
    fi: 'Vaatimus täyttyy tasosta {metFrom} alkaen.',
    sv: 'Kravet uppfylls från nivå {metFrom}.',
    en: 'The requirement is met from level {metFrom}.',
  },
  consensus: {
    fi: 'Yhteinen vastaus; äänet {votes}.',
    sv: 'Gemensamt svar; röster {votes}.',
    en: 'Shared answer; votes {votes}.',
  },
  median: {
    fi: 'Äänet {votes}; taso on niiden alempi mediaani.',
    sv: 'Röster {votes}; nivån är deras lägre median.',
    en: 'Votes {votes}; the level is their lower median.',
  },
  answeredOn: { fi: 'Vastattu {day}.', sv: 'Besvarad {day}.', en: 'Answered on {day}.' },
  claimed: {
    fi: 'Ei koske kuntaa. Perustelu: {reason}',
    sv: 'Gäller inte kommunen. Motivering: {reason}',
    en: 'Does not apply. Reason: {reason}',
  },
  dontKnow: { fi: 'Emme tiedä.', sv: 'Vi vet inte.', en: 'We don’t know.' },
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
