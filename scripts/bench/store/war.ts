import { cumsum } from 'd3-array'
import { randomInt, randomLcg, randomLogNormal, randomUniform } from 'd3-random'
import type { EventFigure } from '@/lib/domain/event'
import type { GazetteerEntry } from '@/lib/domain/gazetteer'
import type { Kind } from '@/lib/domain/kinds'
import type { Place } from '@/lib/domain/place'
import { placeKey } from '@/lib/domain/place-key'
import type { WindowPrecision } from '@/lib/domain/window'

/** The same million each time. */
const SEED = 0.20220224
const FIRST_DAY = Date.UTC(2020, 10, 1)
const DAYS = 6 * 365 + 1
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** An event as the store's table has it. */
export interface WarEvent {
  id: string
  kind: Kind
  actor: string | null
  targetType: string
  placeKey: string | null
  windowStart: Date | null
  windowEnd: Date | null
  windowPrecision: WindowPrecision
  figures: EventFigure[]
  disputed: boolean
  independentOrigins: number
  quote: string
  createdAt: Date
}

/** What share of the events lies in a first-order region: roughly how a war with one long front spreads. */
const REGION_SHARES: Readonly<Record<string, number>> = {
  ...{ 'UA-14': 30, 'UA-63': 14, 'UA-65': 12, 'UA-23': 12, 'UA-12': 7, 'UA-59': 7, 'UA-51': 3, 'UA-48': 2, 'UA-32': 2 },
  ...{ 'UA-09': 2, 'UA-74': 2, 'UA-43': 1.5, 'UA-30': 1, 'UA-53': 0.7, 'UA-46': 0.5, 'UA-68': 0.5 },
  ...{
    'RU-BEL': 4,
    'RU-KRS': 2,
    'RU-BRY': 1.5,
    'RU-ROS': 1,
    'RU-KDA': 0.8,
    'RU-VOR': 0.5,
    'RU-MOS': 0.4,
    'RU-SAR': 0.3,
  },
}
const KIND_SHARES: Readonly<Record<Kind, number>> = {
  ...{ air_strike: 46, missile_strike: 34, ground_fighting: 10, interception: 5, attack: 3, explosive: 2 },
}
const TARGETS = [
  'unknown',
  'unknown',
  'unknown',
  'residential',
  'residential',
  'military',
  'energy',
  'civilian',
  'rail',
]

export interface War {
  /** All places of the events, by key. */
  places: [string, Place][]
  events(count: number): Generator<WarEvent>
}

/**
 * Plausible events of six years, always the same: by the shares of regions and kinds, in a region by the size of towns,
 * on a day by a log-normal number; half of them at night, and a national total for nearly each night.
 */
export function war(gazetteer: Iterable<GazetteerEntry>): War {
  const random = randomLcg(SEED)
  const chance = randomUniform.source(random)(0, 1)
  const below = (end: number) => randomInt.source(random)(0, end)()
  const picker = <Item>(items: readonly Item[], weights: readonly number[]) => {
    const sums = cumsum(weights)
    const all = sums.at(-1) ?? 0
    return () => items[bisect(sums, chance() * all)] as Item
  }

  const towns = new Map<string, { place: Place; weight: number }[]>()
  const nations: Place[] = []
  for (const entry of gazetteer) {
    const place = placeOf(entry)
    if (entry.precision === 'country' && (entry.country === 'UA' || entry.country === 'RU')) nations.push(place)
    if (!(entry.admin1 in REGION_SHARES) || !['settlement', 'facility', 'region', 'district'].includes(entry.precision))
      continue
    const list = towns.get(entry.admin1) ?? []
    towns.set(entry.admin1, list)
    // The front runs through villages: a town of a hundred times the people has ten times the events.
    const weight =
      entry.precision === 'settlement' ? Math.sqrt(entry.population + 300) : entry.precision === 'region' ? 60 : 8
    list.push({ place, weight })
  }
  const regions = [...towns].map(([region, list]) => ({
    share: REGION_SHARES[region] ?? 0,
    pick: picker(
      list.map(({ place }) => place),
      list.map(({ weight }) => weight),
    ),
  }))
  const pickRegion = picker(
    regions,
    regions.map(({ share }) => share),
  )
  const pickKind = picker(Object.keys(KIND_SHARES) as Kind[], Object.values(KIND_SHARES))
  const dayWeights = Array.from({ length: DAYS }, (_, day) => {
    const sinceInvasion = day - (Date.UTC(2022, 1, 24) - FIRST_DAY) / DAY
    return randomLogNormal.source(random)(0, 0.5)() * (sinceInvasion < 0 ? 0.05 : 0.5 + sinceInvasion / 1200)
  })
  const pickDay = picker(
    dayWeights.map((_, day) => day),
    dayWeights,
  )
  const figure = (
    measure: EventFigure['measure'],
    of: EventFigure['of'],
    best: number,
    claimId: string,
  ): EventFigure => {
    const high = chance() < 0.2 ? best + below(5) : best
    const statement = {
      low: best,
      high: best,
      qualifier: 'exact',
      claimant: 'the governor',
      status: 'current',
      claimId,
    } as const
    return {
      measure,
      of,
      low: best,
      best,
      high,
      disputed: false,
      statements: [statement, { ...statement, low: high, high }],
    }
  }

  function* events(count: number): Generator<WarEvent> {
    const nightly = Math.min(DAYS, Math.floor(count / 200))
    for (let number = 0; number < count; number++) {
      const id = hex(random()) + hex(random())
      const isNational = number < nightly
      const place = isNational ? nations[number % 20 === 0 ? 1 : 0] : chance() < 0.01 ? undefined : pickRegion().pick()
      const day = FIRST_DAY + (isNational ? number : pickDay()) * DAY
      const { start, end, precision } = windowOn(day, isNational ? 0 : chance())
      const figures = isNational
        ? [figure('launched', 'drone', 20 + below(300), id), figure('intercepted', 'drone', 10 + below(200), id)]
        : [
            ...(chance() < 0.3 ? [figure('killed', null, below(6), id)] : []),
            ...(chance() < 0.4 ? [figure('injured', null, below(20), id)] : []),
            ...(chance() < 0.1 ? [figure('launched', 'drone', 1 + below(30), id)] : []),
          ]
      yield {
        ...{ id, kind: pickKind(), figures, placeKey: place ? placeKey(place) : null, windowPrecision: precision },
        actor: place?.country === 'UA' ? 'RU' : chance() < 0.5 ? 'UA' : null,
        targetType: TARGETS[below(TARGETS.length)] ?? 'unknown',
        windowStart: start === null ? null : new Date(start),
        windowEnd: end === null ? null : new Date(end),
        disputed: chance() < 0.05,
        independentOrigins: 1 + below(4),
        quote: `Drones and missiles hit ${place?.name ?? 'the region'} and its surroundings, damaging houses and a power line, the regional governor said.`,
        createdAt: new Date(day + DAY + below(DAY)),
      }
    }
  }

  /** A night, a day, an hour, a week, or nobody knows when. */
  function windowOn(
    day: number,
    kind: number,
  ): { start: number | null; end: number | null; precision: WindowPrecision } {
    if (kind < 0.55) return { start: day - 8 * HOUR, end: day + 5 * HOUR, precision: 'night' }
    if (kind < 0.85) return { start: day - 2 * HOUR, end: day + 22 * HOUR, precision: 'day' }
    const hour = day + below(24) * HOUR
    if (kind < 0.95) return { start: hour, end: hour + HOUR, precision: 'time' }
    if (kind < 0.98) return { start: day, end: day + 7 * DAY, precision: 'week' }
    return { start: null, end: null, precision: 'unknown' }
  }

  const places = [...nations, ...[...towns.values()].flatMap((list) => list.map(({ place }) => place))]
  return { places: [...new Map(places.map((place) => [placeKey(place), place]))], events }
}

const hex = (fraction: number) =>
  Math.floor(fraction * 2 ** 32)
    .toString(16)
    .padStart(8, '0')

/** Index of the first sum above the value. */
function bisect(sums: ArrayLike<number>, value: number): number {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}

function placeOf({ id, name, lng, lat, country, admin1, precision, radiusKm }: GazetteerEntry): Place {
  return {
    ...{ name, lng, lat, precision, radiusKm },
    geonameId: id > 0 ? id : null,
    country: country || null,
    admin1: admin1 || null,
  }
}
