import { textOfArea } from '../area/area-url'
import { filterParsers } from '../dashboard-url'
import { type Filter, searchOf } from '../queries'

/** What of a watch outlasts the page: the tab goes on with it after a reload. */
export interface KeptWatch {
  filter: Filter
}

const KEY = 'groundtrace-watch'

/** Keeps the watch in place of the one before; null forgets it. */
export function keepWatch(watch: KeptWatch | null): void {
  try {
    if (watch) sessionStorage.setItem(KEY, JSON.stringify({ address: addressOf(watch.filter) }))
    else sessionStorage.removeItem(KEY)
  } catch {
    // It lasts until the page is left.
  }
}

/** The watch that is kept; null where there is none, or what is kept is no watch. */
export function keptWatch(): KeptWatch | null {
  try {
    const { address } = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') ?? {}
    return typeof address === 'string' ? { filter: filterIn(address) } : null
  } catch {
    return null
  }
}

/** The filter as the dashboard's address has it, which is read leniently. */
function addressOf({ kinds, targets, area, nights, ...dates }: Filter): string {
  return searchOf({
    ...dates,
    nights: nights ? 'true' : null,
    kind: kinds?.join(',') ?? null,
    target: targets?.join(',') ?? null,
    area: area ? textOfArea(area) : null,
  })
}

function filterIn(address: string): Filter {
  const given = new URLSearchParams(address)
  const { from, to, nights, kind, target, area } = filterParsers
  const read = <Value>(name: string, { parse }: { parse(text: string): Value | null }) => {
    const text = given.get(name)
    return text === null ? null : parse(text)
  }
  return {
    ...{ from: read('from', from), to: read('to', to), nights: read('nights', nights) ?? false },
    ...{ kinds: read('kind', kind), targets: read('target', target), area: read('area', area) },
  }
}
