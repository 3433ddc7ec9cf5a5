'use client'

import { Rss } from 'lucide-react'
import { useState } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Notice } from '@/app/_ui/notice'
import { errorWords } from '@/app/_ui/words/error'
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
  const { t } = tongue
  const search = filterSearch(filter)
  const { data: facts, error } = useExportFacts(search)
  const [{ origin }] = useState(() => window.location)
  if (search === null)
    return (
      <div className="p-3">
        <Notice title={t('share.nothing')}>{t('share.nothingHelp')}</Notice>
      </div>
    )
  return (
    <div className="flex flex-col divide-y divide-line">
      <p className="px-4 py-3 text-sm text-ink-2">
        {t('share.filter', { filter: filterWords(tongue, filter) })}
        {error && ` ${t('share.countsFailed', { problem: errorWords(tongue, error) })}`}
      </p>
      <ul className="py-1">
        {EXPORT_CHOICES.map(({ file, name, use, pointsOnly }) => (
          <li key={file}>
            <a href={addressWith(`/api/export/${file}`, search)} download={file} className={ROW}>
              <span className="flex items-baseline justify-between gap-3 text-base">
                <span className="font-semibold text-ink">{t(name)}</span>
                <span className="shrink-0 text-sm text-ink-3">{countOf(tongue, facts, pointsOnly)}</span>
              </span>
              <span className="text-sm text-ink-2">{t(use)}</span>
            </a>
          </li>
        ))}
        <li>
          <a href={addressWith('/api/export/datapackage.json', search)} download="datapackage.json" className={ROW}>
            <span className="text-base font-semibold text-ink">{t('share.description')}</span>
            <span className="text-sm text-ink-2">{t('share.descriptionUse')}</span>
          </a>
        </li>
      </ul>
      <div className="py-1">
        <a href={addressWith('/feed.atom', search)} className={ROW}>
          <span className="flex items-center gap-1.5 text-base font-semibold text-ink">
            <Rss size={14} aria-hidden /> {t('share.atom')}
          </span>
          <span className="text-sm text-ink-2">{t('share.atomUse')}</span>
        </a>
      </div>
      <div className="px-4 py-3">
        <CopyField label={t('share.ogc')} note={t('share.ogcUse')} text={`${origin}/api/ogc`} />
      </div>
    </div>
  )
}

function countOf({ t }: Tongue, facts: ExportFacts | undefined, pointsOnly: boolean): string {
  if (!facts) return ''
  const count = pointsOnly ? facts.withPoint : facts.matched
  return count === null ? '' : t('share.events', { count })
}
