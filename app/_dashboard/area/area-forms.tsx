'use client'

import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { LEAST_RADIUS_KM, MOST_RADIUS_KM } from '@/app/_map/area-limits'
import { isRectangle, type MapArea, type Point } from '@/app/_map/map-area'
import { Button } from '@/app/_ui/button'
import { errorWords } from '@/app/_ui/words/error'
import { placeSearchQuery } from '../queries'
import { keptArea } from './area-url'
import { boxOf } from './area-words'

interface Props {
  area: MapArea | null
  /** `lng,lat`: places near it are meant first. */
  near: string | null
  onArea(area: MapArea): void
}

/** What is wrong with each field, in words. */
type Problems = Partial<Record<'centre' | 'radius', string | null>>

/** An area by numbers: a circle about a place or a point, or a box. */
export function AreaForms(props: Props) {
  // What was typed gives way when the area changes from elsewhere.
  const key = JSON.stringify(props.area)
  return (
    <div className="flex flex-col gap-4 py-2">
      <CircleForm key={`circle ${key}`} {...props} />
      <BoxForm key={`box ${key}`} {...props} />
    </div>
  )
}

function CircleForm({ area, near, onArea }: Props) {
  const tongue = useTongue()
  const { t, language } = tongue
  const client = useQueryClient()
  const [problems, setProblems] = useState<Problems>({})
  const circle = area?.shape === 'circle' ? area : null
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const radiusKm = Number(String(typed.get('radius')).replace(',', '.'))
    const radius = radiusKm >= LEAST_RADIUS_KM && radiusKm <= MOST_RADIUS_KM ? null : t('areas.badRadius')
    const { point, problem } = await centreOf(String(typed.get('centre')).trim())
    setProblems({ centre: problem, radius })
    const next = point && !radius ? keptArea({ shape: 'circle', lng: point[0], lat: point[1], radiusKm }) : null
    if (next) onArea(next)
  }
  const centreOf = async (text: string): Promise<{ point?: Point; problem?: string }> => {
    // It comes when it is wanted: these forms are on the page at once.
    const reader = await import('./typed-point').catch(() => null)
    if (!reader) return { problem: t('areas.notLoaded') }
    const point = reader.pointOfText(text)
    if (point) return { point }
    if (!reader.mayBeName(text)) return { problem: t('areas.badCentre') }
    try {
      const [first] = (await client.fetchQuery(placeSearchQuery(language, text.slice(0, 200), near))).features
      return first ? { point: first.geometry.coordinates } : { problem: t('areas.noPlace') }
    } catch (error) {
      return { problem: error instanceof Error ? errorWords(tongue, error) : String(error) }
    }
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-2" noValidate>
      <TextField
        label={t('areas.centre')}
        name="centre"
        initial={circle ? `${circle.lat}, ${circle.lng}` : ''}
        problem={problems.centre}
      />
      <div className="flex items-end gap-2">
        <TextField
          label={t('areas.radius')}
          name="radius"
          inputMode="decimal"
          initial={String(circle?.radiusKm ?? 50)}
          problem={problems.radius}
        />
        <Button type="submit">{t('areas.setCircle')}</Button>
      </div>
    </form>
  )
}

function BoxForm({ area, onArea }: Props) {
  const { t } = useTongue()
  const [problem, setProblem] = useState<string | null>(null)
  const box = area?.shape === 'polygon' && isRectangle(area.corners) ? boxOf(area.corners).join(', ') : ''
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const numbers = String(new FormData(event.currentTarget).get('box'))
      .trim()
      .split(/[\s,;]+/)
      .map(Number)
    const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = numbers
    const corners = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ] as const
    const next = numbers.length === 4 && west < east && south < north ? keptArea({ shape: 'polygon', corners }) : null
    setProblem(next ? null : t('areas.badBox'))
    if (next) onArea(next)
  }
  return (
    <form onSubmit={submit} className="flex items-end gap-2" noValidate>
      <TextField label={t('areas.box')} name="box" initial={box} problem={problem} />
      <Button type="submit">{t('areas.setBox')}</Button>
    </form>
  )
}

interface FieldProps {
  label: ReactNode
  name: string
  initial: string
  problem: string | null | undefined
  inputMode?: 'decimal'
}

function TextField({ label, name, initial, problem, inputMode }: FieldProps) {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1">
      <label htmlFor={id} className="text-sm text-ink-2">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        defaultValue={initial}
        aria-invalid={Boolean(problem)}
        aria-describedby={problem ? `${id}-problem` : undefined}
        className={`tap w-full min-w-0 rounded-control border bg-surface px-2 text-sm text-ink pointer-coarse:text-lg ${problem ? 'border-danger' : 'border-edge'}`}
      />
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-sm text-danger">
          {problem}
        </p>
      )}
    </div>
  )
}
