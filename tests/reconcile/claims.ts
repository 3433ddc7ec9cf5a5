import type { Figure } from '@/lib/domain/figure'
import type { Place } from '@/lib/domain/place'
import type { ReconcilableClaim } from '@/lib/reconcile/claim-group'

let claims = 0

export const claim = (rest: Partial<ReconcilableClaim> = {}): ReconcilableClaim => ({
  id: `claim ${String(++claims).padStart(4, '0')}`,
  kind: 'air_strike',
  actor: null,
  targetType: 'unknown',
  weapons: [],
  place: ODESA,
  windowStart: '2025-03-16T16:00:00.000Z',
  windowEnd: '2025-03-17T04:00:00.000Z',
  windowPrecision: 'night',
  claimant: null,
  publishedAt: '2025-03-17',
  originGroup: 'example',
  figures: [],
  quote: 'Drones hit.',
  ...rest,
})

export const figure = (rest: Partial<Omit<Figure, 'place'>> = {}): Omit<Figure, 'place'> => ({
  measure: 'launched',
  of: 'drone',
  low: 1,
  high: rest.low ?? 1,
  qualifier: 'exact',
  status: 'current',
  subset: false,
  claimant: null,
  start: 0,
  end: 1,
  text: '1',
  rule: 'test',
  ...rest,
})

const place = (name: string, geonameId: number, lng: number, lat: number, rest: Partial<Place> = {}): Place => ({
  name,
  geonameId,
  lng,
  lat,
  country: 'UA',
  admin1: 'UA-51',
  precision: 'settlement',
  radiusKm: 5,
  ...rest,
})

export const ODESA = place('Odesa', 698740, 30.7326, 46.4775, { radiusKm: 15 })
export const PORT = place('Port of Odesa', -101, 30.7421, 46.4903, { precision: 'facility', radiusKm: 2 })
export const CHORNOMORSK = place('Chornomorsk', 707471, 30.6572, 46.3006)
export const ODESA_DISTRICT = place('Odesa Raion', -102, 30.7, 46.45, { precision: 'district', radiusKm: 40 })
export const ODESA_REGION = place('Odesa Oblast', 698738, 30, 46.75, { precision: 'region', radiusKm: 150 })
export const UKRAINE = place('Ukraine', 690791, 32, 49, { admin1: null, precision: 'country', radiusKm: 600 })
export const MOLDOVA = place('Moldova', 617790, 29, 47, {
  country: 'MD',
  admin1: null,
  precision: 'country',
  radiusKm: 150,
})
export const BELGOROD = place('Belgorod', 578072, 36.58, 50.61, { country: 'RU', admin1: 'RU-BEL', radiusKm: 10 })
