'use client'

import {
  createParser,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsFloat,
  parseAsString,
  throttle,
  useQueryStates,
} from 'nuqs'
import { KINDS, type Kind } from '@/lib/domain/kinds'
import { isDay } from './date-range'

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

const filterParsers = {
  from: parseAsDay,
  to: parseAsDay,
  kind: parseAsKinds,
  places: parseAsBoolean.withDefault(true),
}

const selectionParsers = {
  event: parseAsString,
  /** Several events at one spot, to choose from. */
  spot: parseAsArrayOf(parseAsString),
  place: parseAsString,
}

const viewParsers = { lng: parseAsFloat, lat: parseAsFloat, zoom: parseAsFloat }

/** The filter as the URL has it. Every change is a step of the history, so that Back undoes it. */
export const useFilterParams = () => useQueryStates(filterParsers, { history: 'push' })

/** What is selected; a step of the history too. */
export const useSelectionParams = () => useQueryStates(selectionParsers, { history: 'push' })

/** Where the map looks. Panning is no step: it replaces. */
export const useViewParams = () => useQueryStates(viewParsers, { history: 'replace', limitUrlUpdates: throttle(300) })
