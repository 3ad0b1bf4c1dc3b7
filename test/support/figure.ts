/** A figure of a run, for whoever reads its output. */
export function figure(text: string): void {
  process.stdout.write(`      ${text}\n`)
}
