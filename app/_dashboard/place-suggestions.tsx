'use client'

import { useEffect, useRef } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { errorWords } from '@/app/_ui/words/error'
import { countryWords } from '@/app/_ui/words/place'
import { placeKindWords } from '@/app/_ui/words/place-kind'
import type { FoundPlaceFeature } from '@/lib/format/place-search'

interface Props {
  shown: boolean
  listId: string
  optionId(index: number): string
  typed: string
  /** Undefined while nothing was found out yet. */
  places: readonly FoundPlaceFeature[] | undefined
  /** The places are those for what is typed, not for what was typed before. */
  settled: boolean
  error: Error | null
  active: number
  onActive(index: number): void
  onPick(place: FoundPlaceFeature): void
  onRetry(): void
}

/** What hangs under the search box: the places found, or why there are none. It never takes the focus. */
export function PlaceSuggestions(props: Props) {
  const { shown, listId, optionId, typed, places, settled, error, active, onActive, onPick, onRetry } = props
  const tongue = useTongue()
  const { t } = tongue
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const listed = shown && !error && places && places.length > 0
  const isEmpty = shown && !error && settled && places?.length === 0
  return (
    <div
      hidden={!(listed || isEmpty || (shown && error))}
      className="absolute inset-x-0 top-full mt-1.5 overflow-hidden rounded-card border border-line bg-surface shadow-float lg:w-96"
    >
      <div
        ref={list}
        id={listId}
        role="listbox"
        tabIndex={-1}
        aria-label={t('search.places')}
        hidden={!listed}
        aria-busy={!settled}
        className="max-h-[min(28rem,45dvh)] overflow-y-auto py-1"
      >
        {listed &&
          places.map((place, index) => (
            <button
              key={place.id}
              id={optionId(index)}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // Keeps the focus, and the phone's keyboard, where they are.
              onMouseDown={(event) => event.preventDefault()}
              onPointerMove={() => index !== active && onActive(index)}
              onClick={() => onPick(place)}
              className="tap flex w-full min-w-0 flex-col items-stretch text-left justify-center px-3 py-1.5 aria-selected:bg-hover"
            >
              <PlaceLines place={place} />
            </button>
          ))}
      </div>
      {isEmpty && (
        <p className="px-3 py-2.5 text-sm text-ink-2">
          {t.rich('search.none', {
            name: typed.slice(0, 80),
            strong: (name) => <strong className="font-semibold break-words text-ink">{name}</strong>,
          })}
        </p>
      )}
      {shown && error && (
        <div role="alert" className="flex items-center justify-between gap-3 px-3 py-2 text-sm text-danger">
          {errorWords(tongue, error)}
          <Button onClick={onRetry}>{t('notices.tryAgain')}</Button>
        </div>
      )}
    </div>
  )
}

function PlaceLines({ place: { properties } }: { place: FoundPlaceFeature }) {
  const tongue = useTongue()
  const { name, matchedName, region, country, featureCode, precision, population } = properties
  const where = [region, precision === 'country' ? null : countryWords(tongue, country)].filter(
    (part) => part && part !== name,
  )
  return (
    <>
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 truncate text-base font-semibold">{name}</span>
        {matchedName && <span className="min-w-0 truncate text-sm text-ink-3">{matchedName}</span>}
      </span>
      <span className="truncate text-sm text-ink-2">
        {placeKindWords(tongue, featureCode, precision, population)}
        {where.length > 0 && ` · ${where.join(', ')}`}
      </span>
    </>
  )
}
