/** Two periods side by side. */
export const compare = {
  start: 'Compare two periods',
  title: 'Comparison of two periods',
  stop: 'Stop comparing',
  swap: 'Swap the periods',
  divider: 'Divider between the periods',
  dividerAt: '{percent, number}% of the map is the left period',
  mapLabel:
    '{count, plural, one {Map of the left period, with # claimed strike} other {Map of the left period, with # claimed strikes}}',
  left: 'Left',
  right: 'Right',
  first: 'Left, from',
  last: 'Left, to',
  side: '{dates}: {count, plural, one {# event} other {# events}}',
  sideUnknown: '{dates}: counting…',
  more: '{count, plural, one {# event more on the right} other {# events more on the right}}',
  fewer: '{count, plural, one {# event fewer on the right} other {# events fewer on the right}}',
  same: 'As many on both sides',
  lengths:
    'The periods are not of the same length: {left, plural, one {# day} other {# days}} and {right, plural, one {# day} other {# days}}.',
  byKind: 'By kind',
  difference: 'Difference',
  kind: 'Kind',
  all: 'All of these',
  note: 'The right period is that of the filter, to which lists, table, charts and downloads belong. An event of both periods counts in each.',
  failed: 'The left period could not be loaded.',
  retry: 'Try again',
} as const
