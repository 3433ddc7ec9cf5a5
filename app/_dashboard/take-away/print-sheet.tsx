'use client'

import { useEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { KIND_COLOURS } from '@/app/_map/kind-colours'
import type { MapPicture } from '@/app/_map/map-picture'
import { FormLegend } from '@/app/_ui/form-legend'
import { kindWords } from '@/app/_ui/words/kind'
import { captionWords, type MapCaption, originWords, type PictureOrigin } from './map-caption'

interface Props {
  caption: MapCaption
  takePicture(): MapPicture
}

/** What comes onto paper in place of the page: the map as it is now, and what it means. Unseen on the screen. */
export function PrintSheet({ caption, takePicture }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const frame = useRef<HTMLDivElement>(null)
  const [origin, setOrigin] = useState<PictureOrigin | null>(null)

  useEffect(() => {
    const onBeforePrint = () => {
      const { canvas, attribution } = takePicture()
      // The printer does not wait for the next render.
      flushSync(() => setOrigin({ at: new Date(), address: window.location.href, attribution }))
      frame.current?.replaceChildren(canvas)
    }
    window.addEventListener('beforeprint', onBeforePrint)
    return () => window.removeEventListener('beforeprint', onBeforePrint)
  }, [takePicture])

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
              <svg width="10" height="10" aria-hidden="true">
                <circle cx="5" cy="5" r="5" fill={KIND_COLOURS[caption.scheme][kind]} />
              </svg>
              {kindWords(tongue, kind)}
            </li>
          ))}
        </ul>
        <FormLegend crowd={caption.crowd} />
      </div>
      {origin && (
        <p className="text-xs text-ink-2">
          {originWords(tongue, origin)}
          <br />
          <span className="wrap-anywhere">{origin.address}</span>
        </p>
      )}
    </div>,
    document.body,
  )
}
