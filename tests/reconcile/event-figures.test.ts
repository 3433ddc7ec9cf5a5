import { describe, expect, it } from 'vitest'
import type { Figure } from '@/lib/domain/figure'
import { eventFigures } from '@/lib/reconcile/event-figures'
import { claim, figure } from './claims'

type Spec = Partial<Omit<Figure, 'place'>> & { publishedAt?: string | null; originGroup?: string }

/** The figures of claims with one figure each, from as many outlets unless said. */
const of = (...specs: Spec[]) =>
  eventFigures(
    specs.map(({ publishedAt = '2025-03-17', originGroup, ...one }, i) =>
      claim({ publishedAt, originGroup: originGroup ?? `outlet ${i}`, figures: [figure(one)] }),
    ),
  )

describe('Figures side by side', () => {
  it('span the range of the statements; an exact number stands for them', () => {
    expect(of({ low: 200, qualifier: 'nearly' }, { low: 174, claimant: "Ukraine's air force" })).toMatchObject([
      {
        measure: 'launched',
        of: 'drone',
        low: 174,
        best: 174,
        high: 200,
        disputed: false,
        statements: [
          { low: 200, qualifier: 'nearly' },
          { low: 174, qualifier: 'exact', claimant: "Ukraine's air force" },
        ],
      },
    ])
  })

  it('are one per measure and weapon', () => {
    const figures = of({ low: 28 }, { low: 2, of: 'missile' }, { low: 1, measure: 'injured', of: null }, { low: 30 })
    expect(figures.map(({ measure, of }) => [measure, of])).toEqual([
      ['injured', null],
      ['launched', 'drone'],
      ['launched', 'missile'],
    ])
  })

  it('leave out what is background, or part of another', () => {
    expect(of({ low: 9000, status: 'background' }, { low: 3, subset: true })).toEqual([])
  })

  it('show what is superseded, outside the range', () => {
    expect(of({ low: 200, qualifier: 'nearly', status: 'superseded' }, { low: 174 })).toMatchObject([
      {
        low: 174,
        best: 174,
        high: 174,
        statements: [
          { low: 200, status: 'superseded' },
          { low: 174, status: 'current' },
        ],
      },
    ])
  })

  it('say once what one claim says twice', () => {
    const twice = eventFigures([claim({ figures: [figure({ low: 174 }), figure({ low: 174, start: 90, end: 93 })] })])
    expect(twice[0]?.statements).toHaveLength(1)
  })

  it.each<[string, Spec[], number]>([
    [
      'the latest of two exact numbers',
      [
        { low: 30, publishedAt: '2025-03-17' },
        { low: 28, publishedAt: '2025-03-18' },
      ],
      28,
    ],
    [
      'an exact number before a later round one',
      [
        { low: 174, publishedAt: '2025-03-17' },
        { low: 180, qualifier: 'about', publishedAt: '2025-03-19' },
      ],
      174,
    ],
    ['the low end of a range', [{ low: 10, high: 12 }], 10],
    ['a dated number before an undated one', [{ low: 7, publishedAt: null }, { low: 9 }], 9],
    [
      'the air force, before later numbers of others',
      [
        { low: 174, claimant: "Ukraine's air force", publishedAt: '2025-03-17' },
        { low: 200, claimant: 'a monitoring channel', publishedAt: '2025-03-18' },
        { low: 160, claimant: "Russia's Defence Ministry", publishedAt: '2025-03-19' },
      ],
      174,
    ],
    [
      'the governor, before a ministry',
      [
        { measure: 'injured', of: null, low: 9, claimant: 'Governor Oleh Kiper', publishedAt: '2025-03-18' },
        { measure: 'injured', of: null, low: 7, claimant: 'the Interior Ministry', publishedAt: '2025-03-19' },
      ],
      9,
    ],
    [
      'the latest of a toll that has risen, whoever says it',
      [
        { measure: 'killed', of: null, low: 3, claimant: 'the governor', publishedAt: '2025-03-17' },
        { measure: 'killed', of: null, low: 9, publishedAt: '2025-03-19' },
      ],
      9,
    ],
  ])('are best told by %s', (_, specs, best) => {
    expect(of(...specs)[0]?.best).toBe(best)
  })

  it('show a toll that has risen with all that was said, and span what still stands', () => {
    const [risen] = of(
      { measure: 'killed', of: null, low: 2, publishedAt: '2025-03-17' },
      { measure: 'killed', of: null, low: 4, publishedAt: '2025-03-18', claimant: 'rescuers' },
      { measure: 'killed', of: null, low: 9, publishedAt: '2025-03-19' },
    )
    expect(risen).toMatchObject({ low: 9, best: 9, high: 9, disputed: false })
    expect(risen?.statements.map(({ low, status }) => [low, status])).toEqual([
      [2, 'superseded'],
      [4, 'superseded'],
      [9, 'current'],
    ])
  })

  it('take a correction by the same claimant, or by the same outlet', () => {
    const killed = { measure: 'killed', of: null } as const
    const corrected = of(
      { ...killed, low: 5, claimant: 'the mayor', publishedAt: '2025-03-17' },
      { ...killed, low: 4, claimant: 'the mayor', publishedAt: '2025-03-18' },
    )
    expect(corrected).toMatchObject([{ low: 4, best: 4, high: 4, disputed: false }])
    const outlet = of(
      { ...killed, low: 5, originGroup: 'a', publishedAt: '2025-03-17' },
      { ...killed, low: 4, originGroup: 'a', publishedAt: '2025-03-18' },
    )
    expect(outlet).toMatchObject([{ low: 4, best: 4, high: 4, disputed: false }])
  })

  it('keep a denial beside what it denies', () => {
    const denied = of(
      { measure: 'killed', of: null, low: 6, claimant: 'the regional prosecutor', publishedAt: '2025-03-17' },
      { measure: 'killed', of: null, low: 0, claimant: "Russia's Defence Ministry", publishedAt: '2025-03-18' },
    )
    expect(denied).toMatchObject([{ low: 0, best: 6, high: 6, disputed: true, statements: [{ low: 6 }, { low: 0 }] }])
  })

  const injured = { measure: 'injured', of: null } as const
  it.each<[string, Spec[], boolean]>([
    ['two exact numbers', [{ low: 28 }, { low: 30 }], true],
    [
      'ranges that do not meet',
      [
        { low: 10, high: 12 },
        { low: 15, high: 20 },
      ],
      true,
    ],
    [
      'ranges that meet',
      [
        { low: 10, high: 15 },
        { low: 15, high: 20 },
      ],
      false,
    ],
    ['"nearly 200" and 174', [{ low: 200, qualifier: 'nearly' }, { low: 174 }], false],
    ['"nearly 200" and 120', [{ low: 200, qualifier: 'nearly' }, { low: 120 }], true],
    ['"nearly 200" and 210', [{ low: 200, qualifier: 'nearly' }, { low: 210 }], true],
    ['"about 500" and 480', [{ low: 500, qualifier: 'about' }, { low: 480 }], false],
    ['"about 500" and 700', [{ low: 500, qualifier: 'about' }, { low: 700 }], true],
    ['"more than 100" and 174', [{ low: 100, qualifier: 'over' }, { low: 174 }], false],
    ['"at least 200" and 174', [{ low: 200, qualifier: 'at_least' }, { low: 174 }], true],
    ['"at most 5" and 0', [{ low: 5, qualifier: 'at_most' }, { low: 0 }], false],
    [
      'a toll that has grown',
      [
        { ...injured, low: 5, publishedAt: '2025-03-17' },
        { ...injured, low: 8, publishedAt: '2025-03-18' },
      ],
      false,
    ],
    [
      'a toll that has shrunk',
      [
        { ...injured, low: 8, publishedAt: '2025-03-17' },
        { ...injured, low: 5, publishedAt: '2025-03-18' },
      ],
      true,
    ],
    [
      'two tolls of one day',
      [
        { ...injured, low: 5 },
        { ...injured, low: 8 },
      ],
      true,
    ],
    [
      'a barrage that has grown',
      [
        { low: 28, publishedAt: '2025-03-17' },
        { low: 30, publishedAt: '2025-03-18' },
      ],
      true,
    ],
  ])('are disputed or not: %s', (_, specs, disputed) => {
    expect(of(...specs)[0]?.disputed).toBe(disputed)
    expect(of(...specs.toReversed())[0]?.disputed).toBe(disputed)
  })
})
