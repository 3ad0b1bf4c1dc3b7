import type { Words } from '../translate.ts'

/** Words that stand on many pages: layout, navigation, buttons, problems. */
export const commonWords = {
  product: { fi: 'Tietokunto', sv: 'Tietokunto', en: 'Tietokunto' },
  skip: { fi: 'Siirry sisältöön', sv: 'Hoppa till innehållet', en: 'Skip to content' },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  'nav.label': { fi: 'Päävalikko', sv: 'Huvudmeny', en: 'Main menu' },
  'nav.home': { fi: 'Oma työ', sv: 'Mitt arbete', en: 'My work' },
  'nav.guide': { fi: 'Opas', sv: 'Guide', en: 'Guide' },
  'nav.account': { fi: 'Oma tili', sv: 'Mitt konto', en: 'My account' },
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
    sv: 'Tietokunto stöder självvärdering. Det intygar inte att lagen följs och är inget certifikat.',
    en: 'Tietokunto supports self-assessment. It does not prove compliance and certifies nothing.',
  },
  demo: {
    fi: 'Tämä on keksitty esimerkkikunta. Mikään siinä ei ole totta.',
    sv: 'Det här är en påhittad exempelkommun. Ingenting i den är sant.',
    en: 'This is an invented example municipality. Nothing in it is real.',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  cancel: { fi: 'Peruuta', sv: 'Avbryt', en: 'Cancel' },
  back: { fi: 'Takaisin', sv: 'Tillbaka', en: 'Back' },
  'errors.title': { fi: 'Korjaa nämä', sv: 'Rätta till detta', en: 'Mend these' },
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
    fi: 'Roolisi ei riitä tähän. Kysy kuntasi koordinaattorilta.',
    sv: 'Din roll räcker inte till för det här. Fråga kommunens koordinator.',
    en: 'Your role does not allow this. Ask your municipality’s coordinator.',
  },
  'problem.tooLarge.title': {
    fi: 'Lähetys on liian suuri',
    sv: 'Det du skickade är för stort',
    en: 'That was too large',
  },
  'problem.tooLarge.text': {
    fi: 'Lyhennä tekstiä tai pienennä tiedostoa ja lähetä uudelleen.',
    sv: 'Förkorta texten eller förminska filen och skicka på nytt.',
    en: 'Shorten the text or use a smaller file, and send it again.',
  },
  'problem.badRequest.title': {
    fi: 'Pyyntöä ei ymmärretty',
    sv: 'Begäran gick inte att förstå',
    en: 'The request was not understood',
  },
  'problem.badRequest.text': {
    fi: 'Palaa edelliselle sivulle, lataa se uudelleen ja yritä vielä kerran.',
    sv: 'Gå tillbaka till föregående sida, ladda om den och försök igen.',
    en: 'Go back to the page before, load it again and try once more.',
  },
  'problem.expired.title': { fi: 'Sivu on vanhentunut', sv: 'Sidan har föråldrats', en: 'The page has expired' },
  'problem.expired.text': {
    fi: 'Lomake oli auki liian kauan tai kirjauduit välillä. Palaa takaisin, lataa sivu uudelleen ja lähetä lomake.',
    sv: 'Blanketten var öppen för länge eller så loggade du in på nytt. Gå tillbaka, ladda om sidan och skicka blanketten.',
    en: 'The form was open too long, or you signed in meanwhile. Go back, load the page again and send the form.',
  },
  'problem.error.title': { fi: 'Jokin meni pieleen', sv: 'Något gick fel', en: 'Something went wrong' },
  'problem.error.text': {
    fi: 'Mitään ei muutettu. Yritä hetken päästä uudelleen. Jos vika toistuu, kerro ylläpidolle viite {reference}.',
    sv: 'Ingenting ändrades. Försök igen om en stund. Om felet upprepas, uppge referensen {reference} för administratören.',
    en: 'Nothing was changed. Try again in a moment. If it happens again, give the administrator the reference {reference}.',
  },
} as const satisfies Words
