import { newRound, actor } from '../../support/world.ts'
import { acceptScenario, answerLevels } from '../../support/roadmap.ts'
import { RAISED } from '../../support/roadmap-world.ts'
import { here, M, R } from './access-params.ts'
import { coordinator, members } from './access-roles.ts'
import type { World } from '../../support/world.ts'
import type { Row } from './access-roles.ts'

const P = `${R}/roadmap`
/** A form with files, of which none is sent. */
const file = { name: '', text: '' }
const FILES = ['actions.ics', 'own.ics', 'actions.xlsx', 'actions.csv', 'actions.json'] as const

/** A round of its own with a plan, whose first action the file says is under way. */
async function planned(world: World) {
  const place = await newRound(world, here(world), 'Spare files')
  const by = actor(world.a.people.coordinator, 'coordinator')
  await answerLevels(world.parts, place, by, { [RAISED]: 2 })
  const [first] = await acceptScenario(world.parts, place, by)
  const { action, ownerRole } = first!
  const days = { startOn: '2027-01-01', dueOn: '2027-03-31', reason: null, notes: 'Noted in a file' }
  const said = { status: 'underWay', ownerRole, ownerId: null, ...days }
  return { round: place.roundId, $proposal: JSON.stringify([{ action, basedOn: 1, said }]) }
}

/** Files of a roadmap: taken along, and brought back. */
export const roadmapFiles: readonly Row[] = [
  ...FILES.map((name, i): Row => {
    const route = i === 0 ? `GET ${P}/files/:file` : `GET ${P}/files/:file#${name.replace('.', '-')}`
    return { route, who: members, params: () => ({ file: name }) }
  }),
  { route: `GET ${R}/reports/:file#roadmap`, who: members, params: () => ({ file: 'roadmap.pdf' }) },
  { route: `GET ${M}/digest`, who: members },
  { route: `POST ${M}/digest`, who: members, form: { act: 'refuse' } },
  { route: `POST ${M}/digest#wanted`, who: members, form: { act: 'want' } },
  { route: `GET ${P}/import`, who: coordinator },
  { route: `POST ${P}/import#saved`, who: coordinator, params: planned, form: {}, file },
]
