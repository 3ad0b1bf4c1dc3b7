import { ACTIONS_FORMAT } from '../../../improvement/actions-file/json-file.ts'
import { HEADS } from './columns.ts'
import type { ActionsFile } from '../../../improvement/actions-file/json-file.ts'
import type { RoadmapAction } from '../../../improvement/follow-up/action.ts'
import type { SheetTable } from '../../../reports/sheets/sheet-table.ts'
import type { Visit } from '../../visit.ts'
import type { Names } from '../names.ts'

/** The actions as a table: first what names them, then what may be changed, last what is told. */
export function actionsTable(
  { t, language }: Pick<Visit, 't' | 'language'>,
  names: Pick<Names, 'role' | 'action' | 'duty'>,
  actions: readonly RoadmapAction[],
): SheetTable {
  const labels: [string, number][] = [
    [t(HEADS.action), 34],
    [t('roadmap.action.title'), 50],
    [t(HEADS.status), 14],
    [t(HEADS.ownerRole), 28],
    [t(HEADS.owner), 26],
    [t(HEADS.startOn), 13],
    [t(HEADS.dueOn), 13],
    [t(HEADS.reason), 34],
    [t(HEADS.notes), 50],
    [t(HEADS.version), 9],
    [t('roadmap.file.finishedOn'), 13],
    [t('roadmap.file.effort'), 12],
    [t('roadmap.file.cost'), 12],
    [t('roadmap.file.closes'), 40],
    [t('roadmap.file.dependsOn'), 40],
  ]
  return {
    name: t('roadmap.status.actions'),
    columns: labels.map(([label, width]) => ({ label, width })),
    rows: actions.map((one) => [
      ...[one.action, one.title[language], t(`roadmap.status.${one.status}`), names.role(one.ownerRole)],
      ...[one.ownerName, one.startOn, one.dueOn, one.reason, one.notes, one.version],
      ...[one.finishedOn, one.effortDays, one.cost],
      ...[one.closes.map((ref) => names.duty(ref).label).join('\n'), one.dependsOn.map(names.action).join('\n')],
    ]),
  }
}

/** The same as JSON, by `docs/schema/actions.schema.json`. */
export function actionsJson(plan: string, actions: readonly RoadmapAction[]): string {
  const file: ActionsFile = {
    format: ACTIONS_FORMAT,
    plan,
    actions: actions.map((one) => ({
      ...{ action: one.action, version: one.version, status: one.status, ownerRole: one.ownerRole },
      ...{ owner: one.ownerName, startOn: one.startOn, dueOn: one.dueOn, reason: one.reason, notes: one.notes },
      ...{ title: one.title, own: one.own, finishedOn: one.finishedOn, effortDays: one.effortDays, cost: one.cost },
      ...{ lifts: [...one.lifts], closes: [...one.closes], dependsOn: [...one.dependsOn] },
    })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
