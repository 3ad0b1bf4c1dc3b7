import type { Words } from './translate.ts'

/** The words of the monthly digest, in the language of its receiver. */
export const digestWords = {
  subject: {
    fi: 'Tiekartan kuukausikooste: {place}',
    sv: 'Färdplanen, månadens sammandrag: {place}',
    en: 'Roadmap, monthly digest: {place}',
  },
  lead: {
    fi: 'Tässä on tiekartan tilanne {day} ({place}).',
    sv: 'Så här ser färdplanen ut {day} ({place}).',
    en: 'This is where the roadmap stands on {day} ({place}).',
  },
  overdue: { fi: 'Myöhässä:', sv: 'Försenade:', en: 'Overdue:' },
  blocked: { fi: 'Esteen takana:', sv: 'Hindrade:', en: 'Blocked:' },
  due: {
    fi: 'Määräpäivä {days} päivän sisällä:',
    sv: 'Ska vara klara inom {days} dagar:',
    en: 'Due within {days} days:',
  },
  line: { fi: '- {title} ({day})', sv: '- {title} ({day})', en: '- {title} ({day})' },
  undated: { fi: 'ei määräpäivää', sv: 'ingen tidsfrist', en: 'no due date' },
  more: { fi: '- ja {count} {count|muu|muuta}', sv: '- och {count} till', en: '- and {count} more' },
  waiting: {
    fi: '{count} {count|taso|tasoa} odottaa vastaajan vahvistusta',
    sv: '{count} {count|nivå|nivåer} väntar på en svarandes bekräftelse',
    en: '{count} {count|level waits|levels wait} for a respondent to confirm',
  },
  open: { fi: 'Avaa tiekartta: {link}', sv: 'Öppna färdplanen: {link}', en: 'Open the roadmap: {link}' },
  stop: {
    fi: 'Kooste lähetetään kerran kuukaudessa, jos on jotain kerrottavaa. Sen voi lopettaa täällä: {link}',
    sv: 'Sammandraget skickas en gång i månaden om det finns något att berätta. Det kan avslutas här: {link}',
    en: 'The digest comes once a month when there is something to tell. Stop it here: {link}',
  },
} as const satisfies Words
