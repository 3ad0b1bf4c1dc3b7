import { fill } from './translate.ts'
import type { Language, Values, Words } from './translate.ts'

/** One sentence for each way that content or answers can be wrong: what is wrong, and what to do. */
export const problemWords = {
  unreadable: {
    fi: 'Tiedostoa ei voi lukea ({detail}). Tarkista nimi ja lukuoikeus.',
    sv: 'Filen kan inte läsas ({detail}). Kontrollera namnet och läsrätten.',
    en: 'The file cannot be read ({detail}). Check its name and your right to read it.',
  },
  notUtf8: {
    fi: 'Tiedosto ei ole UTF-8-tekstiä. Tallenna se UTF-8-muodossa.',
    sv: 'Filen är inte UTF-8-text. Spara den i formatet UTF-8.',
    en: 'The file is not UTF-8 text. Save it as UTF-8.',
  },
  tooLarge: {
    fi: 'Tiedosto on yli {limit} megatavua. Jaa se osiin.',
    sv: 'Filen är större än {limit} megabyte. Dela upp den.',
    en: 'The file is over {limit} megabytes. Split it.',
  },
  tooDeep: {
    fi: 'Tiedossa on yli {limit} sisäkkäistä tasoa. Poista ylimääräiset sisennykset tai sulut.',
    sv: 'Filen har fler än {limit} nivåer i varandra. Ta bort överflödiga indrag eller parenteser.',
    en: 'The file is nested more than {limit} levels deep. Remove the extra indents or brackets.',
  },
  notYaml: {
    fi: 'Tiedosto ei ole kelvollista YAMLia: {detail}',
    sv: 'Filen är inte giltig YAML: {detail}',
    en: 'The file is not valid YAML: {detail}',
  },
  duplicateKey: {
    fi: 'Sama kenttä on tässä kahdesti. Poista toinen.',
    sv: 'Samma fält finns här två gånger. Ta bort det ena.',
    en: 'The same field stands here twice. Remove one.',
  },
  alias: {
    fi: 'YAML-viittaukset (& ja *) eivät ole sallittuja. Kirjoita sisältö auki.',
    sv: 'YAML-referenser (& och *) är inte tillåtna. Skriv ut innehållet.',
    en: 'YAML anchors and aliases (& and *) are not allowed. Write the content out.',
  },
  tag: {
    fi: 'YAML-tunnisteet (!) eivät ole sallittuja. Poista tunniste.',
    sv: 'YAML-taggar (!) är inte tillåtna. Ta bort taggen.',
    en: 'YAML tags (!) are not allowed. Remove the tag.',
  },
  notMapping: {
    fi: 'Tiedoston pitää alkaa kentillä, esimerkiksi ”id: …”.',
    sv: 'Filen ska börja med fält, till exempel ”id: …”.',
    en: 'The file must begin with fields, for example “id: …”.',
  },
  missing: {
    fi: 'Kenttä ”{field}” puuttuu. Lisää se.',
    sv: 'Fältet ”{field}” saknas. Lägg till det.',
    en: 'The field “{field}” is missing. Add it.',
  },
  wrongType: {
    fi: 'Tässä pitää olla {expected}, mutta on ”{found}”.',
    sv: 'Här ska stå {expected}, men det står ”{found}”.',
    en: 'This must be {expected}, but it is “{found}”.',
  },
  unknownField: {
    fi: 'Kenttää ”{field}” ei tunneta. Tarkista kirjoitusasu tai poista se.',
    sv: 'Fältet ”{field}” är okänt. Kontrollera stavningen eller ta bort det.',
    en: 'The field “{field}” is not known. Check its spelling or remove it.',
  },
  reserved: {
    fi: 'Kenttä ”{field}” on varattu tulevalle versiolle, eikä sitä voi vielä käyttää. Poista se.',
    sv: 'Fältet ”{field}” är reserverat för en kommande version och kan inte användas ännu. Ta bort det.',
    en: 'The field “{field}” is reserved for a later version and cannot be used yet. Remove it.',
  },
  notOneOf: {
    fi: '”{found}” ei kelpaa. Valitse jokin näistä: {allowed}.',
    sv: '”{found}” duger inte. Välj något av dessa: {allowed}.',
    en: '“{found}” will not do. Choose one of: {allowed}.',
  },
  badForm: {
    fi: '”{found}” ei ole oikeaa muotoa. Muodon pitää olla {form}.',
    sv: '”{found}” har fel form. Formen ska vara {form}.',
    en: '“{found}” does not have the right form. It must be {form}.',
  },
  empty: {
    fi: 'Teksti on tyhjä. Kirjoita se tai poista kenttä.',
    sv: 'Texten är tom. Skriv den eller ta bort fältet.',
    en: 'The text is empty. Write it or remove the field.',
  },
  tooFew: {
    fi: 'Luettelossa pitää olla vähintään {limit}. Lisää puuttuvat.',
    sv: 'Listan ska ha minst {limit}. Lägg till det som saknas.',
    en: 'The list needs at least {limit}. Add what is missing.',
  },
  tooMany: {
    fi: 'Luettelossa saa olla enintään {limit}. Poista ylimääräiset.',
    sv: 'Listan får ha högst {limit}. Ta bort det som är för mycket.',
    en: 'The list may have at most {limit}. Remove the rest.',
  },
  tooSmall: {
    fi: 'Luvun pitää olla vähintään {limit}.',
    sv: 'Talet ska vara minst {limit}.',
    en: 'The number must be at least {limit}.',
  },
  tooBig: {
    fi: 'Luku saa olla enintään {limit}.',
    sv: 'Talet får vara högst {limit}.',
    en: 'The number may be at most {limit}.',
  },
  notWhole: {
    fi: 'Luvun pitää olla kokonaisluku, mutta se on {found}.',
    sv: 'Talet ska vara ett heltal, men det är {found}.',
    en: 'The number must be whole, but it is {found}.',
  },
  missingTranslation: {
    fi: 'Käännös ({language}) puuttuu; tilalla näytetään suomi. Kirjoita käännös.',
    sv: 'Översättningen ({language}) saknas; finskan visas i stället. Skriv översättningen.',
    en: 'The translation ({language}) is missing; Finnish is shown in its place. Write the translation.',
  },
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
  duplicateFile: {
    fi: 'Sama tiedosto on myös toisessa sisältökansiossa: {other}. Poista toinen tai anna sille uusi tunnus.',
    sv: 'Samma fil finns också i en annan innehållsmapp: {other}. Ta bort den ena eller ge den ett nytt id.',
    en: 'The same file is also in another content folder: {other}. Remove one or give it a new id.',
  },
  unknownFile: {
    fi: 'Sisältöä ”{id}” ei ole. Tarkista tunnus.',
    sv: 'Innehållet ”{id}” finns inte. Kontrollera id.',
    en: 'There is no content “{id}”. Check the id.',
  },
  unknownVersion: {
    fi: 'Sisällöstä ”{id}” ei ole versiota {version}. Saatavilla: {versions}.',
    sv: 'Innehållet ”{id}” har ingen version {version}. Det finns: {versions}.',
    en: 'The content “{id}” has no version {version}. There is: {versions}.',
  },
  wrongKind: {
    fi: '”{pin}” on väärän lajinen tiedosto tähän kohtaan ({wanted}).',
    sv: '”{pin}” är fel slags fil på den här platsen ({wanted}).',
    en: '“{pin}” is the wrong kind of file for this place ({wanted}).',
  },
  disagree: {
    fi: 'Tämä nimeää version {pin}, mutta kysely ”{questionnaire}” nimeää version {other}. Samalla kierroksella pitää olla sama versio.',
    sv: 'Här anges {pin}, men enkäten ”{questionnaire}” anger {other}. En omgång ska ha samma version.',
    en: 'This names {pin}, but the questionnaire “{questionnaire}” names {other}. One round must have one version.',
  },
  unknownLevel: {
    fi: 'Johtamisen tasoa ”{level}” ei ole. Valitse hallintamallin tasoista.',
    sv: 'Ledningsnivån ”{level}” finns inte. Välj bland styrmodellens nivåer.',
    en: 'There is no management level “{level}”. Choose one of the governance framework.',
  },
  missingStatement: {
    fi: 'Tason {level} kuvaus puuttuu. Kirjoita, mitä kunnassa silloin näkee.',
    sv: 'Beskrivningen av nivå {level} saknas. Skriv vad man då ser i kommunen.',
    en: 'The statement of level {level} is missing. Write what one would see in the municipality.',
  },
  extraStatement: {
    fi: 'Asteikolla ei ole tasoa {level}. Poista kuvaus.',
    sv: 'Skalan har ingen nivå {level}. Ta bort beskrivningen.',
    en: 'The scale has no level {level}. Remove the statement.',
  },
  unknownFact: {
    fi: 'Taustatietoa ”{fact}” ei ole määritelty. Tarkista nimi tai lisää se hallintamalliin.',
    sv: 'Uppgiften ”{fact}” är inte definierad. Kontrollera namnet eller lägg till den i styrmodellen.',
    en: 'The fact “{fact}” is not declared. Check the name or add it to the governance framework.',
  },
  factValue: {
    fi: 'Taustatieto ”{fact}” ei voi olla ”{found}”.',
    sv: 'Uppgiften ”{fact}” kan inte vara ”{found}”.',
    en: 'The fact “{fact}” cannot be “{found}”.',
  },
  unknownRequirement: {
    fi: 'Vaatimusta ”{ref}” ei ole. Tarkista tunnus.',
    sv: 'Kravet ”{ref}” finns inte. Kontrollera id.',
    en: 'There is no requirement “{ref}”. Check the id.',
  },
  frameworkNotPinned: {
    fi: 'Vaatimus ”{ref}” kuuluu kehykseen ”{framework}”, jota kysely ei nimeä kentässä frameworks. Lisää se sinne.',
    sv: 'Kravet ”{ref}” hör till ramverket ”{framework}”, som enkäten inte nämner i frameworks. Lägg till det där.',
    en: 'The requirement “{ref}” belongs to “{framework}”, which the questionnaire does not name in frameworks. Add it there.',
  },
  unknownSize: {
    fi: 'Kokoluokkaa ”{size}” ei ole. Valitse hallintamallin kokoluokista.',
    sv: 'Storleksklassen ”{size}” finns inte. Välj bland styrmodellens klasser.',
    en: 'There is no size “{size}”. Choose one of the governance framework.',
  },
  missingSize: {
    fi: 'Luku puuttuu kokoluokalta ”{size}”. Lisää se.',
    sv: 'Storleksklassen ”{size}” saknar ett tal. Lägg till det.',
    en: 'The size “{size}” has no number. Add it.',
  },
  actionEndsEarly: {
    fi: 'Toimet vievät tasolle {reached}, mutta korkein tavoite on {target}. Lisää puuttuva toimi.',
    sv: 'Åtgärderna leder till nivå {reached}, men det högsta målet är {target}. Lägg till den åtgärd som saknas.',
    en: 'The actions lead to level {reached}, but the highest target is {target}. Add the missing action.',
  },
  unknownAction: {
    fi: 'Toimea ”{action}” ei ole. Tarkista tunnus.',
    sv: 'Åtgärden ”{action}” finns inte. Kontrollera id.',
    en: 'There is no action “{action}”. Check the id.',
  },
  actionCycle: {
    fi: 'Toimi ”{action}” odottaa muiden kautta itseään. Poista yksi riippuvuus.',
    sv: 'Åtgärden ”{action}” väntar via andra på sig själv. Ta bort ett beroende.',
    en: 'The action “{action}” waits for itself by way of others. Remove one dependency.',
  },
  questionTwice: {
    fi: 'Kysymys ”{id}” on jo kyselyssä ”{questionnaire}”. Anna toinen tunnus.',
    sv: 'Frågan ”{id}” finns redan i enkäten ”{questionnaire}”. Ge ett annat id.',
    en: 'The question “{id}” is already in the questionnaire “{questionnaire}”. Give another id.',
  },
  actionTwice: {
    fi: 'Toimi ”{id}” on jo kyselyssä ”{questionnaire}”. Anna toinen tunnus.',
    sv: 'Åtgärden ”{id}” finns redan i enkäten ”{questionnaire}”. Ge ett annat id.',
    en: 'The action “{id}” is already in the questionnaire “{questionnaire}”. Give another id.',
  },
  unknownQuestion: {
    fi: 'Kysymystä ”{question}” ei ole. Tarkista tunnus.',
    sv: 'Frågan ”{question}” finns inte. Kontrollera id.',
    en: 'There is no question “{question}”. Check the id.',
  },
  uncovered: {
    fi: 'Vaatimuksella ”{ref}” ei ole kysymystä, joka kysyttäisiin aina kun vaatimus koskee kuntaa. Lisää kysymys tai linkki.',
    sv: 'Kravet ”{ref}” har ingen fråga som ställs alltid när kravet gäller. Lägg till en fråga eller en länk.',
    en: 'The requirement “{ref}” has no question that is asked whenever it applies. Add a question or a link.',
  },
  outsideModel: {
    fi: 'Vaatimuksella ”{ref}” ei ole paikkaa toimintamallissa. Lisää se johonkin vaiheeseen.',
    sv: 'Kravet ”{ref}” har ingen plats i verksamhetsmodellen. Lägg till det i något steg.',
    en: 'The requirement “{ref}” has no place in the operating model. Add it to a step.',
  },
  noContent: {
    fi: 'Kansiosta ({folders}) ei löydy sisältöä. Siinä pitää olla frameworks/ ja questionnaires/.',
    sv: 'Mappen ({folders}) har inget innehåll. Den ska ha frameworks/ och questionnaires/.',
    en: 'The folder ({folders}) has no content. It must have frameworks/ and questionnaires/.',
  },
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

/** The forms and types that `badForm` and `wrongType` speak of, in words. */
const formWords: Words = {
  id: {
    fi: 'pieniä kirjaimia, numeroita ja yhdysviivoja, esimerkiksi logs-reviewed',
    sv: 'små bokstäver, siffror och bindestreck, till exempel logs-reviewed',
    en: 'lower-case letters, digits and hyphens, such as logs-reviewed',
  },
  factId: {
    fi: 'yksi sana pienellä alkukirjaimella, esimerkiksi automatedDecisions',
    sv: 'ett ord med liten begynnelsebokstav, till exempel automatedDecisions',
    en: 'one word that begins with a small letter, such as automatedDecisions',
  },
  version: {
    fi: 'lainausmerkeissä kaksi lukua, esimerkiksi "1.0"',
    sv: 'två tal inom citattecken, till exempel "1.0"',
    en: 'two numbers in quotes, such as "1.0"',
  },
  pin: {
    fi: 'tunnus@versio, esimerkiksi strategic@1.0',
    sv: 'id@version, till exempel strategic@1.0',
    en: 'id@version, such as strategic@1.0',
  },
  reference: {
    fi: 'kehys:kohta, esimerkiksi information-management-act:13-2',
    sv: 'ramverk:punkt, till exempel information-management-act:13-2',
    en: 'framework:item, such as information-management-act:13-2',
  },
  requirementId: {
    fi: 'pykälä-momentti-kohta, esimerkiksi 13-1-a',
    sv: 'paragraf-moment-punkt, till exempel 13-1-a',
    en: 'section-subsection-point, such as 13-1-a',
  },
  levelKey: { fi: 'taso 1–9', sv: 'en nivå 1–9', en: 'a level from 1 to 9' },
  municipalityCode: {
    fi: 'kolme numeroa, esimerkiksi "091"',
    sv: 'tre siffror, till exempel "091"',
    en: 'three digits, such as "091"',
  },
  place: {
    fi: 'overall, level:…, theme:… tai questionnaire:…',
    sv: 'overall, level:…, theme:… eller questionnaire:…',
    en: 'overall, level:…, theme:… or questionnaire:…',
  },
  date: { fi: 'päivä muodossa 2026-06-30', sv: 'ett datum i formen 2026-06-30', en: 'a day written 2026-06-30' },
  string: { fi: 'teksti', sv: 'text', en: 'a text' },
  number: { fi: 'luku', sv: 'ett tal', en: 'a number' },
  boolean: { fi: 'true tai false', sv: 'true eller false', en: 'true or false' },
  object: { fi: 'joukko kenttiä', sv: 'en samling fält', en: 'a group of fields' },
  array: { fi: 'luettelo', sv: 'en lista', en: 'a list' },
  record: { fi: 'joukko kenttiä', sv: 'en samling fält', en: 'a group of fields' },
}

/** The sentence of a problem, in the reader's language. */
export function problemSentence(
  { code, values }: { readonly code: keyof typeof problemWords; readonly values: Values },
  language: Language,
): string {
  const spoken = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name === 'form' || name === 'expected' ? (formWords[value]?.[language] ?? value) : value,
    ]),
  )
  return fill(problemWords[code][language], spoken)
}
