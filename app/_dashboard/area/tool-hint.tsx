'use client'

import { useId } from 'react'
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

/** Fewer points are no area, and no way. */
const FEWEST = {
  polygon: { points: 3, hint: 'areas.moreCorners' },
  measure: { points: 2, hint: 'areas.morePoints' },
} as const

/** What the tool in the hand waits for, what it has measured, and the way out of it. */
export function ToolHint({ tools, onFinish }: { tools: AreaTools; onFinish(): void }) {
  const tongue = useTongue()
  const { t } = tongue
  const { tool, points, measuredKm, problem, take } = tools
  const hintId = useId()
  if (!tool && !problem) return null
  const fewest = tool === 'polygon' || tool === 'measure' ? FEWEST[tool] : null
  const missing = fewest ? Math.max(0, fewest.points - points) : 0
  return (
    <div className="pointer-events-auto flex max-w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-card bg-surface py-1 pr-1 pl-3 text-sm shadow-float">
      {problem && (
        <p role="alert" className="text-danger">
          {t(`areas.${problem}`)}
        </p>
      )}
      {tool && (
        <p id={hintId} className="min-w-0 text-ink-2">
          {tool === 'measure' && measuredKm !== null && (
            <output className="mr-2 text-base font-semibold text-ink">{kmWords(tongue, measuredKm)}</output>
          )}
          {fewest && missing > 0 ? t(fewest.hint, { count: missing }) : t(HINTS[tool])}
        </p>
      )}
      <span className="ml-auto flex">
        {fewest && (
          <Button
            look="quiet"
            // It keeps the focus, and says why.
            aria-disabled={missing > 0}
            aria-describedby={hintId}
            onClick={onFinish}
            className="aria-disabled:opacity-50"
          >
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
