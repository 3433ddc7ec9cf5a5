import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Language } from '@/app/_i18n/language'
import type { Tongue } from '@/app/_i18n/tongue'
import { version } from '@/public/basemap/version.json'
import { BASEMAP_PALETTES, type BasemapPalette } from './basemap-palette'
import { byZoom } from './by-zoom'
import { PAGE_FONTS } from './fonts'
import type { ColourScheme } from './kind-colours'
import { DISPUTED_DASHES, LINE_WIDTHS, REGION_BORDERS_FROM } from './line-widths'

const SOURCE = 'basemap'
/** The small dot of a town, drawn by mark-images.ts. */
export const TOWN_IMAGE = 'town'

/** The offline basemap: tiles from this server, labels in the page's own font, nothing from anywhere else. */
export function basemapStyle({ t, language }: Tongue, scheme: ColourScheme): StyleSpecification {
  const palette = BASEMAP_PALETTES[scheme]
  return {
    version: 8,
    sources: {
      [SOURCE]: {
        type: 'vector',
        tiles: [`${window.location.origin}/api/basemap/{z}/{x}/{y}?v=${version}`],
        maxzoom: 7,
        attribution: t('map.credit'),
      },
    },
    layers: [...ground(palette), ...borders(palette), ...labels(palette, language)],
  }
}

function ground({ water, land, river }: BasemapPalette): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': water } },
    // Lakes are holes in the land.
    { id: 'land', ...layer('land'), type: 'fill', paint: { 'fill-color': land } },
    {
      id: 'river',
      ...layer('river'),
      type: 'line',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': river, 'line-width': byZoom(...LINE_WIDTHS.river) },
    },
  ]
}

function borders({ regionBorder, border }: BasemapPalette): LayerSpecification[] {
  const isInternational: ExpressionSpecification = ['==', ['get', 'admin_level'], 2]
  const isDisputed: ExpressionSpecification = ['==', ['get', 'disputed'], 1]
  const line = { 'line-color': border, 'line-width': byZoom(...LINE_WIDTHS.border) }
  return [
    {
      id: 'region-border',
      ...layer('boundary'),
      type: 'line',
      minzoom: REGION_BORDERS_FROM,
      filter: ['==', ['get', 'admin_level'], 4],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': regionBorder, 'line-width': byZoom(...LINE_WIDTHS.regionBorder) },
    },
    {
      id: 'border',
      ...layer('boundary'),
      type: 'line',
      filter: ['all', isInternational, ['!', isDisputed]],
      layout: { 'line-join': 'round' },
      paint: line,
    },
    {
      id: 'disputed-border',
      ...layer('boundary'),
      type: 'line',
      filter: ['all', isInternational, isDisputed],
      paint: { ...line, 'line-dasharray': DISPUTED_DASHES },
    },
  ]
}

/** Bottom to top is the reverse of importance: of two labels that collide, the one of the later layer stays. */
function labels(palette: BasemapPalette, language: Language): LayerSpecification[] {
  const name: ExpressionSpecification =
    language === 'en' ? ['get', 'name'] : ['coalesce', ['get', `name:${language}`], ['get', 'name']]
  const halo = { 'text-halo-color': palette.halo, 'text-halo-width': 1.25, 'text-halo-blur': 0.5 }
  return [
    {
      id: 'water-label',
      ...layer('label'),
      type: 'symbol',
      filter: ['match', ['get', 'class'], ['lake', 'sea'], true, false],
      layout: {
        'text-field': name,
        'text-font': PAGE_FONTS.regular,
        'text-size': ['match', ['get', 'class'], 'sea', 11, 10],
        'text-letter-spacing': 0.06,
        'text-max-width': 6,
      },
      paint: { 'text-color': palette.waterLabel, ...halo, 'text-halo-color': palette.water },
    },
    {
      id: 'region-label',
      ...layer('label'),
      type: 'symbol',
      minzoom: 5.5,
      maxzoom: 9,
      filter: ['==', ['get', 'class'], 'region'],
      layout: {
        'text-field': name,
        'text-font': PAGE_FONTS.regular,
        'text-size': byZoom([5.5, 9.5], [8, 11.5]),
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.08,
        'text-max-width': 7,
        'text-padding': 6,
        'text-variable-anchor': ['center', 'bottom', 'top'],
        'text-radial-offset': 1.2,
        'symbol-sort-key': ['-', 0, ['get', 'area']],
      },
      paint: { 'text-color': palette.quietLabel, ...halo },
    },
    {
      id: 'place-label',
      ...layer('place'),
      type: 'symbol',
      minzoom: 3,
      // Each zoom shows the towns that it has room for; the tiles hold more.
      filter: [
        'any',
        ['has', 'capital'],
        ['>=', ['get', 'pop'], ['step', ['zoom'], 3e6, 4, 1e6, 5, 5e5, 6, 1.2e5, 7, 3e4, 8, 5e3, 9, 1e3, 10, 0]],
      ],
      layout: {
        'icon-image': TOWN_IMAGE,
        // An event's dot on the town takes the place of the town's own.
        'icon-optional': true,
        'icon-padding': 0,
        'text-field': name,
        'text-font': PAGE_FONTS.regular,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          4,
          ['step', ['get', 'pop'], 10, 1e6, 11],
          8,
          ['step', ['get', 'pop'], 11, 1e5, 12, 5e5, 13.5],
          12,
          ['step', ['get', 'pop'], 12, 1e5, 14, 5e5, 16],
        ],
        'text-max-width': 8,
        'text-padding': 4,
        // Beside the town, never on it: that is where an event's dot may lie.
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.7,
        'text-justify': 'auto',
        'symbol-sort-key': ['-', ['case', ['has', 'capital'], -1e7, 0], ['get', 'pop']],
      },
      paint: { 'text-color': palette.label, ...halo },
    },
    {
      id: 'country-label',
      ...layer('label'),
      type: 'symbol',
      minzoom: 1,
      maxzoom: 6.5,
      filter: ['==', ['get', 'class'], 'country'],
      layout: {
        'text-field': name,
        'text-font': PAGE_FONTS.strong,
        'text-size': byZoom([1, 9], [4, 11.5], [6, 14]),
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.12,
        'text-max-width': 7,
        'text-padding': 2,
        // Data comes first: the name makes way, up to a few lines.
        'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
        'text-radial-offset': 1.6,
        'symbol-sort-key': ['-', 0, ['get', 'area']],
      },
      paint: { 'text-color': palette.quietLabel, ...halo },
    },
  ]
}

const layer = (name: string) => ({ source: SOURCE, 'source-layer': name })
