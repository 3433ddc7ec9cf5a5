'use client'

import { useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { filterWords } from '../filter-words'
import type { Filter } from '../queries'
import { CopyField } from './copy-field'
import { embedAddress, filterSearch } from './filter-address'
import { PictureButtons } from './picture-buttons'
import { useExportFacts } from './use-export-facts'
import type { PicturedMap } from './use-map-picture'
import { iframeCode, viewCitation } from './view-citation'

/** This view for others: its address, a line for a footnote, a frame for a page of one's own. */
export function ShareMenu({ filter, picture }: { filter: Filter; picture: PicturedMap | null }) {
  const tongue = useTongue()
  const search = filterSearch(filter)
  const { data: facts, error } = useExportFacts(search)
  // The address as it is when the menu opens.
  const [{ href, retrieved }] = useState(() => ({ href: window.location.href, retrieved: new Date() }))
  const words = filterWords(tongue, filter)
  return (
    <div className="flex flex-col gap-4 p-4">
      <CopyField label="Link to this view" note="Filter, what is selected, and where the map looks." text={href} />
      {facts ? (
        <CopyField
          label="Citation"
          note="The version says which state of the data was seen."
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
            ? 'There is nothing to cite: no kind is ticked.'
            : error
              ? `The citation could not be made: ${error.message}`
              : 'Asking which version of the data this is…'}
        </p>
      )}
      <CopyField
        label="Frame for a page of yours"
        note="The map with one line about what it shows, and a link back here. It follows the data."
        rows={6}
        text={iframeCode(embedAddress(href), words)}
      />
      {picture && <PictureButtons {...picture} />}
    </div>
  )
}
