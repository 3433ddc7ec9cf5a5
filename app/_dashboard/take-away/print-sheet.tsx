'use client'

import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { ColourScheme } from '@/app/_map/kind-colours'
import { FormLegend } from '@/app/_ui/form-legend'
import { KindSwatch } from '@/app/_ui/kind-swatch'
import { kindWords } from '@/app/_ui/words/kind'
import { ShadeSwatch } from '../layers/shade-swatch'
import { addressNow } from './filter-address'
import { captionWords, originWords, type PictureOrigin } from './map-caption'
import { asksToPrint, pictureForPaper, printMap } from './print-map'
import { shadingKey } from './shading-key'
import { type ShownMap, useMapPicture } from './use-map-picture'

/** What comes onto paper in place of the page: the map as it is now, and what it means. Unseen on the screen. */
export function PrintSheet({ shown }: { shown: ShownMap }) {
  const { caption, map } = useMapPicture(shown)
  const tongue = useTongue()
  const { t } = tongue
  const frame = useRef<HTMLDivElement>(null)
  const [printed, setPrinted] = useState<(PictureOrigin & { scheme: ColourScheme }) | null>(null)
  const key = shadingKey(tongue, caption.shading)
  const { isCurrent } = shown

  useEffect(() => {
    const onBeforePrint = () => {
      const { canvas, attribution, scheme } = pictureForPaper(map)
      const address = isCurrent ? addressNow() : null
      // The printer does not wait for the next render.
      flushSync(() => setPrinted({ at: new Date(), address, attribution, scheme }))
      frame.current?.replaceChildren(canvas)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (!asksToPrint(event)) return
      event.preventDefault()
      void printMap(map)
    }
    window.addEventListener('beforeprint', onBeforePrint)
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('beforeprint', onBeforePrint)
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [map, isCurrent])

  // Samples have the colours of the map, their words those of the paper.
  const asDrawn: CSSProperties = { colorScheme: printed?.scheme, display: 'contents' }
  return createPortal(
    <div className="print-sheet flex-col gap-3 bg-surface text-ink">
      <div>
        <h1 className="text-xl font-semibold">{t('share.pictureTitle')}</h1>
        <p className="text-base">{captionWords(tongue, caption)}</p>
      </div>
      <div ref={frame} className="print-picture" />
      <div className="flex flex-wrap gap-x-12 gap-y-2">
        <ul aria-label={t('filter.kinds')} className="flex flex-col gap-1 text-sm">
          {caption.kinds.map((kind) => (
            <li key={kind} className="flex items-center gap-2">
              <span style={asDrawn}>
                <KindSwatch kind={kind} />
              </span>
              {kindWords(tongue, kind)}
            </li>
          ))}
        </ul>
        <FormLegend crowd={caption.crowd} />
        {key && key.entries.length > 0 && (
          <div className="text-sm">
            <p className="font-semibold">{key.title}</p>
            <ul aria-label={key.title} className={caption.shading.layer === 'heat' ? 'flex' : 'flex flex-col gap-1'}>
              {key.entries.map(({ paint, words }) => (
                <li key={`${paint} ${words}`} className="flex items-center gap-2">
                  <span style={asDrawn}>
                    <ShadeSwatch paint={paint} />
                  </span>
                  {words}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {printed && (
        <p className="text-xs text-ink-2">
          {originWords(tongue, printed)}
          <br />
          <span className="wrap-anywhere">{printed.address}</span>
        </p>
      )}
    </div>,
    document.body,
  )
}
