import type { Words } from './translate.ts'

/** What a plan file says wrong. */
export const planProblemWords = {
  notFirstDay: {
    fi: 'Suunnitelman alun pitää olla kuukauden ensimmäinen päivä, esimerkiksi 2027-01-01.',
    sv: 'Planen ska börja den första dagen i en månad, till exempel 2027-01-01.',
    en: 'The plan must start on the first day of a month, for example 2027-01-01.',
  },
  perQuarterCount: {
    fi: 'Luettelossa on {found} lukua, mutta suunnitelmassa on {quarters} vuosineljännestä. Anna yksi luku kaikille tai luku jokaiselle.',
    sv: 'Listan har {found} tal, men planen har {quarters} kvartal. Ge ett tal för alla eller ett för varje.',
    en: 'The list has {found} numbers, but the plan has {quarters} quarters. Give one number for all or one for each.',
  },
  wishTwice: {
    fi: 'Toimesta ”{action}” on päätetty kahdesti. Jätä vain yksi: fixed, deadlines tai excluded.',
    sv: 'Det finns två beslut om åtgärden ”{action}”. Lämna bara ett: fixed, deadlines eller excluded.',
    en: 'The action “{action}” is decided on twice. Leave only one: fixed, deadlines or excluded.',
  },
  fixedAfterPlan: {
    fi: 'Vuosineljännes {quarter} on suunnitelman jälkeen. Viimeinen on {quarters}.',
    sv: 'Kvartal {quarter} är efter planens slut. Det sista är {quarters}.',
    en: 'Quarter {quarter} is after the end of the plan. The last one is {quarters}.',
  },
  actionTaken: {
    fi: 'Tunnus ”{action}” on jo toisella toimella. Anna omalle toimelle toinen tunnus.',
    sv: 'Id ”{action}” tillhör redan en annan åtgärd. Ge den egna åtgärden ett annat id.',
    en: 'The id “{action}” belongs to another action already. Give your own action another one.',
  },
  replacedTwice: {
    fi: 'Toimella ”{action}” on jo korvaaja edellä. Poista toinen.',
    sv: 'Åtgärden ”{action}” ersätts redan ovan. Ta bort den ena.',
    en: 'The action “{action}” is already replaced above. Remove one of the two.',
  },
} as const satisfies Words
