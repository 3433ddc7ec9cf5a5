'use client'

import { useId, useState } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { errorWords } from '@/app/_ui/words/error'
import { countryWords } from '@/app/_ui/words/place'
import { placeKindWords } from '@/app/_ui/words/place-kind'
import type { FoundPlaceFeature } from '@/lib/format/place-search'
import { usePlaceSearch } from '../use-place-search'

interface Props {
  label: string
  hint?: string
  problem?: string | undefined
  chosen: FoundPlaceFeature | null
  onChoose(place: FoundPlaceFeature | null): void
}

/** A place of the gazetteer by its name: a field, and what is found as radio buttons below it. */
export function GazetteerChoice({ label, hint, problem, chosen, onChoose }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const id = useId()
  const [text, setText] = useState(chosen?.properties.name ?? '')
  const search = usePlaceSearch(text, null, true)
  const isChosenShown = search.found?.some((place) => place.id === chosen?.id)
  const places = [...(chosen && !isChosenShown ? [chosen] : []), ...(search.found ?? [])].slice(0, 6)
  return (
    <div className="flex flex-col gap-2">
      <Field name="place" label={label} hint={hint} problem={problem}>
        {(props) => (
          <input
            {...props}
            type="search"
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            // It would send the form with nothing chosen.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        )}
      </Field>
      {search.error ? (
        <p role="alert" className="flex items-center justify-between gap-2 text-sm text-danger">
          {errorWords(tongue, search.error)}
          <Button onClick={search.retry}>{t('placing.tryAgain')}</Button>
        </p>
      ) : (
        <p
          role="status"
          className={search.isSettled && search.isName && places.length === 0 ? 'text-sm text-ink-2' : 'sr-only'}
        >
          {search.isSettled && search.isName ? t('placing.found', { count: places.length }) : ''}
        </p>
      )}
      {places.length > 0 && (
        <fieldset className="flex flex-col rounded-control border border-line">
          <legend className="sr-only">{t('placing.foundPlaces')}</legend>
          {places.map((place) => (
            <label
              key={place.id}
              className="tap flex cursor-pointer items-center gap-2.5 px-2.5 py-1 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name={id}
                checked={place.id === chosen?.id}
                onChange={() => onChoose(place)}
                className="shrink-0 accent-accent outline-none"
              />
              <span className="flex min-w-0 flex-col">
                <span className="truncate text-sm font-semibold">{place.properties.name}</span>
                <span className="truncate text-xs text-ink-2">{lineOf(tongue, place)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}

function lineOf(tongue: Tongue, { properties }: FoundPlaceFeature): string {
  const { name, region, country, featureCode, precision, population } = properties
  const kind = placeKindWords(tongue, featureCode, precision, population)
  const where = [region, precision === 'country' ? null : countryWords(tongue, country)].filter(
    (part) => part && part !== name,
  )
  return [kind, where.join(', ')].filter(Boolean).join(' · ')
}
