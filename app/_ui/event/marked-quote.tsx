import { useTongue } from '@/app/_i18n/tongue-provider'
import type { StoredClaim } from '@/lib/domain/query'
import { type FoundWhat, stretches } from './found-words'

/** The line under what was found: nothing is told by the yellow alone. */
export const FOUND_LINE: Record<FoundWhat, string> = {
  trigger: 'decoration-wavy',
  place: 'decoration-solid',
  figure: 'decoration-double font-semibold',
  window: 'decoration-dotted',
  claimant: 'decoration-dashed',
  actor: 'decoration-dashed',
  target: 'decoration-solid',
  weapon: 'decoration-dotted',
}

/** The sentence a claim was read from, with the found words marked. */
export function MarkedQuote({ quote, spans }: Pick<StoredClaim, 'quote' | 'spans'>) {
  const { t } = useTongue()
  return (
    <blockquote className="text-base leading-relaxed text-ink">
      {t.rich('event.marked', {
        words: () => (
          <>
            {stretches(quote.text, quote.start, spans).map(({ start, text, what }) =>
              what[0] ? (
                <mark
                  key={start}
                  className={`found ${FOUND_LINE[what[0]]}`}
                  title={what.map((one) => t(`event.found.${one}`)).join(', ')}
                >
                  {text}
                </mark>
              ) : (
                text
              ),
            )}
          </>
        ),
      })}
    </blockquote>
  )
}
