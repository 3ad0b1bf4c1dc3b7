/** What a hidden field carries as JSON text; undefined when it is none, as a forged form's may be. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
