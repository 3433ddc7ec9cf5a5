/** ISO 3166-1 alpha-2 of the countries in which armed conflict is news nearly every day. */
export const AT_WAR: ReadonlySet<string> = new Set(['UA', 'RU', 'PS', 'IL', 'LB', 'SY', 'YE', 'SD', 'MM', 'IR', 'IQ'])

/** The sides of a war, each named with the others (see docs/decisions/0006). */
export const WARS: readonly (readonly string[])[] = [
  ['UA', 'RU'],
  ['IL', 'PS', 'LB'],
]
