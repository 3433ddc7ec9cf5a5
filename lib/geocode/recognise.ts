import type { Gazetteer } from '@/lib/domain/gazetteer'
import type { Toponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { withCapitals } from './capital'
import { nameBeginningAt } from './name-at'
import { namesOf, settingOf } from './name-setting'
import { withTriggers } from './name-triggers'
import { isNoPlace } from './not-places'
import { withRegionCapitals } from './region-capital'

/**
 * Every word or phrase of the text that may name a location, in text order, none overlapping. The longest
 * known name wins; what stands beside it, and what the text says of its namesakes, decides whether it is a place at
 * all ("Paris Hilton" is none).
 */
export function recognise(prepared: PreparedText, gazetteer: Gazetteer): Toponym[] {
  const found: Toponym[] = []
  for (let i = 0; i < prepared.tokens.length; i++) {
    if (prepared.tokens[i]?.kind !== 'word') continue
    const toponym = nameBeginningAt(prepared, i, gazetteer)
    if (!toponym) continue
    found.push(toponym)
    i = toponym.last - 1
  }
  const names = namesOf(prepared, found)
  const places = found.filter((toponym) => !isNoPlace(settingOf(prepared, toponym, names)))
  const read = withRegionCapitals(prepared, withTriggers(prepared, places, gazetteer), gazetteer)
  return withCapitals(prepared, read, gazetteer)
}
