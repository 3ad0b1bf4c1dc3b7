import { timeOf } from './acting.ts'
import { addUnit, changeMunicipality, unitsOf } from './store.ts'
import type { Acting } from './acting.ts'
import type { Municipality } from './store.ts'

export type MunicipalityChange = Pick<
  Municipality,
  'nameFi' | 'nameSv' | 'population' | 'accent' | 'contactName' | 'contactEmail'
>
export type Crest = { readonly bytes: Buffer; readonly type: string }
export const CREST_BYTES = 200 * 1024

export async function changeSettings(
  acting: Acting,
  by: string,
  municipalityId: string,
  change: MunicipalityChange,
): Promise<void> {
  await acting.db.transaction(async (trx) => {
    await changeMunicipality(trx, municipalityId, change)
    await record(acting, trx, by, municipalityId, 'municipality.changed')
  })
}

export async function changeCrest(acting: Acting, by: string, municipalityId: string, crest: Crest | null) {
  await acting.db.transaction(async (trx) => {
    await changeMunicipality(trx, municipalityId, { crest })
    await record(acting, trx, by, municipalityId, crest === null ? 'crest.removed' : 'crest.changed')
  })
}

/** The type of a picture by its first bytes; what the sender calls it does not count. */
export function crestType(bytes: Buffer): 'image/png' | 'image/jpeg' | undefined {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  if (bytes.subarray(0, png.length).equals(png)) return 'image/png'
  const jpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
  return jpeg ? 'image/jpeg' : undefined
}

/** False when there is such a unit already. */
export async function addNewUnit(acting: Acting, by: string, municipalityId: string, name: string): Promise<boolean> {
  return acting.db.transaction(async (trx) => {
    if (await taken(trx, municipalityId, name)) return false
    const id = await addUnit(trx, municipalityId, name)
    await record(acting, trx, by, municipalityId, 'unit.added', id)
    return true
  })
}

export async function renameUnit(
  acting: Acting,
  by: string,
  municipalityId: string,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<'done' | 'taken' | 'missing'> {
  return acting.db.transaction(async (trx) => {
    if (await taken(trx, municipalityId, name, id)) return 'taken'
    const changed = await trx('unit').where({ municipality_id: municipalityId, id }).update({ name })
    if (changed === 0) return 'missing'
    await record(acting, trx, by, municipalityId, 'unit.renamed', id)
    return 'done'
  })
}

/** `used`: a round belongs to the unit, so it stays. */
export async function removeUnit(
  acting: Acting,
  by: string,
  municipalityId: string,
  id: string,
): Promise<'done' | 'used' | 'missing'> {
  return acting.db.transaction(async (trx) => {
    const round = await trx('round').where({ municipality_id: municipalityId, unit_id: id }).first('id')
    if (round) return 'used'
    if ((await trx('unit').where({ municipality_id: municipalityId, id }).delete()) === 0) return 'missing'
    await record(acting, trx, by, municipalityId, 'unit.removed', id)
    return 'done'
  })
}

type Trx = Parameters<Acting['trail']['record']>[0]

async function taken(trx: Trx, municipalityId: string, name: string, except?: string): Promise<boolean> {
  const units = await unitsOf(trx, municipalityId)
  return units.some((unit) => unit.name.toLowerCase() === name.toLowerCase() && unit.id !== except)
}

function record(acting: Acting, trx: Trx, by: string, chain: string, act: string, subject?: string): Promise<void> {
  const event = { chain, at: timeOf(acting), person: by, act }
  return acting.trail.record(trx, subject === undefined ? event : { ...event, subject })
}
