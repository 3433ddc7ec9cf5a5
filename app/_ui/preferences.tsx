'use client'

import { Settings2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { LANGUAGE_COOKIE, LANGUAGE_NAMES, LANGUAGES, ZONE_COOKIE } from '../_i18n/language'
import type { Tongue } from '../_i18n/tongue'
import { useTongue } from '../_i18n/tongue-provider'
import { keepCookie } from './keep-cookie'
import { Popover } from './popover'
import { chooseTheme, THEMES, type Theme, useTheme } from './theme'

/** Language, time zone and colours, chosen for the whole of the program and kept by this browser. */
export function Preferences() {
  const { t } = useTongue()
  return (
    <Popover
      trigger={<Settings2 size={16} aria-hidden />}
      aria-label={t('shell.preferences')}
      title={t('shell.preferences')}
      label={t('shell.preferences')}
      box="w-72"
    >
      <Choices />
    </Popover>
  )
}

function Choices() {
  const { t, language, timeZone } = useTongue()
  const theme = useTheme()
  const router = useRouter()
  const choose = (cookie: string, value: string) => {
    keepCookie(cookie, value)
    router.refresh()
  }
  const zones = zonesOf(t)
  return (
    <div className="flex flex-col gap-4 p-4">
      <Choice
        legend={t('shell.language')}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
        chosen={language}
        onChoose={(value) => choose(LANGUAGE_COOKIE, value)}
      />
      <Choice
        legend={t('shell.zone')}
        note={t('shell.zoneNote')}
        options={zones}
        chosen={timeZone}
        onChoose={(value) => choose(ZONE_COOKIE, value)}
      />
      <Choice
        legend={t('shell.colours')}
        options={THEMES.map((value) => ({ value, label: themeWords(t, value) }))}
        chosen={theme}
        onChoose={chooseTheme}
      />
    </div>
  )
}

function Choice<T extends string>(props: {
  legend: string
  note?: string
  options: readonly { value: T; label: string; lang?: string }[]
  chosen: string
  onChoose: (value: T) => void
}) {
  return (
    <fieldset>
      <legend className="mb-1 text-xs font-semibold text-ink-2">{props.legend}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {props.options.map(({ value, label, lang }) => (
          <label key={value} className="tap inline-flex items-center gap-2 text-sm">
            <input
              type="radio"
              name={props.legend}
              className="accent-accent"
              checked={value === props.chosen}
              onChange={() => props.onChoose(value)}
            />
            <span lang={lang}>{label}</span>
          </label>
        ))}
      </div>
      {props.note && <p className="mt-1 text-xs text-ink-3">{props.note}</p>}
    </fieldset>
  )
}

/** UTC, Kyiv, and where the browser is, unless that is one of them. */
function zonesOf(t: Tongue['t']): { value: string; label: string }[] {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const zones = [
    { value: 'UTC', label: t('shell.zoneUtc') },
    { value: 'Europe/Kyiv', label: t('shell.zoneKyiv') },
  ]
  if (['UTC', 'Etc/UTC', 'Europe/Kyiv', 'Europe/Kiev'].includes(here)) return zones
  return [...zones, { value: here, label: t('shell.zoneHere', { zone: here }) }]
}

function themeWords(t: Tongue['t'], theme: Theme): string {
  switch (theme) {
    case 'system':
      return t('shell.coloursSystem')
    case 'light':
      return t('shell.coloursLight')
    case 'dark':
      return t('shell.coloursDark')
  }
}
