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
  heatMapMeans: {
    fi: 'Mitä tummempi ruutu, sitä korkeampi arvo. Viivoitetussa ruudussa ei ole arvoa.',
    sv: 'Ju mörkare ruta, desto högre värde. En streckad ruta saknar värde.',
    en: 'The darker the cell, the higher the value. A hatched cell has no value.',
  },

  conformity: { fi: 'Vaatimusten täyttyminen', sv: 'Hur kraven uppfylls', en: 'How the duties are met' },
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
    en: 'Duties whose text of law is not confirmed: {count}. They are marked with a triangle.',
  },
  noStatutes: {
    fi: 'Tässä arvioinnissa ei ole mukana lain vaatimuksia.',
    sv: 'Den här bedömningen omfattar inga lagstadgade krav.',
    en: 'This assessment covers no duties of law.',
  },

  duties: { fi: 'Vaatimukset yksitellen', sv: 'Kraven ett för ett', en: 'The duties one by one' },
  dutiesOf: {
    fi: 'Vaatimukset yksitellen: {act}',
    sv: 'Kraven ett för ett: {act}',
    en: 'The duties one by one: {act}',
  },
  otherQuestions: { fi: 'Muut kysymykset', sv: 'Övriga frågor', en: 'Other questions' },
  otherQuestionsLead: {
    fi: 'Näillä kysymyksillä ei mitata lain vaatimusta. Ne vaikuttavat kypsyyteen mutta eivät vaatimusten täyttymiseen.',
    sv: 'De här frågorna mäter inget lagkrav. De påverkar mognaden men inte om kraven uppfylls.',
    en: 'These questions measure no duty of law. They count towards maturity but not towards how the duties are met.',
  },

  findings: { fi: 'Havainnot', sv: 'Iakttagelser', en: 'Findings' },
  claimed: {
    fi: 'Mikä ei vastaajien mukaan koske kuntaa',
    sv: 'Vad som enligt de svarande inte gäller kommunen',
    en: 'What respondents say does not concern the municipality',
  },
  claimedLead: {
    fi: 'Näihin vaatimuksiin liittyvä kysymys on merkitty asiaksi, joka ei koske kuntaa. Perustelut on syytä tarkistaa: vastaajan merkintä ei poista lain velvollisuutta.',
    sv: 'En fråga som hör till dessa krav har märkts som något som inte gäller kommunen. Kontrollera motiveringarna: en sådan markering upphäver inte lagens skyldighet.',
    en: 'A question behind these duties was marked as not concerning the municipality. Check the reasons: a respondent’s mark does not lift a duty of law.',
  },
  noClaims: {
    fi: 'Yhtään vaatimuksiin liittyvää kysymystä ei ole merkitty asiaksi, joka ei koske kuntaa.',
    sv: 'Ingen fråga som hör till ett krav har märkts som något som inte gäller kommunen.',
    en: 'No question behind a duty has been marked as not concerning the municipality.',
  },
  reason: { fi: 'Perustelu', sv: 'Motivering', en: 'Reason' },
  status: { fi: 'Tila', sv: 'Status', en: 'Status' },
  contradictions: {
    fi: 'Ristiriidat johtamisen tasojen välillä',
    sv: 'Motsägelser mellan ledningsnivåerna',
    en: 'Contradictions between management levels',
  },
  contradictionsLead: {
    fi: 'Asiat, joissa kahden johtamisen tason keskiarvot eroavat vähintään kaksi tasoa. Suluissa on kattavuus.',
    sv: 'Det där medelvärdena för två ledningsnivåer skiljer sig med minst två nivåer. Täckningen står inom parentes.',
    en: 'Matters on which the means of two management levels differ by two levels or more. Coverage in brackets.',
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
    sv: 'En del av de svarande bedömde nivån lägre än kravet förutsätter. Rösterna visas men ändrar inte kravets status.',
    en: 'Some respondents placed the level below what the duty needs. The votes are shown and change no status.',
  },
  votesBelow: {
    fi: 'Ääniä alle tason {metFrom}',
    sv: 'Röster under nivå {metFrom}',
    en: 'Votes below level {metFrom}',
  },
  votesBelowColumn: { fi: 'Liian matalia ääniä', sv: 'För låga röster', en: 'Votes too low' },
  votesOf: {
    fi: '{below} / {of} alle tason {metFrom}',
    sv: '{below} av {of} under nivå {metFrom}',
    en: '{below} of {of} below level {metFrom}',
  },

  target: { fi: 'Matka tavoitteeseen', sv: 'Vägen till målet', en: 'The way to the target' },
  targetLead: {
    fi: 'Tavoiteprofiili on {name}. Vastattujen kysymysten keskimääräinen vaje tavoitteeseen on {gap} tasoa, ja tavoitteen alle jää kysymyksiä {count}.',
    sv: 'Målprofilen är {name}. De besvarade frågorna ligger i medeltal {gap} nivåer under målet, och antalet frågor under målet är {count}.',
    en: 'The target profile is {name}. Answered questions fall short of it by {gap} levels on average; questions below their target: {count}.',
  },
  noTarget: {
    fi: 'Tavoiteprofiilia ei ole valittu, joten matkaa tavoitteeseen ei ole laskettu.',
    sv: 'Ingen målprofil har valts, så avståndet till målet har inte räknats.',
    en: 'No target profile was chosen, so no distance to a target is counted.',
  },
  noGaps: {
    fi: 'Yksikään vastattu kysymys ei jää tavoitteen alle.',
    sv: 'Ingen besvarad fråga ligger under målet.',
    en: 'No answered question stands below its target.',
  },
  gapColumn: { fi: 'Vaje', sv: 'Avstånd', en: 'Gap' },
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
