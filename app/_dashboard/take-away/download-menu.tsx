'use client'

import { Rss } from 'lucide-react'
import { useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Notice } from '@/app/_ui/notice'
import { plural } from '@/app/_ui/words/figure'
import { filterWords } from '../filter-words'
import type { Filter } from '../queries'
import { CopyField } from './copy-field'
import { EXPORT_CHOICES } from './export-choices'
import { addressWith, filterSearch } from './filter-address'
import { type ExportFacts, useExportFacts } from './use-export-facts'

const ROW = 'tap flex flex-col px-4 py-2 hover:bg-hover outline-offset-[-2px]'

/** The events of the filter as files, all of them, however many the page has loaded. */
export function DownloadMenu({ filter }: { filter: Filter }) {
  const tongue = useTongue()
  const search = filterSearch(filter)
  const { data: facts, error } = useExportFacts(search)
  const [{ origin }] = useState(() => window.location)
  if (search === null)
    return (
      <div className="p-3">
        <Notice title="There is nothing to download: no kind is ticked.">Tick a kind, or choose all of them.</Notice>
      </div>
    )
  return (
    <div className="flex flex-col divide-y divide-line">
      <p className="px-4 py-3 text-sm text-ink-2">
        Filter: {filterWords(tongue, filter)}.
        {error && ` How many events each file holds could not be asked: ${error.message}`}
      </p>
      <ul className="py-1">
        {EXPORT_CHOICES.map(({ file, name, use, pointsOnly }) => (
          <li key={file}>
            <a href={addressWith(`/api/export/${file}`, search)} download={file} className={ROW}>
              <span className="flex items-baseline justify-between gap-3 text-base">
                <span className="font-semibold text-ink">{name}</span>
                <span className="shrink-0 text-sm text-ink-3">{countOf(facts, pointsOnly)}</span>
              </span>
              <span className="text-sm text-ink-2">{use}</span>
            </a>
          </li>
        ))}
        <li>
          <a href={addressWith('/api/export/datapackage.json', search)} download="datapackage.json" className={ROW}>
            <span className="text-base font-semibold text-ink">Description of these files</span>
            <span className="text-sm text-ink-2">
              A Frictionless Data Package: licence, citation, filter and what each column means.
            </span>
          </a>
        </li>
      </ul>
      <div className="py-1">
        <a href={addressWith('/feed.atom', search)} className={ROW}>
          <span className="flex items-center gap-1.5 text-base font-semibold text-ink">
            <Rss size={14} aria-hidden /> Atom feed
          </span>
          <span className="text-sm text-ink-2">
            For feed readers: events of this filter as they change, the last first.
          </span>
        </a>
      </div>
      <div className="px-4 py-3">
        <CopyField
          label="OGC API – Features"
          note="For QGIS (Data source manager, “WFS / OGC API – Features”): all events, claims and places, filtered there."
          text={`${origin}/api/ogc`}
        />
      </div>
    </div>
  )
}

function countOf(facts: ExportFacts | undefined, pointsOnly = false): string {
  if (!facts) return ''
  const count = pointsOnly ? facts.withPoint : facts.matched
  return count === null ? '' : plural(count, 'event')
}
