/** What the marks of the map mean. */
export const marks = {
  legend: 'Marks on the map',
  settlement: 'A settlement or closer',
  radius: 'Somewhere inside this radius; a region that is selected shows its boundary',
  disagree: 'Reports disagree: half of a dot is hollow, a ring is dashed',
  disagreeCrowd: 'Reports disagree: half of a dot is hollow',
  several: 'Several events, the ring is their kinds',
  severalClick: 'Several events, the ring is their kinds<screen>: click to open or zoom</screen>',
  events: '{count, plural, one {# event} other {# events}}',
  one: 'One event: {place}',
  eventsAbout: '{count, plural, one {# event} other {# events}} about {place}',
  eventsAt: '{place}: {count, plural, one {# event} other {# events}}',
  ofKind: '{kind}: {count, number}',
  eventsInPlaces:
    '{count, plural, one {# event} other {# events}} in {places, plural, one {# place} other {# places}}, most of them: {place}',
  crowd: 'More events, a larger mark; its slices are their kinds',
  crowdClick: 'More events, a larger mark; its slices are their kinds<screen>: click to zoom or open</screen>',
  mentioned: 'Mentioned, not struck: a settlement, a plant or base, a wider area',
} as const
