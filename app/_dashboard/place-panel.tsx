'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import { ArticleLine } from '@/app/_ui/event/article-line'
import { countryWords, precisionWords, roleWords } from '@/app/_ui/words/place'
import type { PlaceFeature } from '@/lib/format/place-feature'
import { SidePanel } from './side-panel'

/** A place that the articles mention, whatever for. `place` is null when it is not among those loaded. */
export function PlacePanel({
  place,
  loading,
  onClose,
}: {
  place: PlaceFeature | null
  loading: boolean
  onClose(): void
}) {
  const tongue = useTongue()
  const { t } = tongue
  if (!place)
    return (
      <SidePanel title={t('lists.place')} onClose={onClose}>
        <p role="status" className="text-ink-2">
          {loading ? t('lists.loadingPlace') : t('lists.placeUnmentioned')}
        </p>
      </SidePanel>
    )
  const { properties } = place
  const country = countryWords(tongue, properties.country)
  return (
    <SidePanel title={properties.name} onClose={onClose}>
      <div className="flex flex-col gap-6">
        <p className="text-ink-2">
          {country && country !== properties.name && `${country}. `}
          {t('lists.mentioned', {
            count: properties.count,
            precision: precisionWords(tongue, properties.precision, properties.radiusKm),
          })}
        </p>
        <section>
          <h3 className="mb-2 text-base font-semibold">{t('lists.inRole')}</h3>
          <dl className="divide-y divide-line border-y border-line">
            {(['site', 'context', 'actor'] as const).map((role) => {
              const { name, meaning } = roleWords(tongue, role)
              return (
                <div key={role} className="flex items-baseline gap-3 py-2">
                  <dt className="w-16 shrink-0 font-semibold">{name}</dt>
                  <dd className="flex flex-1 justify-between gap-3 text-sm text-ink-3">
                    {meaning}
                    <span className="text-base font-semibold text-ink">{tongue.format.number(properties[role])}</span>
                  </dd>
                </div>
              )
            })}
          </dl>
        </section>
        <section className="flex flex-col gap-2">
          <h3 className="text-base font-semibold">{t('lists.latestMention')}</h3>
          <blockquote className="leading-relaxed">{t('lists.quoted', { quote: properties.quote })}</blockquote>
          <ArticleLine article={properties.article} />
        </section>
      </div>
    </SidePanel>
  )
}
