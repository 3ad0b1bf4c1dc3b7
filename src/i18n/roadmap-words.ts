import type { Words } from './translate.ts'

/** The words of a roadmap: in the terminal, and wherever its reasons and notices are told. */
export const roadmapWords = {
  head: {
    fi: '{name}: {actions} {actions|toimi|toimea}, {days} {days|työpäivä|työpäivää}, ostot {cost}',
    sv: '{name}: {actions} {actions|åtgärd|åtgärder}, {days} {days|arbetsdag|arbetsdagar}, inköp {cost}',
    en: '{name}: {actions} {actions|action|actions}, {days} working {days|day|days}, purchases {cost}',
  },
  now: {
    fi: 'Nyt: kypsyys {value} ({low}–{high}), lakisääteisistä kohdista täyttymättä {unmet}, ero tavoitteeseen {gap}',
    sv: 'Nu: mognad {value} ({low}–{high}), lagstadgade punkter som inte uppfylls {unmet}, avstånd till målet {gap}',
    en: 'Now: maturity {value} ({low}–{high}), statutory links unmet {unmet}, gap to the target {gap}',
  },
  quarter: {
    fi: 'Vuosineljännes {quarter}{days}: työpäiviä {used}/{available}, ostot {cost}',
    sv: 'Kvartal {quarter}{days}: arbetsdagar {used}/{available}, inköp {cost}',
    en: 'Quarter {quarter}{days}: working days {used}/{available}, purchases {cost}',
  },
  predicted: {
    fi: '  Lopussa: kypsyys {value} ({low}–{high}), täyttymättä {unmet}, ero tavoitteeseen {gap}',
    sv: '  I slutet: mognad {value} ({low}–{high}), uppfylls inte {unmet}, avstånd till målet {gap}',
    en: '  At its end: maturity {value} ({low}–{high}), unmet {unmet}, gap to the target {gap}',
  },
  action: {
    fi: '  • {title} [{id}]: {owner}, {days} pv, {cost}{span}. {hold}',
    sv: '  • {title} [{id}]: {owner}, {days} dgr, {cost}{span}. {hold}',
    en: '  • {title} [{id}]: {owner}, {days} days, {cost}{span}. {hold}',
  },
  span: {
    fi: ', alkaa neljänneksellä {start}',
    sv: ', börjar kvartal {start}',
    en: ', begins in quarter {start}',
  },
  'hold.nothing': { fi: 'Ei odota mitään.', sv: 'Väntar inte på något.', en: 'Waits for nothing.' },
  'hold.fixed': {
    fi: 'Kiinnitetty tähän neljännekseen.',
    sv: 'Låst till det här kvartalet.',
    en: 'Fixed to this quarter.',
  },
  'hold.dependency': { fi: 'Odottaa: {actions}.', sv: 'Väntar på: {actions}.', en: 'Waits for: {actions}.' },
  'hold.capacity': {
    fi: 'Ei mahdu aiemmaksi: tarvitaan {needed}, vapaana on {available}.',
    sv: 'Ryms inte tidigare: {needed} behövs, {available} finns lediga.',
    en: 'Does not fit in earlier: needs {needed}, {available} free.',
  },
  ofRole: { fi: ' ({role})', sv: ' ({role})', en: ' ({role})' },
  'needed.days': {
    fi: '{needed} {needed|työpäivä|työpäivää}{ofRole}',
    sv: '{needed} {needed|arbetsdag|arbetsdagar}{ofRole}',
    en: '{needed} working {needed|day|days}{ofRole}',
  },
  'needed.cost': {
    fi: '{needed} {needed|euro|euroa}{ofRole}',
    sv: '{needed} euro{ofRole}',
    en: '{needed} {needed|euro|euros}{ofRole}',
  },
  'lacking.days': {
    fi: 'Työpäiviä{ofRole} ei ole käytettävissä. Niitä tarvitsevat toimet jäävät pois. Anna työpäivien määrä.',
    sv: 'Det finns inga arbetsdagar{ofRole}. Åtgärder som behöver sådana blir utanför. Ange antalet arbetsdagar.',
    en: 'There are no working days{ofRole}. Actions that need any stay out. Give the number of working days.',
  },
  'lacking.cost': {
    fi: 'Rahaa ostoihin{ofRole} ei ole käytettävissä. Sitä tarvitsevat toimet jäävät pois. Anna rahamäärä.',
    sv: 'Det finns inga pengar för inköp{ofRole}. Åtgärder som behöver sådana blir utanför. Ange beloppet.',
    en: 'There is no money for purchases{ofRole}. Actions that need any stay out. Give the amount.',
  },
  'left.title': { fi: 'Ei suunnitelmassa:', sv: 'Inte i planen:', en: 'Not in the plan:' },
  'left.excluded': { fi: 'jätetty pois käsin', sv: 'utelämnad för hand', en: 'left out by hand' },
  'left.answerFirst': {
    fi: 'vastaa ensin: {questions}',
    sv: 'besvara först: {questions}',
    en: 'answer first: {questions}',
  },
  'left.dependency': {
    fi: 'odottaa toimea, joka ei ole suunnitelmassa: {waitsFor}',
    sv: 'väntar på en åtgärd som inte är i planen: {waitsFor}',
    en: 'waits for an action that is not in the plan: {waitsFor}',
  },
  'left.cycle': {
    fi: 'toimet odottavat toisiaan kehässä: {waitsFor}. Poista yksi riippuvuus',
    sv: 'åtgärderna väntar på varandra i en cirkel: {waitsFor}. Ta bort ett beroende',
    en: 'the actions wait for each other in a circle: {waitsFor}. Remove one dependency',
  },
  'left.tooLarge': {
    fi: 'ei mahdu suunnitelmaan: tarvitaan {needed}, käytössä on {available}',
    sv: 'ryms inte i planen: {needed} behövs, {available} finns',
    en: 'does not fit into the plan: needs {needed}, {available} available',
  },
  'left.capacity': {
    fi: 'muut toimet saavat samalla enemmän aikaan: tarvitaan {needed}, jäljellä on {available}',
    sv: 'andra åtgärder ger mer för samma insats: {needed} behövs, {available} är kvar',
    en: 'other actions do more with the same: needs {needed}, {available} left',
  },
  'left.afterPlan': {
    fi: 'kiinnitetty suunnitelman jälkeen',
    sv: 'låst till tiden efter planen',
    en: 'fixed to a quarter after the plan',
  },
  'left.notNeeded': {
    fi: 'suunnitelma saavuttaa saman ilman sitä',
    sv: 'planen når samma sak utan den',
    en: 'the plan reaches the same without it',
  },
  answerFirst: {
    fi: 'Vastaa ensin, jotta näihin voi ehdottaa toimia: {questions}',
    sv: 'Besvara först, så att åtgärder kan föreslås: {questions}',
    en: 'Answer first, so that actions can be proposed: {questions}',
  },
  'stage.wishes': {
    fi: 'Määräajat: myöhässä yhteensä {objective} neljännestä (vähintään {bound})',
    sv: 'Tidsfrister: försenat sammanlagt {objective} kvartal (minst {bound})',
    en: 'Deadlines: late by {objective} quarters in all (at least {bound})',
  },
  'stage.statutory': {
    fi: 'Lakisääteiset: täyttymättä yhteensä {objective} (vähintään {bound}, ero {gap})',
    sv: 'Lagstadgat: ouppfyllt sammanlagt {objective} (minst {bound}, avstånd {gap})',
    en: 'Statutory: unmet in all {objective} (at least {bound}, gap {gap})',
  },
  'stage.target': {
    fi: 'Tavoite: eroa yhteensä {objective} (vähintään {bound}, ero {gap})',
    sv: 'Mål: avstånd sammanlagt {objective} (minst {bound}, avstånd {gap})',
    en: 'Target: gap in all {objective} (at least {bound}, gap {gap})',
  },
  'stage.effort': {
    fi: 'Työ: {objective} päivää (vähintään {bound}, ero {gap})',
    sv: 'Arbete: {objective} dagar (minst {bound}, avstånd {gap})',
    en: 'Effort: {objective} days (at least {bound}, gap {gap})',
  },
  'notice.noCapacity': { fi: '{lacking}', sv: '{lacking}', en: '{lacking}' },
  'notice.noEffort': {
    fi: 'Toimella {action} ei ole työmäärää, joten se ei vie tilaa. Tarkista arvio.',
    sv: 'Åtgärden {action} har ingen arbetsmängd och tar alltså ingen plats. Kontrollera uppskattningen.',
    en: 'The action {action} has no effort, so it takes no room. Check the estimate.',
  },
  'notice.lateWish': {
    fi: 'Toimi {action} ei valmistu neljännekseen {wished} mennessä: {end}. Lisää kapasiteettia, siirrä määräaikaa tai vapauta muita toimia.',
    sv: 'Åtgärden {action} blir inte klar senast kvartal {wished}: {end}. Lägg till kapacitet, flytta fristen eller frigör andra åtgärder.',
    en: 'The action {action} is not finished by quarter {wished}: {end}. Add capacity, move the deadline or free other actions.',
  },
  'late.quarter': { fi: 'valmis neljänneksellä {end}', sv: 'klar kvartal {end}', en: 'finished in quarter {end}' },
  'late.never': { fi: 'ei suunnitelmassa', sv: 'inte i planen', en: 'not in the plan' },
  'notice.cycle': {
    fi: 'Nämä toimet odottavat toisiaan kehässä ja jäävät suunnitelmasta: {actions}. Poista yksi riippuvuus.',
    sv: 'De här åtgärderna väntar på varandra i en cirkel och blir utanför planen: {actions}. Ta bort ett beroende.',
    en: 'These actions wait for each other in a circle and stay out of the plan: {actions}. Remove one dependency.',
  },
  'notice.needless': {
    fi: 'Toimea {action} ei tarvita: kysymys on jo sillä tasolla tai ei koske kuntaa.',
    sv: 'Åtgärden {action} behövs inte: frågan är redan på den nivån eller gäller inte kommunen.',
    en: 'The action {action} is not needed: its question stands at that level already or does not apply.',
  },
  'notice.assumedSize': {
    fi: 'Asukaslukua ei ole annettu, joten työmäärät ovat kokoluokan ”{size}”. Anna population tai size.',
    sv: 'Invånarantalet saknas, så arbetsmängderna är de för storleksklassen ”{size}”. Ange population eller size.',
    en: 'No population is given, so efforts are those of the size “{size}”. Give population or size.',
  },
  'notice.assumedDays': {
    fi: 'Työpäiviä ei ole annettu. Oletus on {days} päivää neljänneksessä: sillä kaikki ehdotetut toimet mahtuvat {quarters} neljännekseen. Anna oma luku valinnalla --days-per-quarter tai suunnitelmatiedostossa.',
    sv: 'Arbetsdagar saknas. Antagandet är {days} dagar per kvartal: med det ryms alla föreslagna åtgärder i {quarters} kvartal. Ge ett eget tal med --days-per-quarter eller i planfilen.',
    en: 'No working days are given. {days} days a quarter are assumed: with them all proposed actions fit into {quarters} quarters. Give your own number with --days-per-quarter or in the plan file.',
  },
  'notice.noTarget': {
    fi: 'Vastauksissa ei ole tavoiteprofiilia (target), joten suunnitelma koskee vain lakisääteisiä vaatimuksia.',
    sv: 'Svaren har ingen målprofil (target), så planen gäller bara lagstadgade krav.',
    en: 'The answers name no target profile (target), so the plan is for statutory requirements alone.',
  },
  'notice.stoppedByClock': {
    fi: 'Vaihe ”{stage}” keskeytettiin ajan vuoksi. Suunnitelma on paras siihen mennessä löydetty, ja toinen ajo voi antaa toisen.',
    sv: 'Steget ”{stage}” avbröts av tidsskäl. Planen är den bästa som hann hittas, och en annan körning kan ge en annan.',
    en: 'The stage “{stage}” was stopped by the clock. The plan is the best found by then, and another run may give another.',
  },
  'notice.solverFailed': {
    fi: 'Vaiheen ”{stage}” ratkaisu epäonnistui. Suunnitelma on käsisäännön mukainen ja noudattaa kaikkia rajoja.',
    sv: 'Steget ”{stage}” kunde inte lösas. Planen följer handregeln och håller alla gränser.',
    en: 'The stage “{stage}” could not be solved. The plan follows the greedy rule and keeps all limits.',
  },
} as const satisfies Words
