/** The search for places. */
export const search = {
  find: 'Find a place',
  clear: 'Clear the search',
  places: 'Places',
  shows: 'The map shows {name}.',
  found: '{count, plural, =0 {Nothing found.} one {One place found.} other {# places found.}}',
  none: 'No place is called <strong>{name}</strong>.',
} as const
