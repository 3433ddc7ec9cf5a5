import type { ColourScheme } from './kind-colours'

/**
 * Five shades from little to much, for regions and heat. One hue, and each step farther from the land in lightness
 * alone: eyes of every kind see the same order. The strongest still leaves the dots on it apart.
 */
export const SHADES: Record<ColourScheme, readonly [string, string, string, string, string]> = {
  light: ['#dcd8ee', '#bdb5e0', '#9d91cf', '#7d6dbb', '#5f4ba3'],
  dark: ['#423d6b', '#57508f', '#6d65b0', '#877ecf', '#a9a1ea'],
}

/** Lines of the hatching that says "not known". */
export const HATCHING: Record<ColourScheme, string> = { light: '#a9a6b6', dark: '#5e5b6d' }
