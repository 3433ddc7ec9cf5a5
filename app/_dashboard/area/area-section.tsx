'use client'

import { FileJson, LocateFixed, Trash2 } from 'lucide-react'
import type { MapArea } from '@/app/_map/map-area'
import { Button } from '@/app/_ui/button'
import type { Filter } from '../queries'
import { saveFile } from '../save-file'
import { AreaFigures } from './area-figures'
import { AreaForms } from './area-forms'
import { areaGeoJson } from './area-geojson'
import { areaWords, kmWords } from './area-words'
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
  if (!area)
    return (
      <details>
        <summary className="tap flex items-center text-sm text-accent underline decoration-1 underline-offset-2">
          Type an area
        </summary>
        <AreaForms area={null} near={near} onArea={onArea} />
      </details>
    )
  const { squareKm, widthKm, heightKm } = measuredArea(area)
  return (
    <>
      <p className="text-sm">
        <span className="block first-letter:uppercase">{areaWords(area)}</span>
        <span className="text-ink-2">
          {area.shape === 'polygon' && `${kmWords(widthKm)} wide, ${kmWords(heightKm)} high, `}
          {kmWords(squareKm)}²
        </span>
      </p>
      <AreaFigures filter={filter} />
      <div className="-ml-2 flex flex-wrap">
        <Button look="quiet" onClick={() => onShow(area)}>
          <LocateFixed size={14} aria-hidden />
          Show
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
          Save as GeoJSON
        </Button>
        <Button look="quiet" onClick={() => onArea(null)}>
          <Trash2 size={14} aria-hidden />
          Remove
        </Button>
      </div>
      <details>
        <summary className="tap flex items-center text-sm text-accent underline decoration-1 underline-offset-2">
          Change it by numbers
        </summary>
        <AreaForms area={area} near={near} onArea={onArea} />
      </details>
    </>
  )
}
