import type { Claim } from '@/lib/domain/claim'
import type { Place } from '@/lib/domain/place'
import type { Reading } from '@/lib/domain/reading'
import { type ClaimLabel, isAt, type LabelledText } from './labels'
import type { Miss, Room } from './miss'
import { tally } from './rates'
import { sameClaimant } from './statements'

/** A field of a claim that a label may ask for. */
interface Asked {
  name: 'kinds' | 'actors' | 'targets' | 'weapons' | 'windows' | 'claimClaimants'
  room: Room
  asks(label: ClaimLabel): boolean
  right(label: ClaimLabel, claim: Claim): boolean
  tell(claim: Partial<Omit<ClaimLabel, 'place'>>): string
}

const ASKED: readonly Asked[] = [
  {
    name: 'kinds',
    room: 'claim',
    asks: ({ kind }) => kind !== undefined,
    right: (label, claim) => label.kind === claim.kind,
    tell: ({ kind }) => `kind ${kind}`,
  },
  {
    name: 'actors',
    room: 'claim',
    asks: ({ actor }) => actor !== undefined,
    right: (label, claim) => label.actor === claim.actor,
    tell: ({ actor }) => `actor ${actor}`,
  },
  {
    name: 'targets',
    room: 'claim',
    asks: ({ targetType }) => targetType !== undefined,
    right: (label, claim) => label.targetType === claim.targetType,
    tell: ({ targetType }) => `target ${targetType}`,
  },
  {
    name: 'weapons',
    room: 'claim',
    asks: ({ weapons }) => weapons !== undefined,
    right: ({ weapons = [] }, claim) => sameSet(weapons, claim.weapons),
    tell: ({ weapons = [] }) => `weapons ${weapons.join(', ') || 'none'}`,
  },
  {
    name: 'windows',
    room: 'window',
    asks: ({ windowStart }) => windowStart !== undefined,
    right: (label, claim) => shareOfWindows(label, claim) >= 0.5,
    tell: ({ windowStart, windowEnd }) => `${windowStart ?? '?'} to ${windowEnd ?? '?'}`,
  },
  {
    name: 'claimClaimants',
    room: 'claimant',
    asks: ({ claimant }) => claimant !== undefined,
    right: ({ claimant = null }, claim) => sameClaimant(claimant, claim.claimant),
    tell: ({ claimant }) => `said by ${claimant ?? 'nobody'}`,
  },
]

export type ClaimField = Asked['name']

/**
 * Which things are reported where, and each field that the labels ask for. A claim is found when one is read at its
 * place; the best agreeing ones are paired first. A claim that was not found is right in nothing.
 */
export function scoreClaims(doc: LabelledText, { claims, places }: Reading) {
  const found = tally()
  const fields = new Map<ClaimField, { right: number; of: number }>(
    ASKED.map(({ name }) => [name, { right: 0, of: 0 }]),
  )
  const misses: Miss[] = []
  if (!doc.claims) return { found, fields, misses }
  const spotOf = (claim: Claim) => (claim.place === null ? null : (places[claim.place]?.place ?? null))
  for (const label of doc.claims)
    for (const { name, asks } of ASKED) {
      const field = fields.get(name)
      if (field && !label.optional && asks(label)) field.of++
    }
  const pairs = doc.claims
    .flatMap((label) =>
      claims
        .filter((claim) => samePlace(label, spotOf(claim)))
        .map((claim) => ({
          label,
          claim,
          agreement: ASKED.filter((field) => field.asks(label) && field.right(label, claim)).length,
        })),
    )
    .sort((a, b) => b.agreement - a.agreement)
  const freeLabels = new Set(doc.claims)
  const freeClaims = new Set(claims)
  for (const { label, claim } of pairs) {
    if (!freeLabels.has(label) || !freeClaims.has(claim)) continue
    freeLabels.delete(label)
    freeClaims.delete(claim)
    if (label.optional) continue
    found.right++
    for (const { name, room, asks, right, tell } of ASKED) {
      const field = fields.get(name)
      if (!field || !asks(label)) continue
      if (right(label, claim)) field.right++
      else
        misses.push({
          room,
          reason: `wrong ${name === 'claimClaimants' ? 'claimant' : name.slice(0, name === 'weapons' ? undefined : -1)}`,
          id: doc.id,
          what: `${label.place?.name ?? 'unplaced'}: ${tell(label)}, read as ${tell(claim)}`,
        })
    }
  }
  for (const label of freeLabels) {
    if (label.optional) continue
    found.missed++
    misses.push({
      room: 'claim',
      reason: 'claim not found',
      id: doc.id,
      what: `- ${label.kind ?? 'claim'} at ${label.place?.name ?? 'no place'}`,
    })
  }
  for (const claim of freeClaims) {
    const spot = spotOf(claim)
    if (doc.claims.some((label) => samePlace(label, spot))) continue // the same thing told again
    found.extra++
    misses.push({
      room: 'claim',
      reason: 'claim of nothing labelled',
      id: doc.id,
      what: `+ ${claim.kind} at ${spot?.name ?? 'no place'}: “${claim.quote.text.slice(0, 80)}”`,
    })
  }
  return { found, fields, misses }
}

function samePlace(label: ClaimLabel, spot: Place | null): boolean {
  return label.place ? spot !== null && isAt(spot, label.place) : spot === null
}

interface Stretch {
  windowStart?: string | null | undefined
  windowEnd?: string | null | undefined
}

/** What two windows share, of the stretch that they cover together. Two unknown ones agree. */
export function shareOfWindows(a: Stretch, b: Stretch): number {
  if (!a.windowStart || !a.windowEnd || !b.windowStart || !b.windowEnd) return !a.windowStart && !b.windowStart ? 1 : 0
  const [a0, a1, b0, b1] = [a.windowStart, a.windowEnd, b.windowStart, b.windowEnd].map((instant) =>
    Date.parse(instant),
  ) as [number, number, number, number]
  const together = Math.max(a1, b1) - Math.min(a0, b0)
  const shared = Math.min(a1, b1) - Math.max(a0, b0)
  return together === 0 ? 1 : Math.max(0, shared) / together
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value))
}
