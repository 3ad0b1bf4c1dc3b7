import type { Words } from './translate.ts'

/** Words of `export` and `import`. */
export const sheetCommandWords = {
  'export.summary': {
    fi: 'kirjoittaa tulokset, vaatimukset tai kyselyn taulukoksi',
    sv: 'skriver resultaten, kraven eller enkäten som kalkylblad',
    en: 'writes results, requirements or the questionnaire as a spreadsheet',
  },
  'export.help': {
    fi: 'Käyttö: tietokunto export <vastaukset.yaml> --kind results|requirements|roadmap|questionnaire [--format xlsx|csv] --language fi|sv|en --out <tiedosto> [--json]\nKirjoittaa taulukon. Kysely on aina xlsx: sen voi täyttää ja tuoda takaisin komennolla import. Tiekartta (roadmap) tehdään kuten komennolla roadmap: --plan, --days-per-quarter, --quarters.',
    sv: 'Användning: tietokunto export <svar.yaml> --kind results|requirements|roadmap|questionnaire [--format xlsx|csv] --language fi|sv|en --out <fil> [--json]\nSkriver ett kalkylblad. Enkäten är alltid xlsx: den kan fyllas i och läsas in igen med kommandot import. Färdplanen (roadmap) görs som med kommandot roadmap: --plan, --days-per-quarter, --quarters.',
    en: 'Usage: tietokunto export <answers.yaml> --kind results|requirements|roadmap|questionnaire [--format xlsx|csv] --language fi|sv|en --out <file> [--json]\nWrites a spreadsheet. The questionnaire is always xlsx: it can be filled in and brought back with the command import. The roadmap is made as by the command roadmap: --plan, --days-per-quarter, --quarters.',
  },
  'export.done': { fi: 'Taulukko: {path}', sv: 'Kalkylblad: {path}', en: 'Spreadsheet: {path}' },
  'export.onlyXlsx': {
    fi: 'Kyselyn voi kirjoittaa vain xlsx-tiedostona. Jätä --format pois tai kirjoita --format xlsx.',
    sv: 'Enkäten kan bara skrivas som xlsx-fil. Utelämna --format eller skriv --format xlsx.',
    en: 'The questionnaire can only be written as an xlsx file. Leave out --format or write --format xlsx.',
  },
  'export.unknownKind': {
    fi: 'Taulukkoa ”{kind}” ei ole. Valitse jokin näistä: {kinds}.',
    sv: 'Kalkylbladet ”{kind}” finns inte. Välj något av dessa: {kinds}.',
    en: 'There is no spreadsheet “{kind}”. Choose one of: {kinds}.',
  },
  'export.unknownFormat': {
    fi: 'Muotoa ”{format}” ei ole. Valitse jokin näistä: {formats}.',
    sv: 'Formatet ”{format}” finns inte. Välj något av dessa: {formats}.',
    en: 'There is no format “{format}”. Choose one of: {formats}.',
  },
  'import.summary': {
    fi: 'lukee täytetyn kyselytaulukon vastaustiedostoksi',
    sv: 'läser en ifylld enkät till en svarsfil',
    en: 'reads a filled-in questionnaire into a file of answers',
  },
  'import.help': {
    fi: 'Käyttö: tietokunto import <vastaukset.yaml> <täytetty.xlsx> [--out <uudet.yaml>] [--json]\nNäyttää, mitä taulukko muuttaisi. Uusi vastaustiedosto kirjoitetaan vain, jos annat valinnan --out ja taulukossa ei ole virheitä.',
    sv: 'Användning: tietokunto import <svar.yaml> <ifylld.xlsx> [--out <nya.yaml>] [--json]\nVisar vad kalkylbladet skulle ändra. En ny svarsfil skrivs bara om du anger --out och kalkylbladet saknar fel.',
    en: 'Usage: tietokunto import <answers.yaml> <filled.xlsx> [--out <new.yaml>] [--json]\nShows what the spreadsheet would change. A new file of answers is written only with --out, and when the spreadsheet has no errors.',
  },
  'import.change': {
    fi: '{question}\n  ennen: {before}\n  nyt:   {after}',
    sv: '{question}\n  före: {before}\n  nu:   {after}',
    en: '{question}\n  before: {before}\n  after:  {after}',
  },
  'import.count': {
    fi: 'Muuttuvia vastauksia: {count}.',
    sv: 'Svar som ändras: {count}.',
    en: 'Answers that change: {count}.',
  },
  'import.stale': {
    fi: 'vastaus on muuttunut vastaustiedostossa taulukon kirjoittamisen jälkeen. Kirjoita taulukko uudelleen ja siirrä vastaus siihen.',
    sv: 'svaret har ändrats i svarsfilen efter att kalkylbladet skrevs. Skriv kalkylbladet på nytt och flytta svaret dit.',
    en: 'the answer has changed in the file of answers since the spreadsheet was written. Write the spreadsheet again and move the answer there.',
  },
  'import.done': { fi: 'Vastaukset: {path}', sv: 'Svar: {path}', en: 'Answers: {path}' },
} as const satisfies Words
