import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusters } from '@/lib/reconcile/clusters'

const LIMITS = { enough: 3, onAverage: 2 }

/** Groups by a table of points; pairs that are not in it have 0, those with null cannot be together. */
function grouped(names: string, points: Record<string, number | null>): string[] {
  const of = (a: string, b: string) => (a + b in points ? points[a + b] : points[b + a])
  return clusters([...names], (a, b) => (of(a, b) === null ? null : (of(a, b) ?? 0)), LIMITS)
    .map((members) => members.sort().join(''))
    .sort()
}

describe('Groups', () => {
  it('hold what agrees enough', () => {
    expect(grouped('abc', { ab: 3, bc: 2.75 })).toEqual(['ab', 'c'])
  })

  it('are joined where all agree on average, though not each pair enough', () => {
    expect(grouped('abc', { ab: 4, bc: 3, ac: 1 })).toEqual(['abc'])
    expect(grouped('abc', { ab: 4, bc: 3, ac: 0.5 })).toEqual(['ab', 'c'])
  })

  it('do not chain over what cannot be one', () => {
    expect(grouped('abc', { ab: 4, bc: 5, ac: null })).toEqual(['a', 'bc'])
  })

  it('take the better of two, and between equals the larger', () => {
    expect(grouped('abcd', { ab: 4, cd: 4, bc: 3.5, ad: null })).toEqual(['ab', 'cd'])
    expect(grouped('abcd', { ab: 5, ac: 3, bc: 3, cd: 3, ad: null, bd: null })).toEqual(['abc', 'd'])
  })

  it('hold each thing once, none that cannot be together, and do not depend on the numbering of pairs', () => {
    const anyPoints = fc.array(fc.option(fc.integer({ min: -4, max: 12 }).map((quarters) => quarters / 2)), {
      minLength: 36,
      maxLength: 36,
    })
    fc.assert(
      fc.property(anyPoints, (points) => {
        const things = Array.from({ length: 9 }, (_, i) => i)
        const agreement = (a: number, b: number) => points[(a * 9 + b + (b * 9 + a)) % 36] ?? null
        const groups = clusters(things, agreement, LIMITS)
        expect(groups.flat().sort()).toEqual(things)
        for (const group of groups)
          for (const [i, a] of group.entries())
            for (const b of group.slice(i + 1)) expect(agreement(a, b)).not.toBeNull()
      }),
    )
  })
})
