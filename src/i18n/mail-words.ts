import type { Words } from './translate.ts'

/** The words of messages, in the language of the receiver. */
export const mailWords = {
  greeting: { fi: 'Hei,', sv: 'Hej,', en: 'Hello,' },
  farewell: { fi: 'Tietokunto', sv: 'Tietokunto', en: 'Tietokunto' },
  'invitation.subject': {
    fi: 'Kutsu Tietokuntoon: {place}',
    sv: 'Inbjudan till Tietokunto: {place}',
    en: 'Invitation to Tietokunto: {place}',
  },
  'invitation.text': {
    fi: '{inviter} kutsuu sinut Tietokuntoon, jolla kunta arvioi tiedonhallintaansa.\n\nKutsu koskee: {place}\nRoolisi: {role}\n\nOta kutsu vastaan tästä linkistä:\n{link}\n\nLinkki toimii kerran ja on voimassa seitsemän päivää. Jos et odottanut kutsua, sinun ei tarvitse tehdä mitään.',
    sv: '{inviter} bjuder in dig till Tietokunto, där kommunen bedömer sin informationshantering.\n\nInbjudan gäller: {place}\nDin roll: {role}\n\nTa emot inbjudan via den här länken:\n{link}\n\nLänken fungerar en gång och gäller i sju dagar. Om du inte väntade dig någon inbjudan behöver du inte göra något.',
    en: '{inviter} invites you to Tietokunto, where a municipality assesses its information management.\n\nThe invitation is for: {place}\nYour role: {role}\n\nAccept the invitation at this link:\n{link}\n\nThe link works once and is valid for seven days. If you did not expect an invitation, you need not do anything.',
  },
  'reset.subject': {
    fi: 'Tietokunnon uusi salasana',
    sv: 'Nytt lösenord till Tietokunto',
    en: 'New password for Tietokunto',
  },
  'reset.text': {
    fi: 'Tilillesi on pyydetty uutta salasanaa. Aseta se tästä linkistä:\n{link}\n\nLinkki toimii kerran ja on voimassa tunnin. Jos et pyytänyt sitä, salasanasi on ennallaan eikä sinun tarvitse tehdä mitään.',
    sv: 'Ett nytt lösenord har begärts för ditt konto. Ange det via den här länken:\n{link}\n\nLänken fungerar en gång och gäller i en timme. Om du inte begärde den är ditt lösenord oförändrat och du behöver inte göra något.',
    en: 'A new password has been asked for on your account. Set it at this link:\n{link}\n\nThe link works once and is valid for one hour. If you did not ask for it, your password is unchanged and you need not do anything.',
  },
} as const satisfies Words
