import type { Words } from '../../i18n/translate.ts'

/** Headings and sentences of the full report, chapter by chapter; the duties have a file of their own. */
export const fullWords = {
  coverMunicipality: {
    fi: 'Kuntanumero {code}, asukkaita {population}',
    sv: 'Kommunnummer {code}, invånare {population}',
    en: 'Municipality number {code}, population {population}',
  },
  coverVersions: { fi: 'Sisältö: {list}', sv: 'Innehåll: {list}', en: 'Content: {list}' },
  contents: { fi: 'Sisällys', sv: 'Innehåll', en: 'Contents' },
  summary: { fi: 'Tiivistelmä', sv: 'Sammandrag', en: 'Summary' },

  maturity: { fi: 'Kypsyys', sv: 'Mognad', en: 'Maturity' },
  maturityLead: {
    fi: 'Kokonaiskypsyys on {value}, vaihteluväli {range} ja kattavuus {coverage}. Kysymyksistä on käsitelty {done}, kaikkiaan niitä on {of}.',
    sv: 'Mognaden som helhet är {value}, intervallet {range} och täckningen {coverage}. Av frågorna är {done} behandlade, sammanlagt är de {of}.',
    en: 'Overall maturity is {value}, its range {range} and its coverage {coverage}. Of {of} questions, {done} have been dealt with.',
  },
  themes: { fi: 'Teemat', sv: 'Teman', en: 'Themes' },
  levels: { fi: 'Johtamisen tasot', sv: 'Ledningsnivåer', en: 'Management levels' },
  levelsSeen: {
    fi: 'Miten johtamisen tasot näkevät teemat',
    sv: 'Hur ledningsnivåerna ser temana',
    en: 'How the management levels see the themes',
  },
  heatMap: {
    fi: 'Kypsyys teemoittain ja johtamisen tasoittain',
    sv: 'Mognad per tema och ledningsnivå',
    en: 'Maturity by theme and management level',
  },
  heatRanges: {
    fi: 'Samat arvot vaihteluväleineen:',
    sv: 'Samma värden med sina intervall:',
    en: 'The same values with their ranges:',
  },
  heatMapMeans: {
    fi: 'Mitä tummempi ruutu, sitä korkeampi arvo. Viivoitetussa ruudussa ei ole arvoa.',
    sv: 'Ju mörkare ruta, desto högre värde. En streckad ruta saknar värde.',
    en: 'The darker the cell, the higher the value. A hatched cell has no value.',
  },

  conformity: { fi: 'Vaatimusten täyttyminen', sv: 'Hur kraven uppfylls', en: 'How the requirements are met' },
  conformityLead: {
    fi: '{act} ({number}): täyttyy {met}, täyttyy osittain {partly}, ei täyty {notMet}, ei arvioitu {notAssessed}, ei koske kuntaa {notApplicable}.',
    sv: '{act} ({number}): uppfylls {met}, uppfylls delvis {partly}, uppfylls inte {notMet}, inte bedömt {notAssessed}, gäller inte {notApplicable}.',
    en: '{act} ({number}): met {met}, partly met {partly}, not met {notMet}, not assessed {notAssessed}, does not apply {notApplicable}.',
  },
  chapter: { fi: '{id} luku {title}', sv: '{id} kap. {title}', en: 'Chapter {id} {title}' },
  chapterColumn: { fi: 'Luku', sv: 'Kapitel', en: 'Chapter' },
  total: { fi: 'Yhteensä', sv: 'Sammanlagt', en: 'Total' },
  unverifiedCount: {
    fi: 'Vaatimuksia, joiden lain tekstiä ei ole vahvistettu: {count}. Ne on merkitty kolmiolla.',
    sv: 'Krav vilkas lagtext inte är bekräftad: {count}. De är märkta med en triangel.',
    en: 'Requirements whose text of law is not confirmed: {count}. They are marked with a triangle.',
  },
  noStatutes: {
    fi: 'Tässä arvioinnissa ei ole mukana lain vaatimuksia.',
    sv: 'Den här bedömningen omfattar inga lagstadgade krav.',
    en: 'This assessment covers no requirements of law.',
  },

  duties: { fi: 'Vaatimukset yksitellen', sv: 'Kraven ett för ett', en: 'The requirements one by one' },
  dutiesOf: {
    fi: 'Vaatimukset yksitellen: {act}',
    sv: 'Kraven ett för ett: {act}',
    en: 'The requirements one by one: {act}',
  },
  otherQuestions: { fi: 'Muut kysymykset', sv: 'Övriga frågor', en: 'Other questions' },
  otherQuestionsLead: {
    fi: 'Näillä kysymyksillä ei mitata lain vaatimuksia. Ne vaikuttavat kypsyyteen mutta eivät vaatimusten täyttymiseen.',
    sv: 'De här frågorna mäter inga lagkrav. De påverkar mognaden men inte hur kraven uppfylls.',
    en: 'These questions measure no requirement of law. They count towards maturity but not towards how the requirements are met.',
  },

  findings: { fi: 'Havainnot', sv: 'Iakttagelser', en: 'Findings' },
  claimed: {
    fi: '”Ei koske kuntaa” -vastaukset',
    sv: 'Svaren ”gäller inte kommunen”',
    en: '“Does not apply” answers',
  },
  claimedLead: {
    fi: 'Näihin vaatimuksiin liittyvä kysymys on merkitty ”ei koske kuntaa”. Tarkistakaa perustelut: merkintä ei poista lain velvollisuutta.',
    sv: 'En fråga som hör till de här kraven har markerats ”gäller inte kommunen”. Kontrollera motiveringarna: markeringen upphäver inte lagens skyldighet.',
    en: 'A question behind these requirements was marked “does not apply”. Check the reasons: the mark does not lift a duty of law.',
  },
  noClaims: {
    fi: 'Yhtään vaatimuksiin liittyvää kysymystä ei ole merkitty ”ei koske kuntaa”.',
    sv: 'Ingen fråga som hör till ett krav har markerats ”gäller inte kommunen”.',
    en: 'No question behind a requirement has been marked “does not apply”.',
  },
  reason: { fi: 'Perustelu', sv: 'Motivering', en: 'Reason' },
  status: { fi: 'Tila', sv: 'Status', en: 'Status' },
  contradictions: {
    fi: 'Ristiriidat johtamisen tasojen välillä',
    sv: 'Motsägelser mellan ledningsnivåerna',
    en: 'Contradictions between management levels',
  },
  contradictionsLead: {
    fi: 'Asiat, joissa johtamisen tasojen keskiarvot eroavat vähintään kaksi tasoa. Suluissa on kattavuus.',
    sv: 'Det där ledningsnivåernas medelvärden skiljer sig med minst två nivåer. Täckningen står inom parentes.',
    en: 'Matters on which the means of the management levels differ by two levels or more. Coverage in brackets.',
  },
  noContradictions: {
    fi: 'Johtamisen tasojen vastaukset eivät ole ristiriidassa keskenään.',
    sv: 'Ledningsnivåernas svar motsäger inte varandra.',
    en: 'The answers of the management levels do not contradict each other.',
  },
  subject: { fi: 'Asia', sv: 'Sak', en: 'Matter' },
  dissent: { fi: 'Eriävät äänet', sv: 'Avvikande röster', en: 'Dissenting votes' },
  dissentLead: {
    fi: 'Osa vastaajista arvioi tason alemmaksi kuin vaatimuksen täyttyminen edellyttää. Äänet näytetään, mutta ne eivät muuta vaatimuksen tilaa.',
    sv: 'En del av respondenterna bedömde nivån som lägre än vad kravet förutsätter. Rösterna visas men ändrar inte kravets status.',
    en: 'Some respondents placed the level below what the requirement needs. The votes are shown but change no status.',
  },
  votesBelow: {
    fi: 'Ääniä alle tason {metFrom}',
    sv: 'Röster under nivå {metFrom}',
    en: 'Votes below level {metFrom}',
  },
  votesBelowColumn: { fi: 'Liian matalia ääniä', sv: 'För låga röster', en: 'Votes too low' },
  votesOf: {
    fi: '{below}/{of} alle tason {metFrom}',
    sv: '{below} av {of} under nivå {metFrom}',
    en: '{below} of {of} below level {metFrom}',
  },

  target: { fi: 'Ero tavoitteeseen', sv: 'Avstånd till målet', en: 'Gap to target' },
  targetLead: {
    fi: 'Tavoiteprofiili on {name}. Vastatut kysymykset jäävät tavoitteesta keskimäärin {gap} tasoa. Tavoitteen alle jääviä kysymyksiä on {count}.',
    sv: 'Målprofilen är {name}. De besvarade frågorna ligger i genomsnitt {gap} nivåer under målet. Antalet frågor under målet är {count}.',
    en: 'The target profile is {name}. Answered questions stand {gap} levels below target on average. Questions below target: {count}.',
  },
  noTarget: {
    fi: 'Tavoiteprofiilia ei ole valittu, joten eroa tavoitteeseen ei ole laskettu.',
    sv: 'Ingen målprofil har valts, så avståndet till målet har inte räknats.',
    en: 'No target profile was chosen, so no gap to target is counted.',
  },
  noGaps: {
    fi: 'Yksikään vastattu kysymys ei jää tavoitteesta.',
    sv: 'Ingen besvarad fråga ligger under målet.',
    en: 'No answered question stands below target.',
  },
  gapColumn: { fi: 'Ero', sv: 'Avstånd', en: 'Gap' },
  raises: {
    fi: 'Mikä nostaisi tulosta eniten',
    sv: 'Vad som skulle höja resultatet mest',
    en: 'What would raise the result most',
  },
  raisesLead: {
    fi: 'Paljonko kokonaisarvo nousisi, jos yksi vastaus olisi tasoa ylempänä ja muut ennallaan.',
    sv: 'Hur mycket helhetsvärdet skulle stiga om ett svar låg en nivå högre och de andra var oförändrade.',
    en: 'What the overall value would gain if one answer stood a level higher and the others stayed.',
  },
  raisesMore: {
    fi: 'Taulukossa on suurimmat. Kaikki ovat liitteessä.',
    sv: 'Tabellen visar de största. Alla finns i bilagan.',
    en: 'The table shows the largest. All are in the annex.',
  },
  allRaises: { fi: 'Jokaisen vastauksen vaikutus', sv: 'Effekten av varje svar', en: 'The effect of every answer' },
  gain: { fi: 'Nousu', sv: 'Höjning', en: 'Gain' },
} as const satisfies Words
