import type { Words } from '../translate.ts'

/** Words of the files of a roadmap, and of bringing one back. */
export const roadmapFileWords = {
  'roadmap.files': { fi: 'Tiedostot', sv: 'Filer', en: 'Files' },
  'roadmap.files.report': { fi: 'Raportti (PDF)', sv: 'Rapport (pdf)', en: 'Report (PDF)' },
  'roadmap.files.report.hint': {
    fi: 'Aikajana, toimet, ennuste ja se, mikä jää pois. Ellei suunnitelmaa ole hyväksytty, raportti kertoo ehdotuksen, ja sen laskeminen voi viedä puoli minuuttia.',
    sv: 'Tidslinje, åtgärder, prognos och det som blir utanför. Om ingen plan är godkänd visar rapporten ett förslag, och att räkna det kan ta en halv minut.',
    en: 'Timeline, actions, prediction, and what is left out. Where no plan is accepted the report tells a proposal; to work it out can take half a minute.',
  },
  'roadmap.files.word': {
    fi: 'Muokattava raportti (Word)',
    sv: 'Redigerbar rapport (Word)',
    en: 'Report to edit (Word)',
  },
  'roadmap.files.word.hint': {
    fi: 'Kaaviot ovat taulukkoina.',
    sv: 'Diagrammen är tabeller.',
    en: 'Its charts are tables.',
  },
  'roadmap.files.calendar': {
    fi: 'Määräajat kalenteriin (ICS)',
    sv: 'Tidsfrister till kalendern (ics)',
    en: 'Due dates for a calendar (ICS)',
  },
  'roadmap.files.calendar.hint': {
    fi: 'Avoimet toimet, joilla on määräaika. Kun tuot tiedoston uudelleen, kalenteri päivittää samat merkinnät.',
    sv: 'Öppna åtgärder med tidsfrist. När filen läses in på nytt uppdaterar kalendern samma anteckningar.',
    en: 'Open actions with a due date. Brought in again, the file updates the same entries.',
  },
  'roadmap.files.own': {
    fi: 'Vain omat määräaikani (ICS)',
    sv: 'Bara mina tidsfrister (ics)',
    en: 'My due dates alone (ICS)',
  },
  'roadmap.files.xlsx': { fi: 'Toimet taulukkona (XLSX)', sv: 'Åtgärderna som tabell (xlsx)', en: 'Actions (XLSX)' },
  'roadmap.files.csv': { fi: 'CSV', sv: 'csv', en: 'CSV' },
  'roadmap.files.json': { fi: 'JSON', sv: 'json', en: 'JSON' },
  'roadmap.files.table.hint': {
    fi: 'Tilan, vastuut, päivät ja muistiinpanot voi muuttaa tiedostossa ja tuoda takaisin.',
    sv: 'Status, ansvar, dagar och anteckningar kan ändras i filen och läsas in igen.',
    en: 'Status, owners, days and notes may be changed in the file and brought back.',
  },
  'roadmap.file.action': { fi: 'Toimen tunnus', sv: 'Åtgärdens beteckning', en: 'Id of the action' },
  'roadmap.file.version': { fi: 'Versio', sv: 'Version', en: 'Version' },
  'roadmap.file.reason': { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  'roadmap.file.finishedOn': { fi: 'Valmistui', sv: 'Blev klar', en: 'Finished on' },
  'roadmap.file.effort': { fi: 'Työpäivät', sv: 'Arbetsdagar', en: 'Working days' },
  'roadmap.file.cost': { fi: 'Ostot, €', sv: 'Inköp, €', en: 'Purchases, €' },
  'roadmap.file.closes': { fi: 'Vaatimukset', sv: 'Krav', en: 'Requirements' },
  'roadmap.file.dependsOn': { fi: 'Odottaa', sv: 'Väntar på', en: 'Waits for' },
  'roadmap.file.calendar': { fi: 'Tiekartta: {place}', sv: 'Färdplan: {place}', en: 'Roadmap: {place}' },
  'roadmap.file.due': { fi: 'Määräpäivä: {title}', sv: 'Senast klar: {title}', en: 'Due: {title}' },
  'roadmap.import': {
    fi: 'Tuo toimet tiedostosta',
    sv: 'Läs in åtgärder från en fil',
    en: 'Bring actions in from a file',
  },
} as const satisfies Words
