import type { Tongue } from '@/app/_i18n/tongue'
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
export function viewCitation(tongue: Tongue, { retrieved, ...cited }: CitedView): string {
  return tongue.t('share.cited', { ...cited, day: dayWords(tongue, retrieved.toISOString()) })
}

/** The iframe that newsrooms paste. The title is what readers aloud call it. */
export function iframeCode({ t }: Tongue, address: string, filter: string): string {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<iframe src="${escaped(address)}" title="${escaped(t('share.frameTitle', { filter }))}" width="100%" height="480" style="border:0" loading="lazy"></iframe>`
}
