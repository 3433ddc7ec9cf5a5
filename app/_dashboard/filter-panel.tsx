'use client'

import { type ReactNode, useId, useMemo, useRef } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { FormLegend } from '@/app/_ui/form-legend'
import { Switch } from '@/app/_ui/switch'
import { monthsWords } from '@/app/_ui/words/window'
import type { TargetType } from '@/lib/domain/claim'
import type { Kind } from '@/lib/domain/kinds'
import type { EventFeature } from '@/lib/format/event-feature'
import { CardSection } from './card-section'
import { DateFields } from './date-fields'
import type { DateExtent, DateRange } from './date-range'
import { rangeWords } from './filter-words'
import { KindLegend } from './kind-legend'
import { TargetFilter } from './target-filter'
import { WITHOUT_MARK_WORDS, type WithoutMark, withoutMark } from './without-mark'
import { WithoutMarkLine } from './without-mark-line'

export interface FilterPanelProps {
  /** Null while nothing is loaded yet. */
  events: readonly EventFeature[] | null
  matched: number
  total: number | null
  /** First and last day of all that is kept; null while unknown. */
  extent: DateExtent | null
  range: DateRange
  kinds: readonly Kind[] | null
  targets: readonly TargetType[] | null
  kindCounts: Readonly<Partial<Record<Kind, number>>> | null
  showPlaces: boolean
  selectedId: string | null
  /** What is said of the area that is filtered by, and how it is changed. */
  area: ReactNode
  onRange(range: DateRange): void
  onKinds(kinds: Kind[] | null): void
  onTargets(targets: null): void
  onShowPlaces(show: boolean): void
  onSelect(id: string): void
  onList(list: WithoutMark): void
}

/** What is shown, what it means, and the events as lists: those without a mark first. */
export function FilterPanel(props: FilterPanelProps) {
  const tongue = useTongue()
  const { t } = tongue
  const areaId = useId()
  const { events, matched, selectedId, onSelect } = props
  const summary = useRef<HTMLParagraphElement>(null)
  // The button goes with what it takes away: the focus goes to what is said of it.
  const leaveTargets = (targets: null) => {
    summary.current?.focus()
    props.onTargets(targets)
  }
  const { barrages, unplaced, marked } = useMemo(
    () => ({
      barrages: events?.filter((event) => withoutMark(event) === 'countries') ?? [],
      unplaced: events?.filter((event) => withoutMark(event) === 'unplaced') ?? [],
      marked: events?.filter(({ geometry }) => geometry) ?? [],
    }),
    [events],
  )
  return (
    <div className="flex flex-col gap-6 p-4">
      {/* As high while it loads as with its count, dates and links: what is below stays where it is. */}
      <div className="min-h-[5.25rem]">
        <p
          ref={summary}
          tabIndex={-1}
          className="text-base text-ink-2 outline-none"
          role="status"
          data-testid="summary"
        >
          {events && props.total !== null ? (
            t.rich('filter.matched', {
              matched,
              total: props.total,
              strong: (count) => <strong className="text-2xl font-semibold text-ink">{count}</strong>,
            })
          ) : (
            <span className="text-ink-3">{t('notices.loadingEvents')}</span>
          )}
        </p>
        {props.extent && <p className="text-sm text-ink-3">{datesWords(tongue, props.range, props.extent)}</p>}
        {events && events.length < matched && (
          <p className="mt-1 text-sm text-ink-2">{t('filter.newest', { count: events.length })}</p>
        )}
        <WithoutMarkLine countries={barrages.length} unplaced={unplaced.length} onList={props.onList} />
      </div>
      <KindLegend kinds={props.kinds} counts={props.kindCounts} onChange={props.onKinds} />
      {props.targets && <TargetFilter targets={props.targets} onTargets={leaveTargets} />}
      <DateFields range={props.range} onChange={props.onRange} />
      <section aria-labelledby={areaId} className="flex flex-col gap-2">
        <h2 id={areaId} className="text-base font-semibold">
          {t('areas.title')}
        </h2>
        {props.area}
      </section>
      <div className="flex flex-col gap-2">
        <h2 className="text-base font-semibold">{t('filter.marks')}</h2>
        <FormLegend crowd={events !== null && events.length < matched} />
        <Switch checked={props.showPlaces} onChange={props.onShowPlaces}>
          {t('filter.mentionedPlaces')}
        </Switch>
      </div>
      {events ? (
        <>
          <CardSection
            title={t(WITHOUT_MARK_WORDS.countries.title)}
            note={t(WITHOUT_MARK_WORDS.countries.note)}
            events={barrages}
            selectedId={selectedId}
            onSelect={onSelect}
          />
          <CardSection
            title={t(WITHOUT_MARK_WORDS.unplaced.title)}
            note={t(WITHOUT_MARK_WORDS.unplaced.note)}
            events={unplaced}
            heading="kind"
            selectedId={selectedId}
            onSelect={onSelect}
          />
          <CardSection
            title={t('filter.onTheMap')}
            note={t('filter.onTheMapNote')}
            events={marked}
            selectedId={selectedId}
            onSelect={onSelect}
          />
        </>
      ) : (
        <CardSkeletons />
      )}
    </div>
  )
}

/** The dates in words: the fields above show them as the browser's language writes them. */
function datesWords(tongue: Tongue, range: DateRange, extent: DateExtent): string {
  if (!range.from && !range.to) return tongue.t('filter.allDatesOf', { months: monthsWords(tongue, extent) })
  const words = rangeWords(tongue, range)
  return words.charAt(0).toLocaleUpperCase(tongue.locale) + words.slice(1)
}

function CardSkeletons() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-1.5">
      {[0, 1, 2].map((i) => (
        <div key={i} className="h-16 rounded-card bg-raised" />
      ))}
    </div>
  )
}
