import { group } from 'd3-array'
import type { Kind } from '@/lib/domain/kinds'
import { type Place, precisionSchema } from '@/lib/domain/place'
import { placeKey } from '@/lib/domain/place-key'
import { UNKNOWN_WINDOW, type Window, windowPrecisionSchema } from '@/lib/domain/window'
import { byPublication, type ClaimGroup, type ReconcilableClaim } from './claim-group'
import { eventFigures } from './event-figures'
import { independentOrigins } from './origins'

/** What claims of one thing say together. The finest place and the finest window stand for all. */
export function describeGroup(unsorted: readonly ReconcilableClaim[]): ClaimGroup {
  const claims = [...unsorted].sort(byPublication)
  const [first] = claims
  if (!first) throw new Error('A group has at least one claim')
  const figures = eventFigures(claims)
  const place = finestPlace(claims)
  return {
    claims,
    kind: kindOf(claims),
    actor: mostSaid(claims.flatMap(({ actor }) => actor ?? [])) ?? null,
    targetType: mostSaid(claims.flatMap(({ targetType }) => (targetType === 'unknown' ? [] : targetType))) ?? 'unknown',
    weapons: [...new Set(claims.flatMap(({ weapons }) => weapons))].sort(),
    place,
    placedBy: place && placedBy(claims, place),
    ...finestWindow(claims),
    figures,
    disputed: figures.some(({ disputed }) => disputed),
    independentOrigins: independentOrigins(claims),
    quote: first.quote,
  }
}

/** What most of the claims say that name a weapon, else what most claims say. */
function kindOf(claims: readonly ReconcilableClaim[]): Kind {
  const armed = claims.filter(({ kind, weapons }) => kind === 'air_strike' || weapons.length > 0)
  const [first] = claims
  return mostSaid((armed.length > 0 ? armed : claims).map(({ kind }) => kind)) ?? first?.kind ?? 'attack'
}

function finestPlace(claims: readonly ReconcilableClaim[]): Place | null {
  const places = claims.flatMap(({ place }) => place ?? [])
  const finest = Math.min(...places.map(({ precision }) => precisionSchema.options.indexOf(precision)))
  const candidates = places.filter(({ precision }) => precisionSchema.options.indexOf(precision) === finest)
  const key = mostSaid(candidates.map(placeKey))
  return candidates.find((place) => placeKey(place) === key) ?? null
}

function placedBy(claims: readonly ReconcilableClaim[], of: Place): string | null {
  const tellers = claims.filter(({ place }) => place && placeKey(place) === placeKey(of))
  return tellers.every((claim) => claim.placedBy) ? (tellers[0]?.placedBy ?? null) : null
}

function finestWindow(claims: readonly ReconcilableClaim[]): Window {
  const windows = claims.filter(({ windowStart, windowEnd }) => windowStart !== null && windowEnd !== null)
  const finest = Math.min(...windows.map((window) => windowPrecisionSchema.options.indexOf(window.windowPrecision)))
  const candidates = windows.filter(
    (window) => windowPrecisionSchema.options.indexOf(window.windowPrecision) === finest,
  )
  const name = mostSaid(candidates.map(windowName))
  const { windowStart, windowEnd, windowPrecision } =
    candidates.find((one) => windowName(one) === name) ?? UNKNOWN_WINDOW
  return { windowStart, windowEnd, windowPrecision }
}

/** The value that occurs most often; the first in the alphabet between equals; undefined when there is none. */
function mostSaid<T extends string>(values: readonly T[]): T | undefined {
  const counts = group(values, (value) => value)
  return [...counts].sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))[0]?.[0]
}

/** Equal for equal windows. */
export function windowName({ windowStart, windowEnd, windowPrecision }: Window): string {
  return `${windowStart} ${windowEnd} ${windowPrecision}`
}
