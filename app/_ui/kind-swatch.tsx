import { KIND_COLOURS } from '@/app/_map/kind-colours'
import type { Kind } from '@/lib/domain/kinds'

/** The colour of a kind as CSS, following the page's light or dark. */
export function kindPaint(kind: Kind): string {
  return `light-dark(${KIND_COLOURS.light[kind]}, ${KIND_COLOURS.dark[kind]})`
}

/** The dot of a kind as the map draws it. */
export function KindSwatch({ kind }: { kind: Kind }) {
  return (
    <span
      aria-hidden="true"
      className="inline-block size-2.5 shrink-0 rounded-full forced-color-adjust-none"
      style={{ background: kindPaint(kind) }}
    />
  )
}
