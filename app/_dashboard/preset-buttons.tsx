'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import { dayWords } from '@/app/_ui/words/window'
import { PRESETS, type Preset, type PresetEnd, presetRange } from './date-presets'
import { type DateRange, isSameRange } from './date-range'

const WORDS = {
  day: ['timeline.presetDay', 'timeline.presetDayFull'],
  week: ['timeline.presetWeek', 'timeline.presetWeekFull'],
  month: ['timeline.presetMonth', 'timeline.presetMonthFull'],
  'war-year': ['timeline.presetWarYear', 'timeline.presetWarYearFull'],
  all: ['timeline.presetAll', 'timeline.presetAllFull'],
} as const satisfies Record<Preset, readonly [short: string, full: string]>

interface Props {
  end: PresetEnd
  range: DateRange
  onChoose(range: DateRange): void
}

/** Dates that are asked for often, counted back from today or from the newest day of the data. */
export function PresetButtons({ end, range, onChoose }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const day = dayWords(tongue, end.day)
  const until = end.isToday ? t('timeline.upToToday', { day }) : t('timeline.upToNewest', { day })
  return (
    <fieldset aria-label={until} title={until} className="flex">
      {PRESETS.map((preset) => {
        const [short, full] = [t(WORDS[preset][0]), t(WORDS[preset][1])]
        const dates = { ...range, ...presetRange(preset, end) }
        return (
          <button
            key={preset}
            type="button"
            aria-label={t('timeline.preset', { short, full })}
            aria-pressed={isSameRange(dates, range)}
            onClick={() => onChoose(dates)}
            className="tap -ml-px border border-edge px-2.5 text-sm whitespace-nowrap text-ink-2 first:ml-0 first:rounded-l-control last:rounded-r-control hover:bg-hover hover:text-ink focus-visible:z-10 aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-ink pointer-coarse:min-w-11 max-[26rem]:px-1.5"
          >
            {short}
          </button>
        )
      })}
    </fieldset>
  )
}
