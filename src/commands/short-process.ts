import { setFlagsFromString } from 'node:v8'

/**
 * For a process that does one thing and ends, before it loads what does it. V8 makes faster code of a
 * function once it has run for so many bytes of code, 67,584 unless told; of a report drawn once more than
 * a third of the processor's time went into code that was hardly used any more. Loops that go on for
 * seconds are still made fast. A version of V8 that does not know the number goes on without a word.
 */
export function expectShortProcess(): void {
  setFlagsFromString('--interrupt-budget=2000000')
}
