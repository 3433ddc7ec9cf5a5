'use client'

import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { leftOutWords, shadedByWords, valueWords } from './layer-words'
import { shadeEntries } from './shade-entries'
import { ShadeSwatch, shadePaint } from './shade-swatch'
import type { Shading } from './use-layers'

/** What the shades under the marks mean, and what is in none of them. */
export function LayerLegend({ layer, shading }: { layer: 'regions' | 'heat'; shading: Shading }) {
  const { t } = useTongue()
  if (layer === 'regions') return <RegionLegend shading={shading} />
  return (
    <Folding
      title={t('layers.heat')}
      ramp={<Ramp smooth shades={[1, 2, 3, 4]} from={t('layers.heatLittle')} to={t('layers.heatMuch')} />}
    >
      <p className="text-xs text-ink-2">{t('layers.heatNote')}</p>
    </Folding>
  )
}

function RegionLegend({ shading }: { shading: Shading }) {
  const { by, perPeople, values, classes, populations, loading, error, retry } = shading
  const tongue = useTongue()
  const { t, format } = tongue
  const [first, last] = [classes[0], classes.at(-1)]
  const [leftOut, ...alsoLeftOut] = values ? leftOutWords(tongue, values, by) : []
  return (
    <Folding
      title={shadedByWords(tongue, by, perPeople)}
      busy={loading}
      ramp={
        first &&
        last && (
          <Ramp
            shades={classes.map(({ shade }) => shade)}
            from={valueWords(tongue, first.from, perPeople)}
            to={valueWords(tongue, last.to, perPeople)}
          />
        )
      }
      below={
        <>
          {error && (
            <div role="alert" className="flex flex-wrap items-center gap-2 text-danger">
              {t('layers.failed')} <Button onClick={retry}>{t('layers.retry')}</Button>
            </div>
          )}
          {!values && loading && <p>{t('layers.loading')}</p>}
          {values && !loading && !first && <p>{t('layers.nothingToShade')}</p>}
          {leftOut && <p>{leftOut}</p>}
        </>
      }
    >
      <ul className="flex flex-col gap-0.5 text-xs text-ink-2 max-md:flex-row max-md:flex-wrap max-md:gap-x-3">
        {shadeEntries(tongue, shading).map(({ paint, words, count }) => (
          <li key={words} className="flex items-center gap-2">
            <ShadeSwatch paint={paint} />
            <span className="min-w-0 flex-1">{words}</span>
            {/* The eye counts large ones for more. */}
            <span className="text-ink-3">{`×${count}`}</span>
          </li>
        ))}
      </ul>
      <div className="flex flex-col gap-1 text-xs text-ink-3">
        {alsoLeftOut.map((words) => (
          <p key={words}>{words}</p>
        ))}
        <p>{t(by === null ? 'layers.eventsNote' : 'layers.bestNote')}</p>
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

/** A legend lies over what it explains: its shades and what is in none of them, and on demand the rest. */
function Folding({
  title,
  ramp,
  busy = false,
  below,
  children,
}: {
  title: string
  ramp: ReactNode
  busy?: boolean
  below?: ReactNode
  children: ReactNode
}) {
  return (
    <div aria-busy={busy} className="pb-2 text-sm">
      <details className="group/legend">
        <summary className="cursor-pointer list-none px-3 pb-0.5">
          <span className="tap flex items-center justify-between gap-2 font-semibold">
            {title}
            <ChevronDown size={14} aria-hidden className="shrink-0 transition-transform group-open/legend:rotate-180" />
          </span>
          {ramp}
        </summary>
        <div className="flex flex-col gap-1.5 px-3 pt-1.5">{children}</div>
      </details>
      {below && <div className="flex flex-col gap-1 px-3 pt-1 text-xs text-ink-2">{below}</div>}
    </div>
  )
}

interface RampProps {
  shades: readonly number[]
  /** One goes over into the next. */
  smooth?: boolean
  from: string
  to: string
}

/** The shades side by side, from little to much. */
function Ramp({ shades, smooth = false, from, to }: RampProps) {
  const stops = shades.map((shade, i) =>
    smooth ? shadePaint(shade) : `${shadePaint(shade)} ${share(i, shades)} ${share(i + 1, shades)}`,
  )
  const only = shades.length === 1 ? shades[0] : undefined
  return (
    <span className="flex items-center gap-2 text-xs text-ink-2">
      {from}
      <span
        aria-hidden="true"
        className="h-2.5 min-w-24 flex-1 border border-edge forced-color-adjust-none"
        style={{ background: only === undefined ? `linear-gradient(to right, ${stops.join(', ')})` : shadePaint(only) }}
      />
      {to}
    </span>
  )
}

const share = (i: number, { length }: readonly number[]) => `${(i / length) * 100}%`
