import { quantile } from 'd3-array'

export interface Timing {
  p50: number
  p95: number
  p99: number
}

const LONGEST_MS = 4_000

/**
 * Milliseconds that a request takes while so many clients ask at once, each as soon as it has its answer: all requests
 * of the list are made, unless time runs out first.
 */
export async function timed(clients: number, requests: readonly (() => Promise<unknown>)[]): Promise<Timing> {
  const until = performance.now() + LONGEST_MS
  const taken: number[] = []
  let next = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < requests.length && performance.now() < until) {
        const request = requests[next++]
        const began = performance.now()
        await request?.()
        taken.push(performance.now() - began)
      }
    }),
  )
  const at = (share: number) => quantile(taken, share) ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
