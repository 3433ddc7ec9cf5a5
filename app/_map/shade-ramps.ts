import type { ColourScheme } from './kind-colours'

/**
 * Five shades from little to much, for regions and heat. One hue, and each step farther from the land in lightness
 * alone: eyes of every kind see the same order. The strongest still leaves the dots on it apart.
 */
export const SHADES: Record<ColourScheme, readonly [string, string, string, string, string]> = {
  light: ['#dcd8ee', '#bdb5e0', '#9d91cf', '#7d6dbb', '#5f4ba3'],
  dark: ['#322f4d', '#494377', '#625aa1', '#8076c6', '#a59ce6'],
}

/** Lines of the hatching that says "not known". */
export const HATCHING: Record<ColourScheme, string> = { light: '#a9a6b6', dark: '#5e5b6d' }
