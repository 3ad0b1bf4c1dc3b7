import { readFileSync } from 'node:fs'

/** One municipality of the official list. */
export type Official = {
  /** Three digits, as Statistics Finland gives them. */
  readonly code: string
  readonly nameFi: string
  readonly nameSv: string
  /** One of the 16 municipalities of Åland: the Act 906/2019 does not bind them. */
  readonly aland: boolean
  readonly population: number
}

/**
 * The municipalities of Finland by the division of 2021 (Statistics Finland, CC BY 4.0). A few have merged
 * since: a name can always be typed that the list lacks.
 */
export function readOfficialList(file: string): Official[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.filter((line) => /^\d{3},/.test(line)).map(officialOf)
}

/** The municipality that a person means: by its code, by either name, or as the list of the form writes it. */
export function findOfficial(list: readonly Official[], typed: string): Official | undefined {
  const wanted = typed.trim().toLocaleLowerCase('fi')
  return list.find((one) =>
    [one.code, one.nameFi, one.nameSv, officialLabel(one)].some((name) => name.toLocaleLowerCase('fi') === wanted),
  )
}

/** As a person picks it: both names when they differ, and the code. */
export function officialLabel({ code, nameFi, nameSv }: Official): string {
  return `${nameFi === nameSv ? nameFi : `${nameFi} – ${nameSv}`} (${code})`
}

function officialOf(line: string): Official {
  const [code = '', nameFi = '', nameSv = '', aland, population] = line.split(',')
  return { code, nameFi, nameSv, aland: aland === '1', population: Number(population) }
}
