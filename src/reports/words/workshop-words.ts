import type { Words } from '../../i18n/translate.ts'

/** Words of cards, answer sheets, poster and summary sheet. */
export const workshopWords = {
  title: { fi: 'Työpajapaketti', sv: 'Workshoppaket', en: 'Workshop pack' },
  'part.guide': { fi: 'Vetäjän opas', sv: 'Handledarens guide', en: 'Facilitator’s guide' },
  'part.cards': { fi: 'Kysymyskortit', sv: 'Frågekort', en: 'Question cards' },
  'part.sheets': { fi: 'Vastauslomakkeet', sv: 'Svarsblanketter', en: 'Answer sheets' },
  'part.poster': { fi: 'Asteikko', sv: 'Skalan', en: 'The scale' },
  'part.summary': { fi: 'Yhteenvetolomake', sv: 'Sammanfattningsblankett', en: 'Summary sheet' },
  'cards.lead': {
    fi: 'Leikkaa kortit irti katkoviivoja pitkin. Kortin koodi on sama kuin vastauslomakkeessa.',
    sv: 'Klipp ut korten längs de streckade linjerna. Kortets kod är densamma som på svarsblanketten.',
    en: 'Cut the cards out along the dashed lines. The code on a card is the one on the answer sheet.',
  },
  'cards.level': { fi: '{level}: kysymyskortit', sv: '{level}: frågekort', en: '{level}: question cards' },
  'sheets.level': {
    fi: '{level}: vastauslomake, ryhmä {group}',
    sv: '{level}: svarsblankett, grupp {group}',
    en: '{level}: answer sheet, group {group}',
  },
  'sheets.fill': {
    fi: 'Äänet: jokaisen oma taso peräkkäin, esimerkiksi 2335. Sovittu: taso, josta ryhmä sopi. 0 = ei koske kuntaa (kirjoita syy), – = ei tiedetä.',
    sv: 'Röster: var och ens nivå efter varandra, till exempel 2335. Enighet: nivån som gruppen enades om. 0 = gäller inte kommunen (skriv orsaken), – = vet inte.',
    en: 'Votes: each person’s level one after another, for example 2335. Agreed: the level the group agreed on. 0 = does not apply (write the reason), – = not known.',
  },
  'sheets.names': {
    fi: 'Päivä ja paikka: ______________________   Kirjuri: ______________________   Äänestäjiä: ______',
    sv: 'Datum och plats: ______________________   Sekreterare: ______________________   Röstande: ______',
    en: 'Date and place: ______________________   Scribe: ______________________   Voters: ______',
  },
  code: { fi: 'Koodi', sv: 'Kod', en: 'Code' },
  question: { fi: 'Kysymys', sv: 'Fråga', en: 'Question' },
  votes: { fi: 'Äänet', sv: 'Röster', en: 'Votes' },
  agreed: { fi: 'Sovittu', sv: 'Enighet', en: 'Agreed' },
  dissent: {
    fi: 'Eriävä näkemys ja perustelu',
    sv: 'Avvikande åsikt och motivering',
    en: 'Dissent and reason',
  },
  'poster.title': { fi: 'Millä tasolla olemme?', sv: 'På vilken nivå är vi?', en: 'At which level are we?' },
  'poster.alt': {
    fi: 'Portaat tasolta {from} {fromName} tasolle {to} {toName}, {count} askelmaa',
    sv: 'En trappa från nivå {from} {fromName} till nivå {to} {toName}, {count} steg',
    en: 'A stair from level {from} {fromName} to level {to} {toName}, {count} steps',
  },
  'poster.anchor': {
    fi: 'Tästä tasosta alkaen lain velvollisuus yleensä täyttyy',
    sv: 'Från den här nivån uppfylls lagens krav i regel',
    en: 'From this level on a statutory duty is as a rule met',
  },
  'poster.how': {
    fi: 'Valitse taso, jonka kuvaus on jo totta. Jos olet kahden tason välissä, valitse alempi.',
    sv: 'Välj den nivå vars beskrivning redan stämmer. Är du mellan två nivåer, välj den lägre.',
    en: 'Choose the level whose description is already true. Between two levels, choose the lower.',
  },
  'summary.level': {
    fi: '{level}: yhteenveto, ryhmä ____',
    sv: '{level}: sammanfattning, grupp ____',
    en: '{level}: summary, group ____',
  },
  'summary.lead': {
    fi: 'Täytetään lopuksi yhdessä. Ympyröi taso, jolla teema ryhmän mielestä kokonaisuutena on. Ympyröinti auttaa keskustelua; tuloksen laskevat kysymysten vastaukset.',
    sv: 'Fylls i tillsammans på slutet. Ringa in nivån som temat som helhet ligger på enligt gruppen. Ringen hjälper samtalet; resultatet räknas ur svaren på frågorna.',
    en: 'Filled in together at the end. Circle the level at which the group sees the theme as a whole. The circle helps the talk; the result is counted from the answers to the questions.',
  },
  theme: { fi: 'Teema', sv: 'Tema', en: 'Theme' },
  circled: { fi: 'Taso', sv: 'Nivå', en: 'Level' },
  noticed: { fi: 'Mitä huomasimme', sv: 'Vad vi lade märke till', en: 'What we noticed' },
  'summary.apart': {
    fi: 'Missä näkemykset erosivat eniten (koodit)',
    sv: 'Var åsikterna gick mest isär (koder)',
    en: 'Where views differed most (codes)',
  },
  'summary.unknown': {
    fi: 'Mitä kukaan ei tiennyt ja kuka selvittää',
    sv: 'Vad ingen visste och vem som tar reda på det',
    en: 'What nobody knew, and who finds out',
  },
  'summary.first': { fi: 'Mitä teemme ensin', sv: 'Vad vi gör först', en: 'What we do first' },
  what: { fi: 'Mitä', sv: 'Vad', en: 'What' },
  who: { fi: 'Kuka', sv: 'Vem', en: 'Who' },
  when: { fi: 'Mihin mennessä', sv: 'När senast', en: 'By when' },
  scale: { fi: 'Taso {level}', sv: 'Nivå {level}', en: 'Level {level}' },
} as const satisfies Words
