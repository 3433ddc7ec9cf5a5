import type { ColourScheme } from '@/app/_map/kind-colours'
import type { PictureView } from './frame'

interface Pictured {
  scheme: ColourScheme
  view: PictureView
  /** As the API takes it; what is null is left out. */
  filter: Readonly<Record<string, string | number | null>>
}

/** Where the picture of a view is. Null where no kind is asked for: the API has no word for that. */
export function pictureAddress({ scheme, view, filter }: Pictured): string | null {
  if (filter.kind === '') return null
  const given = Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
  return `/picture?${new URLSearchParams([['scheme', scheme], ['view', textOf(view)], ...given])}`
}

/** As exact as the page's own address. */
const textOf = (view: PictureView) =>
  typeof view === 'string' ? view : [round(view.lng, 4), round(view.lat, 4), round(view.zoom, 2)].join()

const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0
