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
  keys: '<k>←</k><k>↑</k><k>→</k><k>↓</k>\u00a0move the map\u00a0· <k>+</k><k>−</k>\u00a0zoom\u00a0· <k>Enter</k>\u00a0to the marks',
  markKeys:
    '<k>←</k><k>↑</k><k>→</k><k>↓</k>\u00a0nearest mark that way\u00a0· <k>Page Down</k><k>Page Up</k>\u00a0next, previous\u00a0· <k>Home</k><k>End</k>\u00a0first, last\u00a0· <k>Enter</k>\u00a0open\u00a0· <k>Esc</k>\u00a0back to the map',
  drawKeys:
    '<k>←</k><k>↑</k><k>→</k><k>↓</k>\u00a0move the map under the cross, <k>Shift</k>\u00a0farther\u00a0· <k>+</k><k>−</k>\u00a0zoom\u00a0· <k>Space</k>\u00a0set a point\u00a0· <k>Enter</k>\u00a0finish',
  marks: 'Marks of the map',
  noMarks: 'No marks in view',
} as const
