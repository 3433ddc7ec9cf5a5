'use client'

import { Pause, Play as PlayIcon, SlidersHorizontal } from 'lucide-react'
import { useId } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { Popover } from '@/app/_ui/popover'
import type { Pace, Speed } from './play-steps'
import type { Play } from './use-play'

const SPEEDS = {
  day: 'timeline.dayASecond',
  week: 'timeline.weekASecond',
  month: 'timeline.monthASecond',
} as const satisfies Record<Speed, string>

interface Props {
  play: Play
  /** False while there is nothing to play. */
  enabled: boolean
  nights: boolean
  onNights(nights: boolean): void
}

/** The button that plays the dates, and how they play. */
export function PlayControls({ play: { playing, pace, setPace, toggle }, enabled, nights, onNights }: Props) {
  const { t } = useTongue()
  const change = (part: Partial<Pace>) => setPace({ ...pace, ...part })
  return (
    <div className="flex items-center">
      <Button
        disabled={!enabled}
        aria-label={playing ? t('timeline.pauseLabel') : t('timeline.playLabel')}
        onClick={toggle}
        className="min-w-11 @md:min-w-20"
      >
        {playing ? <Pause size={14} aria-hidden /> : <PlayIcon size={14} aria-hidden />}
        <span className="hidden @md:inline">{playing ? t('timeline.pause') : t('timeline.play')}</span>
      </Button>
      <Popover
        label={t('timeline.how')}
        aria-label={t('timeline.how')}
        title={t('timeline.how')}
        className="aspect-square"
        side="above"
        box="w-72 flex-col gap-3 p-3 text-sm open:flex"
        trigger={<SlidersHorizontal size={14} aria-hidden />}
      >
        <Choice
          title={t('timeline.way')}
          options={[
            ['moving', t('timeline.moving')],
            ['growing', t('timeline.growing')],
          ]}
          chosen={pace.growing ? 'growing' : 'moving'}
          onChoose={(way) => change({ growing: way === 'growing' })}
        />
        <Choice
          title={t('timeline.speed')}
          options={(['day', 'week', 'month'] as const).map((speed) => [speed, t(SPEEDS[speed])] as const)}
          chosen={pace.speed}
          onChoose={(speed) => change({ speed })}
        />
        <Choice
          title={t('timeline.unit')}
          options={[
            ['days', t('timeline.unitDay')],
            ['nights', t('timeline.unitNight')],
          ]}
          chosen={nights ? 'nights' : 'days'}
          onChoose={(unit) => onNights(unit === 'nights')}
        />
      </Popover>
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  title: string
  options: readonly (readonly [Value, string])[]
  chosen: Value
  onChoose(value: Value): void
}

function Choice<Value extends string>({ title, options, chosen, onChoose }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{title}</legend>
      {options.map(([value, words]) => (
        <label key={value} className="tap flex items-center gap-2">
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
