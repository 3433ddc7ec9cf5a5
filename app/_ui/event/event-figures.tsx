'use client'

import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { EventFigure } from '@/lib/domain/event'
import type { StoredClaim } from '@/lib/domain/query'
import { whyBest } from '@/lib/reconcile/best-statement'
import { Badge } from '../badge'
import { amountWords, claimantWords, measureWords, statementsInOrder } from '../words/figure'
import { figureScale } from './figure-scale'
import { RangeBar, StatementMark } from './range-bar'
import { reconcilable } from './told-claims'

interface Props {
  figures: readonly EventFigure[]
  claims: readonly StoredClaim[]
}

/** Each measure on a scale of its own, with what each claimant says of it, side by side. */
export function EventFigures({ figures, claims }: Props) {
  const tongue = useTongue()
  const told = figures.map((figure) => ({ figure, scale: figureScale(figure) }))
  return (
    <>
      {told.some(({ scale }) => scale) && <MarkLegend />}
      <ul className="divide-y divide-line border-y border-line">
        {told.map(({ figure, scale }) => (
          <li key={`${figure.measure}-${figure.of}`} className="flex flex-col gap-2 py-3">
            <div className="flex items-baseline gap-2">
              <h4 className="text-base font-semibold">{measureWords(tongue, figure)}</h4>
              {figure.disputed && <Badge tone="warn">{tongue.t('event.disputed')}</Badge>}
              <span className="ml-auto text-lg font-semibold whitespace-nowrap">{totalWords(tongue, figure)}</span>
            </div>
            {scale && <RangeBar scale={scale} disputed={figure.disputed} />}
            <Statements figure={figure} claims={claims} />
            {figure.statements.length > 1 && <Best figure={figure} claims={claims} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function MarkLegend() {
  const { t } = useTongue()
  return (
    <ul aria-label={t('event.marks')} className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-3">
      <li className="flex items-center gap-1.5">
        <StatementMark statement={{ qualifier: 'exact', status: 'current' }} /> {t('event.markExact')}
      </li>
      <li className="flex items-center gap-1.5">
        <StatementMark statement={{ qualifier: 'about', status: 'current' }} /> {t('event.markRounded')}
      </li>
      <li className="flex items-center gap-1.5">
        <StatementMark statement={{ qualifier: 'exact', status: 'superseded' }} /> {t('event.markReplaced')}
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="h-3 border-l-2 border-accent" /> {t('event.markBest')}
      </li>
    </ul>
  )
}

/** The one amount as its claimant gives it, or the range of all that stand. */
function totalWords(tongue: Tongue, { statements: [first, ...others], low, high }: EventFigure): string {
  if (first && others.length === 0) return amountWords(tongue, first)
  const { format } = tongue
  return low === high ? format.number(low) : `${format.number(low)}–${format.number(high)}`
}

const FIRST_STATEMENTS = 8

function Statements({ figure, claims }: { figure: EventFigure; claims: readonly StoredClaim[] }) {
  const { t } = useTongue()
  const numberOf = new Map(claims.map(({ id }, index) => [id, index + 1]))
  const isAlone = figure.statements.length === 1
  const lines = statementsInOrder(figure).map((statement) => (
    <StatementLine
      key={`${statement.claimId}-${statement.low}-${statement.qualifier}-${statement.status}-${statement.claimant}`}
      statement={statement}
      isAlone={isAlone}
      claimNumber={claims.length > 1 ? (numberOf.get(statement.claimId) ?? null) : null}
    />
  ))
  const folded = lines.slice(FIRST_STATEMENTS)
  return (
    <>
      <ul className="flex flex-col gap-1">{lines.slice(0, FIRST_STATEMENTS)}</ul>
      {folded.length > 0 && (
        <details>
          <summary className="tap flex w-fit items-center text-sm text-accent">
            {t('event.moreStatements', { count: folded.length })}
          </summary>
          <ul className="flex flex-col gap-1">{folded}</ul>
        </details>
      )}
    </>
  )
}

/** Who says it. An amount that is alone stands at the heading already, and needs no mark. */
function StatementLine({
  statement,
  isAlone,
  claimNumber,
}: {
  statement: EventFigure['statements'][number]
  isAlone: boolean
  claimNumber: number | null
}) {
  const tongue = useTongue()
  const isReplaced = statement.status === 'superseded'
  const who = (
    <span className="min-w-0 break-words text-ink-2">
      {claimantWords(tongue, statement.claimant)}
      {isReplaced && <span className="text-ink-3"> · {tongue.t('event.replaced')}</span>}
      {claimNumber !== null && (
        <span className="whitespace-nowrap">
          {' · '}
          <a href={`#claim-${claimNumber}`} className="text-accent underline decoration-dotted underline-offset-2">
            {tongue.t('event.claimNumber', { number: String(claimNumber) })}
          </a>
        </span>
      )}
    </span>
  )
  if (isAlone) return <li className="text-sm">{who}</li>
  return (
    <li className="grid grid-cols-[0.75rem_minmax(4.5rem,max-content)_1fr] items-start gap-x-2 text-sm">
      <span className="flex h-[1.45em] items-center justify-center">
        <StatementMark statement={statement} />
      </span>
      <span className={isReplaced ? 'text-ink-3' : 'font-semibold'}>{amountWords(tongue, statement)}</span>
      {who}
    </li>
  )
}

/** The number that is preferred, and by which rule (lib/reconcile/best-statement.ts). */
function Best({ figure, claims }: { figure: EventFigure; claims: readonly StoredClaim[] }) {
  const { t, format } = useTongue()
  const why = whyBest(figure, claims.map(reconcilable))
  return (
    <p className="text-sm text-ink-3">
      {t.rich(why ? `event.bestBecause.${why.because}` : 'event.best', {
        number: format.number(figure.best),
        strong: (words) => <span className="font-semibold text-ink-2">{words}</span>,
      })}
    </p>
  )
}
