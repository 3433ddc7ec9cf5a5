import { Fragment } from 'react'
import type { StoredClaim } from '@/lib/domain/query'
import { claimantWords, figureWords } from '../words/figure'
import { figureChangeWords } from '../words/figure-change'
import { precisionWords } from '../words/place'
import { ArticleLine } from './article-line'
import { ClaimReading } from './claim-reading'
import { FOUND, MarkedQuote } from './marked-quote'
import { PlacingLine } from './placing-line'
import type { ToldClaim } from './told-claims'

/**
 * One claim: who says it, what it did to the numbers, the sentence with what was found in it, the article, and how it was
 * read. `numbered` where there are others to tell it from.
 */
export function ClaimCard({ told, numbered }: { told: ToldClaim; numbered: boolean }) {
  const { claim, number, sameOriginAs } = told
  return (
    <article
      id={`claim-${number}`}
      className="flex scroll-mt-4 flex-col gap-2 rounded-card border border-line p-3 target:border-accent"
    >
      <h4 className="text-sm text-ink-2">
        {numbered && <span className="mr-1.5 font-semibold text-ink">{number}.</span>}
        {claim.claimant ? (
          <>
            According to <strong className="font-semibold text-ink">{claimantWords(claim.claimant)}</strong>
          </>
        ) : (
          'The article says, naming nobody'
        )}
      </h4>
      {numbered && <Changes told={told} />}
      <MarkedQuote quote={claim.quote} spans={claim.spans} />
      <Elsewhere claim={claim} />
      {claim.placing && claim.place && <PlacingLine placing={claim.placing} place={claim.place.name} />}
      <ArticleLine article={claim.article} />
      {sameOriginAs !== null && (
        <p className="text-sm text-ink-3">
          Counts as one origin with claim {sameOriginAs}: the same source or wire ({claim.article.originGroup}), or the
          same sentence.
        </p>
      )}
      <details className="text-sm text-ink-2">
        <summary className="tap flex w-fit items-center text-ink-3 hover:text-ink">
          <span className="underline decoration-dotted underline-offset-4">How it got here</span>
        </summary>
        <Rules claim={claim} />
        <ClaimReading claim={claim} />
      </details>
    </article>
  )
}

/** What the claim added to the numbers that were known before it, or changed in them. */
function Changes({ told: { claim, number, changes } }: { told: ToldClaim }) {
  if (changes.length === 0)
    return claim.figures.some(({ status }) => status !== 'background') ? (
      <p className="text-sm text-ink-3">Changes no number.</p>
    ) : null
  return (
    <ul aria-label={`What claim ${number} adds or changes`} className="flex flex-wrap gap-1.5">
      {changes.map((change) => (
        <li key={`${change.measure}-${change.of}`} className="rounded-control bg-raised px-1.5 text-sm text-ink">
          <span className="text-ink-3">{change.from ? 'changes' : 'adds'}</span> {figureChangeWords(change)}
        </li>
      ))}
    </ul>
  )
}

/** Figures that the article gives in other sentences than the one quoted: their words, so that none is without its own. */
function Elsewhere({ claim: { figures, quote } }: { claim: StoredClaim }) {
  const outside = figures.filter(
    ({ start, end, status, subset }) =>
      status !== 'background' && !subset && (end <= quote.start || start >= quote.end),
  )
  if (outside.length === 0) return null
  return (
    <p className="text-sm text-ink-2">
      <span className="text-ink-3">Elsewhere in the article: </span>
      {outside.map((figure, index) => (
        <Fragment key={`${figure.start}-${figure.measure}`}>
          {index > 0 && ', '}
          <mark className={`found ${FOUND.figure.line}`} title={figureWords(figure)}>
            {figure.text}
          </mark>
        </Fragment>
      ))}
    </p>
  )
}

function Rules({ claim }: { claim: StoredClaim }) {
  // The figures are told with their rules already.
  const otherSpans = claim.spans.filter(({ what }) => what !== 'figure')
  return (
    <dl className="mt-1 grid grid-cols-[max-content_1fr] gap-x-3 gap-y-1">
      <Row term="Claim">
        <Rule name={claim.rule} /> ({claim.certainty === 'stated' ? 'stated in the text' : 'concluded by the reader'})
      </Row>
      <Row term="Located">
        {claim.place ? (
          <>
            {claim.place.name} ({precisionWords(claim.place.precision, claim.place.radiusKm)})
          </>
        ) : (
          'without a place'
        )}
      </Row>
      {claim.weapons.length > 0 && <Row term="Weapons">{claim.weapons.join(', ')}</Row>}
      {claim.figures.map((figure) => (
        <Row key={`${figure.start}-${figure.measure}`} term="Figure">
          {figureWords(figure)} ← “{figure.text}” <Rule name={figure.rule} />
          {figure.subset && ' (part of another figure)'}
          {figure.status === 'background' && ' (of something else: not counted)'}
        </Row>
      ))}
      {otherSpans.map((span) => (
        <Row key={`${span.what}-${span.start}`} term={capital(FOUND[span.what].label)}>
          “{wordsOf(claim, span)}”
        </Row>
      ))}
    </dl>
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
