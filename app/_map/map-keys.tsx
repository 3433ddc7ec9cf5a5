'use client'

import type { ReactNode } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'

const key = (words: ReactNode) => <kbd>{words}</kbd>

interface Props {
  id: string
  /** Whether points are set on the map now. */
  isAimed: boolean
  /** False over a map that says the same. */
  isSeen: boolean
}

/** What the keys do: seen while the map or one of its marks has the focus by keyboard, and read with the map. */
export function MapKeys({ id, isAimed, isSeen }: Props) {
  const { t } = useTongue()
  return (
    <>
      <p id={id} hidden={!isSeen} className={`map-keys ${isAimed ? 'map-keys-aiming' : 'map-keys-map'}`}>
        {t.rich(isAimed ? 'map.drawKeys' : 'map.keys', { k: key })}
      </p>
      <p id={`${id}-marks`} hidden={!isSeen} className="map-keys map-keys-marks">
        {t.rich('map.markKeys', { k: key })}
      </p>
    </>
  )
}
