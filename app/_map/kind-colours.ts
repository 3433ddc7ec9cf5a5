import type { Kind } from '@/lib/domain/kinds'

export type ColourScheme = 'light' | 'dark'

/**
 * One colour per kind, for the map, its legend and the charts. After Okabe and Ito, moved until every pair stays
 * apart (CIEDE2000 ≥ 10) for normal, protan, deutan and tritan eyes, and every colour has at least 3:1 against
 * the land it is drawn on.
 */
export const KIND_COLOURS: Record<ColourScheme, Record<Kind, string>> = {
  light: {
    air_strike: '#e0460f',
    missile_strike: '#0a4590',
    interception: '#149b7c',
    ground_fighting: '#b94eb2',
    explosive: '#5c3a00',
    attack: '#566069',
  },
  dark: {
    air_strike: '#f2642e',
    missile_strike: '#5590f5',
    interception: '#4fd1ab',
    ground_fighting: '#b573b8',
    explosive: '#f5da5c',
    attack: '#dfe5ea',
  },
}
