'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import { dayWords } from '@/app/_ui/words/window'
import { PRESETS, type Preset, type PresetEnd, presetRange } from './date-presets'
import { type DateRange, isSameRange } from './date-range'

const WORDS: Record<Preset, [short: string, full: string]> = {
  day: ['24 h', 'The last 24 hours'],
  week: ['7 d', 'The last 7 days'],
  month: ['30 d', 'The last 30 days'],
  'war-year': ['War year', 'This war year, from 24 February'],
  all: ['All', 'All dates'],
}

interface Props {
  end: PresetEnd
  range: DateRange
  onChoose(range: DateRange): void
}

/** Dates that are asked for often, counted back from today or from the newest day of the data. */
export function PresetButtons({ end, range, onChoose }: Props) {
  const tongue = useTongue()
  const until = end.isToday
    ? `Dates up to today, ${dayWords(tongue, end.day)}`
    : `Dates up to ${dayWords(tongue, end.day)}, the newest day of the data`
  return (
    <fieldset aria-label={until} title={until} className="flex">
      {PRESETS.map((preset) => {
        const [short, full] = WORDS[preset]
        const dates = { ...range, ...presetRange(preset, end) }
        return (
          <button
            key={preset}
            type="button"
            aria-label={`${short}: ${full}`}
            aria-pressed={isSameRange(dates, range)}
            onClick={() => onChoose(dates)}
            className="tap -ml-px border border-edge px-2.5 text-sm whitespace-nowrap text-ink-2 first:ml-0 first:rounded-l-control last:rounded-r-control hover:bg-hover hover:text-ink focus-visible:z-10 aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-ink pointer-coarse:min-w-11 max-[23rem]:px-1.5"
          >
            {short}
          </button>
        )
      })}
    </fieldset>
  )
}
