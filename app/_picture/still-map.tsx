import './still-map.css'
import type { CSSProperties } from 'react'
import { HOME_PADDING_PX } from '@/app/_map/home'
import type { MapViewport } from '@/app/_map/start-map'
import { pictureAddress } from './address'
import { AROUND_PX, HOME_TIMES, homeRatio, type PictureView } from './frame'

interface Props {
  /** Null is the map's own first view. */
  view: MapViewport | null
  /** As the API takes it. */
  filter: Readonly<Record<string, string | number | null>>
}

/** A picture of ground and marks that comes with the page, and needs no script. Fills the nearest positioned ancestor. */
export function StillMap({ view, filter }: Props) {
  return (
    <div aria-hidden="true" className="still-map">
      {view ? (
        <div style={{ ...AROUND_PX, ...pictures(view, filter) }} />
      ) : (
        (['wide', 'narrow'] as const).map((home) => (
          <div
            key={home}
            className={`still-map-home still-map-${home}`}
            style={
              {
                ...pictures(home, filter),
                '--times': HOME_TIMES,
                '--ratio': homeRatio(home),
                '--padding': `${HOME_PADDING_PX}px`,
              } as CSSProperties
            }
          />
        ))
      )}
    </div>
  )
}

/** Of both colour schemes; the style sheet says which is loaded. */
function pictures(view: PictureView, filter: Props['filter']): CSSProperties {
  const url = (scheme: 'light' | 'dark') => {
    const address = pictureAddress({ scheme, view, filter })
    return address ? `url("${address}")` : 'none'
  }
  return { '--light': url('light'), '--dark': url('dark') } as CSSProperties
}
