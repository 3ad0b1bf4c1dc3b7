import type { Words } from '../translate.ts'

/** Words that stand on many pages: layout, navigation, buttons, problems. */
export const commonWords = {
  product: { fi: 'Tietokunto', sv: 'Tietokunto', en: 'Tietokunto' },
  skip: { fi: 'Siirry sisältöön', sv: 'Hoppa till innehållet', en: 'Skip to content' },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  'nav.label': { fi: 'Päävalikko', sv: 'Huvudmeny', en: 'Main menu' },
  'nav.menu': { fi: 'Valikko', sv: 'Meny', en: 'Menu' },
  'nav.close': { fi: 'Sulje valikko', sv: 'Stäng menyn', en: 'Close the menu' },
  'nav.home': { fi: 'Oma työ', sv: 'Mitt arbete', en: 'My work' },
  'nav.guide': { fi: 'Opas', sv: 'Guide', en: 'Guide' },
  'nav.signIn': { fi: 'Kirjaudu sisään', sv: 'Logga in', en: 'Sign in' },
  'nav.signOut': { fi: 'Kirjaudu ulos', sv: 'Logga ut', en: 'Sign out' },
  'footer.accessibility': {
    fi: 'Saavutettavuusseloste',
    sv: 'Tillgänglighetsutlåtande',
    en: 'Accessibility statement',
  },
  'footer.privacy': { fi: 'Tietosuoja', sv: 'Dataskydd', en: 'Privacy' },
  'footer.noCertificate': {
    fi: 'Tietokunto tukee itsearviointia. Se ei todista lain noudattamista eikä ole sertifikaatti.',
    sv: 'Tietokunto är ett stöd för självvärdering. Det bevisar inte att lagen följs och är inget certifikat.',
    en: 'Tietokunto supports self-assessment. It does not prove compliance with the law and is not a certificate.',
  },
  demo: {
    fi: 'Tämä on keksitty esimerkkikunta. Sen tiedot eivät ole todellisia.',
    sv: 'Det här är en påhittad exempelkommun. Uppgifterna är inte verkliga.',
    en: 'This is an invented example municipality. Nothing in it is real.',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  cancel: { fi: 'Peruuta', sv: 'Avbryt', en: 'Cancel' },
  back: { fi: 'Takaisin', sv: 'Tillbaka', en: 'Back' },
  'errors.title': { fi: 'Korjaa nämä kohdat', sv: 'Rätta till de här punkterna', en: 'Correct these points' },
  'errors.prefix': { fi: 'Virhe: ', sv: 'Fel: ', en: 'Error: ' },
  'problem.notFound.title': { fi: 'Sivua ei löydy', sv: 'Sidan finns inte', en: 'Page not found' },
  'problem.notFound.text': {
    fi: 'Osoite on ehkä vanhentunut, tai sinulla ei ole oikeutta sivuun. Palaa etusivulle tai kysy kuntasi koordinaattorilta.',
    sv: 'Adressen är kanske föråldrad, eller så har du inte rätt till sidan. Gå till startsidan eller fråga kommunens koordinator.',
    en: 'The address may be out of date, or the page may not be yours to see. Go to the front page or ask your municipality’s coordinator.',
  },
  'problem.forbidden.title': {
    fi: 'Sinulla ei ole oikeutta tähän',
    sv: 'Du har inte rätt till det här',
    en: 'You may not do this',
  },
  'problem.forbidden.text': {
    fi: 'Sinulla ei ole tähän tarvittavaa roolia. Kysy kuntasi koordinaattorilta.',
    sv: 'Du har inte den roll som behövs för det här. Fråga kommunens koordinator.',
    en: 'Your role does not allow this. Ask your municipality’s coordinator.',
  },
  'problem.tooLarge.title': {
    fi: 'Teksti tai tiedosto on liian suuri',
    sv: 'Texten eller filen är för stor',
    en: 'The text or file is too large',
  },
  'problem.tooLarge.text': {
    fi: 'Lyhennä tekstiä tai pienennä tiedostoa ja lähetä uudelleen.',
    sv: 'Förkorta texten eller förminska filen och skicka på nytt.',
    en: 'Shorten the text or use a smaller file, and send it again.',
  },
  'problem.badRequest.title': {
    fi: 'Tietoja ei voitu käsitellä',
    sv: 'Uppgifterna kunde inte behandlas',
    en: 'That could not be processed',
  },
  'problem.badRequest.text': {
    fi: 'Palaa edelliselle sivulle, lataa se uudelleen ja yritä vielä kerran.',
    sv: 'Gå tillbaka till föregående sida, ladda om den och försök igen.',
    en: 'Go back to the previous page, load it again and try once more.',
  },
  'problem.expired.title': { fi: 'Sivu on vanhentunut', sv: 'Sidan har gått ut', en: 'The page has expired' },
  'problem.expired.text': {
    fi: 'Lomake oli auki liian kauan, tai kirjauduit välillä uudelleen. Palaa edelliselle sivulle, lataa se uudelleen ja lähetä lomake.',
    sv: 'Formuläret var öppet för länge, eller så loggade du in på nytt. Gå tillbaka, ladda om sidan och skicka formuläret.',
    en: 'The form was open too long, or you signed in meanwhile. Go back, load the page again and send the form.',
  },
  'problem.busy.title': {
    fi: 'Raportteja odottaa liian moni',
    sv: 'För många väntar på rapporter',
    en: 'Too many reports are waiting',
  },
  'problem.busy.text': {
    fi: 'Raporttia ei voitu tehdä juuri nyt. Mitään ei kadonnut. Yritä hetken kuluttua uudelleen.',
    sv: 'Rapporten kunde inte göras just nu. Ingenting gick förlorat. Försök igen om en stund.',
    en: 'The report could not be made just now. Nothing was lost. Try again in a moment.',
  },
  'problem.away.title': {
    fi: 'Tietokanta ei vastaa',
    sv: 'Databasen svarar inte',
    en: 'The database does not answer',
  },
  'problem.away.text': {
    fi: 'Tietokanta käynnistyy uudelleen, on varattu tai sen levy on täynnä. Viimeisin muutoksesi ei ehkä tallentunut: palaa takaisin, kirjoittamasi on yhä lomakkeella. Lähetä se hetken päästä uudelleen. Jos vika toistuu, kerro ylläpidolle viite {reference}.',
    sv: 'Databasen startar om, är upptagen eller så är dess disk full. Din senaste ändring sparades kanske inte: gå tillbaka, det du skrev finns kvar i blanketten. Skicka den på nytt om en stund. Om felet upprepas, uppge referensen {reference} för administratören.',
    en: 'The database is restarting or busy, or its disk is full. Your last change may not have been saved: go back, what you typed is still in the form. Send it again in a moment. If it happens again, give the administrator the reference {reference}.',
  },
  'problem.error.title': { fi: 'Jokin meni pieleen', sv: 'Något gick fel', en: 'Something went wrong' },
  'problem.error.text': {
    fi: 'Viimeisin muutoksesi ei ehkä tallentunut. Palaa takaisin ja yritä hetken päästä uudelleen. Jos vika toistuu, kerro palvelun pääkäyttäjälle viite {reference}.',
    sv: 'Din senaste ändring sparades kanske inte. Gå tillbaka och försök igen om en stund. Om felet upprepas, meddela tjänstens administratör referensen {reference}.',
    en: 'Your last change may not have been saved. Go back and try again in a moment. If it happens again, give the administrator of the service the reference {reference}.',
  },
} as const satisfies Words
