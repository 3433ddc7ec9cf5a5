/** What the map itself says. */
export const map = {
  failed:
    'The map cannot be drawn: this browser offers no WebGL 2. Turn on hardware acceleration or use another browser; the events are all in the list.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  attribution: 'Whose the map is',
  credit: 'Made with Natural Earth · © GeoNames CC BY 4.0',
  mentionedTimes:
    '{count, plural, =1 {{place}: mentioned once, not as a site} one {{place}: mentioned # time, not as a site} other {{place}: mentioned # times, not as a site}}',
  mentioned: '{place}: mentioned, not as a site',
  pin: 'Place searched for: {place}',
} as const
