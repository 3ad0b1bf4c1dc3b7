/** A face for a script that runs from right to left. */
export type ScriptFace = 'hebrew' | 'arabic'

const SCRIPTS: readonly (readonly [ScriptFace, RegExp])[] = [
  ['hebrew', /[\u0590-\u05FF\uFB1D-\uFB4F]/],
  ['arabic', /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/],
]
const ANY = /[\u0590-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** Whether a text has any sign of a script that runs from right to left. */
export function hasOtherScript(text: string): boolean {
  return ANY.test(text)
}

/** The face that a sign needs; undefined for what the face of the design has. */
export function scriptOf(sign: string): ScriptFace | undefined {
  return ANY.test(sign) ? SCRIPTS.find(([, signs]) => signs.test(sign))?.[0] : undefined
}

export type Run = { readonly text: string; readonly face: ScriptFace | undefined }

/** A text in runs of one script each. */
export function runsOf(text: string): Run[] {
  if (!ANY.test(text)) return [{ text, face: undefined }]
  return [...text].reduce<Run[]>((runs, sign) => {
    const face = scriptOf(sign)
    const last = runs.at(-1)
    if (last?.face !== face || last === undefined) return [...runs, { text: sign, face }]
    return [...runs.slice(0, -1), { face, text: last.text + sign }]
  }, [])
}
