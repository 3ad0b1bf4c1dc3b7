import { acrossWords } from './across-words.ts'
import { formWords, yamlWords } from './form-words.ts'
import { planProblemWords } from './plan-problem-words.ts'
import { readingWords } from './reading-words.ts'
import { fill } from './translate.ts'
import type { Language, Values, Words } from './translate.ts'

/** What a single file says wrong of itself. */
const withinWords = {
  pathMismatch: {
    fi: 'Kentän {field} arvo on ”{found}”, mutta tiedoston polku sanoo ”{expected}”. Muuta jompikumpi.',
    sv: 'Fältet {field} är ”{found}”, men filens sökväg säger ”{expected}”. Ändra det ena.',
    en: 'The field {field} is “{found}”, but the path of the file says “{expected}”. Change one of them.',
  },
  strayFile: {
    fi: 'Tiedosto on väärässä paikassa. Polun pitää olla <tunnus>/<versio>.yaml, esimerkiksi strategic/1.0.yaml.',
    sv: 'Filen ligger på fel plats. Sökvägen ska vara <id>/<version>.yaml, till exempel strategic/1.0.yaml.',
    en: 'The file is in the wrong place. Its path must be <id>/<version>.yaml, for example strategic/1.0.yaml.',
  },
  duplicateId: {
    fi: 'Tunnus ”{id}” on jo käytössä edellä. Anna toinen tunnus.',
    sv: 'Id ”{id}” används redan ovan. Ge ett annat id.',
    en: 'The id “{id}” is already used above. Give another one.',
  },
  scaleHole: {
    fi: 'Asteikon tasojen pitää kulkea järjestyksessä 1, 2, 3 …; tässä pitää olla {expected}.',
    sv: 'Skalans nivåer ska gå i ordning 1, 2, 3 …; här ska stå {expected}.',
    en: 'The levels of the scale must run 1, 2, 3 …; this must be {expected}.',
  },
  notOnScale: {
    fi: 'Tasoa {level} ei ole asteikolla. Ylin taso on {highest}.',
    sv: 'Nivå {level} finns inte på skalan. Den högsta är {highest}.',
    en: 'Level {level} is not on the scale. The highest is {highest}.',
  },
  unknownTheme: {
    fi: 'Teemaa ”{theme}” ei ole. Valitse hallintamallin teemoista.',
    sv: 'Temat ”{theme}” finns inte. Välj bland styrmodellens teman.',
    en: 'There is no theme “{theme}”. Choose one of the governance framework.',
  },
  missingTarget: {
    fi: 'Tavoitetaso puuttuu teemalta ”{theme}”. Lisää se.',
    sv: 'Temat ”{theme}” saknar målnivå. Lägg till den.',
    en: 'The theme “{theme}” has no target level. Add it.',
  },
  unknownRole: {
    fi: 'Roolia ”{role}” ei ole. Valitse hallintamallin rooleista tai lisää se sinne.',
    sv: 'Rollen ”{role}” finns inte. Välj bland styrmodellens roller eller lägg till den där.',
    en: 'There is no role “{role}”. Choose one of the governance framework or add it there.',
  },
  unknownOption: {
    fi: 'Vaihtoehtoa ”{option}” ei ole luettelossa. Valitse jokin luetelluista.',
    sv: 'Alternativet ”{option}” finns inte i listan. Välj något i listan.',
    en: 'The option “{option}” is not in the list. Choose one that is.',
  },
  sizesOrder: {
    fi: 'Kokoluokkien rajojen pitää kasvaa, ja vain viimeinen on ilman rajaa ”below”.',
    sv: 'Storleksklassernas gränser ska växa, och bara den sista är utan gränsen ”below”.',
    en: 'The limits of the sizes must grow, and only the last has no “below”.',
  },
  datesOrder: {
    fi: 'Päivien pitää olla järjestyksessä: from, applicableFrom, to.',
    sv: 'Datumen ska stå i ordning: from, applicableFrom, to.',
    en: 'The days must be in order: from, applicableFrom, to.',
  },
  alike: {
    fi: 'Tasojen {level} ja {other} kuvaukset ({language}) ovat {percent} % samanlaiset. Kirjoita ne niin, että ne erottaa.',
    sv: 'Beskrivningarna av nivå {level} och {other} ({language}) är till {percent} % lika. Skriv dem så att de går att skilja åt.',
    en: 'The statements of levels {level} and {other} ({language}) are {percent} % alike. Write them so that they can be told apart.',
  },
  sameAsFinnish: {
    fi: 'Teksti ({language}) on sama kuin suomeksi. Käännä se.',
    sv: 'Texten ({language}) är densamma som på finska. Översätt den.',
    en: 'The text ({language}) is the same as the Finnish. Translate it.',
  },
  duplicateLink: {
    fi: 'Vaatimus ”{ref}” on tässä kysymyksessä kahdesti. Poista toinen.',
    sv: 'Kravet ”{ref}” finns två gånger i frågan. Ta bort det ena.',
    en: 'The requirement “{ref}” stands twice in this question. Remove one.',
  },
  actionBackwards: {
    fi: 'Toimen pitää nostaa tasoa, mutta se kulkee tasolta {from} tasolle {to}.',
    sv: 'Åtgärden ska höja nivån, men den går från {from} till {to}.',
    en: 'The action must raise the level, but it goes from {from} to {to}.',
  },
  actionHole: {
    fi: 'Toimi alkaa tasolta {from}, mutta edelliset toimet päättyvät tasolle {reached}. Jatka siitä.',
    sv: 'Åtgärden börjar på nivå {from}, men de föregående slutar på nivå {reached}. Fortsätt därifrån.',
    en: 'The action begins at level {from}, but the actions before it end at {reached}. Go on from there.',
  },
  heldFromUnused: {
    fi: 'Kenttä ”heldFrom” kuuluu vain laskusääntöön ”staged”. Poista se tai vaihda sääntö.',
    sv: 'Fältet ”heldFrom” hör bara till regeln ”staged”. Ta bort det eller byt regel.',
    en: 'The field “heldFrom” belongs only to the rule “staged”. Remove it or change the rule.',
  },
  missingStage: {
    fi: 'Laskusääntö ”staged” vaatii jokaiselta kysymykseltä portaan (stage). Lisää se.',
    sv: 'Regeln ”staged” kräver ett trappsteg (stage) av varje fråga. Lägg till det.',
    en: 'The rule “staged” needs a stage for every question. Add it.',
  },
} as const satisfies Words

const answerWords = {
  twoStates: {
    fi: 'Vastauksella on useampi tila. Anna vain yksi: level tai votes, notApplicable tai dontKnow.',
    sv: 'Svaret har flera tillstånd. Ange bara ett: level eller votes, notApplicable eller dontKnow.',
    en: 'The answer has more than one state. Give only one: level or votes, notApplicable or dontKnow.',
  },
  noState: {
    fi: 'Vastaus on tyhjä. Anna level, votes, notApplicable tai dontKnow, tai poista kysymys.',
    sv: 'Svaret är tomt. Ange level, votes, notApplicable eller dontKnow, eller ta bort frågan.',
    en: 'The answer is empty. Give level, votes, notApplicable or dontKnow, or remove the question.',
  },
  votesEmpty: {
    fi: 'Ääniä ei ole. Kirjaa äänet tai poista votes.',
    sv: 'Det finns inga röster. Skriv in rösterna eller ta bort votes.',
    en: 'There are no votes. Write them in or remove votes.',
  },
  levelOutOfRange: {
    fi: 'Tasoa {found} ei ole. Anna taso väliltä 1–{highest}.',
    sv: 'Nivå {found} finns inte. Ange en nivå mellan 1 och {highest}.',
    en: 'There is no level {found}. Give a level from 1 to {highest}.',
  },
  unknownProfile: {
    fi: 'Tavoiteprofiilia ”{target}” ei ole. Valitse jokin näistä: {allowed}.',
    sv: 'Målprofilen ”{target}” finns inte. Välj någon av dessa: {allowed}.',
    en: 'There is no target profile “{target}”. Choose one of: {allowed}.',
  },
} as const satisfies Words

/** One sentence for each way that content or answers can be wrong: what is wrong, and what to do. */
export const problemWords = {
  ...readingWords,
  ...withinWords,
  ...acrossWords,
  ...answerWords,
  ...planProblemWords,
} as const satisfies Words

/** The values of a problem that are names of words, with the words. */
const SPOKEN: Readonly<Record<string, Words>> = { form: formWords, expected: formWords, hint: yamlWords }

/** The sentence of a problem, in the reader's language. */
export function problemSentence(
  { code, values }: { readonly code: keyof typeof problemWords; readonly values: Values },
  language: Language,
): string {
  const spoken = Object.entries(values).map(([name, value]) => [name, SPOKEN[name]?.[value]?.[language] ?? value])
  return fill(problemWords[code][language], Object.fromEntries(spoken))
}
