import type { Miss } from './miss'
import { type Rates, ratesOf, tally } from './rates'

/** How two documents are labelled; pairs without a label speak of different things. */
export type PairLabel = 'positive' | 'unsure' | (string & {})

export interface PairScore {
  pairs: Rates
  misses: Miss[]
}

/** One key for two documents, whichever comes first. */
export const pairKey = (a: string, b: string): string => [a, b].sort().join(' ')

/** All pairs of documents that some event holds claims of. */
export function pairsTogether(events: readonly { documents: readonly string[] }[]): ReadonlySet<string> {
  return new Set(
    events.flatMap(({ documents }) => documents.flatMap((a, i) => documents.slice(i + 1).map((b) => pairKey(a, b)))),
  )
}

/** Compares the pairs that events put together with the labelled ones. Pairs that are labelled unsure count neither way. */
export function scorePairs(
  events: readonly { documents: readonly string[] }[],
  labels: ReadonlyMap<string, PairLabel>,
  titleOf: (id: string) => string,
): PairScore {
  const together = pairsTogether(events)
  const tell = (key: string) => key.split(' ').map(titleOf).join(' ≠? ')
  const misses: Miss[] = []
  const sums = tally()
  for (const [key, label] of labels) {
    if (label !== 'positive' || together.has(key)) continue
    sums.missed++
    misses.push({ room: 'reconcile', reason: 'one event, wrongly apart', id: key, what: tell(key) })
  }
  for (const key of together) {
    const label = labels.get(key)
    if (label === 'unsure') continue
    if (label === 'positive') sums.right++
    else {
      sums.extra++
      misses.push({ room: 'reconcile', reason: `wrongly together: ${label ?? 'unrelated'}`, id: key, what: tell(key) })
    }
  }
  return { pairs: ratesOf(sums), misses }
}
