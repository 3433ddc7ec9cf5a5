'use client'

import {
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsFloat,
  parseAsString,
  parseAsStringLiteral,
  throttle,
  useQueryStates,
} from 'nuqs'
import { MAX_ZOOM } from '@/app/_map/max-zoom'
import type { Pin } from '@/app/_map/place-pin'
import type { TargetType } from '@/lib/domain/claim'
import { KINDS, type Kind } from '@/lib/domain/kinds'
import { COUNTED } from '@/lib/domain/measures'
import { TARGET_TYPES } from '@/lib/domain/target-types'
import { parseAsArea } from './area/area-url'
import { isDay } from './date-range'
import { layerParsers } from './layers/layers-url'
import { WITHOUT_MARK } from './without-mark'

/** `YYYY-MM-DD`; anything else counts as not given. */
const parseAsDay = createParser({ parse: (value) => (isDay(value) ? value : null), serialize: String })

/** Comma-separated kinds. Absent is all of them, empty is none; words that are no kinds are passed over. */
const parseAsKinds = createParser<Kind[]>({
  parse: (value) => {
    if (value === '') return []
    const known = value.split(',').filter((name): name is Kind => Object.hasOwn(KINDS, name))
    return known.length > 0 ? known : null
  },
  serialize: (kinds) => kinds.join(','),
  eq: (a, b) => a.join() === b.join(),
})

/** Comma-separated targets. Absent is all of them; words that are none are passed over. */
const parseAsTargets = createParser<TargetType[]>({
  parse: (value) => {
    const known = TARGET_TYPES.filter((type) => value.split(',').includes(type))
    return known.length > 0 ? known : null
  },
  serialize: (targets) => targets.join(','),
  eq: (a, b) => a.join() === b.join(),
})

export const filterParsers = {
  from: parseAsDay,
  to: parseAsDay,
  /** The dates are nights, from noon to noon. */
  nights: parseAsBoolean.withDefault(false),
  kind: parseAsKinds,
  /** What was hit or aimed at. */
  target: parseAsTargets,
  area: parseAsArea,
  places: parseAsBoolean.withDefault(true),
}

/** `lng,lat`. */
const parseAsPoint = createParser<[lng: number, lat: number]>({
  parse: (value) => {
    const [, lng, lat] = /^(-?[\d.]{1,20}),(-?[\d.]{1,20})$/.exec(value) ?? []
    return isOnEarth(Number(lng), Number(lat)) ? [Number(lng), Number(lat)] : null
  },
  serialize: ([lng, lat]) => `${lng},${lat}`,
  eq: (a, b) => a.join() === b.join(),
})

const isOnEarth = (lng: number, lat: number) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90

const parseAsRegion = createParser({
  parse: (value) => (/^[A-Z]{2}-[A-Z\d]{1,3}$/.test(value) ? value : null),
  serialize: String,
})

/** Nobody has an empty name. */
const parseAsName = createParser({ parse: (value) => value.trim() || null, serialize: String })

const selectionParsers = {
  event: parseAsString,
  /** Several events at one spot, to choose from. */
  spot: parseAsArrayOf(parseAsString),
  /** A point, to choose from the events about it. */
  at: parseAsPoint,
  place: parseAsString,
  /** A first-order region, by ISO 3166-2. */
  region: parseAsRegion,
  /** A list of events that have no mark on the map. */
  list: parseAsStringLiteral(WITHOUT_MARK),
  /** Who gives figures of events, as reports name them. */
  claimant: parseAsName,
}

/** A place that was searched for, `lng,lat,name`; nothing else is needed to show it again. */
const parseAsPin = createParser<Pin>({
  parse: (value) => {
    const [, lng, lat, name] = /^(-?[\d.]{1,20}),(-?[\d.]{1,20}),(.{1,200})$/su.exec(value) ?? []
    if (!name || !isOnEarth(Number(lng), Number(lat))) return null
    return { lng: Number(lng), lat: Number(lat), name }
  },
  serialize: ({ lng, lat, name }) => `${lng},${lat},${name}`,
  eq: (a, b) => a.lng === b.lng && a.lat === b.lat && a.name === b.name,
})

/** Degrees; what is on no globe counts as not given. */
const parseAsDegrees = (most: number) =>
  createParser({
    parse: (value) => {
      const degrees = parseAsFloat.parse(value)
      return degrees !== null && Math.abs(degrees) <= most ? degrees : null
    },
    serialize: String,
  })

/** As near as the map goes, and no nearer. */
const parseAsZoom = createParser({
  parse: (value) => {
    const zoom = parseAsFloat.parse(value)
    return zoom === null ? null : Math.min(MAX_ZOOM, Math.max(0, zoom))
  },
  serialize: String,
})

const viewParsers = { lng: parseAsDegrees(180), lat: parseAsDegrees(90), zoom: parseAsZoom }

/** The filter as the URL has it. Every change is a step of the history, so that Back undoes it. */
export const useFilterParams = () => useQueryStates(filterParsers, { history: 'push' })

/** What is selected; at most one thing, or an event out of several. */
export type Selection = inferParserType<typeof selectionParsers>

/** What is selected; a step of the history too. */
export const useSelectionParams = () => useQueryStates(selectionParsers, { history: 'push' })

/** Where the map looks. Panning is no step: it replaces. */
export const useViewParams = () => useQueryStates(viewParsers, { history: 'replace', limitUrlUpdates: throttle(300) })

/** The place that was searched for, with the view of it: one step, which Back undoes as one. */
export const usePinParams = () => useQueryStates({ pin: parseAsPin, ...viewParsers }, { history: 'push' })

/** A country's code; whether the data has it shows in the chart. */
const parseAsCountry = createParser({
  parse: (value) => (/^[A-Z]{2}$/.test(value) ? value : null),
  serialize: String,
})

/** The charts: whether they are open, and of which country and weapon the first one is. */
export const useChartParams = () =>
  useQueryStates(
    {
      charts: parseAsBoolean.withDefault(false),
      over: parseAsCountry,
      weapon: parseAsStringLiteral(COUNTED),
    },
    { history: 'push' },
  )

const frameParsers = { ...filterParsers, ...layerParsers, ...viewParsers, pin: parseAsPin }

/** What a frame on somebody's page shows, too: filter, layers and view, not what is selected or how it is shown. */
export const FRAME_PARAMETERS: readonly string[] = Object.keys(frameParsers)

/** An address of the dashboard with this filter and view. */
export const dashboardAddress = createSerializer(frameParsers)
