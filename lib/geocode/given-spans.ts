import type { Gazetteer } from '@/lib/domain/gazetteer'
import type { Toponym } from '@/lib/domain/toponym'
import { type PreparedText, tokenAt } from '@/lib/text/prepare'
import { phraseAt } from './slavic/phrases'

/** Spans that are known to be locations, as toponyms in the order given: only the resolving is left to do. */
export function spansAsToponyms(
  prepared: PreparedText,
  spans: readonly (readonly [number, number])[],
  gazetteer: Gazetteer,
): Toponym[] {
  return spans.map(([start, end]) => {
    const text = prepared.text.slice(start, end)
    const first = tokenAt(prepared, start)
    const last = Math.max(first + 1, tokenAt(prepared, end - 1) + 1)
    const candidates = inAnyCase(prepared, gazetteer, text, first, last)
    const people = candidates.length ? null : gazetteer.demonym(text)
    return {
      start,
      end,
      text,
      name: text,
      kind: people ? 'demonym' : 'name',
      first,
      last,
      level: null,
      facility: null,
      candidates: people ? [{ entry: people, primary: true }] : candidates,
      rule: 'given',
    }
  })
}

/** A Ukrainian or Russian name may be given in any of its cases. */
function inAnyCase(prepared: PreparedText, gazetteer: Gazetteer, text: string, first: number, last: number) {
  const asGiven = gazetteer.lookup(text)
  if (asGiven.length || prepared.language === 'en') return asGiven
  const phrase = phraseAt(prepared, first, gazetteer)
  return phrase?.last === last ? phrase.candidates : []
}
