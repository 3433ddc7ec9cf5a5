import type { Gazetteer, GazetteerEntry } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'
import type { Toponym } from '@/lib/domain/toponym'

// What reports call a site, and the names that the gazetteer's facilities go by.
const FORMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/nuclear/, ['nuclear power plant', 'nuclear plant', 'NPP']],
  [/refiner/, ['refinery', 'oil refinery']],
  [/air ?base|air ?field|airfields|^bases?$/, ['air base', 'airbase', 'airfield', 'airport']],
  [/airport/, ['airport', 'international airport', 'air base']],
  [/naval/, ['naval base', 'port']],
  [/hydro|dam/, ['hydroelectric power plant', 'dam', 'HPP']],
  [/port|harbou?r/, ['port', 'seaport', 'sea port']],
  [/terminal/, ['oil terminal', 'terminal', 'port']],
  [/depot/, ['oil depot', 'depot']],
  [/bridge/, ['bridge']],
  [/thermal/, ['thermal power plant', 'TPP']],
  [/plant|complex|facility|station/, ['plant', 'power plant', 'gas processing plant', 'refinery']],
]

// Farther than this from the town it is named after it is another site of that name.
const MAX_KM = 120

/**
 * The gazetteer's facility behind "Novoshakhtinsk refinery" or "Saky airfield"; null when it has none, and the town
 * itself must do.
 */
export function facilityOf(toponym: Toponym, town: GazetteerEntry, gazetteer: Gazetteer): GazetteerEntry | null {
  if (town.precision === 'facility') return town
  const noun = (toponym.facility ?? '').toLowerCase()
  const forms = FORMS.find(([pattern]) => pattern.test(noun))?.[1] ?? []
  const names = [toponym.name, town.name.replace(/ (Oblast|Krai|Republic)$/, '')]
  for (const form of [noun, ...forms])
    for (const name of names) {
      const found = gazetteer
        .lookup(`${name} ${form}`)
        .find(
          ({ entry }) => entry.precision === 'facility' && distanceKm(entry, town) < Math.max(MAX_KM, town.radiusKm),
        )
      if (found) return found.entry
    }
  return null
}
