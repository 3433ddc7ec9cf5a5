'use client'

import { Bookmark, Download, Share2, SlidersHorizontal } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { Popover } from '@/app/_ui/popover'
import { zoneWords } from '@/app/_ui/words/window'
import type { Filter } from './queries'
import type { ShownAs } from './table/table-url'
import { ViewSwitch } from './table/view-switch'
import type { ShownMap } from './take-away/use-map-picture'

const loading = () => <Loading />
// Loaded when they are wanted.
const DownloadMenu = dynamic(() => import('./take-away/download-menu').then(({ DownloadMenu }) => DownloadMenu), {
  ssr: false,
  loading,
})
const ShareMenu = dynamic(() => import('./take-away/share-menu').then(({ ShareMenu }) => ShareMenu), {
  ssr: false,
  loading,
})
const ViewsMenu = dynamic(() => import('./views/views-menu').then(({ ViewsMenu }) => ViewsMenu), {
  ssr: false,
  loading,
})
const ColumnChoice = dynamic(() => import('./table/column-choice').then(({ ColumnChoice }) => ColumnChoice), {
  ssr: false,
})

interface Props {
  filter: Filter
  shownAs: ShownAs
  onShownAs(next: ShownAs): void
  onFilters(): void
  /** Null while there is no map. */
  shownMap: ShownMap | null
}

/** How the events are shown, and how they are taken away. */
export function ViewBar({ filter, shownAs, onShownAs, onFilters, shownMap }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const zone = zoneWords(tongue)
  // Beside the table there are more buttons, and a panel or the charts may leave little room for any.
  const inWords = shownAs === 'map' ? '@max-2xl:sr-only' : '@max-3xl:sr-only'
  return (
    <div className="@container relative z-40 flex min-h-11 shrink-0 flex-wrap items-center gap-1 border-b border-line bg-surface px-3 py-1 sm:px-4">
      <ViewSwitch shownAs={shownAs} onChange={onShownAs} />
      <p
        // The table says it at its head.
        className={`ml-2 text-sm whitespace-nowrap text-ink-3 max-md:hidden ${shownAs === 'map' ? '' : '@max-md:hidden'}`}
        title={t('dashboard.zoneNote', { zone })}
      >
        <span className="@max-3xl:hidden">{t('dashboard.zone', { zone })}</span>
        <span className="@3xl:hidden">{zone}</span>
      </p>
      <div className="ml-auto flex items-center">
        {shownAs === 'table' && (
          // Elsewhere it floats over the map.
          <Button
            look="quiet"
            className="lg:hidden"
            aria-haspopup="dialog"
            aria-label={t('dashboard.filters')}
            title={t('dashboard.filters')}
            onClick={onFilters}
          >
            <SlidersHorizontal size={14} aria-hidden />
            <span className="@max-2xl:sr-only">{t('dashboard.filters')}</span>
          </Button>
        )}
        {shownAs !== 'map' && <ColumnChoice />}
        <Popover
          label={t('views.label')}
          title={t('views.title')}
          trigger={
            <>
              <Bookmark size={14} aria-hidden />
              <span className={inWords}>{t('views.title')}</span>
            </>
          }
        >
          <ViewsMenu filter={filter} />
        </Popover>
        <Popover
          label={t('dashboard.downloadLabel')}
          title={t('dashboard.download')}
          trigger={
            <>
              <Download size={14} aria-hidden />
              <span className={inWords}>{t('dashboard.download')}</span>
            </>
          }
        >
          <DownloadMenu filter={filter} />
        </Popover>
        <Popover
          label={t('dashboard.shareLabel')}
          title={t('dashboard.share')}
          trigger={
            <>
              <Share2 size={14} aria-hidden />
              <span className={inWords}>{t('dashboard.share')}</span>
            </>
          }
        >
          <ShareMenu filter={filter} shown={shownAs === 'table' ? null : shownMap} />
        </Popover>
      </div>
    </div>
  )
}

function Loading() {
  return <p className="p-4 text-sm text-ink-2">{useTongue().t('notices.loading')}</p>
}
