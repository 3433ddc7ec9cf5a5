/** What the marks of the map mean. */
export const marks = {
  legend: 'Marks on the map',
  settlement: 'A settlement or closer',
  radius: 'Somewhere inside this radius',
  disagree: 'Reports disagree',
  several: 'Several events',
  severalClick: 'Several events<screen>: click to open or zoom</screen>',
  crowd: 'More events, a larger mark',
  crowdClick: 'More events, a larger mark<screen>: click to zoom or open</screen>',
  mentioned: 'Mentioned, not struck',
} as const
