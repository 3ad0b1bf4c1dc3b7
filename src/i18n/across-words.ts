import type { Words } from './translate.ts'

/** The sentences of what only several files together can show. */
export const acrossWords = {
  duplicateFile: {
    fi: 'Sama tunnus ja versio on jo tiedostossa {other}. Poista toinen tai anna sille uusi tunnus.',
    sv: 'Samma id och version finns redan i filen {other}. Ta bort den ena eller ge den ett nytt id.',
    en: 'The same id and version stand already in {other}. Remove one or give it a new id.',
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
    fi: '”{pin}” on väärän lajin tiedosto tähän kohtaan ({wanted}).',
    sv: '”{pin}” är fel slags fil på den här platsen ({wanted}).',
    en: '“{pin}” is the wrong kind of file for this place ({wanted}).',
  },
  disagree: {
    fi: 'Tässä on versio {pin}, mutta kyselyssä ”{questionnaire}” on versio {other}. Samalla kierroksella pitää olla sama versio.',
    sv: 'Här anges versionen {pin}, men i enkäten ”{questionnaire}” anges {other}. En omgång ska ha samma version.',
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
    fi: 'Lähtötietoa ”{fact}” ei ole määritelty. Tarkista nimi tai lisää se hallintamalliin.',
    sv: 'Utgångsuppgiften ”{fact}” är inte definierad. Kontrollera namnet eller lägg till den i styrmodellen.',
    en: 'The fact “{fact}” is not declared. Check the name or add it to the governance framework.',
  },
  factValue: {
    fi: 'Lähtötieto ”{fact}” ei voi olla ”{found}”.',
    sv: 'Utgångsuppgiften ”{fact}” kan inte vara ”{found}”.',
    en: 'The fact “{fact}” cannot be “{found}”.',
  },
  unknownRequirement: {
    fi: 'Vaatimusta ”{ref}” ei ole. Tarkista tunnus.',
    sv: 'Kravet ”{ref}” finns inte. Kontrollera id.',
    en: 'There is no requirement “{ref}”. Check the id.',
  },
  frameworkNotPinned: {
    fi: 'Vaatimus ”{ref}” kuuluu kehykseen ”{framework}”, jota ei ole kyselyn kentässä frameworks. Lisää se sinne.',
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
    fi: 'Toimi ”{action}” odottaa itseään: {way}. Poista yksi riippuvuus.',
    sv: 'Åtgärden ”{action}” väntar på sig själv: {way}. Ta bort ett beroende.',
    en: 'The action “{action}” waits for itself: {way}. Remove one dependency.',
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
    fi: 'Kansiosta ({folder}) ei löydy sisältöä. Siinä pitää olla frameworks/ ja questionnaires/.',
    sv: 'Mappen ({folder}) har inget innehåll. Den ska ha frameworks/ och questionnaires/.',
    en: 'The folder ({folder}) has no content. It must have frameworks/ and questionnaires/.',
  },
} as const satisfies Words
