'use client'

import type { ReactNode } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { MapArea } from '@/app/_map/map-area'
import { Button } from '@/app/_ui/button'
import { ToolHint } from '../later-parts'
import { MapToolBar } from './map-tool-bar'
import type { AreaTools } from './use-area-tools'

interface Props {
  area: MapArea | null
  /** Events in the area; null while unknown. */
  matched: number | null
  tools: AreaTools
  onFinish(): void
  /** Opens what is said of the area where it isn't beside the map. */
  onDetails(): void
  onRemove(): void
  /** More buttons of the tool bar. */
  children?: ReactNode
}

/** What floats over the map for drawing on it: the tools, and what they wait for. */
export function MapToolLayer({ area, matched, tools, onFinish, onDetails, onRemove, children }: Props) {
  const { t } = useTongue()
  return (
    <div className="[container-type:size] pointer-events-none absolute inset-0 z-20">
      <div className="pointer-events-auto absolute top-16 right-2.5 @3xl:top-3">
        <MapToolBar tool={tools.tool} onTool={tools.take}>
          {children}
        </MapToolBar>
      </div>
      {/* On a phone above the button of the layers. */}
      <div className="absolute inset-x-3 bottom-9 flex justify-center max-md:right-14 max-md:bottom-16 max-md:justify-start">
        <ToolHint tools={tools} onFinish={onFinish} />
        {area && !tools.tool && !tools.problem && (
          <div className="pointer-events-auto flex items-center rounded-card bg-surface pl-3 text-sm shadow-float lg:hidden">
            {matched === null ? t('areas.title') : t('areas.counted', { count: matched })}
            <Button look="quiet" onClick={onDetails}>
              {t('areas.details')}
            </Button>
            <Button look="quiet" onClick={onRemove}>
              {t('areas.remove')}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
