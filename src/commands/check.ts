import { checkContent } from '../content/index.ts'
import { listProblems, problemDocuments } from './problems.ts'
import type { Command } from './command.ts'

/** `check [dir...] [--complete] [--json]`: every problem of the content at once. */
export const check: Command = {
  options: { complete: { type: 'boolean' }, json: { type: 'boolean' } },
  arguments: [0, Infinity],
  run({ positionals, values }, { settings, language, t, out, err }) {
    const folders = positionals.length > 0 ? positionals : settings.contentFolders
    const { library, problems } = checkContent(folders, { complete: values['complete'] === true })
    const errors = problems.filter((problem) => problem.severity === 'error').length
    if (values['json'] === true) {
      out(JSON.stringify({ problems: problemDocuments(problems, language) }, null, 2))
      return errors > 0 ? 1 : 0
    }
    for (const line of listProblems(problems, language)) err(line)
    const files =
      library.governances.size + library.statutes.size + library.guidances.size + library.questionnaires.size
    out(t('check.done', { files, errors, warnings: problems.length - errors }))
    return errors > 0 ? 1 : 0
  },
}
