/** The grounds and inks of the site's two themes, as in `public/site.css`. */
const LIGHT = { ground: '#ffffff', ink: '#ffffff' } as const
const DARK = { ground: '#12171e', ink: '#0e1a2b' } as const
/** WCAG 2.2 success criterion 1.4.3: text against its ground. */
const ENOUGH = 4.5

export type Accent = { readonly light: string; readonly dark: string }

/**
 * A municipality's colour, made readable in both themes: darkened until white text stands on it, lightened
 * until it stands on the dark ground and dark text on it. A colour that will do is left as it is.
 */
export function accentOf(colour: string): Accent {
  return {
    light: until(colour, 0, (c) => contrast(c, LIGHT.ground) >= ENOUGH && contrast(c, LIGHT.ink) >= ENOUGH),
    dark: until(colour, 255, (c) => contrast(c, DARK.ground) >= ENOUGH && contrast(c, DARK.ink) >= ENOUGH),
  }
}

/** The style sheet of a municipality: two colours and nothing that a person typed. */
export function accentCss(colour: string): string {
  const { light, dark } = accentOf(colour)
  return `:root{--accent:${light};--on-accent:${LIGHT.ink}}@media (prefers-color-scheme:dark){:root{--accent:${dark};--on-accent:${DARK.ink}}}\n`
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function until(colour: string, towards: number, holds: (colour: string) => boolean): string {
  for (let share = 0; share <= 1; share += 0.02) {
    const mixed = hex(channels(colour).map((value) => Math.round(value + (towards - value) * share)))
    if (holds(mixed)) return mixed
  }
  return towards === 0 ? '#000000' : '#ffffff'
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function hex(values: readonly number[]): string {
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
