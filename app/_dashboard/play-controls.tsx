'use client'

import { Pause, Play as PlayIcon, SlidersHorizontal } from 'lucide-react'
import { useId } from 'react'
import { Button } from '@/app/_ui/button'
import { Popover } from '@/app/_ui/popover'
import type { Pace, Speed } from './play-steps'
import type { Play } from './use-play'

const SPEEDS: [Speed, string][] = [
  ['day', 'A day a second'],
  ['week', 'A week a second'],
  ['month', 'A month a second'],
]

interface Props {
  play: Play
  /** False while there is nothing to play. */
  enabled: boolean
  nights: boolean
  onNights(nights: boolean): void
}

/** The button that plays the dates, and how they play. */
export function PlayControls({ play: { playing, pace, setPace, toggle }, enabled, nights, onNights }: Props) {
  const change = (part: Partial<Pace>) => setPace({ ...pace, ...part })
  return (
    <div className="flex items-center">
      <Button
        disabled={!enabled}
        aria-label={playing ? 'Pause the dates' : 'Play the dates'}
        onClick={toggle}
        className="min-w-11 @md:min-w-20"
      >
        {playing ? <Pause size={14} aria-hidden /> : <PlayIcon size={14} aria-hidden />}
        <span className="hidden @md:inline">{playing ? 'Pause' : 'Play'}</span>
      </Button>
      <Popover
        label="How the dates play"
        aria-label="How the dates play"
        title="How the dates play"
        className="aspect-square"
        side="above"
        box="w-72 flex-col gap-3 p-3 text-sm open:flex"
        trigger={<SlidersHorizontal size={14} aria-hidden />}
      >
        <Choice
          title="Dates"
          options={[
            ['moving', 'Move, and keep their length'],
            ['growing', 'Grow, and keep their first day'],
          ]}
          chosen={pace.growing ? 'growing' : 'moving'}
          onChoose={(way) => change({ growing: way === 'growing' })}
        />
        <Choice title="Speed, at most" options={SPEEDS} chosen={pace.speed} onChoose={(speed) => change({ speed })} />
        <Choice
          title="A date is"
          options={[
            ['days', 'A day, from midnight to midnight UTC'],
            ['nights', 'A night, from noon to noon UTC: no raid is cut in two'],
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
