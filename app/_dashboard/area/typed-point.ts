import type { Point } from '@/app/_map/map-area'

/** What follows degrees as the app writes them, in both languages; N, S, E and W may go before as well. */
const HALVES: readonly (readonly [words: RegExp, half: 'N' | 'S' | 'E' | 'W'])[] = [
  [/пн\.?\s*ш\.?/giu, 'N'],
  [/пд\.?\s*ш\.?/giu, 'S'],
  [/сх\.?\s*д\.?/giu, 'E'],
  [/зх\.?\s*д\.?/giu, 'W'],
]

const coordinate = (number: string) => String.raw`([NSEW]?)\s*([+-]?${number})\s*°?\s*([NSEW]?)`
const pair = (number: string, parting: string) =>
  new RegExp(`^${coordinate(number)}${parting}${coordinate(number)}$`, 'iu')

/** A comma parts two numbers or decimals; one that parts both is followed by a blank where it parts the numbers. */
const FORMS = [
  pair(String.raw`\d{1,3}(?:\.\d+)?`, String.raw`(?:\s*[,;]\s*|\s+|(?<=[NSEW°])|(?=[NSEW]))`),
  pair(String.raw`\d{1,3}(?:,\d+)?`, String.raw`(?:\s*;\s*|\s*,\s+|\s+|(?<=[NSEW°])|(?=[NSEW]))`),
]

/**
 * "46.48, 30.73", "46,48; 30,73", "46.48° N, 30.73° E": latitude before longitude, as people say them, unless letters
 * tell them apart. Null for what is no point on the earth.
 */
export function pointOfText(text: string): Point | null {
  const lettered = withLetters(text)
  for (const form of FORMS) {
    const [, ...parts] = form.exec(lettered) ?? []
    if (parts.length === 0) continue
    const [a, b] = [degreesOf(parts.slice(0, 3)), degreesOf(parts.slice(3))]
    if (!a || !b) return null
    const [lat, lng] = a.axis === 'lng' && b.axis === 'lat' ? [b, a] : [a, b]
    if (lat.axis === 'lng' || lng.axis === 'lat') return null
    return Math.abs(lat.degrees) <= 90 && Math.abs(lng.degrees) <= 180 ? [lng.degrees, lat.degrees] : null
  }
  return null
}

/** Whether it could be what a place is called: it has letters besides those of north, south, east and west. */
export function mayBeName(text: string): boolean {
  return /\p{L}/u.test(withLetters(text).replace(/(?<!\p{L})[NSEW](?!\p{L})/giu, ''))
}

/** With the minus and the blanks that keyboards have, and N, S, E or W for the words of another language. */
function withLetters(text: string): string {
  const plain = text.replaceAll('−', '-').replace(/\s+/g, ' ').trim()
  return HALVES.reduce((rest, [words, half]) => rest.replace(words, half), plain)
}

interface Degrees {
  degrees: number
  /** Null where no letter tells. */
  axis: 'lat' | 'lng' | null
}

/** Null for what contradicts itself: a letter on either side, or a letter and a sign. */
function degreesOf([before = '', number = '', after = '']: readonly string[]): Degrees | null {
  const half = (before + after).toUpperCase()
  const value = Number(number.replace(',', '.'))
  if (half.length > 1 || (half && /^[+-]/.test(number))) return null
  return {
    degrees: half === 'S' || half === 'W' ? -value : value,
    axis: half === '' ? null : half === 'N' || half === 'S' ? 'lat' : 'lng',
  }
}
