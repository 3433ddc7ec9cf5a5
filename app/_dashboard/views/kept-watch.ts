import { textOfArea } from '../area/area-url'
import { filterParsers } from '../dashboard-url'
import { type Filter, searchOf } from '../queries'
import { type FeedEntry, isEntry } from './watch-feed'

/** What of a watch outlasts the page: the tab goes on with it after a reload. */
export interface KeptWatch {
  filter: Filter
  /** When the last change was made that the feed has told; null before the first look, which only says where it begins. */
  reached: string | null
  /** What has come or changed since it was last looked at, last first. */
  news: readonly FeedEntry[]
}

const KEY = 'groundtrace-watch'

/** Keeps the watch in place of the one before; null forgets it. */
export function keepWatch(watch: KeptWatch | null): void {
  try {
    if (watch) sessionStorage.setItem(KEY, textOf(watch))
    else sessionStorage.removeItem(KEY)
  } catch {
    // It lasts until the page is left.
  }
}

/** The watch that is kept; null where there is none, or what is kept is no watch. */
export function keptWatch(): KeptWatch | null {
  try {
    const { address, reached, news } = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') ?? {}
    if (typeof address !== 'string') return null
    return {
      filter: filterIn(address),
      reached: typeof reached === 'string' ? reached : null,
      news: Array.isArray(news) ? news.filter(isEntry) : [],
    }
  } catch {
    return null
  }
}

const textOf = ({ filter, reached, news }: KeptWatch) => JSON.stringify({ address: addressOf(filter), reached, news })

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
