import type { Words } from '../../i18n/translate.ts'

/** Words of the one-page summary. */
export const summaryWords = {
  overall: {
    fi: 'Kokonaiskypsyys, asteikko {from}–{to}',
    sv: 'Mognaden som helhet, skala {from}–{to}',
    en: 'Overall maturity, scale {from}–{to}',
  },
  rangeAndCoverage: {
    fi: 'Vaihteluväli {range}, kattavuus {coverage}',
    sv: 'Intervall {range}, täckning {coverage}',
    en: 'Range {range}, coverage {coverage}',
  },
  atLevel: { fi: 'Tasolla {level} {name}', sv: 'På nivå {level} {name}', en: 'At level {level} {name}' },
  betweenLevels: {
    fi: 'Tasojen {below} {belowName} ja {above} {aboveName} välissä',
    sv: 'Mellan nivå {below} {belowName} och nivå {above} {aboveName}',
    en: 'Between level {below} {belowName} and level {above} {aboveName}',
  },
  noValue: {
    fi: 'Yhtään tasoa ei ole vielä valittu, joten arvoa ei ole.',
    sv: 'Ingen nivå har valts ännu, så det finns inget värde.',
    en: 'No level has been chosen yet, so there is no value.',
  },
  raises: {
    fi: 'Mikä nostaisi tulosta eniten',
    sv: 'Vad som skulle höja resultatet mest',
    en: 'What would raise the result most',
  },
  raise: { fi: '{question} (+{gain})', sv: '{question} (+{gain})', en: '{question} (+{gain})' },
  raisesMean: {
    fi: 'Luku: kokonaisarvon nousu, jos vastaus olisi tasoa ylempänä.',
    sv: 'Talet: helhetsvärdets höjning om svaret låg en nivå högre.',
    en: 'The figure: what the overall value gains if the answer stands a level higher.',
  },
  noRaises: {
    fi: 'Mikään yksittäinen vastaus ei vielä nosta arvoa. Vastatkaa ensin kysymyksiin.',
    sv: 'Inget enskilt svar höjer värdet ännu. Besvara först frågorna.',
    en: 'No single answer raises the value yet. Answer the questions first.',
  },
  allAtTop: {
    fi: 'Kaikki vastaukset ovat ylimmällä tasolla.',
    sv: 'Alla svar ligger på den högsta nivån.',
    en: 'Every answer stands at the highest level.',
  },
  themes: { fi: 'Kypsyys teemoittain', sv: 'Mognad per tema', en: 'Maturity by theme' },
  conformity: {
    fi: 'Vaatimusten täyttyminen: {act}',
    sv: 'Hur kraven uppfylls: {act}',
    en: 'How the requirements are met: {act}',
  },
  conformityOfAll: {
    fi: 'Lakien vaatimusten täyttyminen',
    sv: 'Hur lagarnas krav uppfylls',
    en: 'How the requirements of law are met',
  },
  noStatutes: {
    fi: 'Tässä arvioinnissa ei ole mukana lain vaatimuksia.',
    sv: 'Den här bedömningen omfattar inga lagstadgade krav.',
    en: 'This assessment covers no requirements of law.',
  },
  unmet: {
    fi: 'Suurimmat lakisääteiset puutteet',
    sv: 'De största lagstadgade bristerna',
    en: 'Largest statutory gaps',
  },
  unmetItem: {
    fi: '{status}: {provision} – {title}',
    sv: '{status}: {provision} – {title}',
    en: '{status}: {provision} – {title}',
  },
  moreUnmet: {
    fi: 'Muita vaatimuksia, jotka eivät täyty tai täyttyvät osittain: {count}.',
    sv: 'Övriga krav som inte uppfylls eller uppfylls delvis: {count}.',
    en: 'Other requirements not met or partly met: {count}.',
  },
  noUnmet: {
    fi: 'Mikään arvioitu vaatimus ei ole jäänyt täyttymättä.',
    sv: 'Inget av de bedömda kraven har blivit ouppfyllt.',
    en: 'No assessed requirement was found unmet.',
  },
  nothingAssessed: {
    fi: 'Yhtään vaatimusta ei ole vielä arvioitu.',
    sv: 'Inget krav har bedömts ännu.',
    en: 'No requirement has been assessed yet.',
  },
  contradictions: {
    fi: 'Johtamisen tasot näkevät asian eri tavoin: {list}.',
    sv: 'Ledningsnivåerna ser olika på saken: {list}.',
    en: 'The management levels see it differently: {list}.',
  },
  contradiction: { fi: '{subject} ({levels})', sv: '{subject} ({levels})', en: '{subject} ({levels})' },
  moreContradictions: { fi: 'muita {count}', sv: 'övriga {count}', en: 'others {count}' },
  noContradictions: {
    fi: 'Johtamisen tasojen vastaukset eivät ole ristiriidassa keskenään.',
    sv: 'Ledningsnivåernas svar motsäger inte varandra.',
    en: 'The answers of the management levels do not contradict each other.',
  },
  next: { fi: 'Mitä esitetään', sv: 'Vad som föreslås', en: 'What is proposed' },
  nextAnswer: {
    fi: 'Vastatkaa avoimiin kysymyksiin: käsitelty on {done}/{of}. Vastaukset kaventavat vaihteluväliä.',
    sv: 'Besvara de öppna frågorna: {done} av {of} är behandlade. Svaren gör intervallet smalare.',
    en: 'Answer the open questions: {done} of {of} are dealt with. Each answer narrows the range.',
  },
  nextResolve: {
    fi: 'Selvittäkää ”emme tiedä” -vastaukset: se kaventaa vaihteluväliä {range}.',
    sv: 'Red ut de frågor som fått svaret ”vi vet inte”: det gör intervallet {range} smalare.',
    en: 'Find out what was answered “we don’t know”: it narrows the range {range}.',
  },
  nextUnmet: {
    fi: 'Päättäkää, kuka korjaa ensin kohdan {provision} ja mihin mennessä.',
    sv: 'Besluta vem som först åtgärdar {provision} och när det ska vara klart.',
    en: 'Decide who first puts right {provision}, and by when.',
  },
  nextContradictions: {
    fi: 'Käykää yhdessä läpi asiat, joista johtamisen tasot ovat eri mieltä.',
    sv: 'Gå tillsammans igenom det som ledningsnivåerna ser olika på.',
    en: 'Talk through together what the management levels see differently.',
  },
  nextEvidence: {
    fi: 'Lisätkää vastauksiin näyttöä. Niiden vastausten osuus, joilla on näyttö, on nyt {share} painot huomioiden.',
    sv: 'Lägg till underlag till svaren. Nu finns det för {share} av svaren, enligt vikt.',
    en: 'Add evidence to the answers. Now {share} of them have it, by weight.',
  },
  nextAgain: {
    fi: 'Sopikaa, milloin arviointi tehdään uudelleen.',
    sv: 'Kom överens om när bedömningen görs på nytt.',
    en: 'Agree when to assess again.',
  },
} as const satisfies Words
