import type { Words } from './translate.ts'

/** The forms and types that `badForm` and `wrongType` speak of, in words. */
export const formWords: Words = {
  id: {
    fi: 'pieniä kirjaimia, numeroita ja yhdysviivoja, esimerkiksi logs-reviewed',
    sv: 'små bokstäver, siffror och bindestreck, till exempel logs-reviewed',
    en: 'lower-case letters, digits and hyphens, such as logs-reviewed',
  },
  factId: {
    fi: 'yksi sana pienellä alkukirjaimella, esimerkiksi automatedDecisions',
    sv: 'ett ord med liten begynnelsebokstav, till exempel automatedDecisions',
    en: 'one word that begins with a small letter, such as automatedDecisions',
  },
  version: {
    fi: 'lainausmerkeissä kaksi lukua, esimerkiksi "1.0"',
    sv: 'två tal inom citattecken, till exempel "1.0"',
    en: 'two numbers in quotes, such as "1.0"',
  },
  pin: {
    fi: 'tunnus@versio, esimerkiksi strategic@1.0',
    sv: 'id@version, till exempel strategic@1.0',
    en: 'id@version, such as strategic@1.0',
  },
  reference: {
    fi: 'kehys:kohta, esimerkiksi information-management-act:13-2',
    sv: 'ramverk:punkt, till exempel information-management-act:13-2',
    en: 'framework:item, such as information-management-act:13-2',
  },
  requirementId: {
    fi: 'pykälä-momentti-kohta, esimerkiksi 13-1-a',
    sv: 'paragraf-moment-punkt, till exempel 13-1-a',
    en: 'section-subsection-point, such as 13-1-a',
  },
  levelKey: { fi: 'taso 1–9', sv: 'en nivå 1–9', en: 'a level from 1 to 9' },
  municipalityCode: {
    fi: 'kolme numeroa, esimerkiksi "091"',
    sv: 'tre siffror, till exempel "091"',
    en: 'three digits, such as "091"',
  },
  place: {
    fi: 'overall, level:…, theme:… tai questionnaire:…',
    sv: 'overall, level:…, theme:… eller questionnaire:…',
    en: 'overall, level:…, theme:… or questionnaire:…',
  },
  date: { fi: 'päivä muodossa 2026-06-30', sv: 'ett datum i formen 2026-06-30', en: 'a day written 2026-06-30' },
  string: { fi: 'teksti', sv: 'text', en: 'a text' },
  number: { fi: 'luku', sv: 'ett tal', en: 'a number' },
  boolean: { fi: 'true tai false', sv: 'true eller false', en: 'true or false' },
  object: { fi: 'joukko kenttiä', sv: 'en samling fält', en: 'a group of fields' },
  array: { fi: 'luettelo', sv: 'en lista', en: 'a list' },
  'boolean|string': { fi: 'true, false tai teksti', sv: 'true, false eller text', en: 'true, false or a text' },
  'number|string': { fi: 'luku tai teksti', sv: 'ett tal eller text', en: 'a number or a text' },
  'int|string': { fi: 'kokonaisluku tai teksti', sv: 'ett heltal eller text', en: 'a whole number or a text' },
  record: { fi: 'joukko kenttiä', sv: 'en samling fält', en: 'a group of fields' },
}

/** What usually lies behind an error of the YAML parser, by its code. */
export const yamlWords: Words = {
  BLOCK_AS_IMPLICIT_KEY: {
    fi: 'Jos tekstissä on kaksoispiste, pane teksti lainausmerkkeihin; jos alla on uusi kenttä, sisennä se kuten naapurinsa.',
    sv: 'Om texten innehåller ett kolon, sätt texten inom citattecken; om ett nytt fält följer, dra in det som sina grannar.',
    en: 'If the text has a colon in it, put the text in quotes; if a new field follows, indent it like its neighbours.',
  },
  BAD_INDENT: {
    fi: 'Rivi on sisennetty väärin, tai sitä ennen avattu sulku on jäänyt auki.',
    sv: 'Raden har fel indrag, eller så har en parentes före den inte stängts.',
    en: 'The line is indented wrongly, or a bracket opened before it is not closed.',
  },
  TAB_AS_INDENT: {
    fi: 'Sisennä välilyönneillä, älä sarkaimella.',
    sv: 'Dra in med mellanslag, inte med tabulator.',
    en: 'Indent with spaces, not with a tab.',
  },
  MISSING_CHAR: {
    fi: 'Lainausmerkki, sulku, kaksoispiste tai väli puuttuu, tai rivi on sisennetty väärin.',
    sv: 'Ett citattecken, en parentes, ett kolon eller ett mellanslag saknas, eller så har raden fel indrag.',
    en: 'A quote, a bracket, a colon or a space is missing, or the line is indented wrongly.',
  },
  BAD_SCALAR_START: {
    fi: 'Teksti ei voi alkaa tällä merkillä. Pane teksti lainausmerkkeihin.',
    sv: 'En text kan inte börja med det här tecknet. Sätt texten inom citattecken.',
    en: 'A text cannot begin with this character. Put the text in quotes.',
  },
  BAD_DQ_ESCAPE: {
    fi: 'Kenoviivalla on lainausmerkeissä oma merkityksensä. Kirjoita se kahdesti: \\\\.',
    sv: 'Ett omvänt snedstreck har en egen betydelse inom citattecken. Skriv det två gånger: \\\\.',
    en: 'A backslash in quotes has a meaning of its own. Write it twice: \\\\.',
  },
  MULTIPLE_DOCS: {
    fi: 'Tiedostossa saa olla vain yksi asiakirja. Poista rivi ”---”.',
    sv: 'Filen får ha bara ett dokument. Ta bort raden ”---”.',
    en: 'A file may hold only one document. Remove the line “---”.',
  },
  BAD_DIRECTIVE: {
    fi: 'Poista rivi, joka alkaa merkillä %.',
    sv: 'Ta bort raden som börjar med %.',
    en: 'Remove the line that begins with %.',
  },
  NON_STRING_KEY: {
    fi: 'Kentän nimen pitää olla tavallinen teksti.',
    sv: 'Ett fälts namn ska vara vanlig text.',
    en: 'The name of a field must be plain text.',
  },
  MULTILINE_IMPLICIT_KEY: {
    fi: 'Kentän nimestä puuttuu kaksoispiste, tai tekstiltä puuttuvat lainausmerkit.',
    sv: 'Ett kolon saknas efter fältets namn, eller citattecken saknas runt texten.',
    en: 'A colon is missing after the name of the field, or quotes around the text.',
  },
  OTHER: {
    fi: 'Tarkista sisennys, lainausmerkit, sulut ja kaksoispisteet.',
    sv: 'Kontrollera indrag, citattecken, parenteser och kolon.',
    en: 'Check indents, quotes, brackets and colons.',
  },
}
