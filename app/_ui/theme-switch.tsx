'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { IconButton } from './button'
import { chooseTheme, THEMES, type Theme, useTheme } from './theme'

const LOOK: Record<Theme, { icon: typeof Sun; label: string }> = {
  system: { icon: Monitor, label: 'as the system' },
  light: { icon: Sun, label: 'light' },
  dark: { icon: Moon, label: 'dark' },
}

export function ThemeSwitch() {
  const theme = useTheme()
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'
  const Icon = LOOK[theme].icon
  return (
    <IconButton
      label={`Colours: ${LOOK[theme].label}. Change to ${LOOK[next].label}`}
      onClick={() => chooseTheme(next)}
    >
      <Icon size={16} aria-hidden />
    </IconButton>
  )
}
