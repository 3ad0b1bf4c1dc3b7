import type { Words } from '../../i18n/translate.ts'

/** What the result was counted from, how, and what it does not say. */
export const methodWords = {
  basis: {
    fi: 'Lähtötiedot ja luotettavuus',
    sv: 'Utgångsuppgifter och tillförlitlighet',
    en: 'Background facts and reliability',
  },
  confidence: {
    fi: 'Kuinka luotettava tulos on',
    sv: 'Hur tillförlitligt resultatet är',
    en: 'How far the result can be relied on',
  },
  confidenceLead: {
    fi: 'Nämä luvut kuvaavat vastauksia. Ne eivät muuta kypsyyttä eivätkä vaatimusten tilaa.',
    sv: 'De här talen beskriver svaren. De ändrar varken mognaden eller kravens status.',
    en: 'These figures describe the answers. They change neither maturity nor the status of a requirement.',
  },
  measure: { fi: 'Mitta', sv: 'Mått', en: 'Measure' },
  evidence: {
    fi: 'Osuus vastauksista, joilla on näyttö (painot huomioiden)',
    sv: 'Andel svar med underlag (enligt vikt)',
    en: 'Share of answers with evidence (by weight)',
  },
  fresh: {
    fi: 'Osuus vastauksista, jotka on annettu 12 edellisen kuukauden aikana (painot huomioiden)',
    sv: 'Andel svar som getts under de senaste 12 månaderna (enligt vikt)',
    en: 'Share of answers given within the previous 12 months (by weight)',
  },
  spread: {
    fi: 'Korkeimman ja matalimman äänen ero keskimäärin, tasoina',
    sv: 'Skillnaden mellan högsta och lägsta röst i genomsnitt, i nivåer',
    en: 'Mean difference between highest and lowest vote, in levels',
  },
  progress: { fi: 'Käsitellyt kysymykset', sv: 'Behandlade frågor', en: 'Questions dealt with' },
  progressOf: { fi: '{done}/{of}', sv: '{done} av {of}', en: '{done} of {of}' },
  facts: { fi: 'Lähtötiedot', sv: 'Utgångsuppgifter', en: 'Background facts' },
  factsLead: {
    fi: 'Lähtötiedot ratkaisevat, mitkä vaatimukset ja kysymykset koskevat kuntaa. Jos tietoa ei ole annettu, käytetään oletusta.',
    sv: 'Utgångsuppgifterna avgör vilka krav och frågor som gäller kommunen. När en uppgift saknas används ett antagande.',
    en: 'The background facts decide which requirements and questions concern the municipality. Where a fact is not given, an assumption is used.',
  },
  fact: { fi: 'Tieto', sv: 'Uppgift', en: 'Fact' },
  answer: { fi: 'Vastaus', sv: 'Svar', en: 'Answer' },
  assumed: {
    fi: '{answer} (oletus, ei vastattu)',
    sv: '{answer} (antagande, inte besvarad)',
    en: '{answer} (assumed, not answered)',
  },
  ignored: {
    fi: 'Vastaukset, joita ei ole laskettu mukaan',
    sv: 'Svar som inte har räknats med',
    en: 'Answers that were not counted',
  },
  ignoredLead: {
    fi: 'Näihin on vastattu, mutta kysymys ei lähtötietojen mukaan koske kuntaa.',
    sv: 'De här har besvarats, men frågan gäller enligt utgångsuppgifterna inte kommunen.',
    en: 'These were answered, but by the background facts the question does not concern the municipality.',
  },

  method: { fi: 'Menetelmä ja rajat', sv: 'Metod och begränsningar', en: 'Method and limits' },
  scale: { fi: 'Kypsyysasteikko', sv: 'Mognadsskalan', en: 'The maturity scale' },
  counting: { fi: 'Miten luvut on laskettu', sv: 'Hur talen har räknats', en: 'How the figures are counted' },
  mean: {
    fi: 'Arvo on vastattujen kysymysten tasojen keskiarvo kysymysten painoin. Kokonaisarvo on johtamisen tasojen keskiarvo niiden painoin.',
    sv: 'Värdet är medelvärdet av de besvarade frågornas nivåer enligt frågornas vikt. Helhetsvärdet är medelvärdet av ledningsnivåerna enligt deras vikt.',
    en: 'A value is the mean level of the answered questions by their weight. The overall value is the mean of the management levels by theirs.',
  },
  minimum: {
    fi: 'Arvo on ryhmän alin vastaus: ketju on yhtä vahva kuin sen heikoin lenkki. Kokonaisarvo on johtamisen tasojen keskiarvo niiden painoin.',
    sv: 'Värdet är det lägsta svaret i gruppen: en kedja är inte starkare än sin svagaste länk. Helhetsvärdet är medelvärdet av ledningsnivåerna enligt deras vikt.',
    en: 'A value is the lowest answer of its group: a chain is as strong as its weakest link. The overall value is the mean of the management levels by their weight.',
  },
  staged: {
    fi: 'Arvo on ylin porras, jolla ja jota alemmilla portailla jokainen kysymys on vähintään tasolla {heldFrom}. Kokonaisarvo on johtamisen tasojen keskiarvo niiden painoin.',
    sv: 'Värdet är det högsta steg där varje fråga, också på stegen under, ligger på minst nivå {heldFrom}. Helhetsvärdet är medelvärdet av ledningsnivåerna enligt deras vikt.',
    en: 'A value is the highest stage at which every question, and every one of the stages below, stands at level {heldFrom} or more. The overall value is the mean of the management levels by their weight.',
  },
  rangeMeans: {
    fi: 'Vaihteluväli kertoo, mihin arvo asettuisi, jos kaikki vastaamattomat kysymykset olisivat alimmalla tai ylimmällä tasolla. Se ei ole tilastollinen virhemarginaali.',
    sv: 'Intervallet visar var värdet skulle hamna om alla obesvarade frågor låg på den lägsta eller den högsta nivån. Det är ingen statistisk felmarginal.',
    en: 'The range shows where the value would stand if every unanswered question were at the lowest or at the highest level. It is not a statistical margin of error.',
  },
  coverageMeans: {
    fi: 'Kattavuus on vastattujen kysymysten osuus kuntaa koskevista kysymyksistä, painot huomioiden. ”Emme tiedä” lasketaan vastaamattomaksi.',
    sv: 'Täckningen är de besvarade frågornas andel av frågorna som gäller kommunen, enligt vikt. ”Vi vet inte” räknas som obesvarat.',
    en: 'Coverage is the share, by weight, of answered questions among those that concern the municipality. “We don’t know” counts as unanswered.',
  },
  naMeans: {
    fi: 'Liitteen viimeinen sarake näyttää arvon, jos ”ei koske kuntaa” -vastaukset laskettaisiin alimmalle tasolle.',
    sv: 'Bilagans sista kolumn visar värdet om svaren ”gäller inte kommunen” räknades som lägsta nivå.',
    en: 'The last column of the annex shows the value if “does not apply” answers counted as the lowest level.',
  },
  votesMean: {
    fi: 'Kun ryhmä on äänestänyt eikä yhteistä vastausta ole kirjattu, taso on äänten alempi mediaani.',
    sv: 'När en grupp har röstat och inget gemensamt svar har antecknats är nivån rösternas lägre median.',
    en: 'Where a group voted and no shared answer was recorded, the level is the lower median of the votes.',
  },
  statusRule: {
    fi: 'Miten vaatimuksen tila on päätelty',
    sv: 'Hur ett krav får sin status',
    en: 'How the status of a requirement is reached',
  },
  metRule: {
    fi: 'Kaikkiin vaatimukseen liittyviin, kuntaa koskeviin kysymyksiin on vastattu, ja jokainen vastaus on vähintään tasolla, jonka kuvauksen mukaan velvollisuus on täytetty (tavallisesti taso {anchor}).',
    sv: 'Alla frågor som hör till kravet och gäller kommunen är besvarade, och varje svar ligger på minst den nivå vars beskrivning säger att skyldigheten är uppfylld (vanligen nivå {anchor}).',
    en: 'Every question behind the requirement that concerns the municipality is answered, each at or above the level whose statement describes the duty as fulfilled (usually level {anchor}).',
  },
  partlyRule: {
    fi: 'Ainakin yksi vastaus jää tämän tason alle, mutta eivät kaikki.',
    sv: 'Minst ett svar ligger under den nivån, men inte alla.',
    en: 'At least one answer stands below that level, but not all do.',
  },
  notMetRule: {
    fi: 'Kaikki annetut vastaukset jäävät tämän tason alle.',
    sv: 'Alla givna svar ligger under den nivån.',
    en: 'Every answer given stands below that level.',
  },
  notAssessedRule: {
    fi: 'Vastauksia puuttuu tai kysymystä ei ole, eikä yksikään vastaus jää tason alle.',
    sv: 'Svar saknas eller ingen fråga finns, och inget svar ligger under nivån.',
    en: 'Answers are missing or nothing was asked, and no answer stands below the level.',
  },
  notApplicableRule: {
    fi: 'Lain ehto ei täyty, säännös ei ole voimassa tai kaikki kysymykset on merkitty ”ei koske kuntaa”.',
    sv: 'Lagens villkor är inte uppfyllt, bestämmelsen är inte i kraft eller alla frågor har markerats ”gäller inte kommunen”.',
    en: 'The condition of the law is not fulfilled, the provision is not in force, or every question was marked “does not apply”.',
  },
  limits: { fi: 'Mitä raportti ei kerro', sv: 'Vad rapporten inte säger', en: 'What the report does not say' },
  limitAnswers: {
    fi: 'Tulos perustuu kunnan omiin vastauksiin. Vastauksia, kommentteja ja näyttöä ei ole tarkastanut ulkopuolinen.',
    sv: 'Resultatet bygger på kommunens egna svar. Ingen utomstående har granskat svaren, kommentarerna eller underlaget.',
    en: 'The result rests on the municipality’s own answers. No outsider has examined the answers, comments or evidence.',
  },
  limitActs: {
    fi: 'Arvioinnissa ovat mukana vain kohdassa ”Sisältö ja versiot” nimetyt säädökset. Velvollisuudet on kirjoitettu omin sanoin; sitova on vain säädöskokoelman teksti.',
    sv: 'Bedömningen omfattar bara de författningar som nämns under ”Innehåll och versioner”. Skyldigheterna är skrivna med egna ord; endast texten i författningssamlingen är bindande.',
    en: 'Only the acts named under “Content and versions” are assessed. Duties are written in our own words; only the text in the Statute Book is binding.',
  },
  limitSecurity: {
    fi: 'Raportti ei ole tietoturvatestaus, tietosuojaa koskeva vaikutustenarviointi eikä tarkastuskertomus.',
    sv: 'Rapporten är inget säkerhetstest, ingen konsekvensbedömning avseende dataskydd och ingen revisionsberättelse.',
    en: 'The report is no security test, no data protection impact assessment and no audit report.',
  },
  versions: { fi: 'Sisältö ja versiot', sv: 'Innehåll och versioner', en: 'Content and versions' },
  actText: {
    fi: '{name} ({number}). Vaatimukset on tarkistettu tekstistä, joka oli voimassa {day}.',
    sv: '{name} ({number}). Kraven är kontrollerade mot den text som gällde {day}.',
    en: '{name} ({number}). The requirements were checked against the text in force on {day}.',
  },
  file: { fi: 'Sisältötiedosto', sv: 'Innehållsfil', en: 'Content file' },
  version: { fi: 'Versio', sv: 'Version', en: 'Version' },
  engine: { fi: 'Laskentasäännöt', sv: 'Räkneregler', en: 'Counting rules' },

  annex: { fi: 'Liite: luvut', sv: 'Bilaga: siffrorna', en: 'Annex: the figures' },
  annexLead: {
    fi: 'Samat luvut kuin arvioinnin tulostiedostossa, kahden desimaalin tarkkuudella.',
    sv: 'Samma tal som i bedömningens resultatfil, med två decimaler.',
    en: 'The same figures as in the result file of the assessment, to two decimals.',
  },
  what: { fi: 'Kohde', sv: 'Objekt', en: 'Item' },
  low: { fi: 'Alin', sv: 'Lägst', en: 'Lowest' },
  high: { fi: 'Ylin', sv: 'Högst', en: 'Highest' },
  naAsLowest: {
    fi: '”Ei koske” alimmalla tasolla',
    sv: '”Gäller inte” på lägsta nivå',
    en: '“Does not apply” at lowest level',
  },
  whole: { fi: 'Kokonaisuus', sv: 'Helheten', en: 'Overall' },
} as const satisfies Words
