'use client'

import { Image as ImageIcon, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { errorWords } from '@/app/_ui/words/error'
import { printMap } from './print-map'
import { savePicture } from './save-picture'
import { type ShownMap, useMapPicture } from './use-map-picture'

/** The map as a picture, with its legend, the filter, the date and whose it is. */
export function PictureButtons({ shown }: { shown: ShownMap }) {
  const { caption, map } = useMapPicture(shown)
  const tongue = useTongue()
  const { t } = tongue
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const make = (picture: () => Promise<void>) => async () => {
    if (isBusy || !shown.isCurrent) return
    setProblem(null)
    setBusy(true)
    try {
      await picture()
    } catch (error) {
      setProblem(error instanceof Error ? errorWords(tongue, error) : String(error))
    } finally {
      setBusy(false)
    }
  }
  const isIdle = isBusy || !shown.isCurrent
  return (
    <div className="flex flex-col gap-1">
      <h2 className="text-base font-semibold">{t('share.picture')}</h2>
      <p className="text-sm text-ink-2">{t(shown.isCurrent ? 'share.pictureNote' : 'share.pictureWaits')}</p>
      <div className="flex flex-wrap gap-2">
        <Button aria-disabled={isIdle} onClick={make(() => savePicture(tongue, map.picture(), caption))}>
          <ImageIcon size={14} aria-hidden />
          {t('share.savePng')}
        </Button>
        <Button aria-disabled={isIdle} onClick={make(() => printMap(map))}>
          <Printer size={14} aria-hidden />
          {t('share.print')}
        </Button>
      </div>
      {problem && (
        <p role="alert" className="text-sm text-danger">
          {problem}
        </p>
      )}
    </div>
  )
}
