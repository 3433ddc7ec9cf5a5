'use client'

import { useQuery } from '@tanstack/react-query'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { countryOf } from '@/app/_map/region-shapes'
import { Button } from '@/app/_ui/button'
import { fetchJson } from '@/app/_ui/fetch-json'
import { Notice } from '@/app/_ui/notice'
import { errorWords } from '@/app/_ui/words/error'
import { figureWords } from '@/app/_ui/words/figure'
import type { EventCollection } from '@/lib/format/feature-collection'
import { EventCards } from '../event-cards'
import { type Filter, filterParameters, langOf, searchOf } from '../queries'
import { SidePanel } from '../side-panel'
import { regionName, valueWords } from './layer-words'
import { boundariesQuery, useRegions } from './use-regions'

const MOST_LISTED = 50
const PER = 100_000

interface Props {
  /** ISO 3166-2. */
  iso: string
  filter: Filter
  onSelect(id: string): void
  onClose(): void
}

/** The events of the filter in one region, the newest first, and their figures together. */
export function RegionPanel({ iso, filter, onSelect, onClose }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const { data: country } = useQuery(boundariesQuery(countryOf(iso)))
  const region = country?.regions.find(({ properties }) => properties.iso === iso)?.properties
  const { data, error, refetch } = useQuery({
    queryKey: ['region-events', tongue.language, iso, filterParameters(filter)],
    queryFn: ({ signal }) =>
      fetchJson<EventCollection>(
        `/api/events?${searchOf({
          ...filterParameters(filter),
          admin1: iso,
          limit: MOST_LISTED,
          lang: langOf(tongue.language),
        })}`,
        { signal },
      ),
    enabled: filter.kinds?.length !== 0,
  })
  const { groups } = useRegions(filter, true)
  const figures = groups?.find(({ key }) => key === iso)?.figures ?? []
  const count = filter.kinds?.length === 0 ? 0 : data?.numberMatched
  const name = region ? regionName(tongue, region) : iso
  return (
    <SidePanel title={count === undefined ? name : t('layers.regionTitle', { name, count })} onClose={onClose}>
      <div className="flex flex-col gap-3">
        {region?.population !== undefined && (
          <p className="text-sm text-ink-2">
            {t('layers.people', { count: region.population })}
            {count !== undefined &&
              ` · ${t('layers.eventsPerPeople', { rate: valueWords(tongue, (count * PER) / region.population, true) })}`}
          </p>
        )}
        {figures.length > 0 && (
          <section aria-label={t('layers.figures')} className="text-sm">
            <h3 className="font-semibold">{t('layers.figures')}</h3>
            <ul>
              {figures.map(({ measure, of, low, high }) => (
                <li key={`${measure} ${of}`}>{figureWords(tongue, { measure, of, low, high, qualifier: 'exact' })}</li>
              ))}
            </ul>
            <p className="text-xs text-ink-3">{t('layers.bestNote')}</p>
          </section>
        )}
        {error && !data ? (
          <Notice
            tone="danger"
            title={t('layers.regionFailed')}
            action={<Button onClick={() => refetch()}>{t('layers.retry')}</Button>}
          >
            {errorWords(tongue, error)}
          </Notice>
        ) : count === undefined ? (
          <p role="status" className="text-ink-3">
            {t('layers.regionLoading')}
          </p>
        ) : count === 0 || !data ? (
          <p className="text-ink-2">{t('layers.regionEmpty')}</p>
        ) : (
          <>
            {count > data.features.length && (
              <p className="text-sm text-ink-2">{t('layers.regionNewest', { count: data.features.length })}</p>
            )}
            <EventCards events={data.features} selectedId={null} onSelect={onSelect} />
          </>
        )}
      </div>
    </SidePanel>
  )
}
