import type { StoredClaim } from '@/lib/domain/query'
import { claimantWords, figureWords } from '../words/figure'
import { ArticleLine } from './article-line'
import { FOUND, MarkedQuote } from './marked-quote'

/** One claim: who says it, the sentence with what was found in it, the article, and the rules that read it. */
export function ClaimCard({ claim }: { claim: StoredClaim }) {
  // The figures are told with their rules already.
  const otherSpans = claim.spans.filter(({ what }) => what !== 'figure')
  return (
    <article className="flex flex-col gap-2 rounded-card border border-line p-3">
      <h4 className="text-sm text-ink-2">
        {claim.claimant ? (
          <>
            According to <strong className="font-semibold text-ink">{claimantWords(claim.claimant)}</strong>
          </>
        ) : (
          'The article says, naming nobody'
        )}
      </h4>
      <MarkedQuote quote={claim.quote} spans={claim.spans} />
      <ArticleLine article={claim.article} />
      <details className="text-sm text-ink-2">
        <summary className="tap flex w-fit items-center text-ink-3 hover:text-ink">
          <span className="underline decoration-dotted underline-offset-4">How it got here</span>
        </summary>
        <dl className="mt-1 grid grid-cols-[max-content_1fr] gap-x-3 gap-y-1">
          <Row term="Claim">
            <Rule name={claim.rule} /> (
            {claim.certainty === 'stated' ? 'stated in the text' : 'concluded by the reader'})
          </Row>
          {claim.weapons.length > 0 && <Row term="Weapons">{claim.weapons.join(', ')}</Row>}
          {claim.figures.map((figure) => (
            <Row key={`${figure.start}-${figure.measure}`} term="Figure">
              {figureWords(figure)} ← “{figure.text}” <Rule name={figure.rule} />
            </Row>
          ))}
          {otherSpans.map((span) => (
            <Row key={`${span.what}-${span.start}`} term={capital(FOUND[span.what].label)}>
              “{wordsOf(claim, span)}”
            </Row>
          ))}
        </dl>
      </details>
    </article>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** The words of a span; one outside the quoted sentence is told by where it stands. */
function wordsOf({ quote }: StoredClaim, span: { start: number; end: number }): string {
  const inside = quote.start <= span.start && span.end <= quote.end
  return inside ? quote.text.slice(span.start - quote.start, span.end - quote.start) : 'elsewhere in the article'
}

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  )
}

function Rule({ name }: { name: string }) {
  return <code className="rounded-control bg-raised px-1 font-sans text-xs text-ink-2">{name}</code>
}
