import { quantile } from 'd3-array'

export interface Timing {
  p50: number
  p95: number
  p99: number
}

type Ask = () => Promise<unknown>

const LONGEST_MS = 4_000
/** Turns that each side takes: what else the machine does meanwhile is then shared between them. */
const TURNS = 8

/**
 * Milliseconds that requests of each list take, the lists in turns, while so many clients ask at once, each as soon as it
 * has its answer: all requests of the lists are made, unless time runs out first.
 */
export async function timedInTurns(clients: number, ...lists: readonly (readonly Ask[])[]): Promise<Timing[]> {
  const taken = lists.map((): number[] => [])
  for (let turn = 0; turn < TURNS; turn++)
    for (const [nth, list] of lists.entries()) {
      const part = list.slice((list.length * turn) / TURNS, (list.length * (turn + 1)) / TURNS)
      taken[nth]?.push(...(await askAll(clients, part, LONGEST_MS / TURNS)))
    }
  return taken.map((times) => {
    const at = (share: number) => quantile(times, share) ?? Number.NaN
    return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
  })
}

/** Milliseconds of a single request. */
export async function timedOnce(ask: Ask): Promise<number> {
  const [taken = Number.NaN] = await askAll(1, [ask], LONGEST_MS)
  return taken
}

async function askAll(clients: number, requests: readonly Ask[], longestMs: number): Promise<number[]> {
  const until = performance.now() + longestMs
  const taken: number[] = []
  let next = 0
  const client = async () => {
    while (next < requests.length && performance.now() < until) {
      const request = requests[next++]
      const began = performance.now()
      await request?.()
      taken.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return taken
}
