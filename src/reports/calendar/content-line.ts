/** A value of type TEXT (RFC 5545, 3.3.11): no sign in it ends the value or the line. */
export function escapedText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** Octets of a line without its end (RFC 5545, 3.1). */
const MOST = 75

/** A content line with its breaks: each further line begins with a space, and no character is cut in two. */
export function folded(line: string): string {
  let folded = ''
  let octets = 0
  for (const sign of line) {
    const own = Buffer.byteLength(sign)
    if (octets + own > MOST) {
      folded += '\r\n '
      octets = 1
    }
    folded += sign
    octets += own
  }
  return folded
}
