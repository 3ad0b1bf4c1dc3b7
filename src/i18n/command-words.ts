import { sheetCommandWords } from './sheet-command-words.ts'
import type { Words } from './translate.ts'

/** The words of the command line. */
export const commandWords = {
  ...sheetCommandWords,
  'help.intro': {
    fi: 'Tietokunto: kunnan tiedonhallinnan ja tietoturvan kypsyysarviointi.\n\nKäyttö: tietokunto <komento> [valinnat]',
    sv: 'Tietokunto: mognadsbedömning av kommunens informationshantering och informationssäkerhet.\n\nAnvändning: tietokunto <kommando> [val]',
    en: 'Tietokunto: maturity assessment of a municipality’s information management and security.\n\nUsage: tietokunto <command> [options]',
  },
  'help.more': {
    fi: 'Lisää: tietokunto <komento> --help. Kieli: --language fi|sv|en. Sisältökansio: CONTENT_DIR.\nPaluuarvo: 0 valmis, 1 tiedoissa on korjattavaa, 2 komento on kirjoitettu väärin.',
    sv: 'Mer: tietokunto <kommando> --help. Språk: --language fi|sv|en. Innehållsmapp: CONTENT_DIR.\nReturvärde: 0 klart, 1 indata har fel, 2 kommandot är felskrivet.',
    en: 'More: tietokunto <command> --help. Language: --language fi|sv|en. Content folder: CONTENT_DIR.\nExit code: 0 done, 1 the input has problems, 2 the call is wrong.',
  },
  unknownCommand: {
    fi: 'Komentoa ”{command}” ei ole.',
    sv: 'Kommandot ”{command}” finns inte.',
    en: 'There is no command “{command}”.',
  },
  unknownOption: {
    fi: 'Valintaa {option} ei tunneta tai siltä puuttuu arvo.',
    sv: 'Valet {option} är okänt eller saknar värde.',
    en: 'The option {option} is not known or lacks its value.',
  },
  unknownLanguage: {
    fi: 'Kieltä ”{language}” ei ole. Valitse fi, sv tai en.',
    sv: 'Språket ”{language}” finns inte. Välj fi, sv eller en.',
    en: 'There is no language “{language}”. Choose fi, sv or en.',
  },
  unknownKind: {
    fi: 'Raporttia ”{kind}” ei ole. Valitse jokin näistä: {kinds}.',
    sv: 'Rapporten ”{kind}” finns inte. Välj någon av dessa: {kinds}.',
    en: 'There is no report “{kind}”. Choose one of: {kinds}.',
  },
  unknownChoice: {
    fi: '{option}: ”{given}” ei kelpaa. Valitse jokin näistä: {known}.',
    sv: '{option}: ”{given}” duger inte. Välj någon av dessa: {known}.',
    en: '{option}: there is no “{given}”. Choose one of: {known}.',
  },
  argumentMissing: {
    fi: 'Komennolta puuttuu tiedosto.',
    sv: 'Kommandot saknar en fil.',
    en: 'The command lacks a file.',
  },
  argumentExtra: {
    fi: '”{argument}” on liikaa. Poista se.',
    sv: '”{argument}” är för mycket. Ta bort det.',
    en: '“{argument}” is one too many. Remove it.',
  },
  optionMissing: {
    fi: 'Valinta {option} puuttuu.',
    sv: 'Valet {option} saknas.',
    en: 'The option {option} is missing.',
  },
  cannotRead: {
    fi: 'Tiedostoa {path} ei voi lukea ({detail}).',
    sv: 'Filen {path} kan inte läsas ({detail}).',
    en: 'The file {path} cannot be read ({detail}).',
  },
  cannotWrite: {
    fi: 'Tiedostoa {path} ei voi kirjoittaa ({detail}). Tarkista kansio ja kirjoitusoikeus.',
    sv: 'Filen {path} kan inte skrivas ({detail}). Kontrollera mappen och skrivrätten.',
    en: 'The file {path} cannot be written ({detail}). Check the folder and your right to write there.',
  },
  'check.summary': {
    fi: 'tarkistaa kehykset ja kyselyt',
    sv: 'kontrollerar ramverk och enkäter',
    en: 'checks frameworks and questionnaires',
  },
  'check.help': {
    fi: 'Käyttö: tietokunto check [kansio…] [--complete] [--json]\nTarkistaa sisällön ja luettelee kaikki ongelmat. --complete: puuttuva käännös on virhe.',
    sv: 'Användning: tietokunto check [mapp…] [--complete] [--json]\nKontrollerar innehållet och räknar upp alla problem. --complete: en översättning som saknas är ett fel.',
    en: 'Usage: tietokunto check [dir…] [--complete] [--json]\nChecks the content and lists every problem. --complete: a missing translation is an error.',
  },
  'check.done': {
    fi: 'Tiedostoja: {files}, virheitä: {errors}, huomautuksia: {warnings}.',
    sv: 'Filer: {files}, fel: {errors}, anmärkningar: {warnings}.',
    en: 'Files: {files}, errors: {errors}, warnings: {warnings}.',
  },
  'score.summary': {
    fi: 'laskee vastaustiedoston tuloksen',
    sv: 'räknar resultatet för en svarsfil',
    en: 'scores a file of answers',
  },
  'score.help': {
    fi: 'Käyttö: tietokunto score <vastaukset.yaml> [--json]\nLaskee kypsyyden, vaatimusten täyttymisen ja erot tavoitteeseen.',
    sv: 'Användning: tietokunto score <svar.yaml> [--json]\nRäknar mognaden, hur kraven uppfylls och avståndet till målet.',
    en: 'Usage: tietokunto score <answers.yaml> [--json]\nCounts maturity, how the requirements are met and the gap to the target.',
  },
  'score.overall': {
    fi: 'Kypsyys {value} (vaihteluväli {low}–{high}, kattavuus {coverage})',
    sv: 'Mognad {value} (intervall {low}–{high}, täckning {coverage})',
    en: 'Maturity {value} (range {low}–{high}, coverage {coverage})',
  },
  'score.level': {
    fi: '  {id} {value} ({low}–{high})',
    sv: '  {id} {value} ({low}–{high})',
    en: '  {id} {value} ({low}–{high})',
  },
  'score.conformity': {
    fi: '{id}: täyttyy {met}, osittain {partly}, ei täyty {notMet}, ei arvioitu {notAssessed}, ei koske {notApplicable}',
    sv: '{id}: uppfylls {met}, delvis {partly}, uppfylls inte {notMet}, inte bedömt {notAssessed}, gäller inte {notApplicable}',
    en: '{id}: met {met}, partly {partly}, not met {notMet}, not assessed {notAssessed}, does not apply {notApplicable}',
  },
  'score.raise': {
    fi: 'Nostaisi eniten: {question} (+{gain})',
    sv: 'Skulle höja mest: {question} (+{gain})',
    en: 'Would raise the result most: {question} (+{gain})',
  },
  'score.progress': {
    fi: 'Käsitelty {done}/{of} kysymystä.',
    sv: '{done}/{of} frågor behandlade.',
    en: '{done} of {of} questions dealt with.',
  },
  'roadmap.summary': {
    fi: 'suunnittelee toimet vuosineljänneksille',
    sv: 'planerar åtgärder för kvartalen',
    en: 'plans actions for the coming quarters',
  },
  'roadmap.help': {
    fi: 'Käyttö: tietokunto roadmap <vastaukset.yaml> [--plan suunnitelma.yaml] [--days-per-quarter N] [--quarters N] [--json]\nSuunnittelee toimet työpäivien, rahan ja riippuvuuksien mukaan ja ennustaa tuloksen jokaisen neljänneksen lopussa. Valinnat ohittavat suunnitelmatiedoston luvut.',
    sv: 'Användning: tietokunto roadmap <svar.yaml> [--plan plan.yaml] [--days-per-quarter N] [--quarters N] [--json]\nPlanerar åtgärder efter arbetsdagar, pengar och beroenden och förutser resultatet i slutet av varje kvartal. Valen går före planfilens tal.',
    en: 'Usage: tietokunto roadmap <answers.yaml> [--plan plan.yaml] [--days-per-quarter N] [--quarters N] [--json]\nPlans actions by working days, money and dependencies, and predicts the result at the end of each quarter. The options count instead of the numbers in the plan file.',
  },
  notNumber: {
    fi: 'Valinnan {option} arvo ”{found}” ei kelpaa. Anna kokonaisluku väliltä {least}–{most}.',
    sv: 'Värdet ”{found}” duger inte för valet {option}. Ange ett heltal mellan {least} och {most}.',
    en: 'The value “{found}” of the option {option} will not do. Give a whole number from {least} to {most}.',
  },
  'report.summary': {
    fi: 'kirjoittaa raportin (PDF tai Word)',
    sv: 'skriver en rapport (PDF eller Word)',
    en: 'writes a report (PDF or Word)',
  },
  'report.help': {
    fi: 'Käyttö: tietokunto report <vastaukset.yaml> [<aiemmat.yaml>…] --kind summary|full|statutory|trend|roadmap|workshop --language fi|sv|en [--redact [<säännöt.yaml>]] [--format pdf|docx] --out <tiedosto.pdf>\nJos tiedoston nimi päättyy .docx, raportista tulee muokattava Word-tiedosto.\nJos tiedostoja on monta, raportti kertoo uusimmasta ja vertaa sitä aiempiin. Tiedostojen on oltava samasta kunnasta.\n--redact: julkinen versio, josta on poistettu salassa pidettävät osat. Käsin tehdyt valinnat annetaan tiedostossa.\nTyöpajapaketista (workshop) voi valita osat, johtamisen tason ja ryhmien määrän: --part guide,cards,sheets,poster,summary --level strategic --groups 2\nTiekartta (roadmap) tehdään samoista tiedoista kuin komennolla roadmap: --plan suunnitelma.yaml --days-per-quarter N --quarters N',
    sv: 'Användning: tietokunto report <svar.yaml> [<tidigare.yaml>…] --kind summary|full|statutory|trend|roadmap|workshop --language fi|sv|en [--redact [<regler.yaml>]] [--format pdf|docx] --out <fil.pdf>\nOm filnamnet slutar på .docx blir rapporten en Word-fil som kan redigeras.\nOm det finns flera filer gäller rapporten den nyaste och jämför den med de tidigare. Filerna ska gälla samma kommun.\n--redact: en offentlig version där sekretessbelagda delar är strukna. Val för hand anges i filen.\nAv workshoppaketet (workshop) kan man välja delar, ledningsnivå och antal grupper: --part guide,cards,sheets,poster,summary --level strategic --groups 2\nFärdplanen (roadmap) görs av samma uppgifter som med kommandot roadmap: --plan plan.yaml --days-per-quarter N --quarters N',
    en: 'Usage: tietokunto report <answers.yaml> [<earlier.yaml>…] --kind summary|full|statutory|trend|roadmap|workshop --language fi|sv|en [--redact [<rules.yaml>]] [--format pdf|docx] --out <file.pdf>\nIf the name of the file ends in .docx, the report is a Word file for editing.\nOf several files the newest is reported on and compared with the earlier ones. All must be of one municipality.\n--redact: a public version without what is secret. Choices by hand stand in the file.\nOf the workshop pack (workshop), choose parts, management level and number of groups: --part guide,cards,sheets,poster,summary --level strategic --groups 2\nThe roadmap (roadmap) is made of what the command roadmap takes: --plan plan.yaml --days-per-quarter N --quarters N',
  },
  'report.strangers': {
    fi: 'Tiedostot ovat eri kunnista ({first}, {other}). Anna vain yhden kunnan tiedostoja.',
    sv: 'Filerna gäller olika kommuner ({first}, {other}). Ange bara filer från en kommun.',
    en: 'The files are of different municipalities ({first}, {other}). Give files of one municipality only.',
  },
  'report.done': { fi: 'Raportti: {path}', sv: 'Rapport: {path}', en: 'Report: {path}' },
  'seal.summary': {
    fi: 'sinetöi tuloksen tiedostoksi',
    sv: 'förseglar resultatet i en fil',
    en: 'seals a result into a file',
  },
  'seal.help': {
    fi: 'Käyttö: tietokunto seal <vastaukset.yaml> --out <tiedosto>\nTiedostossa on kaikki, mistä tulos laskettiin: sen voi laskea uudelleen vuosienkin päästä.',
    sv: 'Användning: tietokunto seal <svar.yaml> --out <fil>\nFilen innehåller allt som resultatet räknades ur: det kan räknas om även efter flera år.',
    en: 'Usage: tietokunto seal <answers.yaml> --out <file>\nThe file holds all that the result was counted from, so that it can be recomputed years later.',
  },
  'seal.done': {
    fi: 'Sinetöity: {path}\nTiiviste: {digest}',
    sv: 'Förseglat: {path}\nKontrollsumma: {digest}',
    en: 'Sealed: {path}\nDigest: {digest}',
  },
  'verify.summary': {
    fi: 'laskee sinetöidyn tuloksen tai raportin uudelleen',
    sv: 'räknar om ett förseglat resultat eller en rapport',
    en: 'recomputes a sealed result, or a report',
  },
  'verify.help': {
    fi: 'Käyttö: tietokunto verify <tiedosto> [--json]',
    sv: 'Användning: tietokunto verify <fil> [--json]',
    en: 'Usage: tietokunto verify <file> [--json]',
  },
  'verify.holds': {
    fi: '{path}: tulos on ehjä ja laskettavissa uudelleen (kypsyys {value}).',
    sv: '{path}: resultatet är orört och går att räkna om (mognad {value}).',
    en: '{path}: the result is intact and recomputes (maturity {value}).',
  },
  'verify.notSealed': {
    fi: 'Tiedosto ei ole sinetöity tulos.',
    sv: 'Filen är inte ett förseglat resultat.',
    en: 'The file is not a sealed result.',
  },
  'verify.noAttachment': {
    fi: 'PDF-tiedostossa ei ole Tietokunnon liittämiä vastauksia. Jos lukuohjelma näyttää liitteen {name}, tallenna se ja anna se tarkistettavaksi.',
    sv: 'PDF-filen innehåller inga svar som Tietokunto har bifogat. Om läsprogrammet visar bilagan {name}, spara den och låt kontrollera den.',
    en: 'The PDF holds no answers attached by Tietokunto. If your reader shows the attachment {name}, save it and verify that file.',
  },
  'verify.attachmentDamaged': {
    fi: 'Raportin liitettä on muutettu tai se on vioittunut.',
    sv: 'Rapportens bilaga har ändrats eller är skadad.',
    en: 'The attachment of the report was changed or is damaged.',
  },
  'verify.damaged': {
    fi: 'Tiedostoa on muutettu sinetöinnin jälkeen.',
    sv: 'Filen har ändrats efter förseglingen.',
    en: 'The file was changed after sealing.',
  },
  'verify.unknownEngine': {
    fi: 'Laskentasääntöjen versiota {engine} ei tunneta. Käytä uudempaa ohjelmaa.',
    sv: 'Version {engine} av räknereglerna är okänd. Använd ett nyare program.',
    en: 'The rules of version {engine} are not known. Use a newer program.',
  },
  'verify.contentChanged': {
    fi: 'Sisältöä {file} on muutettu sinetöinnin jälkeen.',
    sv: 'Innehållet {file} har ändrats efter förseglingen.',
    en: 'The content {file} was changed after sealing.',
  },
  'verify.resultDiffers': {
    fi: 'Uudelleen laskettu tulos ei täsmää: {part}.',
    sv: 'Det omräknade resultatet stämmer inte: {part}.',
    en: 'The recomputed result differs: {part}.',
  },
  'diff.summary': {
    fi: 'näyttää kahden version erot',
    sv: 'visar skillnaderna mellan två versioner',
    en: 'shows what changed between two versions',
  },
  'diff.help': {
    fi: 'Käyttö: tietokunto diff <vanha> <uusi> [--answers vastaukset.yaml] [--json]\nVersio on tunnus@versio, esimerkiksi strategic@1.0, tai tiedoston polku.',
    sv: 'Användning: tietokunto diff <gammal> <ny> [--answers svar.yaml] [--json]\nEn version är id@version, till exempel strategic@1.0, eller filens sökväg.',
    en: 'Usage: tietokunto diff <old> <new> [--answers answers.yaml] [--json]\nA version is id@version, such as strategic@1.0, or the path of its file.',
  },
  'diff.unknown': {
    fi: 'Versiota ”{name}” ei ole. Saatavilla: {known}.',
    sv: 'Versionen ”{name}” finns inte. Det finns: {known}.',
    en: 'There is no version “{name}”. There is: {known}.',
  },
  'diff.otherFile': {
    fi: '”{older}” ja ”{newer}” ovat eri sisältöjä. Vertaa saman sisällön kahta versiota.',
    sv: '”{older}” och ”{newer}” är olika innehåll. Jämför två versioner av samma innehåll.',
    en: '“{older}” and “{newer}” are different content. Compare two versions of one.',
  },
  'diff.same': { fi: 'Ei eroja.', sv: 'Inga skillnader.', en: 'No differences.' },
  'diff.counting': {
    fi: 'Tulokseen vaikuttavia muutoksia: {n}',
    sv: 'Ändringar som påverkar resultatet: {n}',
    en: 'Changes that count: {n}',
  },
  'diff.words': {
    fi: 'Sanamuotojen ja toimien muutoksia: {n}',
    sv: 'Ändringar i ordalydelser och åtgärder: {n}',
    en: 'Changes of words and actions: {n}',
  },
  'diff.added': { fi: '+ lisätty', sv: '+ tillagt', en: '+ added' },
  'diff.removed': { fi: '- poistettu', sv: '- borttaget', en: '- removed' },
  'diff.changed': { fi: '~ muutettu', sv: '~ ändrat', en: '~ changed' },
  'diff.needsMajor': {
    fi: 'Muutos vaikuttaa tulokseen: anna uusi pääversio (esimerkiksi 2.0).',
    sv: 'Ändringen påverkar resultatet: ge en ny huvudversion (till exempel 2.0).',
    en: 'The change can move a score: give it a new major version (such as 2.0).',
  },
  'diff.effect': {
    fi: 'Samoilla vastauksilla kypsyys {before} → {after}',
    sv: 'Med samma svar mognad {before} → {after}',
    en: 'With the same answers maturity {before} → {after}',
  },
  'diff.dropped': {
    fi: 'vastaus jää pois: {question}',
    sv: 'svaret faller bort: {question}',
    en: 'answer without a question: {question}',
  },
  'schema.summary': {
    fi: 'kirjoittaa JSON-skeemat tekstieditoreille',
    sv: 'skriver JSON-scheman för textredigerare',
    en: 'writes the JSON Schemas for editors',
  },
  'schema.help': {
    fi: 'Käyttö: tietokunto schema\nKirjoittaa skeemat kansioon docs/schema.',
    sv: 'Användning: tietokunto schema\nSkriver scheman i mappen docs/schema.',
    en: 'Usage: tietokunto schema\nWrites the schemas to docs/schema.',
  },
  'schema.done': { fi: 'Kirjoitettu: {path}', sv: 'Skrivet: {path}', en: 'Written: {path}' },
  'start.summary': {
    fi: 'tekee esimerkkikunnan arvioinnin alusta raporttiin',
    sv: 'gör en exempelkommuns bedömning från början till rapport',
    en: 'assesses an example municipality from start to report',
  },
  'start.help': {
    fi: 'Käyttö: tietokunto start [--case <tapaus>] [--language fi|sv|en]\nTapaukset ovat kansiossa cases/.',
    sv: 'Användning: tietokunto start [--case <fall>] [--language fi|sv|en]\nFallen finns i mappen cases/.',
    en: 'Usage: tietokunto start [--case <case>] [--language fi|sv|en]\nThe cases are in cases/.',
  },
  'start.checking': {
    fi: 'Tarkistetaan sisältö …',
    sv: 'Innehållet kontrolleras …',
    en: 'Checking the content …',
  },
  'start.unknownCase': {
    fi: 'Tapausta ”{name}” ei ole. Valitse jokin näistä: {cases}.',
    sv: 'Fallet ”{name}” finns inte. Välj något av dessa: {cases}.',
    en: 'There is no case “{name}”. Choose one of: {cases}.',
  },
  'serve.summary': {
    fi: 'käynnistää palvelun',
    sv: 'startar tjänsten',
    en: 'runs the site',
  },
  'serve.help': {
    fi: 'Käyttö: tietokunto serve\nAsetukset ympäristömuuttujina, oletus ja merkitys:',
    sv: 'Användning: tietokunto serve\nInställningar som miljövariabler, förval och betydelse:',
    en: 'Usage: tietokunto serve\nSettings by environment, default and meaning:',
  },
  'serve.running': {
    fi: 'Palvelu on käynnissä: {address} (julkinen osoite {base}). Lopeta: Ctrl+C.',
    sv: 'Tjänsten är i gång: {address} (offentlig adress {base}). Avsluta: Ctrl+C.',
    en: 'The site is running: {address} (public address {base}). Stop: Ctrl+C.',
  },
  'serve.firstUse': {
    fi: 'Pääkäyttäjää ei ole. Avaa {page} ja anna kertakäyttöinen koodi:\n\n  {code}\n\nKoodi on voimassa seitsemän päivää tai seuraavaan käynnistykseen.',
    sv: 'Det finns ingen administratör. Öppna {page} och ange engångskoden:\n\n  {code}\n\nKoden gäller i sju dagar eller till nästa start.',
    en: 'There is no administrator. Open {page} and give the one-time code:\n\n  {code}\n\nThe code is valid for seven days, or until the next start.',
  },
  'serve.demo': {
    fi: 'Kirjautumisen jälkeen esimerkkikunta on yhden painikkeen päässä.',
    sv: 'Efter inloggningen är en exempelkommun en knapptryckning bort.',
    en: 'Once signed in, an example municipality is one click away.',
  },
  'serve.portTaken': {
    fi: 'Portti {port} on jo käytössä. Lopeta toinen ohjelma tai anna muu portti asetuksella PORT.',
    sv: 'Porten {port} är redan i bruk. Avsluta det andra programmet eller ge en annan port med PORT.',
    en: 'Port {port} is already in use. Stop the other program, or give another port with PORT.',
  },
  'serve.cannotListen': {
    fi: 'Osoitetta {host}:{port} ei voi kuunnella ({detail}). Tarkista HOST ja PORT.',
    sv: 'Det går inte att lyssna på {host}:{port} ({detail}). Kontrollera HOST och PORT.',
    en: 'The address {host}:{port} cannot be listened on ({detail}). Check HOST and PORT.',
  },
  'serve.stopped': { fi: 'Palvelu on pysäytetty.', sv: 'Tjänsten är stoppad.', en: 'The site has stopped.' },
  'setting.PORT': { fi: 'portti', sv: 'port', en: 'port' },
  'setting.HOST': { fi: 'osoite, jota kuunnellaan', sv: 'adress att lyssna på', en: 'address to listen on' },
  'setting.BASE_URL': {
    fi: 'osoite, jolla palvelu näkyy; viestien linkit tehdään siitä',
    sv: 'adressen där tjänsten syns; länkar i meddelanden byggs av den',
    en: 'the address people see; links in messages are built from it',
  },
  'setting.DATA_DIR': {
    fi: 'kansio tietokannalle ja salaisuudelle',
    sv: 'mapp för databasen och hemligheten',
    en: 'folder of the database and the secret',
  },
  'setting.DATABASE_URL': {
    fi: 'PostgreSQL-tietokanta; ilman sitä SQLite-tiedosto kansiossa DATA_DIR',
    sv: 'PostgreSQL-databas; utan den en SQLite-fil i DATA_DIR',
    en: 'PostgreSQL database; without it a SQLite file in DATA_DIR',
  },
  'setting.SESSION_SECRET': {
    fi: 'salaisuus, vähintään 32 merkkiä; pakollinen, jos DATABASE_URL on annettu, ja sama kaikille saman tietokannan palvelimille',
    sv: 'hemlighet, minst 32 tecken; obligatorisk med DATABASE_URL och samma för alla servrar med samma databas',
    en: 'secret of at least 32 characters; required with DATABASE_URL, and the same for every server on one database',
  },
  'setting.CONTENT_DIR': {
    fi: 'sisältökansiot; ilman sitä mukana tuleva sisältö',
    sv: 'innehållsmappar; utan den medföljande innehåll',
    en: 'content folders; without it the shipped content',
  },
  'setting.SMTP_URL': {
    fi: 'postipalvelin, smtp://… tai smtps://…; ilman sitä linkit näytetään tekijälleen kerran eikä koosteita lähde',
    sv: 'e-postserver, smtp://… eller smtps://…; utan den visas länkar en gång för den som gjorde dem, och inga sammandrag skickas',
    en: 'mail server, smtp://… or smtps://…; without it links are shown once to their maker, and no digest is sent',
  },
  'setting.MAIL_FROM': { fi: 'lähettäjän osoite', sv: 'avsändarens adress', en: 'address of the sender' },
  'setting.LOG_LEVEL': {
    fi: 'lokin taso: fatal, error, warn, info, debug, trace, silent',
    sv: 'loggnivå: fatal, error, warn, info, debug, trace, silent',
    en: 'level of the log: fatal, error, warn, info, debug, trace, silent',
  },
  'setting.TRUST_PROXY': {
    fi: 'montako välityspalvelinta on edessä',
    sv: 'antal proxyservrar framför',
    en: 'how many proxies stand in front',
  },
  'setting.CONTACT': {
    fi: 'kenelle annetaan palautetta saavutettavuudesta ja tietosuojasta',
    sv: 'vem som får respons om tillgänglighet och dataskydd',
    en: 'who gets feedback on accessibility and privacy',
  },
  'setting.SUPERVISOR': {
    fi: 'saavutettavuutta valvova viranomainen',
    sv: 'myndigheten som övervakar tillgängligheten',
    en: 'the authority that supervises accessibility',
  },
  'setting.wrong.number': {
    fi: 'Asetuksen {setting} on oltava kokonaisluku 0–{most}, mutta se on ”{given}”.',
    sv: 'Inställningen {setting} ska vara ett heltal 0–{most}, men den är ”{given}”.',
    en: 'The setting {setting} must be a whole number from 0 to {most}, but it is “{given}”.',
  },
  'setting.wrong.address': {
    fi: 'Asetuksen {setting} on oltava osoite, esimerkiksi https://tietokunto.example.fi, mutta se on ”{given}”.',
    sv: 'Inställningen {setting} ska vara en adress, till exempel https://tietokunto.example.fi, men den är ”{given}”.',
    en: 'The setting {setting} must be an address such as https://tietokunto.example.fi, but it is “{given}”.',
  },
  'setting.wrong.short': {
    fi: 'Asetus {setting} on lyhyempi kuin 32 merkkiä. Anna pidempi.',
    sv: 'Inställningen {setting} är kortare än 32 tecken. Ge en längre.',
    en: 'The setting {setting} is shorter than 32 characters. Give a longer one.',
  },
  'setting.wrong.needed': {
    fi: 'Asetus {setting} puuttuu. Kun DATABASE_URL on annettu, jokainen palvelin tarvitsee saman salaisuuden, vähintään 32 merkkiä.',
    sv: 'Inställningen {setting} saknas. Med DATABASE_URL behöver varje server samma hemlighet, minst 32 tecken.',
    en: 'The setting {setting} is missing. With DATABASE_URL every server needs the same secret of at least 32 characters.',
  },
  'setting.wrong.oneOf': {
    fi: 'Asetus {setting} ei voi olla ”{given}”. Valitse jokin näistä: {known}.',
    sv: 'Inställningen {setting} kan inte vara ”{given}”. Välj någon av dessa: {known}.',
    en: 'The setting {setting} cannot be “{given}”. Choose one of: {known}.',
  },
  'setting.wrong.postgres': {
    fi: 'Asetuksen {setting} on oltava muotoa postgres://käyttäjä:salasana@palvelin/tietokanta.',
    sv: 'Inställningen {setting} ska ha formen postgres://användare:lösenord@server/databas.',
    en: 'The setting {setting} must look like postgres://user:password@server/database.',
  },
  'setting.wrong.smtp': {
    fi: 'Asetuksen {setting} on oltava muotoa smtp://palvelin:portti tai smtps://käyttäjä:salasana@palvelin.',
    sv: 'Inställningen {setting} ska ha formen smtp://server:port eller smtps://användare:lösenord@server.',
    en: 'The setting {setting} must look like smtp://server:port or smtps://user:password@server.',
  },
  'setting.wrong.folder': {
    fi: 'Asetuksen {setting} kansiota {folder} ei voi käyttää ({code}). Tarkista kansio ja kirjoitusoikeus.',
    sv: 'Mappen {folder} för {setting} kan inte användas ({code}). Kontrollera mappen och skrivrätten.',
    en: 'The folder {folder} of {setting} cannot be used ({code}). Check the folder and your right to write there.',
  },
  'database.away': {
    fi: 'Tietokantaa {place} ei voi avata ({code}). Tarkista, että palvelin vastaa tai että kansioon voi kirjoittaa.',
    sv: 'Databasen {place} kan inte öppnas ({code}). Kontrollera att servern svarar eller att det går att skriva i mappen.',
    en: 'The database {place} cannot be opened ({code}). Check that the server answers, or that the folder can be written.',
  },
  'database.otherAge': {
    fi: 'Tietokanta {place} on toisen ohjelmaversion tekemä. Uudemman tietokannan avaa vain uudempi ohjelma; varmuuskopion tekee sama versio, joka palvelee.',
    sv: 'Databasen {place} är gjord av en annan version av programmet. En nyare databas öppnas bara av det nyare programmet; säkerhetskopian görs av samma version som är i drift.',
    en: 'The database {place} is of another version of the program. A newer one opens only with the newer program; a backup is made by the version that serves.',
  },
  'user.summary': {
    fi: 'tekee linkin uutta salasanaa varten',
    sv: 'gör en länk för nytt lösenord',
    en: 'makes a link for a new password',
  },
  'user.help': {
    fi: 'Käyttö: tietokunto user reset <sähköposti>\nTulostaa kertakäyttöisen linkin, joka on voimassa tunnin.',
    sv: 'Användning: tietokunto user reset <e-post>\nSkriver ut en engångslänk som gäller i en timme.',
    en: 'Usage: tietokunto user reset <email>\nPrints a one-time link that is valid for one hour.',
  },
  'user.unknown': {
    fi: 'Toimintoa ”{what}” ei ole.',
    sv: 'Åtgärden ”{what}” finns inte.',
    en: 'There is no action “{what}”.',
  },
  'user.nobody': {
    fi: 'Osoitteella {email} ei ole avointa tiliä.',
    sv: 'Adressen {email} har inget öppet konto.',
    en: 'There is no open account for {email}.',
  },
  'user.link': {
    fi: 'Linkki uutta salasanaa varten (voimassa tunnin, toimii kerran):\n{link}',
    sv: 'Länk för nytt lösenord (gäller i en timme, fungerar en gång):\n{link}',
    en: 'Link for a new password (valid for an hour, works once):\n{link}',
  },
  'audit.summary': {
    fi: 'tarkistaa tapahtumaketjut',
    sv: 'kontrollerar händelsekedjorna',
    en: 'checks the chains of events',
  },
  'audit.help': {
    fi: 'Käyttö: tietokunto audit verify [--json]\nTarkistaa jokaisen kunnan tapahtumaketjun. Paluuarvo 1, jos jokin ketju ei pidä.',
    sv: 'Användning: tietokunto audit verify [--json]\nKontrollerar varje kommuns händelsekedja. Returvärde 1 om en kedja inte håller.',
    en: 'Usage: tietokunto audit verify [--json]\nChecks the chain of events of every municipality. Exit code 1 when one does not hold.',
  },
  'audit.unknown': {
    fi: 'Toimintoa ”{what}” ei ole.',
    sv: 'Åtgärden ”{what}” finns inte.',
    en: 'There is no action “{what}”.',
  },
  'audit.holds': {
    fi: 'Ketjuja {chains}, kaikki ehjiä.',
    sv: 'Kedjor: {chains}, alla hela.',
    en: 'Chains: {chains}, all intact.',
  },
  'audit.changed': {
    fi: 'Ketju {chain}: tapahtumaa {number} on muutettu.',
    sv: 'Kedjan {chain}: händelse {number} har ändrats.',
    en: 'Chain {chain}: event {number} was changed.',
  },
  'audit.missing': {
    fi: 'Ketju {chain}: tapahtuma {number} puuttuu.',
    sv: 'Kedjan {chain}: händelse {number} saknas.',
    en: 'Chain {chain}: event {number} is missing.',
  },
  'audit.cut': {
    fi: 'Ketju {chain}: loppu on katkaistu tapahtumasta {number}.',
    sv: 'Kedjan {chain}: slutet är avklippt från händelse {number}.',
    en: 'Chain {chain}: the end is cut off from event {number}.',
  },
  'backup.summary': {
    fi: 'varmuuskopioi tietokannan käytön aikana',
    sv: 'säkerhetskopierar databasen under drift',
    en: 'backs up the database while it is in use',
  },
  'backup.help': {
    fi: 'Käyttö: tietokunto backup <tiedosto>\nKopioi tietokannan yhden hetken tilan. Palvelua ei tarvitse pysäyttää. Salaisuus ei ole kopiossa: säilytä se erikseen.',
    sv: 'Användning: tietokunto backup <fil>\nKopierar databasen som den var i ett ögonblick. Tjänsten behöver inte stoppas. Hemligheten finns inte i kopian: bevara den skilt.',
    en: 'Usage: tietokunto backup <file>\nCopies one moment of the database. The site need not stop. The secret is not in the copy: keep it apart.',
  },
  'backup.done': {
    fi: 'Varmuuskopio: {path} (rivejä {rows}, vastauksia {answers}). Luettu takaisin ja todettu ehjäksi.',
    sv: 'Säkerhetskopia: {path} ({rows} rader, {answers} svar). Läst på nytt och konstaterad hel.',
    en: 'Backup: {path} ({rows} rows, {answers} answers). Read back and found whole.',
  },
  'backup.notBackup': {
    fi: 'Tiedosto {path} ei ole Tietokunnon varmuuskopio. Mitään ei muutettu.',
    sv: 'Filen {path} är inte en säkerhetskopia av Tietokunto. Ingenting ändrades.',
    en: 'The file {path} is not a backup of Tietokunto. Nothing was changed.',
  },
  'backup.damaged': {
    fi: 'Varmuuskopio {path} on vajaa tai sitä on muutettu. Mitään ei muutettu.',
    sv: 'Säkerhetskopian {path} är ofullständig eller har ändrats. Ingenting ändrades.',
    en: 'The backup {path} is cut short or was changed. Nothing was changed here.',
  },
  'backup.newerFormat': {
    fi: 'Varmuuskopio {path} on uudemman ohjelmaversion tekemä. Palauta se sillä. Mitään ei muutettu.',
    sv: 'Säkerhetskopian {path} är gjord av en nyare version av programmet. Återställ den med den. Ingenting ändrades.',
    en: 'The backup {path} was made by a newer version of the program. Restore it with that one. Nothing was changed.',
  },
  'backup.newerProgram': {
    fi: 'Varmuuskopio {path} on uudemman ohjelmaversion tekemä. Palauta se sillä. Mitään ei muutettu.',
    sv: 'Säkerhetskopian {path} är gjord av en nyare version av programmet. Återställ den med den. Ingenting ändrades.',
    en: 'The backup {path} was made by a newer version of the program. Restore it with that one. Nothing was changed.',
  },
  'backup.otherSecret': {
    fi: 'Varmuuskopio {path} on tehty toisella salaisuudella, joten sen eheyttä ja tapahtumaketjuja ei voi tarkistaa. Ota vanha SESSION_SECRET (tai DATA_DIR/session.secret) käyttöön, tai palauta valinnalla --other-secret. Mitään ei muutettu.',
    sv: 'Säkerhetskopian {path} är gjord med en annan hemlighet, så att den och händelsekedjorna inte kan kontrolleras. Ta den gamla SESSION_SECRET (eller DATA_DIR/session.secret) i bruk, eller återställ med --other-secret. Ingenting ändrades.',
    en: 'The backup {path} was made with another secret, so that neither it nor its chains of events can be checked. Put the old SESSION_SECRET (or DATA_DIR/session.secret) in place, or restore with --other-secret. Nothing was changed.',
  },
  'backup.notEmpty': {
    fi: 'Tietokannassa on jo tietoja. Palauta tyhjään tietokantaan, tai korvaa tiedot valinnalla --replace. Mitään ei muutettu.',
    sv: 'Databasen innehåller redan uppgifter. Återställ i en tom databas, eller ersätt uppgifterna med --replace. Ingenting ändrades.',
    en: 'The database already holds data. Restore into an empty one, or replace the data with --replace. Nothing was changed.',
  },
  'backup.unsound': {
    fi: 'Tietokantatiedosto on vioittunut, eikä siitä voi tehdä varmuuskopiota. Palauta viimeisin ehjä varmuuskopio.',
    sv: 'Databasfilen är skadad och kan inte säkerhetskopieras. Återställ den senaste hela säkerhetskopian.',
    en: 'The database file is damaged and cannot be backed up. Restore the latest whole backup.',
  },
  'restore.summary': {
    fi: 'palauttaa varmuuskopion',
    sv: 'återställer en säkerhetskopia',
    en: 'restores a backup',
  },
  'restore.help': {
    fi: 'Käyttö: tietokunto restore <tiedosto> [--replace] [--other-secret]\nPalauttaa varmuuskopion kokonaan tai ei lainkaan. --replace: korvaa nykyiset tiedot. --other-secret: hyväksyy toisella salaisuudella tehdyn kopion. Kaikki kirjautuvat palautuksen jälkeen uudelleen.',
    sv: 'Användning: tietokunto restore <fil> [--replace] [--other-secret]\nÅterställer en säkerhetskopia helt eller inte alls. --replace: ersätter nuvarande uppgifter. --other-secret: godtar en kopia gjord med en annan hemlighet. Alla loggar in på nytt efteråt.',
    en: 'Usage: tietokunto restore <file> [--replace] [--other-secret]\nRestores a backup whole or not at all. --replace: takes the place of the present data. --other-secret: takes a copy made with another secret. Everyone signs in again afterwards.',
  },
  'restore.done': {
    fi: 'Palautettu: {path} (rivejä {rows}, vastauksia {answers}).',
    sv: 'Återställt: {path} ({rows} rader, {answers} svar).',
    en: 'Restored: {path} ({rows} rows, {answers} answers).',
  },
} as const satisfies Words
