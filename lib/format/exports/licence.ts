/** Names and points of places are GeoNames', whose licence asks to be named: so the tables have it, too. */
export const DATA_LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0; quoted sentences belong to their publishers',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const

export function citation(origin: string, version: number, now: Date): string {
  return `Groundtrace at ${origin}, events as claimed in news reports, data version ${version}, retrieved ${now.toISOString().slice(0, 10)}. Places © GeoNames (CC BY 4.0).`
}
