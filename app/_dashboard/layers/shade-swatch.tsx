import { HATCHING, SHADES } from '@/app/_map/shade-ramps'
import type { ShadePaint } from './shade-entries'

/** A shade as CSS, following the page's light or dark. */
export const shadePaint = (shade: number) => `light-dark(${SHADES.light[shade]}, ${SHADES.dark[shade]})`

const HATCHED = `repeating-linear-gradient(135deg, transparent 0 3px, light-dark(${HATCHING.light}, ${HATCHING.dark}) 3px 4px)`

/** A sample of what a region is filled with. */
export function ShadeSwatch({ paint }: { paint: ShadePaint }) {
  return (
    <span
      aria-hidden="true"
      data-shade={paint}
      className="inline-block h-3.5 w-5 shrink-0 border border-edge forced-color-adjust-none"
      style={{ background: paint === 'hatched' ? HATCHED : paint === 'bare' ? 'transparent' : shadePaint(paint) }}
    />
  )
}
