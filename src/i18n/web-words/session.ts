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
} as const satisfies Words
