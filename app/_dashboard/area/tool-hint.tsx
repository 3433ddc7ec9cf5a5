'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { kmWords } from './area-words'
import type { AreaTools } from './use-area-tools'

const HINTS = {
  polygon: 'areas.hintPolygon',
  rectangle: 'areas.hintRectangle',
  circle: 'areas.hintCircle',
  measure: 'areas.hintMeasure',
} as const

/** What the tool in the hand waits for, what it has measured, and the way out of it. */
export function ToolHint({ tools, onFinish }: { tools: AreaTools; onFinish(): void }) {
  const tongue = useTongue()
  const { t } = tongue
  const { tool, measuredKm, problem, take } = tools
  if (!tool && !problem) return null
  return (
    <div className="pointer-events-auto flex max-w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-card bg-surface py-1 pr-1 pl-3 text-sm shadow-float">
      {problem && (
        <p role="alert" className="text-danger">
          {t(`areas.${problem}`)}
        </p>
      )}
      {tool && (
        <p className="min-w-0 text-ink-2">
          {tool === 'measure' && measuredKm !== null && (
            <output className="mr-2 text-base font-semibold text-ink">{kmWords(tongue, measuredKm)}</output>
          )}
          {t(HINTS[tool])}
        </p>
      )}
      <span className="ml-auto flex">
        {(tool === 'polygon' || tool === 'measure') && (
          <Button look="quiet" onClick={onFinish}>
            {t('areas.finish')}
          </Button>
        )}
        <Button look="quiet" onClick={() => take(null)}>
          {t(tool === 'measure' ? 'areas.close' : tool ? 'areas.cancel' : 'areas.dismiss')}
        </Button>
      </span>
    </div>
  )
}
