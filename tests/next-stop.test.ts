import { describe, expect, it } from 'vitest'
import { ARROWS } from '@/app/_map/arrow-keys'
import { inReadingOrder, nearestThatWay, nearestTo } from '@/app/_map/next-stop'

const at = (name: string, x: number, y: number) => ({ name, x, y })
const [centre, east, northEast, west, south] = [
  at('centre', 100, 100),
  at('east', 180, 110),
  at('north-east', 130, 72),
  at('west', 10, 100),
  at('south', 100, 300),
]
const ALL = [centre, east, northEast, west, south]

describe('the next mark by arrow keys', () => {
  it('is the nearest that way, and what lies aside counts for farther', () => {
    const next = (key: string) => nearestThatWay(centre, ARROWS[key] ?? [0, 0], ALL)?.name ?? null
    expect([next('ArrowRight'), next('ArrowLeft'), next('ArrowDown'), next('ArrowUp')]).toEqual([
      'north-east',
      'west',
      'south',
      null,
    ])
    const straight = [at('straight', 150, 100), at('aside', 130, 70)]
    expect(nearestThatWay(centre, [1, 0], straight)?.name).toBe('straight')
  })

  it('leaves no mark out of reach: each lies in one of the four ways', () => {
    for (let degrees = 0; degrees < 360; degrees += 5) {
      const angle = (degrees / 180) * Math.PI
      const there = at('there', 100 + 50 * Math.cos(angle), 100 + 50 * Math.sin(angle))
      const ways = Object.values(ARROWS).filter((way) => nearestThatWay(centre, way, [centre, there]) === there)
      expect(ways.length, `${degrees}°`).toBeGreaterThan(0)
    }
  })

  it('is never the one that one is at', () => {
    expect(nearestThatWay(centre, [1, 0], [centre])).toBeNull()
  })
})

it('the nearest of all is the least far', () => {
  expect(nearestTo({ x: 90, y: 280 }, ALL)?.name).toBe('south')
  expect(nearestTo(centre, [])).toBeNull()
})

it('marks are read line by line from the top, each from the left, however little they differ in height', () => {
  const names = inReadingOrder([south, east, west, centre, northEast]).map(({ name }) => name)
  expect(names).toEqual(['north-east', 'west', 'centre', 'east', 'south'])
})
