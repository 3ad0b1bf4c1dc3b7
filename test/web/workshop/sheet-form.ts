import type { Answered } from '../../support/rounds-site.ts'

/** What the page that came back would send when its button is pressed again. */
export function formOf({ $ }: Answered): Record<string, string> {
  const fields = $('#sheet-lines input[type=hidden], #sheet-lines #group').toArray()
  const typed = fields.map((one) => [$(one).attr('name')!, $(one).attr('value') ?? ''] as const)
  return { ...Object.fromEntries(typed.filter(([name]) => name !== '_csrf')), lines: $('#lines').text() }
}
