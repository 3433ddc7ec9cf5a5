'use client'

import { createParser, parseAsStringLiteral, useQueryState } from 'nuqs'
import { COLUMN_IDS, type ColumnId, NEWEST_FIRST, type Sort } from './sort-events'

/** How the events of the filter are shown. */
export const SHOWN_AS = ['map', 'table', 'both'] as const
export type ShownAs = (typeof SHOWN_AS)[number]

/** `killed` is ascending, `-killed` descending. A column that does not exist counts as not given. */
export const parseAsSort = createParser<Sort>({
  parse: (value) => {
    const descending = value.startsWith('-')
    const column = descending ? value.slice(1) : value
    return COLUMN_IDS.includes(column as ColumnId) ? { column: column as ColumnId, descending } : null
  },
  serialize: ({ column, descending }) => `${descending ? '-' : ''}${column}`,
  eq: (a, b) => a.column === b.column && a.descending === b.descending,
})

/** Map, table or both; a step of the history. */
export const useShownAs = () =>
  useQueryState('view', parseAsStringLiteral(SHOWN_AS).withDefault('map').withOptions({ history: 'push' }))

/** The order of the rows. Trying several is no step: it replaces. */
export const useSort = () =>
  useQueryState('sort', parseAsSort.withDefault(NEWEST_FIRST).withOptions({ history: 'replace' }))
