'use client'

import { useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { errorWords } from '@/app/_ui/words/error'
import { filterWords } from '../filter-words'
import type { Filter } from '../queries'
import { CopyField } from './copy-field'
import { addressNow, embedAddress, filterSearch } from './filter-address'
import { PictureButtons } from './picture-buttons'
import { useExportFacts } from './use-export-facts'
import type { ShownMap } from './use-map-picture'
import { iframeCode, viewCitation } from './view-citation'

/** This view for others: its address, a line for a footnote, a frame for a page of one's own. */
export function ShareMenu({ filter, shown }: { filter: Filter; shown: ShownMap | null }) {
  const tongue = useTongue()
  const { t, language } = tongue
  const search = filterSearch(filter)
  const { data: facts, error } = useExportFacts(search)
  // The address as it is when the menu opens.
  const [{ href, retrieved }] = useState(() => ({ href: addressNow(), retrieved: new Date() }))
  const words = filterWords(tongue, filter)
  return (
    <div className="flex flex-col gap-4 p-4">
      <CopyField label={t('share.link')} note={t('share.linkNote')} text={href} />
      {facts ? (
        <CopyField
          label={t('share.citation')}
          note={t('share.citationNote')}
          rows={6}
          text={viewCitation(tongue, {
            filter: words,
            events: facts.matched,
            version: facts.version,
            retrieved,
            address: href,
          })}
        />
      ) : (
        <p role="status" className="text-sm text-ink-2">
          {search === null
            ? t('share.nothingToCite')
            : error
              ? t('share.citationFailed', { problem: errorWords(tongue, error) })
              : t('share.askingVersion')}
        </p>
      )}
      <CopyField
        label={t('share.frame')}
        note={t(new URL(href).searchParams.has('against') ? 'share.frameNoteCompared' : 'share.frameNote')}
        rows={6}
        text={iframeCode(tongue, embedAddress(href, language), words)}
      />
      {shown && <PictureButtons shown={shown} />}
    </div>
  )
}
