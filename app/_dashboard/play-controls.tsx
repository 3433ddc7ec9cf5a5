'use client'

import { Pause, Play as PlayIcon, SlidersHorizontal } from 'lucide-react'
import { useId } from 'react'
import { Button, IconButton } from '@/app/_ui/button'
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
  const id = useId()
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
      <IconButton label="How the dates play" popoverTarget={id}>
        <SlidersHorizontal size={14} aria-hidden />
      </IconButton>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label="How the dates play"
        // In the middle of the window where the browser can't put it above its button.
        className="m-auto w-72 max-w-[calc(100vw-1.5rem)] flex-col gap-3 rounded-card border border-line bg-surface p-3 text-sm text-ink shadow-float supports-[position-area:top]:m-0 supports-[position-area:top]:mb-1 [position-area:top_span-right] [position-try-fallbacks:flip-inline] open:flex"
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
      </div>
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
