import type { Words } from '../translate.ts'

/** Words of the warning before a session ends. */
export const sessionWords = {
  'session.idle.title': {
    fi: 'Sinut kirjataan pian ulos',
    sv: 'Du loggas snart ut',
    en: 'You will soon be signed out',
  },
  'session.idle.text': {
    fi: 'Et ole käyttänyt palvelua hetkeen. Jos et jatka, sinut kirjataan tietoturvan vuoksi ulos kello {time}.',
    sv: 'Du har inte använt tjänsten på en stund. Om du inte fortsätter loggas du av säkerhetsskäl ut klockan {time}.',
    en: 'You have not used the service for a while. Unless you go on, you are signed out at {time} for security.',
  },
  'session.idle.act': { fi: 'Pysy kirjautuneena', sv: 'Fortsätt vara inloggad', en: 'Stay signed in' },
  'session.ends.title': {
    fi: 'Kirjautumisesi päättyy pian',
    sv: 'Din inloggning upphör snart',
    en: 'Your sign-in ends soon',
  },
  'session.ends.text': {
    fi: 'Kirjautuminen on voimassa enintään {hours} tuntia, ja sinut kirjataan ulos kello {time}. Tallenna keskeneräinen työ ja kirjaudu sitten uudelleen sisään.',
    sv: 'En inloggning gäller i högst {hours} timmar, och du loggas ut klockan {time}. Spara det du håller på med och logga sedan in på nytt.',
    en: 'A sign-in is good for {hours} hours at most, and you are signed out at {time}. Save what you are doing, and then sign in again.',
  },
  'session.ends.act': { fi: 'Selvä', sv: 'Jag förstår', en: 'I understand' },
  'session.over.title': {
    fi: 'Sinut on kirjattu ulos',
    sv: 'Du har loggats ut',
    en: 'You have been signed out',
  },
  'session.over.text': {
    fi: 'Kirjaudu sisään uudessa välilehdessä ja palaa sitten tälle sivulle. Se, mitä olet kirjoittanut, pysyy tällä sivulla, kunhan et sulje sitä.',
    sv: 'Logga in på en ny flik och kom sedan tillbaka hit. Det du har skrivit finns kvar på den här sidan så länge du inte stänger den.',
    en: 'Sign in on a new tab and then come back to this page. What you have written stays on this page as long as you do not close it.',
  },
  'session.over.act': { fi: 'Palaa sivulle', sv: 'Tillbaka till sidan', en: 'Back to the page' },
  'session.signIn': {
    fi: 'Kirjaudu sisään (avautuu uuteen välilehteen)',
    sv: 'Logga in (öppnas på en ny flik)',
    en: 'Sign in (opens on a new tab)',
  },
  'signIn.kept': {
    fi: 'Sinut oli kirjattu ulos, joten lähettämääsi ei tallennettu. Kirjaudu sisään, niin pääset takaisin samalle sivulle ja kirjoittamasi on tallella.',
    sv: 'Du hade loggats ut, så det du skickade sparades inte. Logga in, så kommer du tillbaka till samma sida och det du skrev finns kvar.',
    en: 'You had been signed out, so what you sent was not saved. Sign in to come back to the same page with what you wrote.',
  },
  'signIn.keptFile': {
    fi: 'Tiedostoa ei voitu säilyttää. Valitse se uudelleen, kun olet kirjautunut sisään.',
    sv: 'Filen kunde inte behållas. Välj den på nytt när du har loggat in.',
    en: 'The file could not be kept. Choose it again when you have signed in.',
  },
  'signIn.notDone': {
    fi: 'Sinut oli kirjattu ulos, joten toimintoa ei tehty. Kirjaudu sisään ja tee se uudelleen.',
    sv: 'Du hade loggats ut, så åtgärden utfördes inte. Logga in och gör om den.',
    en: 'You had been signed out, so nothing was done. Sign in and do it again.',
  },
  'again.signedOut': {
    fi: 'Sinut oli kirjattu ulos. Kirjoittamasi on alla, mutta sitä ei ole tallennettu. Tarkista se ja lähetä lomake uudelleen.',
    sv: 'Du hade loggats ut. Det du skrev finns nedan men har inte sparats. Kontrollera det och skicka formuläret på nytt.',
    en: 'You had been signed out. What you wrote is below, and it is not saved. Check it and send the form again.',
  },
  'again.old': {
    fi: 'Sivu oli vanhentunut. Kirjoittamasi on alla, mutta sitä ei ole tallennettu. Tarkista se ja lähetä lomake uudelleen.',
    sv: 'Sidan hade gått ut. Det du skrev finns nedan men har inte sparats. Kontrollera det och skicka formuläret på nytt.',
    en: 'The page had expired. What you wrote is below, and it is not saved. Check it and send the form again.',
  },
  'again.file': {
    fi: 'Valitse tiedosto uudelleen: sitä ei voitu säilyttää.',
    sv: 'Välj filen på nytt: den kunde inte behållas.',
    en: 'Choose the file again: it could not be kept.',
  },
  'again.left': {
    fi: 'Tätä et voi enää tallentaa tällä sivulla. Kopioi teksti talteen.',
    sv: 'Det här kan du inte längre spara på den här sidan. Kopiera texten.',
    en: 'This can no longer be saved on this page. Copy the text to keep it.',
  },
  'problem.written': {
    fi: 'Kirjoittamasi tekstit. Niitä ei tallennettu. Kopioi ne talteen.',
    sv: 'Det du skrev. Det sparades inte. Kopiera texten.',
    en: 'What you wrote. It was not saved. Copy it to keep it.',
  },
} as const satisfies Words
