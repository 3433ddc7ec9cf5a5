import type { Tongue } from '@/app/_i18n/tongue'
import { leftOutWords, shadedByWords } from '../layers/layer-words'
import { type ShadeEntry, shadeEntries } from '../layers/shade-entries'
import type { Shading } from '../layers/use-layers'

/** What lies under the marks, for pictures: they have no legend to open. */
export interface ShadingKey {
  title: string
  entries: readonly Pick<ShadeEntry, 'paint' | 'words'>[]
  /** What is in no shade, in whole sentences. */
  notes: readonly string[]
}

/** Null where nothing is shaded. */
export function shadingKey(tongue: Tongue, shading: Shading): ShadingKey | null {
  const { t } = tongue
  const { layer, by, perPeople, values, classes } = shading
  if (layer === 'heat') {
    const words = ['', '', '', t('layers.heatSpan')]
    return { title: t('layers.heat'), entries: words.map((words, i) => ({ paint: i + 1, words })), notes: [] }
  }
  if (!values) return null
  return {
    title: t('layers.byRegion', { what: shadedByWords(tongue, by, perPeople) }),
    entries: shadeEntries(tongue, shading),
    notes: [
      ...(classes.length === 0 ? [t('layers.nothingToShade')] : []),
      ...leftOutWords(tongue, values, by).map((words) => `${words}.`),
    ],
  }
}
