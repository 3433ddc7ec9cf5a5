'use client'

import { Circle, Pentagon, RectangleHorizontal, Ruler } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { MapTool } from '@/app/_map/map-tool'
import { IconButton } from '@/app/_ui/button'

const ICONS: Readonly<Record<MapTool, typeof Circle>> = {
  polygon: Pentagon,
  rectangle: RectangleHorizontal,
  circle: Circle,
  measure: Ruler,
}

interface Props {
  tool: MapTool | null
  onTool(tool: MapTool): void
  /** More buttons below the tools. */
  children?: ReactNode
}

/** What can be done on the map by hand. The tool in the hand is pressed; pressing it again puts it away. */
export function MapToolBar({ tool, onTool, children }: Props) {
  const { t } = useTongue()
  return (
    <div
      role="toolbar"
      aria-label={t('areas.tools')}
      className="flex divide-line overflow-hidden max-md:divide-x md:flex-col md:divide-y md:short-map:flex-row md:short-map:divide-x md:short-map:divide-y-0 rounded-control bg-surface shadow-float"
    >
      {(Object.keys(ICONS) as MapTool[]).map((name) => {
        const Icon = ICONS[name]
        return (
          <ToolButton key={name} label={t(`areas.${name}`)} pressed={name === tool} onPress={() => onTool(name)}>
            <Icon size={16} aria-hidden />
          </ToolButton>
        )
      })}
      {children}
    </div>
  )
}

interface ButtonProps {
  label: string
  pressed: boolean
  disabled?: boolean
  onPress(): void
  children: ReactNode
}

/** A button of the tool bar, which stays pressed while its tool is in the hand. */
export function ToolButton({ label, pressed, disabled = false, onPress, children }: ButtonProps) {
  return (
    <IconButton
      label={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
      className="rounded-none outline-offset-[-2px] aria-pressed:bg-accent-soft aria-pressed:text-accent"
    >
      {children}
    </IconButton>
  )
}
