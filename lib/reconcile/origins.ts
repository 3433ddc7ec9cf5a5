import { nameKey } from '@/lib/text/name-key'
import type { ReconcilableClaim } from './claim-group'

/** Shorter sentences are written alike by chance. */
const COPIED_WORDS = 8

/**
 * How many independent origins report an event. Outlets of one origin group count once; so do outlets that print the
 * same sentence of eight words or more: one has it from the other, or both from one wire.
 */
export function independentOrigins(claims: readonly ReconcilableClaim[]): number {
  const parent = new Map<string, string>()
  const root = (origin: string): string => {
    const above = parent.get(origin)
    return above === undefined || above === origin ? origin : root(above)
  }
  const printedBy = new Map<string, string>()
  for (const { originGroup, quote } of claims) {
    if (!parent.has(originGroup)) parent.set(originGroup, originGroup)
    const sentence = nameKey(quote)
    if (sentence.split(' ').length < COPIED_WORDS) continue
    const first = printedBy.get(sentence)
    if (first === undefined) printedBy.set(sentence, originGroup)
    else parent.set(root(originGroup), root(first))
  }
  return new Set([...parent.keys()].map(root)).size
}
