/** The frame of the dashboard: its heading, the buttons over the map, and how its events are shown. */
export const dashboard = {
  title: 'Map of claimed strikes',
  mapLabel:
    'Map of {count, plural, one {# claimed strike} other {# claimed strikes}}. The same events are listed beside it and in the API.',
  filters: 'Filters',
  closeFilters: 'Close the filters',
  shownOfTotal: '· {shown, number} of {total, number}',
  charts: 'Charts',
  showAs: 'Show the events as',
  asMap: 'Map',
  asTable: 'Table',
  asBoth: 'Both',
  download: 'Download',
  downloadLabel: 'Download the events',
  share: 'Share',
  shareLabel: 'Share this view',
  zone: 'Times: {zone}',
  zoneNote: 'Times of day are in this zone: {zone}. Days of the filter, the timeline and the charts are days in UTC.',
} as const
