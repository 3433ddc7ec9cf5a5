'use client'

import { FileJson, LocateFixed, Trash2 } from 'lucide-react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { MapArea } from '@/app/_map/map-area'
import { Button } from '@/app/_ui/button'
import type { Filter } from '../queries'
import { saveFile } from '../save-file'
import { AreaFigures } from './area-figures'
import { AreaForms } from './area-forms'
import { areaGeoJson } from './area-geojson'
import { areaWords, kmWords, squareKmWords } from './area-words'
import { measuredArea } from './measured-area'

export interface AreaSectionProps {
  filter: Filter
  area: MapArea | null
  /** `lng,lat` of what the map shows. */
  near: string | null
  onArea(area: MapArea | null): void
  /** Brings it into view. */
  onShow(area: MapArea): void
}

/** The area that is filtered by: what it is, what is claimed of it, and how to change it without a pointer. */
export function AreaSection({ filter, area, near, onArea, onShow }: AreaSectionProps) {
  const tongue = useTongue()
  const { t } = tongue
  if (!area)
    return (
      <details>
        <summary className="tap flex items-center text-sm text-accent underline decoration-1 underline-offset-2">
          {t('areas.type')}
        </summary>
        <AreaForms area={null} near={near} onArea={onArea} />
      </details>
    )
  const { squareKm, widthKm, heightKm } = measuredArea(area)
  return (
    <>
      <p className="text-sm">
        <span className="block first-letter:uppercase">{areaWords(tongue, area)}</span>
        <span className="text-ink-2">
          {area.shape === 'circle'
            ? squareKmWords(tongue, squareKm)
            : t('areas.size', {
                width: kmWords(tongue, widthKm),
                height: kmWords(tongue, heightKm),
                area: squareKmWords(tongue, squareKm),
              })}
        </span>
      </p>
      <AreaFigures filter={filter} />
      <div className="-ml-2 flex flex-wrap">
        <Button look="quiet" onClick={() => onShow(area)}>
          <LocateFixed size={14} aria-hidden />
          {t('areas.show')}
        </Button>
        <Button
          look="quiet"
          onClick={() =>
            saveFile(
              'area.geojson',
              new Blob([JSON.stringify(areaGeoJson(area), null, 2)], { type: 'application/geo+json' }),
            )
          }
        >
          <FileJson size={14} aria-hidden />
          {t('areas.save')}
        </Button>
        <Button look="quiet" onClick={() => onArea(null)}>
          <Trash2 size={14} aria-hidden />
          {t('areas.remove')}
        </Button>
      </div>
      <details>
        <summary className="tap flex items-center text-sm text-accent underline decoration-1 underline-offset-2">
          {t('areas.change')}
        </summary>
        <AreaForms area={area} near={near} onArea={onArea} />
      </details>
    </>
  )
}
