import fc from 'fast-check'
import { expect, it } from 'vitest'
import { InstantColumn, WholeColumn } from '@/lib/summarise/column'

const puts = <Value>(value: fc.Arbitrary<Value>) => fc.array(fc.tuple(fc.nat(40), value))

it('A column of instants gives back what was put last, whatever it is', () => {
  const instant = fc.oneof(
    fc.constant(null),
    fc.integer({ min: -1e12, max: 5e12 }),
    fc.integer({ min: 0, max: 3e9 }).map((seconds) => seconds * 1000),
    fc.integer({ min: 0, max: 3e9 }).map((seconds) => seconds * 1000 + 999),
    fc.constantFrom(0, -1, 999, 2_147_483_646_000, 2_147_483_646_999, 2_147_483_647_000),
  )
  fc.assert(
    fc.property(puts(instant), (given) => {
      const column = new InstantColumn()
      for (const [row, value] of given) column.put(row, value)
      for (const [row, value] of new Map(given)) expect(column.at(row)).toBe(value ?? Number.NaN)
      expect(column.at(41)).toBeNaN()
    }),
  )
})

it('A column of whole numbers gives back what was put last, however large', () => {
  const number = fc.oneof(fc.nat(100), fc.maxSafeNat(), fc.constantFrom(0xfffffffe, 0xffffffff, 0x100000000))
  fc.assert(
    fc.property(puts(number), (given) => {
      const column = new WholeColumn()
      for (const [row, value] of given) column.put(row, value)
      for (const [row, value] of new Map(given)) expect(column.at(row)).toBe(value)
    }),
  )
})
