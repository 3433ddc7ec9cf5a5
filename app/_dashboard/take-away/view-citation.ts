import type { Tongue } from '@/app/_i18n/tongue'
import { plural } from '@/app/_ui/words/figure'
import { dayWords } from '@/app/_ui/words/window'

interface CitedView {
  /** The filter in words. */
  filter: string
  /** How many events match it. */
  events: number
  /** Version of the data. */
  version: string
  retrieved: Date
  /** The address of the view. */
  address: string
}

/** One line for a footnote: what, how many, from which data, when, where. */
export function viewCitation(tongue: Tongue, { filter, events, version, retrieved, address }: CitedView): string {
  const day = dayWords(tongue, retrieved.toISOString())
  return `Groundtrace: events as claimed in news reports (${filter}), ${plural(events, 'event')}, data version ${version}, retrieved ${day}. ${address}. Places © GeoNames (CC BY 4.0).`
}

/** The iframe that newsrooms paste. The title is what readers aloud call it. */
export function iframeCode(address: string, filter: string): string {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<iframe src="${escaped(address)}" title="${escaped(`Map of claimed strikes: ${filter}`)}" width="100%" height="480" style="border:0" loading="lazy"></iframe>`
}
