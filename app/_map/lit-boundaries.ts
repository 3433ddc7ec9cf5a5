import type { Ring } from './precision-layer'
import { countryOf, type RegionShape, regionsOf } from './region-shapes'

/** The true boundaries of rings that are a whole region, loaded when the first of a country is wanted. */
export class LitBoundaries {
  private readonly known = new Map<number, RegionShape>()
  private readonly asked = new Set<string>()

  /** `onLoaded` is called when more of them are known. */
  constructor(private readonly onLoaded: () => void) {}

  /** Undefined while it is loaded, and for what has none: a district, a sea, a part of a region. */
  of({ marks }: Ring): RegionShape | undefined {
    const [mark] = marks
    if (mark?.precision !== 'region' || !mark.admin1 || mark.geonameId === null) return undefined
    this.ask(countryOf(mark.admin1))
    return this.known.get(mark.geonameId)
  }

  private ask(country: string): void {
    if (this.asked.has(country)) return
    this.asked.add(country)
    regionsOf(country)
      .then(({ regions }) => {
        for (const region of regions) this.known.set(region.properties.geonameId, region)
        if (regions.length > 0) this.onLoaded()
      })
      // The ring stays, which is right too.
      .catch((error: unknown) => {
        this.asked.delete(country)
        console.warn(`The boundaries of ${country} could not be had.`, error)
      })
  }
}
