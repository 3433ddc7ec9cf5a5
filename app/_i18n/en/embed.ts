/** The map in a frame on somebody else's page. */
export const embed = {
  title: 'Map of claimed strikes',
  heading: 'Map of claimed strikes: {filter}',
  mapLabel:
    'Map of {count, plural, one {# claimed strike} other {# claimed strikes}}. The full view lists the same events.',
  count: '{count, plural, one {# claimed event} other {# claimed events}}',
  about: '· {filter} · as of {at} · Groundtrace, from news reports; places © GeoNames',
  legend: 'Legend',
  full: 'Open the full view',
  newTab: '(in a new tab)',
  opensNewTab: '(opens in a new tab)',
  selected: 'What is selected',
  eventLink: '{place}, {time}',
  claimed: '{kind}: {words} ({claimant})',
} as const
