import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, it } from 'vitest'

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill()
})

function start(...args: string[]) {
  const child = spawn('npm', ['run', '--silent', 'read', ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  running.push(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    child,
    say: (value: unknown) => child.stdin.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`),
    answer: async () => JSON.parse((await lines.next()).value ?? 'null'),
    end: async () => {
      child.stdin.end()
      const [code] = await once(child, 'close')
      return code
    },
  }
}

describe('npm run read', () => {
  it('answers each document while later ones are still being typed', async () => {
    const reader = start()
    reader.say({ id: 'one', text: 'A Russian drone hit Odesa, injuring two people.', publishedAt: '2025-07-20' })
    expect(await reader.answer()).toEqual({
      id: 'one',
      places: [
        expect.objectContaining({ start: 2, end: 9, text: 'Russian', role: 'actor' }),
        {
          start: 20,
          end: 25,
          text: 'Odesa',
          role: 'site',
          place: expect.objectContaining({
            name: 'Odesa',
            geonameId: 698740,
            country: 'UA',
            admin1: 'UA-51',
            precision: 'settlement',
          }),
          certainty: expect.any(Number),
        },
      ],
      checks: [],
      figures: [
        {
          measure: 'injured',
          of: null,
          low: 2,
          high: 2,
          qualifier: 'exact',
          status: 'current',
          subset: false,
          claimant: null,
          place: 1,
          start: 27,
          end: 46,
          text: 'injuring two people',
        },
      ],
      claims: [expect.objectContaining({ kind: 'air_strike', actor: 'RU', place: 1, figures: [0] })],
    })
    // As programs write what they don't know.
    const unknown = { title: null, publishedAt: null, language: null, spans: null, explain: null }
    reader.say({ id: 'two', text: 'Nothing happened.', ...unknown })
    expect(await reader.answer()).toEqual({ id: 'two', places: [], figures: [], claims: [], checks: [] })
    expect(await reader.end()).toBe(0)
  })

  it('gives a line that it can not read an error of its own, and goes on', async () => {
    const reader = start()
    reader.say('not json')
    reader.say({ id: 'b' })
    reader.say({ id: 'c', text: 'x', publishedAt: '2025-02-30' })
    reader.say({ id: 'd', text: 'Odesa', spans: [[0, 99]] })
    reader.say({ id: 'e', text: 'Odesa', spans: [[0, 5]], explain: true })
    reader.say({ id: 'f', text: 'Odesa', explain: 1 })
    expect(await reader.answer()).toEqual({ error: expect.stringContaining('not JSON') })
    expect(await reader.answer()).toEqual({ id: 'b', error: expect.stringContaining('text') })
    expect(await reader.answer()).toEqual({ id: 'c', error: expect.stringContaining('publishedAt') })
    expect(await reader.answer()).toEqual({ id: 'd', error: expect.stringContaining('spans') })
    expect(await reader.answer()).toMatchObject({
      id: 'e',
      places: [{ place: { name: 'Odesa' }, explanation: { recognised: { rule: 'given' }, winner: 0 } }],
    })
    expect(await reader.answer()).toEqual({ id: 'f', error: expect.stringContaining('explain') })
    expect(await reader.end()).toBe(0)
  })

  it('ends with the reconciled events when asked for them', async () => {
    const reader = start('--', '--events')
    reader.say({ id: 'a', text: 'Russian drones hit Odesa overnight, killing two people.', publishedAt: '2025-07-20' })
    reader.say({
      id: 'b',
      text: 'Two people were killed in a drone attack on Odesa overnight.',
      publishedAt: '2025-07-20',
    })
    reader.say({ id: 'c', text: 'A drone hit Sumy overnight.', publishedAt: '2025-07-20' })
    reader.child.stdin.end()
    const answers = [await reader.answer(), await reader.answer(), await reader.answer()]
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    const { events } = await reader.answer()
    expect(events).toMatchObject([
      {
        kind: 'air_strike',
        place: { name: 'Odesa' },
        disputed: false,
        documents: ['a', 'b'],
        windowStart: '2025-07-19T16:00:00.000Z',
      },
      { place: { name: 'Sumy' }, documents: ['c'] },
    ])
  })
})
