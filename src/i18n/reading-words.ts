import type { Words } from './translate.ts'

/** The sentences of files that cannot be read, or whose fields are not what they should be. */
export const readingWords = {
  unreadable: {
    fi: 'Tiedostoa ei voi lukea ({detail}). Tarkista nimi ja lukuoikeus.',
    sv: 'Filen kan inte läsas ({detail}). Kontrollera namnet och läsrätten.',
    en: 'The file cannot be read ({detail}). Check its name and your right to read it.',
  },
  notUtf8: {
    fi: 'Tiedosto ei ole UTF-8-tekstiä. Tallenna se UTF-8-muodossa.',
    sv: 'Filen är inte UTF-8-text. Spara den i formatet UTF-8.',
    en: 'The file is not UTF-8 text. Save it as UTF-8.',
  },
  unprintable: {
    fi: 'Tässä on merkki, jota ei voi tulostaa ({character}). Poista se, tai tallenna tiedosto UTF-8-tekstinä.',
    sv: 'Här finns ett tecken som inte kan skrivas ut ({character}). Ta bort det, eller spara filen som UTF-8-text.',
    en: 'Here is a character that cannot be printed ({character}). Remove it, or save the file as UTF-8 text.',
  },
  tooLarge: {
    fi: 'Tiedosto on yli {limit} megatavua. Jaa se osiin.',
    sv: 'Filen är större än {limit} megabyte. Dela upp den.',
    en: 'The file is over {limit} megabytes. Split it.',
  },
  tooDeep: {
    fi: 'Tiedostossa on yli {limit} sisäkkäistä tasoa. Poista ylimääräiset sisennykset tai sulut.',
    sv: 'Filen har fler än {limit} nivåer i varandra. Ta bort överflödiga indrag eller parenteser.',
    en: 'The file is nested more than {limit} levels deep. Remove the extra indents or brackets.',
  },
  notYaml: {
    fi: 'Tiedosto ei ole tästä kelvollista YAMLia. {hint}',
    sv: 'Filen är inte giltig YAML här. {hint}',
    en: 'The file is not valid YAML here. {hint}',
  },
  duplicateKey: {
    fi: 'Kenttä ”{field}” on tässä toisen kerran. Poista toinen.',
    sv: 'Fältet ”{field}” finns här för andra gången. Ta bort det ena.',
    en: 'The field “{field}” stands here for the second time. Remove one.',
  },
  alias: {
    fi: 'YAML-viittaukset (& ja *) eivät ole sallittuja. Kirjoita sisältö auki.',
    sv: 'YAML-referenser (& och *) är inte tillåtna. Skriv ut innehållet.',
    en: 'YAML anchors and aliases (& and *) are not allowed. Write the content out.',
  },
  tag: {
    fi: 'YAML-tunnisteet (!) eivät ole sallittuja. Poista tunniste.',
    sv: 'YAML-taggar (!) är inte tillåtna. Ta bort taggen.',
    en: 'YAML tags (!) are not allowed. Remove the tag.',
  },
  notMapping: {
    fi: 'Tiedoston pitää alkaa kentillä, esimerkiksi ”id: …”.',
    sv: 'Filen ska börja med fält, till exempel ”id: …”.',
    en: 'The file must begin with fields, for example “id: …”.',
  },
  missing: {
    fi: 'Kenttä ”{field}” puuttuu. Lisää se.',
    sv: 'Fältet ”{field}” saknas. Lägg till det.',
    en: 'The field “{field}” is missing. Add it.',
  },
  wrongType: {
    fi: 'Tässä pitää olla {expected}, mutta on ”{found}”.',
    sv: 'Här ska stå {expected}, men det står ”{found}”.',
    en: 'This must be {expected}, but it is “{found}”.',
  },
  unquoted: {
    fi: 'Tässä pitää olla teksti, mutta YAML lukee arvon {found} muuna kuin tekstinä. Pane se lainausmerkkeihin.',
    sv: 'Här ska stå en text, men YAML läser {found} som något annat. Sätt det inom citattecken.',
    en: 'This must be a text, but YAML reads {found} as something else. Put it in quotes.',
  },
  misspeltField: {
    fi: 'Kenttää ”{field}” ei tunneta. Tarkoititko ”{near}”?',
    sv: 'Fältet ”{field}” är okänt. Menade du ”{near}”?',
    en: 'The field “{field}” is not known. Did you mean “{near}”?',
  },
  unknownField: {
    fi: 'Kenttää ”{field}” ei tunneta. Tarkista kirjoitusasu tai poista se.',
    sv: 'Fältet ”{field}” är okänt. Kontrollera stavningen eller ta bort det.',
    en: 'The field “{field}” is not known. Check its spelling or remove it.',
  },
  reserved: {
    fi: 'Kenttä ”{field}” on varattu tulevalle versiolle, eikä sitä voi vielä käyttää. Poista se.',
    sv: 'Fältet ”{field}” är reserverat för en kommande version och kan inte användas ännu. Ta bort det.',
    en: 'The field “{field}” is reserved for a later version and cannot be used yet. Remove it.',
  },
  notOneOf: {
    fi: '”{found}” ei kelpaa. Valitse jokin näistä: {allowed}.',
    sv: '”{found}” duger inte. Välj något av dessa: {allowed}.',
    en: '“{found}” will not do. Choose one of: {allowed}.',
  },
  badForm: {
    fi: '”{found}” ei ole oikeaa muotoa. Muodon pitää olla {form}.',
    sv: '”{found}” har fel form. Formen ska vara {form}.',
    en: '“{found}” does not have the right form. It must be {form}.',
  },
  empty: {
    fi: 'Teksti on tyhjä. Kirjoita se tai poista kenttä.',
    sv: 'Texten är tom. Skriv den eller ta bort fältet.',
    en: 'The text is empty. Write it or remove the field.',
  },
  tooFew: {
    fi: 'Luettelossa pitää olla vähintään {limit}. Lisää puuttuvat.',
    sv: 'Listan ska ha minst {limit}. Lägg till det som saknas.',
    en: 'The list needs at least {limit}. Add what is missing.',
  },
  tooMany: {
    fi: 'Luettelossa saa olla enintään {limit}. Poista ylimääräiset.',
    sv: 'Listan får ha högst {limit}. Ta bort det som är för mycket.',
    en: 'The list may have at most {limit}. Remove the rest.',
  },
  tooSmall: {
    fi: 'Luvun pitää olla vähintään {limit}.',
    sv: 'Talet ska vara minst {limit}.',
    en: 'The number must be at least {limit}.',
  },
  tooBig: {
    fi: 'Luku saa olla enintään {limit}.',
    sv: 'Talet får vara högst {limit}.',
    en: 'The number may be at most {limit}.',
  },
  notWhole: {
    fi: 'Luvun pitää olla kokonaisluku, mutta se on {found}.',
    sv: 'Talet ska vara ett heltal, men det är {found}.',
    en: 'The number must be whole, but it is {found}.',
  },
  missingTranslation: {
    fi: 'Käännös ({language}) puuttuu; tilalla näytetään suomi. Kirjoita käännös.',
    sv: 'Översättningen ({language}) saknas; finskan visas i stället. Skriv översättningen.',
    en: 'The translation ({language}) is missing; Finnish is shown in its place. Write the translation.',
  },
} as const satisfies Words
