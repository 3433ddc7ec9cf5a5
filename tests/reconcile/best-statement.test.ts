import { describe, expect, it } from 'vitest'
import { whyBest } from '@/lib/reconcile/best-statement'
import type { ReconcilableClaim } from '@/lib/reconcile/claim-group'
import { eventFigures } from '@/lib/reconcile/event-figures'
import { claim, figure } from './claims'

const because = (...claims: ReconcilableClaim[]) => {
  const [told] = eventFigures(claims)
  if (!told) throw new Error('no figure')
  return [told.best, whyBest(told, claims)?.because]
}

const AIR_FORCE = "Ukraine's air force"

describe('Why a number stands for all', () => {
  it('the only one that holds', () => {
    expect(because(claim({ figures: [figure({ low: 3 })] }))).toEqual([3, 'only'])
    expect(
      because(
        claim({ figures: [figure({ low: 3, claimant: 'the mayor' })], publishedAt: '2025-03-17' }),
        claim({ figures: [figure({ low: 5, claimant: 'the mayor' })], publishedAt: '2025-03-18' }),
      ),
    ).toEqual([5, 'only'])
  })

  it('all say the same', () => {
    const said = figure({ low: 3 })
    expect(because(claim({ figures: [said] }), claim({ figures: [said], originGroup: 'another' }))).toEqual([
      3,
      'agreed',
    ])
  })

  it('the claimant counts it, before it is exact', () => {
    const rounded = figure({ low: 200, qualifier: 'nearly', claimant: AIR_FORCE })
    expect(because(claim({ figures: [rounded] }), claim({ figures: [figure({ low: 174 })] }))).toEqual([
      200,
      'authority',
    ])
  })

  it('it is exact, before it is the latest', () => {
    expect(
      because(
        claim({ figures: [figure({ low: 174 })], originGroup: 'one' }),
        claim({
          figures: [figure({ low: 200, qualifier: 'nearly' })],
          publishedAt: '2025-03-18',
          originGroup: 'other',
        }),
      ),
    ).toEqual([174, 'exact'])
  })

  it('it is the latest, or else the one named last', () => {
    const [one, other] = [figure({ low: 174 }), figure({ low: 180 })]
    expect(
      because(
        claim({ figures: [one], originGroup: 'one' }),
        claim({ figures: [other], publishedAt: '2025-03-18', originGroup: 'other' }),
      ),
    ).toEqual([180, 'latest'])
    expect(because(claim({ figures: [one, other] }))).toEqual([180, 'last'])
  })

  it('is not told when the claims given do not make that number', () => {
    const said = claim({ figures: [figure({ low: 3 })] })
    const [told] = eventFigures([said])
    if (!told) throw new Error('no figure')
    expect(whyBest(told, [])).toBeNull()
    expect(whyBest({ ...told, best: 4 }, [said])).toBeNull()
  })
})
