import { parseDocument, stringify } from 'yaml'
import type { Sealed } from './seal.ts'

/**
 * A sealed result as YAML that a person can read: the form in which a report carries it. Texts of several
 * lines stand in quotes, as a block of lines does not keep every space at its ends.
 */
export function sealedYaml(sealed: Sealed): string {
  return stringify(sealed, { lineWidth: 0, aliasDuplicateObjects: false, blockQuote: false, ...ONE_LINE })
}

/** No string is folded over lines. */
const ONE_LINE = { doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER, singleQuote: false }

/** Ten times what a round of the shipped content takes. */
const MOST_LETTERS = 20 * 1024 * 1024

/**
 * The data of a sealed result, whether written as YAML or as JSON; undefined when it is neither. Aliases
 * and tags, which `sealedYaml` never writes, are refused. That the data is whole, its digest tells.
 */
export function readSealed(text: string): unknown {
  if (text.length > MOST_LETTERS) return undefined
  const json = fromJson(text)
  if (json !== undefined) return json
  try {
    const document = parseDocument(text, { uniqueKeys: false, stringKeys: true, resolveKnownTags: false })
    if (document.errors.length + document.warnings.length > 0) return undefined
    return document.toJS({ maxAliasCount: 0 })
  } catch (error) {
    // an alias, or nesting deeper than the stack
    if (error instanceof RangeError || error instanceof ReferenceError) return undefined
    throw error
  }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
