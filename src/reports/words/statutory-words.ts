import type { Words } from '../../i18n/translate.ts'

/** Words of the statutory statement. */
export const statutoryWords = {
  lead: {
    fi: 'Tässä selvityksessä kerrotaan vaatimus vaatimukselta, miten {organisation} arvioi täyttävänsä lain vaatimukset. Sen voi liittää tietotilinpäätökseen tai antaa vastauksena tiedonhallintalautakunnan tietopyyntöön.',
    sv: 'I den här redogörelsen beskrivs krav för krav hur {organisation} bedömer att den uppfyller lagens krav. Den kan fogas till databokslutet eller ges som svar på en begäran om uppgifter från informationshanteringsnämnden.',
    en: 'This statement sets out, requirement by requirement, how {organisation} judges that it meets the requirements of law. It can be annexed to the yearly data balance sheet or given in answer to an information request of the Information Management Board.',
  },
  basis: { fi: 'Mihin selvitys perustuu', sv: 'Vad redogörelsen bygger på', en: 'What the statement rests on' },
  ownAssessment: {
    fi: 'Vaatimuksen tila on päätelty kunnan omista vastauksista. Ohjelma ei todista mitään.',
    sv: 'Kravets status har härletts ur kommunens egna svar. Programmet intygar ingenting.',
    en: 'The status of a requirement follows from the municipality’s own answers. The program certifies nothing.',
  },
  onlyLaw: {
    fi: 'Selvityksessä on vain lain vaatimuksia. Suosituksia ja standardeja ei lasketa vaatimuksiksi.',
    sv: 'Redogörelsen omfattar bara lagens krav. Rekommendationer och standarder räknas inte som krav.',
    en: 'The statement holds requirements of law only. Recommendations and standards are not counted as requirements.',
  },
  signedOff: {
    fi: 'Arvioinnin on hyväksynyt {by}, {on}.',
    sv: 'Bedömningen har godkänts av {by}, {on}.',
    en: 'The assessment was signed off by {by}, {on}.',
  },
  notSignedOff: {
    fi: 'Arviointia ei ole merkitty hyväksytyksi.',
    sv: 'Bedömningen har inte antecknats som godkänd.',
    en: 'The assessment has not been recorded as signed off.',
  },
  reviewedCount: {
    fi: 'Tarkastaja on antanut kantansa {count} kysymyksestä.',
    sv: 'Granskaren har tagit ställning i {count} frågor.',
    en: 'The reviewer has given a verdict on {count} questions.',
  },
  neverReviewed: {
    fi: 'Tarkastaja ei ole antanut kantaansa yhdestäkään kysymyksestä.',
    sv: 'Granskaren har inte tagit ställning i någon fråga.',
    en: 'The reviewer has given no verdict on any question.',
  },
  overview: { fi: 'Yhteenveto', sv: 'Översikt', en: 'Overview' },
  notMetTitle: {
    fi: 'Vaatimukset, jotka eivät täyty tai täyttyvät osittain',
    sv: 'Krav som inte uppfylls eller uppfylls delvis',
    en: 'Requirements not met or partly met',
  },
  provision: { fi: 'Säännös', sv: 'Bestämmelse', en: 'Provision' },
  law: { fi: 'Lain teksti', sv: 'Lagtexten', en: 'Text of the law' },
  textOf: {
    fi: 'Teksti sellaisena kuin se oli voimassa {day}.',
    sv: 'Texten i den lydelse som gällde {day}.',
    en: 'The text as in force on {day}.',
  },
  applied: {
    fi: 'Sovelletaan {from} alkaen.',
    sv: 'Tillämpas från och med {from}.',
    en: 'Applies from {from}.',
  },
  noEvidence: { fi: 'Näyttöä ei ole annettu.', sv: 'Inget underlag har angetts.', en: 'No evidence was given.' },
  noReview: {
    fi: 'Tarkastajan kantaa ei ole annettu.',
    sv: 'Granskaren har inte tagit ställning.',
    en: 'No reviewer’s verdict was given.',
  },
  reviewOf: {
    fi: 'Tarkastaja: {verdict}{who}.',
    sv: 'Granskaren: {verdict}{who}.',
    en: 'Reviewer: {verdict}{who}.',
  },
  agree: { fi: 'samaa mieltä vastauksesta', sv: 'instämmer i svaret', en: 'agrees with the answer' },
  disagree: { fi: 'eri mieltä vastauksesta', sv: 'instämmer inte i svaret', en: 'disagrees with the answer' },
  unclear: { fi: 'vastaus on epäselvä', sv: 'svaret är oklart', en: 'the answer is unclear' },
  reviewBy: { fi: ' ({who})', sv: ' ({who})', en: ' ({who})' },
  reviewComment: { fi: 'Huomio: {text}', sv: 'Anmärkning: {text}', en: 'Remark: {text}' },
  noStatutes: {
    fi: 'Tässä arvioinnissa ei ole mukana lain vaatimuksia, joten selvitettävää ei ole.',
    sv: 'Den här bedömningen omfattar inga lagstadgade krav, så det finns inget att redogöra för.',
    en: 'This assessment covers no requirements of law, so there is nothing to state.',
  },
} as const satisfies Words
