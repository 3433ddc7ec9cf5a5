'use client'

import { Fragment } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { StoredClaim } from '@/lib/domain/query'
import { claimantName, figureWords } from '../words/figure'
import { figureChangeWords } from '../words/figure-change'
import { precisionAfterName } from '../words/place'
import { ArticleLine } from './article-line'
import { ClaimReading } from './claim-reading'
import { FOUND_LINE, MarkedQuote } from './marked-quote'
import { PlacingLine } from './placing-line'
import type { ToldClaim } from './told-claims'

/**
 * One claim: who says it, what it did to the numbers, the sentence with what was found in it, the article, and how it was
 * read. `numbered` where there are others to tell it from.
 */
export function ClaimCard({ told, numbered }: { told: ToldClaim; numbered: boolean }) {
  const tongue = useTongue()
  const { t } = tongue
  const { claim, number, sameOriginAs } = told
  return (
    <article
      id={`claim-${number}`}
      className="flex scroll-mt-4 flex-col gap-2 rounded-card border border-line p-3 target:border-accent"
    >
      <h4 className="text-sm text-ink-2">
        {numbered && (
          <span className="mr-1.5 font-semibold text-ink">{t('event.ordinal', { number: String(number) })}</span>
        )}
        {claim.claimant
          ? t.rich('event.accordingTo', {
              claimant: claimantName(claim.claimant),
              strong: (words) => <strong className="font-semibold text-ink">{words}</strong>,
            })
          : t('event.accordingToNobody')}
      </h4>
      {numbered && <Changes told={told} />}
      <MarkedQuote quote={claim.quote} spans={claim.spans} />
      <Elsewhere claim={claim} />
      {claim.placing && claim.place && <PlacingLine placing={claim.placing} place={claim.place.name} />}
      <ArticleLine article={claim.article} />
      {sameOriginAs !== null && (
        <p className="text-sm text-ink-3">
          {t('event.sameOrigin', { number: String(sameOriginAs), group: claim.article.originGroup })}
        </p>
      )}
      <details className="text-sm text-ink-2">
        <summary className="tap flex w-fit items-center text-ink-3 hover:text-ink">
          <span className="underline decoration-dotted underline-offset-4">{t('event.howItGotHere')}</span>
        </summary>
        <Rules claim={claim} />
        <ClaimReading claim={claim} />
      </details>
    </article>
  )
}

/** What the claim added to the numbers that were known before it, or changed in them. */
function Changes({ told: { claim, number, changes } }: { told: ToldClaim }) {
  const tongue = useTongue()
  const { t } = tongue
  if (changes.length === 0)
    return claim.figures.some(({ status }) => status !== 'background') ? (
      <p className="text-sm text-ink-3">{t('event.noNumberChanged')}</p>
    ) : null
  return (
    <ul aria-label={t('event.changesOf', { number: String(number) })} className="flex flex-wrap gap-1.5">
      {changes.map((change) => (
        <li key={`${change.measure}-${change.of}`} className="rounded-control bg-raised px-1.5 text-sm text-ink">
          {t.rich(change.from ? 'event.changes' : 'event.adds', {
            figure: figureChangeWords(tongue, change),
            quiet: (words) => <span className="text-ink-3">{words}</span>,
          })}
        </li>
      ))}
    </ul>
  )
}

/** Figures that the article gives in other sentences than the one quoted: their words, so that none is without its own. */
function Elsewhere({ claim: { figures, quote } }: { claim: StoredClaim }) {
  const tongue = useTongue()
  const outside = figures.filter(
    ({ start, end, status, subset }) =>
      status !== 'background' && !subset && (end <= quote.start || start >= quote.end),
  )
  if (outside.length === 0) return null
  return (
    <p className="text-sm text-ink-2">
      <span className="text-ink-3">{tongue.t('event.elsewhere')} </span>
      {outside.map((figure, index) => (
        <Fragment key={`${figure.start}-${figure.measure}`}>
          {index > 0 && ', '}
          <mark className={`found ${FOUND_LINE.figure}`} title={figureWords(tongue, figure)}>
            {figure.text}
          </mark>
        </Fragment>
      ))}
    </p>
  )
}

function Rules({ claim }: { claim: StoredClaim }) {
  const tongue = useTongue()
  const { t } = tongue
  // The figures are told with their rules already.
  const otherSpans = claim.spans.filter(({ what }) => what !== 'figure')
  return (
    <dl className="mt-1 grid grid-cols-[max-content_1fr] gap-x-3 gap-y-1">
      <Row term={t('event.ruleClaim')}>
        <Rule name={claim.rule} /> {t(claim.certainty === 'stated' ? 'event.stated' : 'event.concluded')}
      </Row>
      <Row term={t('event.ruleLocated')}>
        {claim.place
          ? t('event.locatedAt', {
              place: claim.place.name,
              precision: precisionAfterName(tongue, claim.place.name, claim.place.precision, claim.place.radiusKm),
            })
          : t('event.withoutPlace')}
      </Row>
      {claim.weapons.length > 0 && <Row term={t('event.ruleWeapons')}>{claim.weapons.join(', ')}</Row>}
      {claim.figures.map((figure) => (
        <Row key={`${figure.start}-${figure.measure}`} term={t('event.ruleFigure')}>
          {t('event.figureFrom', { figure: figureWords(tongue, figure), text: figure.text })}{' '}
          <Rule name={figure.rule} />
          {figure.subset && ` ${t('event.figureSubset')}`}
          {figure.status === 'background' && ` ${t('event.figureBackground')}`}
        </Row>
      ))}
      {otherSpans.map((span) => (
        <Row key={`${span.what}-${span.start}`} term={t(`event.foundTerm.${span.what}`)}>
          {wordsOf(tongue, claim, span)}
        </Row>
      ))}
    </dl>
  )
}

/** The words of a span; one outside the quoted sentence is told by where it stands. */
function wordsOf({ t }: Tongue, { quote }: StoredClaim, span: { start: number; end: number }): string {
  const inside = quote.start <= span.start && span.end <= quote.end
  return t('event.quote', {
    text: inside ? quote.text.slice(span.start - quote.start, span.end - quote.start) : t('event.elsewhereInArticle'),
  })
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
