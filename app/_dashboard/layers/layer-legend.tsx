'use client'

import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { HATCHING, SHADES } from '@/app/_map/shade-ramps'
import { Button } from '@/app/_ui/button'
import { leftOutWords, shadedByWords, spanWords } from './layer-words'
import type { Shading } from './use-layers'

/** A shade as CSS, following the page's light or dark. */
const shadePaint = (shade: number) => `light-dark(${SHADES.light[shade]}, ${SHADES.dark[shade]})`

const HATCHED = `repeating-linear-gradient(135deg, transparent 0 3px, light-dark(${HATCHING.light}, ${HATCHING.dark}) 3px 4px)`

/** What the shades under the marks mean, and what is in none of them. */
export function LayerLegend({ layer, shading }: { layer: 'regions' | 'heat'; shading: Shading }) {
  const { t } = useTongue()
  if (layer === 'regions') return <RegionLegend {...shading} />
  return (
    <Folding title={t('layers.heat')}>
      <p className="flex items-center gap-2 text-xs text-ink-2">
        {t('layers.heatLittle')}
        <span
          aria-hidden="true"
          className="h-2.5 flex-1 rounded-full forced-color-adjust-none"
          style={{ background: `linear-gradient(to right, ${[1, 2, 3, 4].map(shadePaint).join(', ')})` }}
        />
        {t('layers.heatMuch')}
      </p>
      <p className="text-xs text-ink-2">{t('layers.heatNote')}</p>
    </Folding>
  )
}

function RegionLegend({ by, perPeople, values, classes, populations, loading, error, retry }: Shading) {
  const tongue = useTongue()
  const { t, format } = tongue
  const regions = values?.regions ?? []
  const missing = (why: 'figure' | 'population') => regions.filter((one) => one.missing === why).length
  const empty = regions.filter(({ events }) => events === 0).length
  return (
    <Folding title={shadedByWords(tongue, by, perPeople)} busy={loading}>
      {error && (
        <div role="alert" className="flex flex-wrap items-center gap-2 text-danger">
          {t('layers.failed')} <Button onClick={retry}>{t('layers.retry')}</Button>
        </div>
      )}
      {values ? (
        <ul className="flex flex-col gap-0.5 text-xs text-ink-2 max-md:flex-row max-md:flex-wrap max-md:gap-x-3">
          {classes.map(({ shade, from, to, count }) => (
            <Entry key={shade} paint={shadePaint(shade)} count={count}>
              {spanWords(tongue, from, to, perPeople)}
            </Entry>
          ))}
          {missing('figure') > 0 && (
            <Entry paint={HATCHED} count={missing('figure')}>
              {t('layers.noFigure')}
            </Entry>
          )}
          {missing('population') > 0 && (
            <Entry paint={HATCHED} count={missing('population')}>
              {t('layers.noPopulation')}
            </Entry>
          )}
          {empty > 0 && (
            <Entry paint="transparent" count={empty}>
              {t('layers.noEvents')}
            </Entry>
          )}
        </ul>
      ) : (
        loading && <p className="text-xs text-ink-2">{t('layers.loading')}</p>
      )}
      {values && !loading && classes.length === 0 && <p className="text-xs text-ink-2">{t('layers.nothingToShade')}</p>}
      {values &&
        leftOutWords(tongue, values, by).map((words) => (
          <p key={words} className="text-xs text-ink-2">
            {words}
          </p>
        ))}
      <div className="flex flex-col gap-1 text-xs text-ink-3 max-md:hidden">
        {by !== null && <p>{t('layers.bestNote')}</p>}
        {perPeople &&
          populations.map(({ at, source }) => (
            <p key={source}>
              {t('layers.population', {
                source,
                day: format.dateTime(new Date(at), { dateStyle: 'long', timeZone: 'UTC' }),
              })}
            </p>
          ))}
      </div>
    </Folding>
  )
}

/** A legend lies over what it explains: it can be folded to its title. */
function Folding({ title, busy = false, children }: { title: string; busy?: boolean; children: ReactNode }) {
  return (
    <details open aria-busy={busy} className="group/legend text-sm">
      <summary className="tap flex cursor-pointer list-none items-center justify-between gap-2 px-3 font-semibold">
        {title}
        <ChevronDown size={14} aria-hidden className="shrink-0 transition-transform group-open/legend:rotate-180" />
      </summary>
      <div className="flex flex-col gap-1.5 px-3 pb-3">{children}</div>
    </details>
  )
}

/** How many regions have the shade is said too: the eye counts large ones for more. */
function Entry({ paint, count, children }: { paint: string; count: number; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      <span
        aria-hidden="true"
        className="h-3.5 w-5 shrink-0 border border-edge forced-color-adjust-none"
        style={{ background: paint }}
      />
      <span className="min-w-0 flex-1">{children}</span>
      <span className="text-ink-3">{`×${count}`}</span>
    </li>
  )
}
