'use client'

import { Button } from '@/app/_ui/button'
import { kmWords, TOOL_HINTS } from './area-words'
import type { AreaTools } from './use-area-tools'

/** What the tool in the hand waits for, what it has measured, and the way out of it. */
export function ToolHint({ tools, onFinish }: { tools: AreaTools; onFinish(): void }) {
  const { tool, measuredKm, problem, take } = tools
  if (!tool && !problem) return null
  return (
    <div className="pointer-events-auto flex max-w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-card bg-surface py-1 pr-1 pl-3 text-sm shadow-float">
      {problem && (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
      {tool && (
        <p className="min-w-0 text-ink-2">
          {tool === 'measure' && measuredKm !== null && (
            <output className="mr-2 text-base font-semibold text-ink">{kmWords(measuredKm)}</output>
          )}
          {TOOL_HINTS[tool]}
        </p>
      )}
      <span className="ml-auto flex">
        {(tool === 'polygon' || tool === 'measure') && (
          <Button look="quiet" onClick={onFinish}>
            Finish
          </Button>
        )}
        <Button look="quiet" onClick={() => take(null)}>
          {tool === 'measure' ? 'Close' : tool ? 'Cancel' : 'Dismiss'}
        </Button>
      </span>
    </div>
  )
}
