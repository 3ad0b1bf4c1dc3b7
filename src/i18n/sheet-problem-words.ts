import type { Words } from './translate.ts'

/** What is wrong in a filled-in questionnaire: one sentence for a file, one for each cell. */
export const sheetProblemWords = {
  cell: {
    fi: 'Taulukko {sheet}, solu {cell}: {text}',
    sv: 'Bladet {sheet}, cell {cell}: {text}',
    en: 'Sheet {sheet}, cell {cell}: {text}',
  },
  answerUnknown: {
    fi: '”{found}” ei ole vastaus. Valitse vastaus luettelosta tai tyhjennä solu.',
    sv: '”{found}” är inget svar. Välj ett svar i listan eller töm cellen.',
    en: '“{found}” is not an answer. Choose one from the list, or clear the cell.',
  },
  formula: {
    fi: 'solussa on kaava. Kirjoita kaavan tilalle itse vastaus tai teksti.',
    sv: 'cellen innehåller en formel. Skriv själva svaret eller texten i stället.',
    en: 'the cell holds a formula. Write the answer or the text itself instead.',
  },
  reasonMissing: {
    fi: 'perustelu puuttuu. Kirjoita, miksi kysymys ei koske kuntaa.',
    sv: 'motiveringen saknas. Skriv varför frågan inte gäller kommunen.',
    en: 'the reason is missing. Write why the question does not concern the municipality.',
  },
  reasonAlone: {
    fi: 'perustelu kuuluu vain vastaukseen ”Ei koske kuntaa”. Valitse se vastaukseksi tai siirrä teksti kommenttiin.',
    sv: 'en motivering hör bara till svaret ”Gäller inte kommunen”. Välj det svaret eller flytta texten till kommentaren.',
    en: 'a reason belongs only to the answer “Does not apply”. Choose that answer, or move the text to the comment.',
  },
  unknownQuestion: {
    fi: 'kysymystä ”{question}” ei ole tässä arvioinnissa. Poista rivi tai lataa kysely uudelleen.',
    sv: 'frågan ”{question}” finns inte i den här bedömningen. Ta bort raden eller ladda ner enkäten på nytt.',
    en: 'there is no question “{question}” in this assessment. Delete the row, or download the questionnaire again.',
  },
  twice: {
    fi: 'kysymys on tiedostossa kahdesti. Se on myös taulukossa {where}, solussa {other}. Poista toinen rivi.',
    sv: 'frågan finns två gånger i filen. Den finns också på bladet {where}, cell {other}. Ta bort den ena raden.',
    en: 'the question stands twice in the file. It is also on sheet {where}, cell {other}. Delete one of the rows.',
  },
  noQuestion: {
    fi: 'rivillä ei ole kysymystä. Siirrä teksti sen kysymyksen riville, johon se kuuluu.',
    sv: 'raden har ingen fråga. Flytta texten till raden för den fråga som den hör till.',
    en: 'the row has no question. Move the text to the row of the question it belongs to.',
  },
  tooLong: {
    fi: 'teksti on liian pitkä. Lyhennä se enintään {most} merkkiin.',
    sv: 'texten är för lång. Förkorta den till högst {most} tecken.',
    en: 'the text is too long. Shorten it to at most {most} characters.',
  },
  evidenceTooLong: {
    fi: 'yksi rivi on liian pitkä. Kirjoita kullekin riville yhden näytön nimi, enintään {most} merkkiä.',
    sv: 'en rad är för lång. Skriv namnet på ett underlag på varje rad, högst {most} tecken.',
    en: 'a line is too long. Write the name of one piece of evidence on each line, at most {most} characters.',
  },
  evidenceTooMuch: {
    fi: 'kysymyksellä voi olla enintään {most} näyttöä. Jätä osa pois.',
    sv: 'en fråga kan ha högst {most} underlag. Lämna bort en del.',
    en: 'a question can have at most {most} pieces of evidence. Leave some out.',
  },
  notYours: {
    fi: 'tätä kysymystä ei ole annettu sinun vastattavaksesi. Palauta solut ennalleen tai pyydä koordinaattoria antamaan kysymys sinulle.',
    sv: 'den här frågan har inte tilldelats dig. Återställ cellerna eller be koordinatorn tilldela dig frågan.',
    en: 'this question has not been given to you to answer. Put the cells back as they were, or ask the coordinator for the question.',
  },
  answerMissing: {
    fi: 'vastaus puuttuu. Vastaustiedostossa kommentilla ja näytöllä on oltava vastaus.',
    sv: 'svaret saknas. I en svarsfil måste en kommentar och ett underlag höra till ett svar.',
    en: 'the answer is missing. In a file of answers, a comment and evidence need an answer.',
  },
  empty: {
    fi: 'Tiedosto on tyhjä. Valitse täytetty kysely.',
    sv: 'Filen är tom. Välj den ifyllda enkäten.',
    en: 'The file is empty. Choose the filled-in questionnaire.',
  },
  tooLarge: {
    fi: 'Tiedosto on liian suuri. Täytetty kysely on enintään 5 Mt: poista tiedostosta kuvat ja muut lisäykset.',
    sv: 'Filen är för stor. En ifylld enkät är högst 5 MB: ta bort bilder och andra tillägg ur filen.',
    en: 'The file is too large. A filled-in questionnaire is at most 5 MB: remove pictures and other additions from it.',
  },
  oldOrLocked: {
    fi: 'Tiedosto on vanhaa xls-muotoa tai suojattu salasanalla. Poista salasana ja tallenna tiedosto xlsx-muodossa.',
    sv: 'Filen är i det gamla xls-formatet eller skyddad med lösenord. Ta bort lösenordet och spara filen som xlsx.',
    en: 'The file is in the old xls format or protected with a password. Remove the password and save the file as xlsx.',
  },
  macros: {
    fi: 'Tiedostossa on makroja. Tallenna se ilman makroja xlsx-muodossa.',
    sv: 'Filen innehåller makron. Spara den utan makron som xlsx.',
    en: 'The file holds macros. Save it without them, as xlsx.',
  },
  notXlsx: {
    fi: 'Tiedosto ei ole xlsx-taulukko. Tallenna täytetty kysely xlsx-muodossa ja valitse se.',
    sv: 'Filen är inget xlsx-kalkylblad. Spara den ifyllda enkäten som xlsx och välj den.',
    en: 'The file is not an xlsx spreadsheet. Save the filled-in questionnaire as xlsx, and choose that.',
  },
  bomb: {
    fi: 'Tiedoston rakenne ei ole sellainen, jollaisen taulukkolaskentaohjelma tallentaa. Lataa kysely uudelleen ja täytä se.',
    sv: 'Filen är inte uppbyggd så som ett kalkylprogram sparar. Ladda ner enkäten på nytt och fyll i den.',
    en: 'The file is not built as a spreadsheet program would save it. Download the questionnaire again and fill it in.',
  },
  damaged: {
    fi: 'Tiedosto on vioittunut, eikä sitä voi lukea. Avaa se taulukkolaskentaohjelmassa ja tallenna uudelleen xlsx-muodossa.',
    sv: 'Filen är skadad och kan inte läsas. Öppna den i ett kalkylprogram och spara den på nytt som xlsx.',
    en: 'The file is damaged and cannot be read. Open it in a spreadsheet program and save it again as xlsx.',
  },
  slow: {
    fi: 'Tiedoston lukeminen kestäisi liian kauan. Lataa kysely uudelleen ja täytä se.',
    sv: 'Det skulle ta för lång tid att läsa filen. Ladda ner enkäten på nytt och fyll i den.',
    en: 'Reading the file would take too long. Download the questionnaire again and fill it in.',
  },
  noMarks: {
    fi: 'Tiedosto ei ole tästä palvelusta ladattu kysely, tai sen piilotettu taulukko on poistettu. Lataa kysely uudelleen ja kopioi vastaukset siihen.',
    sv: 'Filen är ingen enkät från den här tjänsten, eller så har dess dolda blad tagits bort. Ladda ner enkäten på nytt och kopiera svaren dit.',
    en: 'The file is not a questionnaire from this service, or its hidden sheet has been removed. Download the questionnaire again and copy the answers into it.',
  },
  otherFormat: {
    fi: 'Tiedosto on tehty ohjelman toisella versiolla. Lataa kysely uudelleen ja kopioi vastaukset siihen.',
    sv: 'Filen är gjord med en annan version av programmet. Ladda ner enkäten på nytt och kopiera svaren dit.',
    en: 'The file was made by another version of the program. Download the questionnaire again and copy the answers into it.',
  },
  columnMissing: {
    fi: 'Taulukosta {sheet} puuttuu sarake. Lataa kysely uudelleen ja kopioi vastaukset siihen.',
    sv: 'Bladet {sheet} saknar en kolumn. Ladda ner enkäten på nytt och kopiera svaren dit.',
    en: 'The sheet {sheet} lacks a column. Download the questionnaire again and copy the answers into it.',
  },
  otherRound: {
    fi: 'Tiedosto on toisen arvioinnin kysely. Valitse tämän arvioinnin tiedosto, tai tuo tiedosto siihen arviointiin, josta se on ladattu.',
    sv: 'Filen är en enkät från en annan bedömning. Välj den här bedömningens fil, eller läs in filen i den bedömning som den kommer från.',
    en: 'The file is the questionnaire of another assessment. Choose the file of this one, or bring it to the assessment it came from.',
  },
  otherContent: {
    fi: 'Kyselyn sisältö on muuttunut tiedoston lataamisen jälkeen. Lataa kysely uudelleen ja kopioi vastaukset siihen.',
    sv: 'Enkätens innehåll har ändrats sedan filen laddades ner. Ladda ner enkäten på nytt och kopiera svaren dit.',
    en: 'The content of the questionnaire has changed since the file was downloaded. Download it again and copy the answers into it.',
  },
} as const satisfies Words
