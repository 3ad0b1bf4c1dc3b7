import type { Words } from '../../i18n/translate.ts'

/** Words of the questionnaire that is filled in with a spreadsheet program. */
export const fillWords = {
  title: {
    fi: 'Tiedonhallinnan arviointi: kysely',
    sv: 'Bedömning av informationshanteringen: enkät',
    en: 'Information management assessment: questionnaire',
  },
  guide: { fi: 'Ohje', sv: 'Anvisning', en: 'Instructions' },
  assessment: { fi: 'Arviointi: {name}', sv: 'Bedömning: {name}', en: 'Assessment: {name}' },
  how: { fi: 'Näin täytät', sv: 'Så här fyller du i', en: 'How to fill it in' },
  how1: {
    fi: 'Lue kysymyksen tasojen kuvaukset ja valitse sarakkeesta ”Vastaus” se taso, joka kuvaa kuntaa nyt. Valitse ylin taso, jonka kuvaus toteutuu kokonaan.',
    sv: 'Läs beskrivningarna av nivåerna och välj i kolumnen ”Svar” den nivå som beskriver kommunen i dag. Välj den högsta nivån vars beskrivning stämmer helt.',
    en: 'Read the descriptions of the levels, and choose in the column “Answer” the one that describes the municipality now. Choose the highest level whose description is wholly true.',
  },
  how2: {
    fi: 'Jos kysymys ei koske kuntaa, valitse ”Ei koske kuntaa” ja kirjoita perustelu. Jos asiaa ei tiedetä, valitse ”Emme tiedä”: se on hyvä vastaus. Kysymyksen voi myös jättää tyhjäksi.',
    sv: 'Om frågan inte gäller kommunen, välj ”Gäller inte kommunen” och skriv en motivering. Om ni inte vet, välj ”Vi vet inte”: det är ett bra svar. En fråga kan också lämnas tom.',
    en: 'If the question does not concern the municipality, choose “Does not apply” and write the reason. If you don’t know, choose “We don’t know”: that is a good answer. A question may also be left empty.',
  },
  how3: {
    fi: 'Kommentti on vapaaehtoinen. Sarakkeeseen ”Uusi näyttö” voit kirjoittaa asiakirjan nimen tai muun näytön, yhden kullekin riville (Alt + Enter). Aiemmin lisätty näyttö on viereisessä sarakkeessa, eikä sitä voi poistaa tässä.',
    sv: 'Kommentaren är frivillig. I kolumnen ”Nytt underlag” kan du skriva namnet på ett dokument eller annat underlag, ett per rad (Alt + Enter). Tidigare underlag står i kolumnen intill och kan inte tas bort här.',
    en: 'A comment is optional. In the column “New evidence” you may write the name of a document or other evidence, one on each line (Alt + Enter). Evidence added earlier stands in the column beside it and cannot be removed here.',
  },
  how4: {
    fi: 'Voit kirjoittaa vain keltaisiin soluihin. Tallenna tiedosto xlsx-muodossa ja tuo se takaisin palveluun. Ennen tallentamista näet, mikä muuttuu.',
    sv: 'Du kan bara skriva i de gula cellerna. Spara filen som xlsx och läs in den i tjänsten. Innan något sparas ser du vad som ändras.',
    en: 'You can write in the yellow cells only. Save the file as xlsx and bring it back to the service. Before anything is saved, you see what will change.',
  },
  how5: {
    fi: 'Älä kirjoita tähän tiedostoon salassa pidettäviä tietoja, jos et voi säilyttää sitä turvallisesti.',
    sv: 'Skriv inte sekretessbelagda uppgifter i filen om du inte kan förvara den säkert.',
    en: 'Do not write confidential information in this file unless you can keep it safe.',
  },
  scale: { fi: 'Tasot', sv: 'Nivåerna', en: 'The levels' },
  section: { fi: 'Osio', sv: 'Avsnitt', en: 'Section' },
  question: { fi: 'Kysymys', sv: 'Fråga', en: 'Question' },
  answer: { fi: 'Vastaus', sv: 'Svar', en: 'Answer' },
  reason: {
    fi: 'Perustelu, jos kysymys ei koske kuntaa',
    sv: 'Motivering, om frågan inte gäller kommunen',
    en: 'Reason, if the question does not apply',
  },
  comment: { fi: 'Kommentti', sv: 'Kommentar', en: 'Comment' },
  evidence: { fi: 'Näyttö tähän mennessä', sv: 'Underlag hittills', en: 'Evidence so far' },
  newEvidence: { fi: 'Uusi näyttö', sv: 'Nytt underlag', en: 'New evidence' },
  notApplicable: { fi: 'Ei koske kuntaa', sv: 'Gäller inte kommunen', en: 'Does not apply' },
  dontKnow: { fi: 'Emme tiedä', sv: 'Vi vet inte', en: 'We don’t know' },
  wrongTitle: { fi: 'Vastaus ei käy', sv: 'Svaret godtas inte', en: 'Not an answer' },
  wrongAnswer: {
    fi: 'Valitse vastaus luettelosta tai jätä solu tyhjäksi.',
    sv: 'Välj ett svar i listan eller lämna cellen tom.',
    en: 'Choose an answer from the list, or leave the cell empty.',
  },
  tooLong: {
    fi: 'Teksti saa olla enintään {most} merkkiä.',
    sv: 'Texten får vara högst {most} tecken.',
    en: 'The text may be at most {most} characters.',
  },
} as const satisfies Words
