'use client'

import { type Ref, useMemo } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { ReadingMap } from '@/app/_map/reading-map'
import { Badge } from '@/app/_ui/badge'
import { KindSwatch } from '@/app/_ui/kind-swatch'
import { useColorScheme } from '@/app/_ui/theme'
import { certaintyWords, oddsWords } from '@/app/_ui/words/certainty'
import { linesByClaimant, measureWords } from '@/app/_ui/words/figure'
import { kindWords } from '@/app/_ui/words/kind'
import { eventPlaceWords, precisionAfterName } from '@/app/_ui/words/place'
import { windowWords } from '@/app/_ui/words/window'
import type { Check } from '@/lib/domain/check'
import type { Reading } from '@/lib/domain/reading'
import type { EventFeature } from '@/lib/format/event-feature'
import { MarkedText, MarkLegend } from './marked-text'
import { claimFeatures, marksOf } from './preview-features'

// Below this, whoever reads the claim should look at the place before trusting it.
const DOUBTFUL = 0.65

/** What was read from the text: on a small map, as claims, and marked in the text itself. */
export function ReadingView({
  text,
  reading,
  headingRef,
}: {
  text: string
  reading: Reading
  headingRef: Ref<HTMLHeadingElement>
}) {
  const tongue = useTongue()
  const { t } = tongue
  const colorScheme = useColorScheme()
  const claims = useMemo(() => claimFeatures(reading, new Date()), [reading])
  const unmarked = claims.filter(({ geometry }) => !geometry).length
  const marks = useMemo(() => marksOf(reading), [reading])
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h2 ref={headingRef} tabIndex={-1} className="text-xl font-semibold">
          {t('read.found')}
        </h2>
        <p className="text-base text-ink-2">
          {t('read.counts', {
            claims: reading.claims.length,
            figures: reading.figures.length,
            places: reading.places.length,
          })}
        </p>
      </div>
      <div className="relative h-72 overflow-hidden rounded-card border border-line">
        <ReadingMap reading={reading} colorScheme={colorScheme} label={t('read.map')} />
      </div>
      {unmarked > 0 && <p className="-mt-4 text-sm text-ink-3">{t('read.unmarked', { count: unmarked })}</p>}
      <section className="flex flex-col gap-2">
        <h3 className="text-lg font-semibold">{t('read.claims')}</h3>
        {claims.length === 0 && <p className="text-ink-2">{t('read.noClaims')}</p>}
        <ol className="flex flex-col gap-2">
          {claims.map((claim, index) => (
            <li key={claim.id} className="rounded-card border border-line p-3">
              <ClaimLines claim={claim} certainty={certaintyOf(reading, index)} />
            </li>
          ))}
        </ol>
      </section>
      {reading.checks.length > 0 && (
        <section className="flex flex-col gap-2">
          <h3 className="text-lg font-semibold">{t('read.sums')}</h3>
          <ul className="flex flex-col gap-1 text-sm">
            {reading.checks.map((check) => (
              <li key={`${check.kind}-${check.total}-${check.figures.join('-')}`}>
                {check.kind !== 'sum_holds' && <Badge tone="warn">{t('read.sumWrong')}</Badge>}{' '}
                {t('read.check', { measure: measureWords(tongue, check), words: checkWords(tongue, check, reading) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="flex flex-col gap-3">
        <h3 className="text-lg font-semibold">{t('read.theText')}</h3>
        <p className="text-sm text-ink-2">{t('read.pointAt')}</p>
        <MarkLegend />
        <div className="rounded-card border border-line bg-surface p-4">
          <MarkedText text={text} marks={marks} places={reading.places} />
        </div>
      </section>
    </div>
  )
}

/** "34 + 12 = 46: the parts are 6 more than the total of 40." */
function checkWords({ t, format }: Tongue, check: Check, { figures }: Reading): string {
  const told = check.figures.flatMap((at) => figures[at] ?? [])
  const sum = format.number(told.reduce((all, { low }) => all + low, 0))
  const addends = told.map(({ low }) => format.number(low)).join(' + ')
  switch (check.kind) {
    case 'sum_holds':
      return t('read.sumHolds', { addends, sum })
    case 'parts_exceed_total':
      return t('read.sumExceeds', {
        ...{ addends, sum, difference: format.number(check.difference) },
        total: format.number(figures[check.total ?? -1]?.high ?? 0),
      })
    case 'contradiction': {
      const [one = '', two = ''] = told.map(({ low, claimant }) =>
        claimant ? t('read.countBy', { number: format.number(low), claimant }) : format.number(low),
      )
      return t('read.contradiction', { one, two })
    }
  }
}

/** How sure the place of a claim is; null when it has none. */
function certaintyOf({ claims, places }: Reading, index: number): number | null {
  const place = claims[index]?.place ?? null
  return place === null ? null : (places[place]?.certainty ?? null)
}

function ClaimLines({ claim: { properties }, certainty }: { claim: EventFeature; certainty: number | null }) {
  const tongue = useTongue()
  const { t } = tongue
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <KindSwatch kind={properties.kind} />
        <strong className="font-semibold">{eventPlaceWords(tongue, properties)}</strong>
        <span className="text-sm text-ink-2">
          {kindWords(tongue, properties.kind)}
          {properties.weapons.length > 0 && ` · ${properties.weapons.join(', ')}`}
          {properties.precision &&
            ` · ${precisionAfterName(tongue, properties.placeName ?? '', properties.precision, properties.radiusKm ?? 0)}`}
        </span>
        {certainty !== null && certainty < DOUBTFUL && (
          <Badge tone="warn" title={t('explanation.certaintyNote', { odds: oddsWords(tongue, certainty) })}>
            {t('explanation.placeIs', { certainty: certaintyWords(tongue, certainty) })}
          </Badge>
        )}
      </p>
      <p className="text-sm text-ink-2">{windowWords(tongue, properties)}</p>
      {linesByClaimant(tongue, properties.figures).map(({ claimant, words }) => (
        <p key={claimant} className="text-sm">
          {words} <span className="text-ink-2">({claimant})</span>
        </p>
      ))}
    </div>
  )
}
