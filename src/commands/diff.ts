import { readAssessment } from '../assessments/answers-file.ts'
import { compareVersions } from '../content/version.ts'
import { differences } from '../content/differences.ts'
import { effectOf } from '../assessments/effect.ts'
import { formatNumber } from '../i18n/format.ts'
import { library, UsageError } from './command.ts'
import type { Library } from '../content/index.ts'
import type { Content } from '../content/shelf.ts'
import type { Difference } from '../content/differences.ts'
import type { Effect } from '../assessments/effect.ts'
import type { Command, Context } from './command.ts'

/** `diff <old> <new> [--answers a.yaml]`: what changed between two versions, and what it does to scores. */
export const diff: Command = {
  options: { answers: { type: 'string' }, json: { type: 'boolean' } },
  arguments: [2, 2],
  run({ positionals, values }, context) {
    const { out } = context
    const content = library(context)
    const [older, newer] = positionals.map((name) => find(name, content, context)) as [Content, Content]
    if (older.id !== newer.id) throw new UsageError(context.t('diff.otherFile', { older: older.id, newer: newer.id }))
    const changes = differences(older, newer)
    const answers = values['answers']
    const effect =
      typeof answers === 'string' ? effectOf(readAssessment(answers, content).file, older, newer, content) : undefined
    if (values['json'] === true) out(JSON.stringify({ changes, ...(effect ? { effect } : {}) }, null, 2))
    else for (const line of [...lines(changes, older, newer, context), ...effectLines(effect, context)]) out(line)
    return 0
  },
}

/** A version by pin (`strategic@1.0`) or by the path of its file. */
function find(name: string, content: Library, { t }: Context): Content {
  const entries = [content.governances, content.statutes, content.guidances, content.questionnaires].flatMap((map) => [
    ...map.entries(),
  ])
  const wanted = name.replace(/^\.\//, '')
  const found = entries.find(
    ([pin, entry]) => pin === name || entry.file === wanted || entry.file.endsWith(`/${wanted}`),
  )
  if (!found) throw new UsageError(t('diff.unknown', { name, known: entries.map(([pin]) => pin).join(', ') }))
  return found[1].content
}

function lines(changes: readonly Difference[], older: Content, newer: Content, { t }: Context): string[] {
  if (changes.length === 0) return [t('diff.same')]
  const counting = changes.filter((change) => change.counts)
  const words = changes.filter((change) => !change.counts)
  const major = (content: Content) => content.version.split('.')[0]
  const tooSmall =
    counting.length > 0 && major(older) === major(newer) && compareVersions(older.version, newer.version) < 0
  return [
    t('diff.counting', { n: counting.length }),
    ...counting.map((change) => `  ${t(`diff.${change.kind}`)} ${change.path}${beforeAfter(change)}`),
    t('diff.words', { n: words.length }),
    ...words.map((change) => `  ${t(`diff.${change.kind}`)} ${change.path}`),
    ...(tooSmall ? [t('diff.needsMajor')] : []),
  ]
}

function beforeAfter({ kind, before, after }: Difference): string {
  return kind === 'changed' && typeof before !== 'object' && typeof after !== 'object' ? `: ${before} → ${after}` : ''
}

function effectLines(effect: Effect | undefined, { t, language }: Context): string[] {
  if (!effect) return []
  const n = (value: number | null) => formatNumber(value, language)
  return [
    t('diff.effect', { before: n(effect.before), after: n(effect.after) }),
    ...effect.requirements.map((r) => `  ${r.requirement}: ${r.before ?? '–'} → ${r.after ?? '–'}`),
    ...effect.droppedAnswers.map((question) => `  ${t('diff.dropped', { question })}`),
  ]
}
