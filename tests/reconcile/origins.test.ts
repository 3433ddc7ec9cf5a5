import { expect, it } from 'vitest'
import { independentOrigins } from '@/lib/reconcile/origins'
import { claim } from './claims'

const sentence = 'Drones hit a grain terminal in Izmail overnight, injuring four port workers.'

it.each<[string, [originGroup: string, quote: string][], number]>([
  [
    'outlets of one group once',
    [
      ['wire', 'Drones hit.'],
      ['wire', 'The port burns.'],
    ],
    1,
  ],
  [
    'outlets with words of their own each',
    [
      ['a', sentence],
      ['b', 'The port of Izmail burns.'],
    ],
    2,
  ],
  [
    'a copied sentence once, however it is set',
    [
      ['a', sentence],
      ['b', sentence.toUpperCase()],
      ['c', 'The port burns.'],
    ],
    2,
  ],
  [
    'one who copies two as one with both',
    [
      ['a', sentence],
      ['b', sentence],
      ['b', `${sentence} More`],
      ['c', `${sentence} More`],
    ],
    1,
  ],
  [
    'short sentences that are alike by chance each',
    [
      ['a', 'Drones hit Izmail.'],
      ['b', 'Drones hit Izmail.'],
    ],
    2,
  ],
])('Independent origins are counted: %s', (_, reports, origins) => {
  const claims = reports.map(([originGroup, quote]) => claim({ originGroup, quote }))
  expect(independentOrigins(claims)).toBe(origins)
  expect(independentOrigins(claims.toReversed())).toBe(origins)
})
