import type { Language } from '@/app/_i18n/language'
import { areaParameters } from '../area/area-url'
import { FRAME_PARAMETERS } from '../dashboard-url'
import { datetimeOf } from '../date-range'
import type { Filter } from '../queries'

/**
 * The filter as a query of the API, without the question mark; empty for everything. Null when no kind is ticked:
 * nothing can match, and an address without kinds would give all of them.
 */
export function filterSearch({ kinds, targets, area, ...range }: Filter): string | null {
  if (kinds?.length === 0) return null
  const datetime = datetimeOf(range)
  // As people write them: slashes and commas need no escape in a query.
  return [
    datetime && `datetime=${datetime}`,
    kinds && `kind=${kinds.join(',')}`,
    targets && `targetType=${targets.join(',')}`,
    ...Object.entries(areaParameters(area)).map(([name, value]) => value && `${name}=${value}`),
  ]
    .filter(Boolean)
    .join('&')
}

/** A path of this server with the filter. */
export function addressWith(path: string, search: string): string {
  return search ? `${path}?${search}` : path
}

/** The same filter and view on the embed page, in a language of its own: a frame's readers are not those who made it. */
export function embedAddress(href: string, language: Language): string {
  const { origin, searchParams } = new URL(href)
  for (const name of [...searchParams.keys()]) if (!FRAME_PARAMETERS.includes(name)) searchParams.delete(name)
  searchParams.set('lang', language)
  return addressWith(`${origin}/embed`, searchParams.toString())
}

/** The address of this view, without where on the page one was, such as after skipping to the content. */
export function addressNow(): string {
  const { origin, pathname, search } = window.location
  return origin + pathname + search
}
