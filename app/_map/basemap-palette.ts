import type { ColourScheme } from './kind-colours'

/** The quiet colours under the data, and the neutral ones of marks that have no kind. */
export interface BasemapPalette {
  water: string
  land: string
  river: string
  regionBorder: string
  border: string
  label: string
  quietLabel: string
  waterLabel: string
  halo: string
  /** Neutral marks: clusters, mentioned places, the selection. */
  cluster: string
  onCluster: string
  /** A ring whose events are of several kinds. */
  mixed: string
  place: string
  selection: string
}

export const BASEMAP_PALETTES: Record<ColourScheme, BasemapPalette> = {
  light: {
    water: '#d3dde5',
    land: '#f5f4f0',
    river: '#c6d4de',
    regionBorder: '#d5d2ca',
    border: '#a9a59c',
    label: '#4a5058',
    quietLabel: '#8b8a86',
    waterLabel: '#8199ab',
    halo: '#f8f7f4',
    cluster: '#2b343d',
    onCluster: '#ffffff',
    mixed: '#2b343d',
    place: '#5f6873',
    selection: '#1d4ed8',
  },
  dark: {
    water: '#11161b',
    land: '#1d2329',
    river: '#151c22',
    regionBorder: '#2d353c',
    border: '#4b555f',
    label: '#b6bec7',
    quietLabel: '#7a848e',
    waterLabel: '#4f6373',
    halo: '#171c21',
    cluster: '#64717d',
    onCluster: '#ffffff',
    mixed: '#c3ccd6',
    place: '#919ca8',
    selection: '#8ab4ff',
  },
}
