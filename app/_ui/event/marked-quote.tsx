import type { StoredClaim } from '@/lib/domain/query'
import { type FoundWhat, stretches } from './found-words'

/** What was found, for people, and the line under it: nothing is told by the yellow alone. */
export const FOUND: Record<FoundWhat, { label: string; line: string }> = {
  trigger: { label: 'what happened', line: 'decoration-wavy' },
  place: { label: 'place', line: 'decoration-solid' },
  figure: { label: 'figure', line: 'decoration-double font-semibold' },
  window: { label: 'time', line: 'decoration-dotted' },
  claimant: { label: 'who says so', line: 'decoration-dashed' },
  actor: { label: 'who did it', line: 'decoration-dashed' },
  target: { label: 'target', line: 'decoration-solid' },
  weapon: { label: 'weapon', line: 'decoration-dotted' },
}

/** The sentence a claim was read from, with the found words marked. */
export function MarkedQuote({ quote, spans }: Pick<StoredClaim, 'quote' | 'spans'>) {
  return (
    <blockquote className="text-base leading-relaxed text-ink">
      “
      {stretches(quote.text, quote.start, spans).map(({ start, text, what }) =>
        what[0] ? (
          <mark
            key={start}
            className={`found ${FOUND[what[0]].line}`}
            title={what.map((one) => FOUND[one].label).join(', ')}
          >
            {text}
          </mark>
        ) : (
          text
        ),
      )}
      ”
    </blockquote>
  )
}
