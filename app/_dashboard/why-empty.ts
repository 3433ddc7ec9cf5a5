import type { Tongue } from '@/app/_i18n/tongue'
import type { Filter } from './queries'

/** Why nothing is drawn, with the way out. */
export interface Emptiness {
  title: string
  action: string
  onAction(): void
}

/** Why no event matches. `change` takes what is to be changed of the filter, by the names of the URL. */
export function whyEmpty(
  { t }: Tongue,
  { from, to, kinds, targets, area }: Filter,
  change: (next: { from?: null; to?: null; kind?: null; target?: null; area?: null }) => void,
): Emptiness {
  if (kinds?.length === 0)
    return { title: t('notices.noKind'), action: t('notices.showAllKinds'), onAction: () => change({ kind: null }) }
  if (area)
    return {
      title: t('notices.noStrikesInArea'),
      action: t('notices.removeArea'),
      onAction: () => change({ area: null }),
    }
  if (targets)
    return {
      title: t('notices.noStrikesAtTargets'),
      action: t('notices.showAllTargets'),
      onAction: () => change({ target: null }),
    }
  if (from || to)
    return {
      title: t('notices.noStrikesInDates'),
      action: t('notices.clearDates'),
      onAction: () => change({ from: null, to: null }),
    }
  if (kinds)
    return {
      title: t('notices.noStrikesOfKinds'),
      action: t('notices.showAllKinds'),
      onAction: () => change({ kind: null }),
    }
  return {
    title: t('notices.storeEmpty'),
    action: t('notices.pasteArticle'),
    onAction: () => window.location.assign('/read'),
  }
}
