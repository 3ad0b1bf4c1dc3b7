import type { Words } from '../../i18n/translate.ts'

/** What the charts say, for those who do not see them. */
export const altWords = {
  themes: {
    fi: 'Pylväskaavio: kypsyys teemoittain.',
    sv: 'Stapeldiagram: mognad per tema.',
    en: 'Bar chart: maturity by theme.',
  },
  levels: {
    fi: 'Pylväskaavio: kypsyys johtamisen tasoittain.',
    sv: 'Stapeldiagram: mognad per ledningsnivå.',
    en: 'Bar chart: maturity by management level.',
  },
  bar: {
    fi: '{label}: {value}, vaihteluväli {range}, kattavuus {coverage}{target}.',
    sv: '{label}: {value}, intervall {range}, täckning {coverage}{target}.',
    en: '{label}: {value}, range {range}, coverage {coverage}{target}.',
  },
  barTarget: { fi: ', tavoite {target}', sv: ', mål {target}', en: ', target {target}' },
  profile: {
    fi: 'Pistekaavio: miten johtamisen tasot näkevät kunkin teeman.',
    sv: 'Punktdiagram: hur ledningsnivåerna ser varje tema.',
    en: 'Dot chart: how the management levels see each theme.',
  },
  heat: {
    fi: 'Lämpökartta: kypsyys teemoittain ja johtamisen tasoittain. Mitä tummempi ruutu, sitä korkeampi arvo.',
    sv: 'Värmekarta: mognad per tema och ledningsnivå. Ju mörkare ruta, desto högre värde.',
    en: 'Heat map: maturity by theme and management level. The darker the cell, the higher the value.',
  },
  stack: {
    fi: 'Palkkikaavio: vaatimusten määrät tilan mukaan.',
    sv: 'Stapeldiagram: antalet krav enligt status.',
    en: 'Bar chart: number of requirements by status.',
  },
  emblem: {
    fi: 'Ruudukko, jossa on ruutu jokaiselle teemalle ja johtamisen tasolle: mitä tummempi, sitä korkeampi kypsyys. Luvut ovat Kypsyys-luvun taulukossa.',
    sv: 'Rutmönster med en ruta för varje tema och ledningsnivå: ju mörkare, desto högre mognad. Talen finns i tabellen i kapitlet om mognad.',
    en: 'Pattern of squares, one for each theme and management level: the darker, the higher the maturity. The figures are in the table of the maturity chapter.',
  },
  noFigure: { fi: 'ei arvoa', sv: 'inget värde', en: 'no value' },
  legendValue: { fi: 'arvo', sv: 'värde', en: 'value' },
  legendRange: {
    fi: 'vaihteluväli: vastaamattomat alimmalla–ylimmällä tasolla',
    sv: 'intervall: obesvarade på lägsta–högsta nivån',
    en: 'range: unanswered at the lowest–highest level',
  },
  legendTarget: { fi: 'tavoite', sv: 'mål', en: 'target' },
} as const satisfies Words
