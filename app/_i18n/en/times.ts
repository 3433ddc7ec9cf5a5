/** When something happened. */
export const times = {
  unknown: 'time unknown',
  kyiv: 'Kyiv',
  at: '{day}, {time} {zone}',
  atUnzoned: '{day}, {time}',
  between: '{days}, {from}–{to} {zone}',
  betweenUnzoned: '{days}, {from}–{to}',
  night: 'night of {days} (evening to morning, {zone})',
  nightElsewhere: 'night where it happened: {days}, {from}–{to} {zone}',
  shortNight: 'night {days}',
  day: '{day} (some time that day)',
  week: '{days} (some time within these days)',
  month: '{month} (some time that month)',
  exact: '{from} to {to} {zone}',
} as const
