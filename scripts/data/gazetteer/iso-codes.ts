import type { IsoRegion } from './geonames'
import { readTable } from './tables'

/** GeoNames code of a first-order region (`UA.26`) → ISO 3166-2 (`UA-23`); codes that changed since come from region-codes.tsv. */
export function isoCodes(isoRegions: ReadonlyMap<string, readonly IsoRegion[]>): Map<string, string> {
  const codes = new Map<string, string>()
  for (const [country, regions] of isoRegions) {
    for (const { admin, iso } of regions) if (admin && iso) codes.set(`${country}.${admin}`, `${country}-${iso}`)
  }
  for (const row of readTable('region-codes.tsv', ['geonames!', 'iso', 'source!'])) {
    codes.set(row.text('geonames'), row.text('iso'))
  }
  return codes
}
