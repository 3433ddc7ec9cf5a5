import { describe, expect, it } from 'vitest'
import { matchesOf } from '@/lib/text/matches'

describe('matchesOf', () => {
  it('finds what matchAll finds, with groups and places', () => {
    for (const [text, pattern] of [
      ['26 of 28 drones', /(?<number>\d+)/g],
      ['nothing here', /\d+/g],
      ['aXbX', /X*/g],
      ['', /x*/g],
    ] as const) {
      const whole = (match: RegExpExecArray) => ({ index: match.index, all: [...match], groups: match.groups })
      expect(matchesOf(text, pattern).map(whole)).toEqual([...text.matchAll(pattern)].map(whole))
    }
  })

  it('begins anew each time', () => {
    const pattern = /a/g
    pattern.lastIndex = 2
    expect(matchesOf('aaa', pattern)).toHaveLength(3)
    expect(matchesOf('aaa', pattern)).toHaveLength(3)
  })

  it('refuses a pattern that would find the same thing for ever', () => {
    expect(() => matchesOf('a', /a/)).toThrow('not global')
  })
})
